/** Rows without a value between others: of a tidy table they are rows, among titles, tables and notes they are space. */

import type { Text } from '../text/locale.ts';
import type { Arranged, SheetRow } from './layout.ts';

export interface FilledRows<Row> {
  readonly rows: readonly Row[];
  /** For each of them, how many rows without a value stand before it. */
  readonly blanksBefore: readonly number[];
  /** How many stand below the last. */
  readonly blanksBelow: number;
  readonly blanks: readonly Row[];
}

/** Parts the rows of a text from those that are delimiters alone. */
export function splitBlankRows<Row extends readonly string[]>(lines: readonly Row[]): FilledRows<Row> {
  const rows: Row[] = [];
  const blanks: Row[] = [];
  const blanksBefore: number[] = [];
  let before = 0;
  for (const line of lines) {
    if (line.every((cell) => cell.trim() === '')) {
      blanks.push(line);
      before++;
      continue;
    }
    rows.push(line);
    blanksBefore.push(before);
    before = 0;
  }
  return { rows, blanksBefore, blanksBelow: before, blanks };
}

// Above twenty, more rows of nothing than rows are the room above a cell far below.
const mostBlanks = 20;

/**
 * Puts the blank rows of a table back into their places, as rows of NULLs, where nothing but the table stands there.
 * Gives the same table where it is laid out with titles, notes or parts, and where there is no such row.
 */
export function keepBlankRows(arranged: Arranged, blanksBefore: readonly number[]): Arranged {
  const { layout, names, rows, left, remarks } = arranged;
  const start = layout.above + layout.names;
  const inside = blanksBefore.slice(start, start + rows.length);
  const count = inside.reduce((sum, blanks) => sum + blanks, 0);
  const isTidy = layout.above === 0 && layout.names > 0 && left.length === 0 && remarks.length === 0;
  if (!isTidy || count === 0 || count > Math.max(mostBlanks, rows.length)) return arranged;
  const blank: SheetRow = names.map(() => null);
  return {
    ...arranged,
    rows: rows.flatMap((row, at) => [...Array.from({ length: inside[at] ?? 0 }, () => blank), row]),
  };
}

/** What is said of blank rows below a table, which are none of its rows. */
export function blankRemark(blanksBelow: number): readonly Text[] {
  if (blanksBelow === 0) return [];
  return [
    {
      zh: `表下没有内容、不载入的行：${blanksBelow}行`,
      en: `Rows without content below the table, not loaded: ${blanksBelow}`,
    },
  ];
}
