/** A table cut into parts that each fit a slide. */

import type { Table } from './sheet.ts';

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
/** No column that wants it is narrower: an ISO day and what is left empty beside it. */
const narrowest = 5.6 + unbroken;
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
export function cutTable({ columns, rows }: Table, { title, takeaway, notes }: Around): readonly Table[] {
  const under = notes.reduce((sum, note) => sum + edge + line * linesOf(note, across.note), 0);
  const rest = whole - titleLine * linesOf(title, across.title);
  const first = rest - takeawayLine * linesOf(takeaway, across.takeaway);
  // Each part is a table of its own, whose columns are as wide as its own rows want them.
  const heightOf = (from: number, to: number): number => {
    const part = rows.slice(from, to);
    const widths = columnWidths([columns, ...part]);
    return part.reduce((sum, row) => sum + rowHeight(row, widths), 0);
  };
  const parts = fill(rows.length, heightOf, { first, rest, under });
  const total = parts.reduce((sum, [from, to]) => sum + heightOf(from, to), under);
  // The lowest height that needs no further part is the evenest.
  let even = parts;
  for (let most = total / parts.length; most < rest; most += 0.5) {
    const tried = fill(rows.length, heightOf, {
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
function fill(
  count: number,
  heightOf: (from: number, to: number) => number,
  { first, rest, under }: Room,
): readonly [number, number][] {
  const parts: [number, number][] = [];
  let from = 0;
  const room = () => (parts.length === 0 ? first : rest);
  for (let at = 1; at < count; at++) {
    if (heightOf(from, at + 1) > room()) {
      parts.push([from, at]);
      from = at;
    }
  }
  if (count - from > 1 && heightOf(from, count) > room() - under) {
    const middle = from + Math.ceil((count - from) / 2);
    parts.push([from, middle]);
    from = middle;
  }
  return [...parts, [from, count]];
}

function rowHeight(row: readonly string[], widths: readonly number[]): number {
  return edge + line * Math.max(1, ...row.map((cell, at) => linesOf(cell, (widths[at] ?? 1) - unbroken)));
}

/** As a browser shares a table's width: each column its least, the rest by what its longest cell still wants. */
function columnWidths(rows: ReadonlyArray<readonly string[]>): readonly number[] {
  const [head = []] = rows;
  const wanted = head.map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))) + unbroken);
  const room = across.table;
  const all = wanted.reduce((sum, width) => sum + width, 0);
  if (all <= room) return wanted;
  const least = wanted.map((width) => Math.min(width, narrowest));
  const rest = room - least.reduce((sum, width) => sum + width, 0);
  const wish = all - least.reduce((sum, width) => sum + width, 0);
  return wanted.map((width, at) => {
    const own = least[at] ?? 0;
    return own + (rest * (width - own)) / wish;
  });
}

function linesOf(text: string, width: number): number {
  const long = widthOf(text);
  return long <= width ? Math.ceil(long / width) : Math.ceil((long * ragged) / width);
}

/** In Han characters: a Latin letter is about half of one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2E80-\uFFEF]/.test(letter) ? 1 : 0.55), 0);
}
