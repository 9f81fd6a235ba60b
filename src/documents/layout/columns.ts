/** A page in the order of reading: columns where two stand side by side. */

import { type Block, hullOf, type Line, median, right, type Segment, toLine } from './line.ts';

/** The page as blocks in the order of reading: columns where two stand side by side. */
export function toBlocks(lines: readonly Line[]): readonly Block[] {
  const segments = lines.flatMap((line) => line.segments);
  const gutter = findGutter(segments);
  if (gutter === null) return [lines];
  const blocks: Block[] = [];
  // Lines that reach across the gutter part the page into bands; a band of columns is read column by column.
  let across: Line[] = [];
  let band: Line[] = [];
  const close = () => {
    const { columns, rest } = toBand(band, gutter);
    if (columns) {
      blocks.push(across, ...columns.flatMap(toBlocks));
      across = [...rest];
    } else across.push(...band);
    band = [];
  };
  for (const line of lines) {
    if (line.segments.every((segment) => segment.x >= gutter || right(segment) <= gutter)) band.push(line);
    else {
      close();
      across.push(line);
    }
  }
  close();
  return [...blocks, across];
}

/**
 * The two columns of a band; `rest` is what stands below them: the right one never is the longer, and a line of
 * another size below the left one is a heading of what follows.
 */
function toBand(
  band: readonly Line[],
  gutter: number,
): { readonly columns: readonly [Block, Block] | null; readonly rest: Block } {
  const isLeft = (segment: Segment): boolean => right(segment) <= gutter;
  const size = median(band.map((line) => line.size));
  let end = band.length;
  for (; end > 0; end--) {
    const line = band[end - 1] as Line;
    const hasLeft = line.segments.some(isLeft);
    const isRow = line.segments.length > 2;
    const isHeading = line.segments.length === 1 && Math.abs(line.size - size) > 0.1 * size;
    if (hasLeft && !isRow && !isHeading) break;
  }
  const own = band.slice(0, end);
  const left = own.flatMap((line) => part(line, isLeft));
  const other = own.flatMap((line) => part(line, (segment) => !isLeft(segment)));
  return { columns: isColumn(left) && isColumn(other) ? [left, other] : null, rest: band.slice(end) };
}

function part(line: Line, belongs: (segment: Segment) => boolean): readonly Line[] {
  const segments = line.segments.filter(belongs);
  return segments.length === 0 ? [] : [toLine(segments, line.page)];
}

const fewestLines = 3;

/** Lines of a text column fill its width, the cells of a table do not. */
function isColumn(lines: readonly Line[]): boolean {
  if (lines.length < fewestLines) return false;
  const { width } = hullOf(lines);
  const widths = lines.map((line) => line.width);
  const size = median(lines.map(({ height }) => height));
  const rows = lines.filter(({ segments }) => segments.length > 1);
  return width > 7 * size && median(widths) > 0.7 * width && rows.length < lines.length * 0.1;
}

/** Where a right column begins, so that most lines stand to either side; `null` where there is none. */
function findGutter(segments: readonly Segment[]): number | null {
  const edges = new Map<number, number>();
  for (const { x } of segments) edges.set(Math.round(x / 2), (edges.get(Math.round(x / 2)) ?? 0) + 1);
  const whole = segments.length > 0 ? hullOf(segments) : null;
  let best: { at: number; count: number } | null = null;
  for (const [edge, count] of edges) {
    const at = edge * 2 - 2;
    if (!whole || count < fewestLines || at < whole.x + whole.width * 0.15) continue;
    const left = segments.filter((s) => right(s) <= at).length;
    const other = segments.filter((s) => s.x >= at).length;
    const fewer = Math.min(left, other);
    if (fewer >= fewestLines && (!best || fewer > best.count)) best = { at, count: fewer };
  }
  return best?.at ?? null;
}
