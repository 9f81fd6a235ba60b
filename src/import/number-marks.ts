/** Marks that stand at numbers or in their place (12p, 12①, △12, (1.2), [c]) → the numbers, and beside them a column of what stood there. */

import type { Text } from '../text/locale.ts';
import { areCommaNumbers, typeOf } from './column-type.ts';
import type { SheetCell, SheetRow } from './layout.ts';
import { isMissing } from './missing-value.ts';

interface Marked {
  /** '' where a mark stands in place of a number. */
  readonly number: string;
  /** '' at a number that stands alone. */
  readonly mark: string;
}

interface Table {
  readonly names: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly remarks: readonly Text[];
}

const digit = '[\\d０-９]';
const amount = `[+-]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?%?|[+-]?\\d{1,3}(?:['’]\\d{3})+(?:\\.\\d+)?|(?:民[國国] *)?\\d{2,4}年(?:\\d{1,2}月)?|[+-]?${digit}[\\d０-９,，]*(?:[ \u00a0\u202f\u2009]\\d{3})*(?:[.．]${digit}+)?(?:[%％]|万亿|[万亿])?`;
// Provisional, revised, estimated and their like, as statistics offices put them; signs that lead to a note.
const letters = '[bcdefinprsuz]';
const flag = `${letters}{1,3}|\\(${letters}\\)|\\[[a-z]{1,2}\\]`;
const sign = '[①-⑳⑴-⒇*＊※†‡#§]{1,3}|\\[\\d{1,2}\\]|注\\d{0,2}|\\+';
const currency = '(?:US|HK|NT|A|C|S|R)?\\$|[€£¥￥₹₩₽]|USD|EUR|GBP|CNY|RMB|JPY|CHF';
const patterns = {
  alone: new RegExp(`^(${amount})$`),
  flag: new RegExp(`^(${amount})\\s*(${flag})$`),
  sign: new RegExp(`^(${amount})\\s*(${sign})$`),
  // Less than zero, as budgets and accounts print it.
  negative: new RegExp(`^(?:([△▲])\\s*(${amount})|([(（])(${amount})[)）]|(${amount})\\s*([-−]))$`),
  // ($182.77), $(182.77), (182.77 €)
  debt: new RegExp(
    `^(?:[(（]\\s*(${currency})\\s*(${amount})[)）]|(${currency})\\s*[(（](${amount})[)）]|[(（](${amount})\\s*(${currency})[)）])$`,
  ),
  money: new RegExp(`^([-−+]?)\\s*(${currency})\\s*(${amount})$|^(${amount})\\s*(${currency}|‰)$`),
  // Confidential, suppressed, too small: what stands in place of a number, with a meaning of its own.
  instead: /^(?:: ?[a-z]{1,3}|\[[a-z]{1,2}\]|[§#＃]|[*＊]{1,3}|[Xx×]|\([A-Z]{1,2}\))$/,
};

/** A cell as a number and its mark; null for any other text. */
export function readMarked(text: string): Marked | null {
  const alone = patterns.alone.exec(text);
  if (alone) return { number: text, mark: '' };
  if (patterns.instead.test(text)) return { number: '', mark: text.replace(/^: ?/, '') };
  const [, number, mark] = patterns.sign.exec(text) ?? patterns.flag.exec(text) ?? [];
  if (number && mark) return { number, mark };
  const [, minus, before, money, amountBefore, after] = patterns.money.exec(text) ?? [];
  if (before && money) return { number: `${minus === '+' ? '' : (minus ?? '')}${money}`, mark: before };
  if (amountBefore && after) return { number: amountBefore, mark: after };
  const [, first, owed, second, due, debt, third] = patterns.debt.exec(text) ?? [];
  const debtOf = owed ?? due ?? debt;
  if (debtOf && !/^[-+]/.test(debtOf)) return { number: `-${debtOf}`, mark: first ?? second ?? third ?? '' };
  const [, triangle, fallen = '', bracket, inside = '', trailing = '', behind] =
    patterns.negative.exec(text) ?? [];
  const size = (fallen || inside || trailing).replace(/^\+/, '');
  if (size === '' || size.startsWith('-')) return null;
  return { number: `-${size}`, mark: triangle ?? behind ?? (bracket ? '()' : '') };
}

/**
 * Columns of numbers of which some carry a mark are parted in two, the second named `…_mark`. Letters and brackets are
 * marks only where most numbers of the column stand alone: 1b and 2b may be names of classes. Of a text its `delimiter`
 * says whether 1,5 may be a number.
 */
export function splitMarks<T extends Table>(table: T, delimiter = ','): T {
  const { names, rows } = table;
  const marked = columnsWithMarks(table, delimiter);
  if (marked.size === 0) return table;
  const columns = names.map((_, at) => marked.get(at));
  const examples = [...marked.values()].flatMap(({ cells }) => [...cells].slice(0, 1));
  const list = examples.map(([text, { number, mark }]) => `${text} → ${number || mark}`).slice(0, 5);
  return {
    ...table,
    names: names.flatMap((name, at) => (columns[at] ? [name, `${name || `column_${at + 1}`}_mark`] : [name])),
    rows: rows.map((row) => {
      const cells: SheetCell[] = [];
      for (const [at, column] of columns.entries()) {
        const cell = row[at] ?? null;
        if (!column) {
          cells.push(cell);
          continue;
        }
        const found = column.cells.get(String(cell ?? '').trim());
        cells.push(found ? numberOf(found, column) : cell, found?.mark ?? null);
      }
      return cells;
    }),
    remarks: [
      ...table.remarks,
      {
        zh: `数字旁的标记另列一列（_mark），△与括号读作负数：${list.join('，')}`,
        en: `Marks at numbers stand in a column of their own (_mark), △ and brackets are read as below zero: ${list.join(', ')}`,
      },
    ],
  };
}

function numberOf({ number }: Marked, { typed }: Column): SheetCell {
  if (number === '') return null;
  // Beside numbers of a sheet a text would make texts of them all.
  const value = typed ? Number(number.replace(/[,\s'’]/g, '')) : Number.NaN;
  return Number.isNaN(value) ? number : value;
}

/** The places of columns that would be parted. */
export function markedColumns(table: Table, delimiter = ','): ReadonlySet<number> {
  return new Set(columnsWithMarks(table, delimiter).keys());
}

function columnsWithMarks({ names, rows }: Table, delimiter: string): ReadonlyMap<number, Column> {
  return new Map(
    names.flatMap((_, at) => {
      const cells = readColumn(rows, at, delimiter);
      return cells ? [[at, cells] as const] : [];
    }),
  );
}

interface Column {
  /** The marked cells by their text. */
  readonly cells: ReadonlyMap<string, Marked>;
  /** Some of its cells are numbers of a sheet, not texts. */
  readonly typed: boolean;
}

/** Null of a column without a mark, or of anything else than numbers. */
function readColumn(rows: readonly SheetRow[], at: number, delimiter: string): Column | null {
  const marked = new Map<string, Marked>();
  const numbers: string[] = [];
  let [alone, doubtful, typed, small] = [0, 0, false, true];
  for (const row of rows) {
    const cell = row[at] ?? null;
    if (typeof cell === 'number') {
      typed = true;
      small &&= isSmall(String(cell));
      alone++;
      continue;
    }
    const text = String(cell ?? '').trim();
    if (isMissing(text)) continue;
    const read = typeof cell === 'boolean' ? null : readMarked(text);
    if (!read) return null;
    if (read.number !== '') {
      numbers.push(read.number);
      small &&= isSmall(read.number);
    }
    if (read.mark === '') alone++;
    else marked.set(text, read);
    // A letter behind a blank is a mark; at the number itself it may be part of a name, 1b.
    // (1) may be one as well, (1,234.50) is none.
    const isDebt = read.mark === '()' && /\d[.,]\d/.test(text);
    const isClass = /^[a-z()Xx×]/.test(read.mark) && !isDebt && !/\d [a-z]+$/.test(text);
    if (isClass || /^\d{1,2}[-−]$/.test(text)) doubtful++;
  }
  if (marked.size === 0 || doubtful > alone) return null;
  // Small whole numbers and an X: classes, of which X is one more.
  if (small && [...marked.keys()].every((text) => /^[Xx]$/.test(text))) return null;
  // Beside numbers of a sheet, digits parted by blanks are numbers too.
  const texts = typed ? numbers.map((number) => number.replace(/ (?=\d{3})/g, '')) : numbers;
  const isComma = delimiter === ';' && areCommaNumbers(texts);
  const isNumbers = texts.length === 0 ? typed : isComma || typeOf(texts) !== 'VARCHAR';
  return isNumbers ? { cells: marked, typed } : null;
}

function isSmall(number: string): boolean {
  return /^\d{1,2}$/.test(number);
}
