/** A table cut into parts that each fit a slide. */

import type { WordTable } from '../figures/kit/row-kind.ts';
import { hanWidth } from '../text/width.ts';

// Heights are in hundredths of a slide's width: a line of a table and a row's edge.
const line = 2.1;
const edge = 1.1;
/** What title, takeaway, table and sources share on a slide of 16:9, the table's own head taken off. */
const whole = 40;
const titleLine = 4.4;
const takeawayLine = 2.8;
/** Han characters that stand side by side in a table, a note, a title and a takeaway. */
const across = { table: 60, note: 62, title: 27, takeaway: 48 };
/** What a number or a name that cannot be parted leaves empty at the end of a column's line. */
const unbroken = 1.1;
/** A line of words is never filled to its end. */
const ragged = 1.05;

export interface Around {
  readonly title: string;
  readonly takeaway: string;
  readonly notes: readonly string[];
}

/**
 * Notes stand under the last part, the takeaway over the first; parts are of nearly equal height, so that the
 * last never holds a lone row of many.
 */
export function cutTable(
  { columns, rows }: WordTable,
  { title, takeaway, notes }: Around,
): readonly WordTable[] {
  const under = notes.reduce((sum, note) => sum + edge + line * linesOf(note, across.note), 0);
  const rest = whole - titleLine * linesOf(title, across.title);
  const first = rest - takeawayLine * linesOf(takeaway, across.takeaway);
  const widths = columnWidths([columns, ...rows]);
  const heights = rows.map(
    (row) => edge + line * Math.max(1, ...row.map((cell, at) => linesOf(cell, (widths[at] ?? 1) - unbroken))),
  );
  const parts = fill(heights, { first, rest, under });
  const total = heights.reduce((sum, height) => sum + height, under);
  // The lowest height that needs no further part is the evenest.
  let even = parts;
  for (let most = total / parts.length; most < rest; most += 0.5) {
    const tried = fill(heights, {
      first: Math.min(first, most),
      rest: most,
      under: Math.max(0, most - rest + under),
    });
    if (tried.length > parts.length) continue;
    even = tried;
    break;
  }
  return even.map(([from, to]) => ({ columns, rows: rows.slice(from, to) }));
}

/** Room for rows on the first part and on each other one, and what the last keeps free under them. */
interface Room {
  readonly first: number;
  readonly rest: number;
  readonly under: number;
}

/** Stretches of rows no higher than their part's room, the last no higher than it leaves, unless it is a single row. */
function fill(heights: readonly number[], { first, rest, under }: Room): readonly [number, number][] {
  const parts: [number, number][] = [];
  let from = 0;
  let height = 0;
  const room = () => (parts.length === 0 ? first : rest);
  heights.forEach((own, at) => {
    if (at > from && height + own > room()) {
      parts.push([from, at]);
      from = at;
      height = 0;
    }
    height += own;
  });
  if (height > room() - under && heights.length - from > 1) {
    const middle = from + Math.ceil((heights.length - from) / 2);
    parts.push([from, middle]);
    from = middle;
  }
  return [...parts, [from, heights.length]];
}

/** As a browser shares a table's width: each column its least, the rest by what its longest cell still wants. */
function columnWidths(rows: ReadonlyArray<readonly string[]>): readonly number[] {
  const [head = []] = rows;
  const wanted = head.map((_, at) => Math.max(...rows.map((row) => hanWidth(row[at] ?? ''))) + unbroken);
  const room = across.table;
  const all = wanted.reduce((sum, width) => sum + width, 0);
  if (all <= room) return wanted;
  const least = wanted.map((width) => Math.min(width, 6));
  const rest = room - least.reduce((sum, width) => sum + width, 0);
  const wish = all - least.reduce((sum, width) => sum + width, 0);
  return wanted.map((width, at) => {
    const own = least[at] ?? 0;
    return own + (rest * (width - own)) / wish;
  });
}

function linesOf(text: string, width: number): number {
  const long = hanWidth(text);
  return long <= width ? Math.ceil(long / width) : Math.ceil((long * ragged) / width);
}
