/** The head of a table as people lay it out: a title above, names in up to three rows, a row of units, blank columns. */

import Papa from 'papaparse';
import { isMissing } from './missing-value.ts';

export interface Head {
  /** Rows above the names: a title, a unit. Blank rows are not counted, here and below. */
  readonly above: number;
  /** Rows that the names take, a row of units among them; 0 where the table has no names. */
  readonly names: number;
}

type Rows = readonly (readonly string[])[];

const mostAbove = 20;
export const mostNames = 4;

/** Judges the first rows of a table, blank ones left out. */
export function findHead(rows: Rows): Head {
  const width = commonWidth(rows);
  const count = (isAbove: (row: readonly string[]) => boolean) => {
    let above = 0;
    // Of two columns a row of one cell alone is told from names by having no place for the second.
    const isShort = (row: readonly string[]) => width > 2 || (width === 2 && row.length === 1);
    const isRoom = (row: readonly string[]) => isShort(row) && isAbove(row);
    const isOver = (at: number) => isRoom(rows[at] ?? []) || isFollowed(rows, at);
    while (above < Math.min(mostAbove, rows.length - 2) && isOver(above)) above++;
    return above;
  };
  const isNote = (row: readonly string[]) => isTitle(row) || isComment(row, width);
  const titles = count(isNote);
  const said = count((row) => isNote(row) || isSaid(row, width));
  for (const from of new Set([titles, said, 0])) {
    const left = rows.slice(from).map(withoutSpans);
    const spanned = [4, 3, 2].find((rowsOfNames) => isSpanned(left, rowsOfNames));
    if (spanned) return { above: from, names: spanned };
    const lower = isUnits(left[1]) || isLabels(left[1], left.slice(2)) ? left.slice(1, 2) : [];
    if (isHeader([...left.slice(0, 1), ...left.slice(1 + lower.length)], width)) {
      return { above: from, names: 1 + lower.length };
    }
  }
  return { above: 0, names: 0 };
}

/** What a row says once more of the one above, whose name goes down over both, is blank. */
function withoutSpans(row: readonly string[], at: number, rows: Rows): readonly string[] {
  const above = rows[at - 1];
  // Names alone go down: the values below them may well be the same twice.
  if (!above || at >= mostNames || row.some((cell) => isValue(cell) && !isYear(cell))) return row;
  return row.map((cell, column) => (cell === above[column] ? '' : cell));
}

/** # what programs say of a table above it; of as many cells as the table has, such a row may be its names. */
function isComment(row: readonly string[], width: number): boolean {
  return /^\s*#/.test(row[0] ?? '') && row.length !== width;
}

/** A comment that another one follows: of those above a table only the last may be its names. */
function isFollowed(rows: Rows, at: number): boolean {
  return [at, at + 1].every((each) => /^\s*#/.test(rows[each]?.[0] ?? ''));
}

/** A thing and what is said of it, as files tell of themselves above the table: Last Updated Date, 2024-06-28. */
function isSaid(row: readonly string[], width: number): boolean {
  const [first = '', second = '', ...rest] = row;
  return width > 3 && filled(first) && !isValue(first) && filled(second) && !rest.some(filled);
}

/** The names that a head gives, the upper ones before the lower, a unit in brackets; a column that has none gets ''. */
export function readNames(rows: Rows, { above, names }: Head): readonly string[] {
  const head = rows.slice(above, above + names);
  const units = names > 1 && isUnits(head.at(-1)) ? (head.pop() ?? []) : [];
  const over: string[] = [];
  return Array.from({ length: Math.max(0, units.length, ...head.map((row) => row.length)) }, (_, at) => {
    const cells = head.map((row) => oneLine(closeBlanks(row[at] ?? '')).trim());
    const last = cells.findLastIndex((cell) => cell !== '');
    for (const [level, cell] of cells.entries()) {
      if (cell === '') continue;
      over[level] = cell;
      // What stood below the last upper name does not stand below this one.
      over.length = level + 1;
    }
    const whole = cells.slice(0, last + 1).map((cell, level) => cell || (over[level] ?? ''));
    const name = whole.filter((cell, level) => cell !== '' && cell !== whole[level - 1]).join(' ');
    const unit = (units[at] ?? '').trim().replace(/^[（(]|[)）]$/g, '');
    return unit === '' || name === '' || name.includes(unit) ? name : `${name}（${unit}）`;
  });
}

/** A name broken over lines, as a narrow column breaks it: between Han no blank takes the place of the break. */
function oneLine(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}，、（）])\s*[\r\n]+\s*(?=[\p{Script=Han}，、（）(])/gu, '')
    .replace(/\s*[\r\n]+\s*/g, ' ');
}

/** A name of two to four Han letters that were set apart to fill their column: 北  京. */
export function closeBlanks(text: string): string {
  // Most cells have no blank; the pattern below costs more than all else that is done to them.
  if (text.length < 3 || (!text.includes(' ') && !text.includes('\u3000'))) return text;
  return /^\s*\p{Script=Han}(?:[ \u3000]+\p{Script=Han}){1,3}\s*$/u.test(text)
    ? text.replace(/[ \u3000]+/g, '')
    : text;
}

/** The width of most rows; titles above and notes below of one cell each count where nothing else does. */
export function commonWidth(rows: readonly ArrayLike<unknown>[]): number {
  const counts = new Map<number, number>();
  for (const row of bodyOf(rows)) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** The rows between the first and the last of several cells, where these are a table. */
export function bodyOf<Row extends ArrayLike<unknown>>(rows: readonly Row[]): readonly Row[] {
  const isWide = (row: Row) => row.length > 1;
  const body = rows.slice(rows.findIndex(isWide), rows.findLastIndex(isWide) + 1);
  return body.length > 2 && body.every(isWide) ? body : rows;
}

function isTitle(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  return filled.length === 1 && !isValue(filled[0] ?? '');
}

/** A first row of names: most filled, and none reads as a value where the rows below do. */
function isHeader([first, ...rest]: Rows, width: number): boolean {
  if (!first) return false;
  const filled = first.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]));
  const below = rest.slice(0, 200);
  // 地区, 2019, 2020: years are names where a word leads and no years stand below them.
  const named = (at: number) => isYear(first[at]) && !below.some((row) => isYear(row[at]));
  const words = filled.filter((at) => !isValue(first[at] ?? ''));
  if (filled.length < Math.max(first.length, width) * 0.6 || words.length === 0) return false;
  if (filled.some((at) => isValue(first[at] ?? '') && !named(at))) return false;
  if (rest.length === 0) return filled.length === first.length;
  if (filled.some((at) => isColumnOfValues(below, at))) return true;
  const plain = filled.length === first.length && new Set(first).size === first.length;
  return plain && first.every((cell, at) => !rest.some((row) => row[at] === cell));
}

/**
 * Rows of names that stand over one another: each lower one fills blanks of the one above and leaves blank what needs
 * no second name, years are names there, and values begin below.
 */
function isSpanned(rows: Rows, count: number): boolean {
  const [first, ...lower] = rows.slice(0, count);
  const below = rows.slice(count, count + 200);
  if (!first || lower.length + 1 < count || below.length === 0) return false;
  const fills = (row: readonly string[], above: readonly string[]) =>
    row.length === first.length &&
    row.some((cell, at) => filled(cell) && !filled(above[at])) &&
    row.some((cell, at) => !filled(cell) && filled(first[at]));
  const rowsOfNames = [first, ...lower];
  const isUnder = (row: readonly string[], at: number) =>
    (at > 0 && at === lower.length - 1 && isUnits(row)) || fills(row, rowsOfNames[at] ?? []);
  if (!lower.every(isUnder)) return false;
  const isName = (cell: string) => !filled(cell) || isYear(cell) || !isValue(cell);
  if (!rowsOfNames.every((row) => row.every(isName))) return false;
  return first.some((_, at) => isColumnOfValues(below, at) && !below.every((row) => isYear(row[at])));
}

const filled = (cell: string | undefined) => (cell ?? '').trim() !== '';

// 万人, （亿元）, %, 元/平方米, kWh, Tsd. EUR, Anzahl: what things are counted in, alone in its cell.
const unit =
  /^[（(]?(?:[十百千万亿]*(?:人次|人|元|美元|件|户|吨|公斤|千克|公里|平方[公千]?米|立方米|公顷|亩|次|张|个|家|台|辆|艘|架|套|所|座|条|项|株|头|只|度|千瓦时|千瓦小时|千瓦|吨标准煤|米|日|天|岁|年|小时|分钟|份)(?:\/\p{Script=Han}+)?|[万亿]|[%％‰]|位|百分点|kg|km|km²|m²|m³|t|ha|kWh|°C|℃|mm|USD|CNY|RMB|(?:(?:Mio|Mrd|Tsd|Mill|Mn|Bn)\.? ?)?(?:EUR|Euro|€|GBP|£|US\$|\$)|Mio\.?|Mrd\.?|Tsd\.?|1 ?000|Anzahl|Prozent|Personen|Jahre|Number|Percent|Persons|Index|\d{4} ?= ?100)[)）]?$/u;

/** A row of units below the names; above the first name, which counts nothing, it is blank or says so. */
export function isUnits(row: readonly string[] | undefined): boolean {
  const cells = (row ?? []).map((cell) => cell.trim());
  const said = cells.filter(filled);
  return (
    /^(?:计量)?单位$|^$/.test(cells[0] ?? '') &&
    said.length > 0 &&
    cells
      .slice(1)
      .filter(filled)
      .every((cell) => unit.test(cell))
  );
}

/**
 * A second row of names, in full: codes stand above it, or it says in words what is counted. Two columns of values at
 * least begin below it.
 */
function isLabels(row: readonly string[] | undefined, below: Rows): boolean {
  const isName = (cell: string) => !isValue(cell) && !isMissing(cell) && /\p{L}{2}|%/u.test(cell);
  if (!row || below.length < 2 || !row.every((cell) => !filled(cell) || isName(cell))) return false;
  const columns = row.flatMap((cell, at) => (filled(cell) && isColumnOfValues(below, at) ? [at] : []));
  return columns.length > 1 && row.slice(1).every(filled);
}

function isYear(cell: string | undefined): boolean {
  return /^(19|20)\d\d$/.test(cell?.trim() ?? '');
}

// What may stand at a number, or in its place.
const mark = /(?<=^|[\d%])\s*(?:: )?(?:[*＊#§+①-⑳]{1,3}|\[[a-z\d]{1,2}\]|[a-z]{1,3}|\([a-zA-Z]\))$/;

function isColumnOfValues(rows: Rows, at: number): boolean {
  const cells = rows.flatMap((row) => {
    const cell = (row[at] ?? '').trim().replace(mark, '');
    return isMissing(cell) ? [] : [cell];
  });
  return cells.length > 0 && cells.filter((cell) => isValue(cell)).length >= cells.length * 0.9;
}

// 1,234.5 · １２３ · -3.4% · 3.2亿 · 2e5 · 2020-05-01 · 2020年5月 · true; a dash or n/a stands where a value is missing.
const value =
  /^(?:[-+−]?[\d０-９][\d０-９,，.．]*(?:[ \u00a0\u202f\u2009]\d{3})*(?:[.,]\d+)?(?:e[-+]?\d+)?\s*(?:[%％‰]|万亿|[万亿])?|\.\d+|\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?(?:[ T][\d:.]+)?|true|false)$/i;

export function isValue(cell: string): boolean {
  return value.test(cell.trim());
}

/**
 * Bytes that the first `records` of a text take which are not blank; line ends are line feeds. The text need not be
 * good UTF-8: places are counted in bytes, each read as one letter.
 */
export function sizeOfRecords(bytes: Uint8Array, delimiter: string, records: number): number {
  if (records === 0) return 0;
  const head = bytes.subarray(0, 1 << 20);
  const letters = new TextDecoder('latin1');
  const isBlank = (record: Uint8Array) => {
    const [cells = []] = Papa.parse<string[]>(new TextDecoder().decode(record), {
      delimiter,
      newline: '\n',
    }).data;
    return cells.every((cell) => cell.trim() === '');
  };
  let [seen, end] = [0, 0];
  Papa.parse<string[]>(letters.decode(head), {
    delimiter: letters.decode(new TextEncoder().encode(delimiter)),
    newline: '\n',
    step: ({ meta }, parser) => {
      if (!isBlank(head.subarray(end, meta.cursor))) seen++;
      end = meta.cursor;
      if (seen >= records) parser.abort();
    },
  });
  return end;
}
