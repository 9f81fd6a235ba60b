/** Lines that are one paragraph, over the end of a column and of a page. */

import type { Box } from '../document.ts';
import { type Block, hullOf, type Line, median, right, wordsOf } from './line.ts';
import { type Row, tableRows, toCells } from './table-rows.ts';

/** Lines that are one paragraph, or a row of a table with its cells. */
export type Paragraph = { readonly lines: readonly Line[] } | Row;

export function toParagraphs(
  blocks: readonly Block[],
  isFirst: (line: Line) => boolean = () => false,
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  let edge: Box | null = null;
  const close = () => {
    if (open.length > 0) paragraphs.push({ lines: open });
    open = [];
  };
  for (const block of blocks) {
    const here = hullOf(block);
    const leading = median(block.slice(1).map((line, at) => line.y - (block[at] as Line).y));
    for (let at = 0; at < block.length; ) {
      const rows = tableRows(block, at) || (at === 0 && isContinued(paragraphs.at(-1), block[0]) ? 1 : 0);
      if (rows > 0) {
        close();
        paragraphs.push(...toCells(block.slice(at, at + rows)));
        at += rows;
        continue;
      }
      const line = block[at] as Line;
      const before = open.at(-1);
      if (before && (isFirst(line) || !continues(before, line, edge ?? here, here, leading))) close();
      open.push(line);
      edge = here;
      at += 1;
    }
  }
  close();
  return paragraphs;
}

/** Whether a line goes on with the paragraph of the line before; `edge` and `here` are the blocks they stand in. */
function continues(before: Line, line: Line, edge: Box, here: Box, leading: number): boolean {
  const [size, other] = [before.size, line.size];
  if (Math.abs(size - other) > 0.1 * size) return false;
  const isNext = line.page === before.page && line.y > before.y;
  if (isNext && leading > 0 && line.y - before.y > leading * 1.45 && line.y - before.y > size * 2)
    return false;
  const isCentred = (one: Line, of: Box): boolean => {
    const [front, back] = [one.x - of.x, right(of) - right(one)];
    return front > size && Math.abs(front - back) < size;
  };
  if (isCentred(before, edge) && isCentred(line, here))
    return isNext && line.y - before.y < size * 2.2 && !/[）)。]$/.test(wordsOf(before));
  const isShort = right(before) < right(edge) - 1.6 * size;
  const isIndented = line.x > here.x + 0.8 * size && before.x < line.x - 0.5 * size + (edge.x - here.x);
  return !isShort && !isIndented;
}

/** Whether a table that ends the page before has its last row here. */
const isContinued = (table: Paragraph | undefined, line: Line | undefined): boolean =>
  table !== undefined &&
  'cells' in table &&
  table.cells.length > 1 &&
  line?.segments.length === table.cells.length;
