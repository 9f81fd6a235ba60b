/** Pieces of text as they are painted, put into lines: what stands side by side, and where a wide gap parts it. */

import type { Box } from '../document.ts';

/** A piece of text as it is painted: `y` is its upper edge, `height` the size of its font. */
export interface Piece extends Box {
  readonly text: string;
}

/** Pieces side by side without a wide gap. */
export interface Segment extends Box {
  readonly pieces: readonly Piece[];
}

export interface Line extends Box {
  readonly page: number;
  /** Of its font: that most of its characters have. */
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** Lines that are read one below the other: a page, or a column of it. */
export type Block = readonly Line[];

/** Lines from top to bottom; pieces are of one line that overlap its largest piece by half their height. */
export function toLines(pieces: readonly Piece[], page: number): readonly Line[] {
  const groups: { middle: number; height: number; pieces: Piece[] }[] = [];
  for (const piece of pieces
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => b.height - a.height || a.y - b.y)) {
    const middle = piece.y + piece.height / 2;
    const group = groups.find((one) => Math.abs(one.middle - middle) < one.height * 0.5);
    if (group) group.pieces.push(piece);
    else groups.push({ middle, height: piece.height, pieces: [piece] });
  }
  return groups
    .map(({ pieces: own }): Line => {
      const segments = toSegments(own.toSorted((a, b) => a.x - b.x));
      return toLine(segments, page);
    })
    .toSorted((a, b) => a.y - b.y);
}

export const toLine = (segments: readonly Segment[], page: number): Line => ({
  ...hullOf(segments),
  page,
  size: sizeOf(segments),
  segments,
});

/** In ems of the font: what parts cells and columns; the gaps of a justified line stay below. */
const wideGap = 1.5;

function toSegments(pieces: readonly Piece[]): readonly Segment[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1)?.at(-1);
    if (last && piece.x - last.x - last.width < wideGap * Math.max(last.height, piece.height))
      groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.map((own) => ({ ...hullOf(own), pieces: own }));
}

export function hullOf(boxes: readonly Box[]): Box {
  let [x, y, end, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    end = Math.max(end, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { x, y, width: end - x, height: bottom - y };
}

export const right = (box: Box): number => box.x + box.width;
export const wordsOf = (line: Line): string =>
  line.segments.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(' ');

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
/** The font size that most characters of some pieces have. */
function sizeOf(segments: readonly Segment[]): number {
  const counts = new Map<number, number>();
  for (const { pieces } of segments)
    for (const { height, text } of pieces) counts.set(height, (counts.get(height) ?? 0) + text.length);
  let most = 0;
  for (const [size, count] of counts) if (count > (counts.get(most) ?? 0)) most = size;
  return most;
}
