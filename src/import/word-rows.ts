/** Rows of words among values, which are no rows of the table: what a second row of names says, a legend below, the names of a second table. */

import type { Text } from '../text/locale.ts';
import { isValue } from './header.ts';
import type { Arranged, SheetRow } from './layout.ts';
import { isMissing } from './missing-value.ts';
import { readMarked } from './number-marks.ts';

/** Rows that may say something of the names above them, and of the table above them. */
const [mostAbove, mostBelow] = [3, 5];
const longestName = 60;

/**
 * Leaves such rows, and all rows below those that stand under the table: a legend of a few rows, or a second table. Its
 * rows are even. Gives the same table where there are none. @param whole the same with rows that are not
 */
export function splitWordRows(arranged: Arranged, whole: Arranged): Arranged {
  const { rows, names, layout } = arranged;
  if (layout.names === 0 || rows.length < 4 || names.length < 2) return arranged;
  const above = countAbove(rows);
  const end = findEnd(rows, above);
  if (above === 0 && end === rows.length) return arranged;
  const start = layout.above + layout.names;
  const places = new Map(whole.rows.map((row, at) => [row, start + at]));
  const left = rows.flatMap((row, at) =>
    at < above || at >= end ? [{ at: places.get(row) ?? start + at, row }] : [],
  );
  return {
    ...arranged,
    rows: rows.slice(above, end),
    left: [...arranged.left, ...left],
    remarks: [...arranged.remarks, ...remarksOf(rows, above, end)],
  };
}

const textOf = (row: SheetRow | undefined, at: number) => String(row?.[at] ?? '').trim();
const isWord = (text: string) =>
  /\p{L}{2}/u.test(text) && !isValue(text) && !isMissing(text) && !readMarked(text);

/** The columns that hold nothing but values, of rows that come one after the other. */
class ValueColumns {
  readonly #filled: number[] = [];
  readonly #isOut: boolean[] = [];

  constructor(rows: readonly SheetRow[] = []) {
    for (const row of rows) this.add(row);
  }

  add(row: SheetRow): void {
    for (let at = 0; at < row.length; at++) {
      const text = this.#isOut[at] ? '' : textOf(row, at);
      if (isMissing(text)) continue;
      this.#filled[at] = (this.#filled[at] ?? 0) + 1;
      this.#isOut[at] = !isValue(text);
    }
  }

  /** Their places; each holds two values at least. */
  get places(): readonly number[] {
    return this.#filled.flatMap((count, at) => (count >= 2 && !this.#isOut[at] ? [at] : []));
  }

  /** How many of `width` columns have held nothing else so far. */
  countIn(width: number): number {
    return width - this.#isOut.filter(Boolean).length;
  }
}

/** Two different words or more where values stand, and no value there. */
function isWordRow(row: SheetRow | undefined, columns: readonly number[]): boolean {
  const words = columns.map((at) => textOf(row, at)).filter((text) => !isMissing(text));
  return new Set(words).size > 1 && words.every(isWord);
}

function countAbove(rows: readonly SheetRow[]): number {
  const below = (at: number) => new ValueColumns(rows.slice(at, at + 3)).places;
  let count = 0;
  for (let at = 1; at <= mostAbove && at + 2 < rows.length; at++)
    if (isWordRow(rows[at - 1], below(at)) && below(at).length > 1) count = at;
  return count;
}

/** The first row of those that are left below. Looks at every row once: a long table may have nothing but words. */
function findEnd(rows: readonly SheetRow[], start: number): number {
  const above = new ValueColumns();
  for (const [at, row] of rows.entries()) {
    if (at < start) continue;
    if (at >= start + 2) {
      // Words stand in place of two values at least.
      if (above.countIn(row.length) < 2) break;
      if (endsAt(rows, start, at, above.places)) return at;
    }
    above.add(row);
  }
  return rows.length;
}

/** @param columns where nothing but values stands in the rows from `start` to `at` */
function endsAt(rows: readonly SheetRow[], start: number, at: number, columns: readonly number[]): boolean {
  if (!isWordRow(rows[at], columns)) return false;
  const isNear = at >= rows.length - mostBelow;
  if (!isNear && !areNames(rows[at])) return false;
  return (isNear && at - start > rows.length - at) || isSecondTable(rows, at, columns);
}

/** Every cell a word of its own. */
function areNames(row: SheetRow | undefined): boolean {
  const texts = (row ?? []).map((_, at) => textOf(row, at));
  return (
    texts.every((text) => isWord(text) && text.length <= longestName) && new Set(texts).size === texts.length
  );
}

/** Names below which other columns hold values than above. */
function isSecondTable(rows: readonly SheetRow[], at: number, above: readonly number[]): boolean {
  if (!areNames(rows[at])) return false;
  const below = new ValueColumns(rows.slice(at + 1)).places;
  return below.length > 0 && above.join() !== below.join();
}

function remarksOf(rows: readonly SheetRow[], above: number, end: number): readonly Text[] {
  const shown = (from: number) =>
    (rows[from] ?? [])
      .map((_, at) => textOf(rows[from], at))
      .filter((text) => text !== '')
      .slice(0, 5)
      .join(', ');
  const isTable =
    end < rows.length && isSecondTable(rows, end, new ValueColumns(rows.slice(above, end)).places);
  return [
    ...(above > 0
      ? [
          {
            zh: `列名下的${above}行是文字，不是记录，没有载入：${shown(0)}`,
            en: `Rows of words below the names, no records and not loaded: ${above} (${shown(0)})`,
          },
        ]
      : []),
    ...(end < rows.length
      ? [
          isTable
            ? {
                zh: `下面另有一张表（${shown(end)}），连列名${rows.length - end}行没有载入：请把它分成另一个文件`,
                en: `A second table stands below (${shown(end)}), its ${rows.length - end} rows with the names not loaded: put it into a file of its own`,
              }
            : {
                zh: `表下的${rows.length - end}行是文字，不是记录，没有载入：${shown(end)}`,
                en: `Rows of words below the table, no records and not loaded: ${rows.length - end} (${shown(end)})`,
              },
        ]
      : []),
  ];
}
