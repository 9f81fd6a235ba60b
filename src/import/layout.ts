/** A table as it stands on a sheet → its names and rows, and what stands around them: titles, notes, 续表. */

import type { Text } from '../text/locale.ts';
import { closeBlanks, commonWidth, findHead, type Head, isValue, readNames } from './header.ts';
import { addMissingName } from './missing-name.ts';
import { findSeriesHead } from './series-head.ts';

/** Where names and rows stand, in rows that hold something. */
export interface Layout extends Head {
  /** The row after the last one of the table; what follows are notes. */
  readonly end: number;
}

export type SheetCell = string | number | boolean | null;
export type SheetRow = readonly SheetCell[];

export interface Arranged {
  readonly layout: Layout;
  readonly names: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly titles: readonly (readonly string[])[];
  /** What was done beyond leaving out the rows above the names, in sentences. */
  readonly remarks: readonly Text[];
  /** Rows that find no place in the table, each with its place among all. */
  readonly left: readonly { readonly at: number; readonly row: SheetRow }[];
}

/** Rows that a head is looked for in. */
const headRows = 60;

/** Takes the rows of a whole sheet, blank ones left out, apart; `given` overrules what would be guessed. */
export function arrange(rows: readonly SheetRow[], given: Partial<Layout> = {}): Arranged {
  const series = given.above === undefined && given.names === undefined ? arrangeSeries(rows, given) : null;
  if (series) return series;
  return arrangeTable(rows, given);
}

/** Rows that tell of series stand above the one that names them, once that is directly above the values. */
function arrangeSeries(rows: readonly SheetRow[], given: Partial<Layout>): Arranged | null {
  const end = Math.min(given.end ?? findEnd(rows), rows.length);
  const texts = rows.slice(0, Math.min(end, headRows)).map(toTexts);
  const found = findSeriesHead(texts, findHead(texts));
  const named = found && rows[found.names];
  if (!named) return null;
  const told = rows.slice(0, found.rows).filter((_, at) => at !== found.names);
  const ordered = [...told, ['period', ...named.slice(1)], ...rows.slice(found.rows)];
  const arranged = arrangeTable(ordered, { ...given, above: told.length, names: 1 });
  const label = String(named[0] ?? '').trim();
  return {
    ...arranged,
    remarks: [
      {
        zh: `列名取自第${found.names + 1}行${label && `（${label}）`}，其余说明各序列的行在表上`,
        en: `The names are those of row ${found.names + 1}${label && ` (${label})`}; the other rows that tell of the series stand above the table`,
      },
      ...arranged.remarks,
    ],
  };
}

function arrangeTable(rows: readonly SheetRow[], given: Partial<Layout>): Arranged {
  const end = Math.min(given.end ?? findEnd(rows), rows.length);
  const mark = rows.findIndex((row, at) => at > 0 && at < end && isContinued(row));
  const head = {
    ...findHead(
      rows
        .slice(0, mark < 0 ? end : mark)
        .slice(0, headRows)
        .map(toTexts),
    ),
    ...given,
  };
  const { above } = head;
  const start = Math.min(above + head.names, end);
  const top = rows.slice(0, start).map(toTexts);
  const width = rows.slice(start, end).reduce((most, row) => Math.max(most, row.length), 0);
  const read = head.names > 0 ? readNames(top, head) : Array.from({ length: width }, () => '');
  const parts = toParts(rows, { ...head, end }, top[above] ?? []);
  const { names, remarks } = addMissingName(read, parts[0]?.rows ?? []);
  const joined = join({ names, rows: parts[0]?.rows ?? [] }, parts.slice(1), rows);
  const closed = closeRows(joined.rows);
  return {
    layout: { above, names: head.names, end },
    names: joined.names,
    rows: closed.rows,
    titles: top.slice(0, above),
    remarks: [...remarks, ...joined.remarks, ...closed.remarks, ...notesOf(rows.slice(end))],
    left: joined.left,
  };
}

function toTexts(row: SheetRow): string[] {
  return Array.from(row, (cell) => String(cell ?? ''));
}

function isBlank(cell: SheetCell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** The only filled cell of a row; null for a row of none or several. */
function loneText(row: SheetRow): string | null {
  let lone: string | null = null;
  for (const cell of row) {
    if (isBlank(cell)) continue;
    if (lone !== null) return null;
    lone = String(cell).trim();
  }
  return lone;
}

const noteMark =
  /^(?:[附备備]?[注註]|备注|備註|说明|說明|(?:资料|資料|数据|數據)?[来來]源|Notes?\b|Sources?\b|[*＊※#§①-⑨]|[（(]?\d{1,2}[.、）)]\s*[^\d\s]|[-_=*—]{3,}$)/iu;
const notesBegin = /^(?:[附备備]?[注註]|说明|說明|Notes?\b)[^.]{0,20}[:：]?$/iu;

/**
 * Rows at the bottom that say something about the table: each a single text, a note by its first word or its length;
 * and below a row that says Notes, signs with what they stand for.
 */
function findEnd(rows: readonly SheetRow[]): number {
  const width = commonWidth(rows);
  if (width < 2) return rows.length;
  const begin = rows.findLastIndex((row) => notesBegin.test(loneText(row) ?? ''));
  const isSign = (row: SheetRow) =>
    width > 2 && row.slice(2).every(isBlank) && !isValue(String(row[1] ?? ''));
  let end =
    begin > 2 && rows.slice(begin + 1).every((row) => loneText(row) !== null || isSign(row))
      ? begin
      : rows.length;
  while (end > 2) {
    const text = loneText(rows[end - 1] ?? []);
    if (text === null || isValue(text)) break;
    if (!noteMark.test(text) && text.length < 15 && !/[。；：:]/.test(text)) break;
    end--;
  }
  return end;
}

function isContinued(row: SheetRow): boolean {
  return /^[（(]?\s*续/.test(loneText(row) ?? '');
}

interface Part {
  readonly names: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Where the part begins among all rows, with its own title and names. */
  readonly start: number;
  readonly end: number;
}

/** The table and those that go on with it below: after a row that says 续表, or the same names again. */
function toParts(rows: readonly SheetRow[], head: Layout, first: readonly string[]): readonly Part[] {
  const parts: { names: readonly string[]; rows: SheetRow[]; start: number; end: number }[] = [];
  const key = (row: readonly string[]) => row.map((cell) => closeBlanks(cell).trim()).join('\t');
  const isSame = (row: SheetRow) =>
    head.names > 0 && String(row[0] ?? '') === (first[0] ?? '') && key(toTexts(row)) === key(first);
  let at = head.above + head.names;
  let part = { names: [] as readonly string[], rows: [] as SheetRow[], start: at, end: at };
  parts.push(part);
  while (at < head.end) {
    const row = rows[at] ?? [];
    if (!isContinued(row) && !isSame(row)) {
      part.rows.push(row);
      at++;
      part.end = at;
      continue;
    }
    const start = at;
    // Its title and unit stand above its names once more.
    while (at < head.end && loneText(rows[at] ?? []) !== null) at++;
    const top = rows.slice(at, at + head.names).map(toTexts);
    at = Math.min(head.end, at + head.names);
    part = { names: readNames(top, { above: 0, names: head.names }), rows: [], start, end: at };
    parts.push(part);
  }
  return parts;
}

type Joined = Pick<Arranged, 'names' | 'rows' | 'left' | 'remarks'>;

/** Parts of the same names follow one another; parts of the same rows stand side by side; others are left. */
function join(first: Pick<Part, 'names' | 'rows'>, more: readonly Part[], all: readonly SheetRow[]): Joined {
  const firstNames = first.names;
  let { names, rows } = first;
  const left: { at: number; row: SheetRow }[] = [];
  const below: number[] = [];
  const beside: number[] = [];
  for (const part of more) {
    const keys = (of: readonly SheetRow[]) =>
      of.map((row) => closeBlanks(String(row[0] ?? '')).trim()).join('\n');
    if (trimmed(part.names).join('\t') === trimmed(firstNames).join('\t')) {
      rows = [...rows, ...part.rows];
      below.push(part.rows.length);
    } else if (keys(part.rows) === keys(rows)) {
      const own = trimmed(part.names).slice(1);
      names = [...trimmed(names), ...own];
      const width = names.length - own.length;
      rows = rows.map((row, at) => [
        ...Array.from({ length: width }, (_, column) => row[column] ?? null),
        ...own.map((_, column) => part.rows[at]?.[column + 1] ?? null),
      ]);
      beside.push(own.length);
    } else {
      left.push(...all.slice(part.start, part.end).map((row, at) => ({ at: part.start + at, row })));
    }
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
  return {
    names,
    rows,
    left,
    remarks: [
      ...(below.length > 0
        ? [{ zh: `续表的${sum(below)}行接在下面`, en: `${sum(below)} rows of continued tables follow below` }]
        : []),
      ...(beside.length > 0
        ? [
            {
              zh: `续表的${sum(beside)}列按第一列接在右边`,
              en: `${sum(beside)} columns of continued tables stand beside, by the first column`,
            },
          ]
        : []),
    ],
  };
}

/** Names without the empty ones at their end. */
function trimmed(names: readonly string[]): readonly string[] {
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
}

function closeRows(rows: readonly SheetRow[]): Pick<Arranged, 'rows' | 'remarks'> {
  let example: string | null = null;
  const closed = rows.map((row) => {
    if (!row.some((cell) => typeof cell === 'string' && closeBlanks(cell) !== cell)) return row;
    return row.map((cell) => {
      const short = typeof cell === 'string' ? closeBlanks(cell) : cell;
      if (short !== cell) example ??= `${cell} → ${short}`;
      return short;
    });
  });
  if (example === null) return { rows, remarks: [] };
  return {
    rows: closed,
    remarks: [{ zh: `名称中的空格已去掉：${example}`, en: `Blanks within names are taken out: ${example}` }],
  };
}

function notesOf(rows: readonly SheetRow[]): readonly Text[] {
  if (rows.length === 0) return [];
  const text = rows.map((row) => toTexts(row).filter(Boolean).join(' ')).join(' / ');
  const shown = text.length > 600 ? `${text.slice(0, 600)}…` : text;
  return [{ zh: `表下、不载入的：${shown}`, en: `Below the table, not loaded: ${shown}` }];
}
