/** The head of a table as people lay it out: a title above, names in one row or two, blank columns between. */

import Papa from 'papaparse';

export interface Head {
  /** Rows above the names: a title, a unit. */
  readonly above: number;
  /** The names take two rows, the upper one standing over several columns. */
  readonly second: boolean;
  readonly header: boolean;
}

type Rows = readonly (readonly string[])[];

const mostAbove = 8;

/** Judges the first rows of a table, blank ones left out. */
export function findHead(rows: Rows): Head {
  const width = commonWidth(rows);
  let above = 0;
  if (width > 2) while (above < Math.min(mostAbove, rows.length - 2) && isTitle(rows[above] ?? [])) above++;
  for (const from of new Set([above, 0])) {
    const left = rows.slice(from);
    if (isUpper(left)) return { above: from, second: true, header: true };
    if (isHeader(left)) return { above: from, second: false, header: true };
  }
  return { above: 0, second: false, header: false };
}

/** The names that a head gives; a column that has none gets ''. */
export function readNames(rows: Rows, { above, second }: Pick<Head, 'above' | 'second'>): readonly string[] {
  const upper = (rows[above] ?? []).map((cell) => cell.trim());
  if (!second) return upper;
  const lower = rows[above + 1] ?? [];
  let over = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    over = upper[at] || over;
    const under = (lower[at] ?? '').trim();
    return under === '' ? (upper[at] ?? '') : `${over} ${under}`.trim();
  });
}

export function commonWidth(rows: Rows): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function isTitle(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  return filled.length === 1 && !isValue(filled[0] ?? '');
}

/** A first row of names: most filled, and none reads as a value where the rows below do. */
function isHeader([first, ...rest]: Rows): boolean {
  if (!first) return false;
  const filled = first.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]));
  const below = rest.slice(0, 200);
  // 地区, 2019, 2020: years are names where a word leads and no years stand below them.
  const named = (at: number) => isYear(first[at]) && !below.some((row) => isYear(row[at]));
  const words = filled.filter((at) => !isValue(first[at] ?? ''));
  if (filled.length < first.length * 0.6 || words.length === 0) return false;
  if (filled.some((at) => isValue(first[at] ?? '') && !named(at))) return false;
  if (rest.length === 0) return filled.length === first.length;
  if (filled.some((at) => isColumnOfValues(below, at))) return true;
  const plain = filled.length === first.length && new Set(first).size === first.length;
  return plain && first.every((cell, at) => !rest.some((row) => row[at] === cell));
}

/** A first row over a second one: its blanks lie over names, and values begin in the third. */
function isUpper([upper, lower, ...rest]: Rows): boolean {
  if (!upper || !lower || rest.length === 0 || upper.length !== lower.length) return false;
  const words = [...upper, ...lower].filter((cell) => cell.trim() !== '');
  if (words.some(isValue)) return false;
  const spanned = upper.flatMap((cell, at) => (cell.trim() === '' && lower[at]?.trim() ? [at] : []));
  const below = rest.slice(0, 200);
  return spanned.length > 0 && spanned.some((at) => isColumnOfValues(below, at));
}

function isYear(cell: string | undefined): boolean {
  return /^(19|20)\d\d$/.test(cell?.trim() ?? '');
}

function isColumnOfValues(rows: Rows, at: number): boolean {
  const filled = rows.flatMap((row) => (row[at]?.trim() ? [row[at]] : []));
  return filled.length > 0 && filled.filter((cell) => isValue(cell)).length >= filled.length * 0.9;
}

// 1,234.5 · １２３ · -3.4% · 3.2亿 · 2e5 · 2020-05-01 · 2020年5月 · true; a dash or n/a stands where a value is missing.
const value =
  /^(?:[-+−]?[\d０-９][\d０-９,，.．]*(?:e[-+]?\d+)?\s*(?:[%％‰]|万亿|[万亿])?|\.\d+|\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?(?:[ T][\d:.]+)?|true|false)$/i;

function isValue(cell: string): boolean {
  return value.test(cell.trim());
}

/** Bytes that the first `records` of a text take which are not blank; line ends are line feeds. */
export function sizeOfRecords(bytes: Uint8Array, delimiter: string, records: number): number {
  if (records === 0) return 0;
  const text = new TextDecoder().decode(bytes.subarray(0, 1 << 20));
  let [seen, end] = [0, 0];
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, meta }, parser) => {
      if (data.some((cell) => cell.trim() !== '')) seen++;
      end = meta.cursor;
      if (seen >= records) parser.abort();
    },
  });
  return new TextEncoder().encode(text.slice(0, end)).length;
}
