/** A table cut into parts that each fit a slide. */

import type { Table } from './sheet.ts';

// All in hundredths of a slide's width: what a line, a row's edge and the place under the title take.
const line = 2.1;
const edge = 1.1;
const place = 27;
/** Han characters that stand beside each other on a slide, in a table's and in a note's size. */
const across = 54;

/** Notes stand under the last part; parts are of nearly equal height, so that the last never holds a lone row. */
export function cutTable({ columns, rows }: Table, notes: readonly string[]): readonly Table[] {
  const under = notes.reduce((sum, note) => sum + edge + line * Math.ceil(widthOf(note) / across), 0);
  const heights = rows.map(heightOf);
  const parts = fill(heights, place, under);
  const whole = heights.reduce((sum, height) => sum + height, under);
  const even = fill(heights, Math.max(whole / parts.length + edge + line, ...heights), under);
  return (even.length <= parts.length ? even : parts).map(([from, to]) => ({
    columns,
    rows: rows.slice(from, to),
  }));
}

/** Stretches of rows no higher than `most`; a last stretch of no rows is one of notes alone. */
function fill(heights: readonly number[], most: number, under: number): readonly [number, number][] {
  const parts: [number, number][] = [];
  let from = 0;
  let height = 0;
  heights.forEach((own, at) => {
    if (at > from && height + own > most) {
      parts.push([from, at]);
      from = at;
      height = 0;
    }
    height += own;
  });
  // The notes take their place from the last part: rows move on to a part of their own.
  if (height + under > Math.max(most, place) && heights.length - from > 1) {
    const middle = from + Math.ceil((heights.length - from) / 2);
    parts.push([from, middle]);
    from = middle;
  }
  return [...parts, [from, heights.length]];
}

function heightOf(cells: readonly string[]): number {
  const whole = cells.reduce((sum, cell) => sum + widthOf(cell) + 1, 0);
  const widest = Math.max(...cells.map(widthOf));
  return edge + line * Math.max(Math.ceil(whole / across), Math.ceil(widest / (across * 0.45)), 1);
}

/** In Han characters: a Latin letter is about half of one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2E80-\uFFEF]/.test(letter) ? 1 : 0.55), 0);
}
