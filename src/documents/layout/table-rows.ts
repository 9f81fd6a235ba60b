/** Lines of a block that are rows of a table, and their cells under its columns. */

import type { Box } from '../document.ts';
import { type Block, hullOf, type Line, type Segment } from './line.ts';

export interface Row {
  readonly cells: readonly (Segment | null)[];
  readonly page: number;
}

/** How many lines from `at` are rows of one table: two or more with cells side by side, at most one alone between. */
export function tableRows(block: Block, at: number): number {
  const isRow = (line: Line | undefined): boolean =>
    (line?.segments.length ?? 0) > 1 && !isSpacedOut(line as Line);
  if (!isRow(block[at]) || !isRow(block[at + 1])) return 0;
  let end = at + 1;
  while (isRow(block[end])) end += 1;
  return end - at;
}

/** 通　　知: single characters with wide gaps are words, no cells. */
export const isSpacedOut = ({ segments }: Line): boolean =>
  segments.every(
    ({ pieces }) =>
      pieces
        .map(({ text }) => text)
        .join('')
        .trim().length === 1,
  );

/**
 * Each row's cells under the columns of the fullest rows. In a row with fewer, a cell stands under the column whose
 * middle is nearest, so that one merged over several stands under one of them.
 */
export function toCells(rows: readonly Line[]): readonly Row[] {
  const count = Math.max(...rows.map(({ segments }) => segments.length));
  const full = rows.filter(({ segments }) => segments.length === count);
  const columns = Array.from({ length: count }, (_, at) =>
    hullOf(full.map(({ segments }) => segments[at] as Segment)),
  );
  return rows.map(({ segments, page }) => {
    const cells: (Segment | null)[] = columns.map(() => null);
    let from = 0;
    for (const [at, segment] of segments.entries()) {
      // Room is left for the cells that follow.
      const last = count - (segments.length - at);
      const places = columns
        .slice(from, last + 1)
        .map((column) => Math.abs(middle(column) - middle(segment)));
      from += places.indexOf(Math.min(...places));
      cells[from] = segment;
      from += 1;
    }
    return { page, cells };
  });
}
const middle = ({ x, width }: Box): number => x + width / 2;
