/** Rows that tell of each series (Title, CDID, Unit, Release date) above rows of periods, as ONS, ABS, RBA and Bundesbank put them out. */

import { type Head, isValue } from './header.ts';
import { isMissing } from './missing-value.ts';

type Rows = readonly (readonly string[])[];

export interface SeriesHead {
  /** Rows that tell of the series. */
  readonly rows: number;
  /** The one among them that names the series. */
  readonly names: number;
}

const monthWord = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
// 1988 · 1988 Q1 · 1988 JAN · 2003-01 · 2020M01 · Feb-1978 · 04-Jan-2011 · 31/12/2020
const period = new RegExp(
  `^(?:(?:1[89]|20)\\d\\d(?:[ -]?(?:Q[1-4]|H[12]|M\\d\\d|W\\d\\d|${monthWord})|-\\d\\d(?:-\\d\\d)?)?|(?:\\d{1,2}-)?${monthWord}[- ]\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4})$`,
  'i',
);
const naming = /^(?:title|series(?: name| title)?|name|description|titel|标题|名称)$/i;

/**
 * Where periods begin in the first column and go on to the end, and the head that was found leaves two rows or more
 * between itself and them; null elsewhere.
 */
export function findSeriesHead(rows: Rows, { above, names }: Head): SeriesHead | null {
  const isPeriod = (row: readonly string[]) => period.test((row[0] ?? '').trim());
  const start = rows.findIndex(isPeriod);
  if (start < 3 || start - above - names < 2 || rows.length - start < 3) return null;
  const isRow = (row: readonly string[]) =>
    isPeriod(row) && row.slice(1).some((cell) => isValue(cell) || isMissing(cell));
  if (!rows.slice(start).every(isRow)) return null;
  const told = rows.slice(0, start);
  const width = Math.max(...rows.map((row) => row.length));
  const isFull = (row: readonly string[]) =>
    row.length === width &&
    row.slice(1).every((cell) => cell.trim() !== '') &&
    new Set(row.slice(1)).size === row.length - 1;
  if (told.filter((row) => row.slice(1).some((cell) => cell.trim() !== '')).length < 3) return null;
  const said = told.findIndex((row) => naming.test((row[0] ?? '').trim()) && isFull(row));
  const nameless = told.findIndex(
    (row) => (row[0] ?? '').trim() === '' && row.slice(1).some((cell) => cell.trim() !== ''),
  );
  const full = told.findIndex(isFull);
  const at = [said, nameless, full].find((place) => place >= 0);
  return at === undefined ? null : { rows: start, names: at };
}
