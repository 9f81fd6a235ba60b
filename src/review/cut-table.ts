/** A table cut into parts that each fit a slide. */

import type { WordTable } from '../figures/kit/row-kind.ts';
import type { Locale } from '../text/locale.ts';
import { textWidth } from '../text/width.ts';
import { remarksUnder } from './remarks.ts';

// Heights are in hundredths of a slide's width: a line of a note, a row's edge.
const noteLine = 2.1;
const edge = 1.1;
/** What title, takeaway, table and two lines of sources share on a slide of 16:9, the table's own head taken off. */
const whole = 40.5;
const titleLine = 4.4;
const takeawayLine = 2.8;
/** Han characters that stand side by side in a note, a title and a takeaway. */
const across = { note: 62, title: 27, takeaway: 48 };
/** A table's letters, from the largest: the height of a line, and the Han characters that stand side by side. */
const letters = [
  { isDense: false, line: 2.1, across: 62 },
  { isDense: true, line: 1.74, across: 75 },
] as const;
type Letters = (typeof letters)[number];
/** What a number or a name that cannot be parted leaves empty at the end of a column's line. */
const unbroken = 1.1;
/** What a column has at least, whatever stands in it. */
const narrowest = 6.5;
/** A line of words is never filled to its end. */
const ragged = 1.05;

export interface Around {
  readonly title: string;
  readonly takeaway: string;
  readonly notes: readonly string[];
  /** What marks in the rows stand for, under the part that has them. Absent: no row has any. */
  readonly remarks?: readonly string[];
  readonly locale?: Locale;
}

export interface CutTable {
  /** Its letters are small, since that saves a slide. */
  readonly isDense: boolean;
  readonly parts: readonly WordTable[];
}

/**
 * As few parts as may be, in the largest letters for it. Notes stand under the last part, the takeaway over the first;
 * parts are of nearly equal height, so that the last never holds a lone row of many.
 */
export function cutTable(table: WordTable, around: Around): CutTable {
  const [large, small] = letters.map(
    (each): CutTable => ({
      isDense: each.isDense,
      parts: partsOf(table, around, each),
    }),
  ) as [CutTable, CutTable];
  return small.parts.length < large.parts.length ? small : large;
}

function partsOf(table: WordTable, around: Around, size: Letters): readonly WordTable[] {
  const { columns, rows } = table;
  if (rows.length === 0) return [table];
  const { heights, ...room } = measureTable(table, around, size);
  return share(heights, room).map(([from, to]) => ({ columns, rows: rows.slice(from, to) }));
}

/** The heights of a table's rows, and the room that slides have for them. */
function measureTable(
  { columns, rows }: WordTable,
  { title, takeaway, notes, remarks = [], locale = 'zh' }: Around,
  { line, across: width }: Letters,
): Room & { readonly heights: readonly number[] } {
  const rest = whole - titleLine * linesOf(title, across.title);
  const widths = columnWidths([columns, ...rows], width);
  return {
    first: rest - takeawayLine * linesOf(takeaway, across.takeaway),
    rest,
    under: heightOfNotes(notes),
    marked: (from, to) =>
      remarks.length === 0 ? 0 : heightOfNotes(remarksUnder(rows.slice(from, to), remarks, locale)),
    heights: rows.map(
      (row) =>
        edge + line * Math.max(1, ...row.map((cell, at) => linesOf(cell, (widths[at] ?? 1) - unbroken))),
    ),
  };
}

function heightOfNotes(notes: readonly string[]): number {
  return notes.reduce((sum, note) => sum + edge + noteLine * linesOf(note, across.note), 0);
}

/** How much of the room of its slide each part fills, by the measure that it was cut by. */
export function fillsOf({ isDense, parts }: CutTable, around: Around): readonly number[] {
  const size = letters.find((each) => each.isDense === isDense) ?? letters[0];
  return parts.map((part, at) => {
    // A column is as wide as all parts together want it.
    const table = { columns: part.columns, rows: [...part.rows, ...parts.flatMap(({ rows }) => rows)] };
    const { heights, first, rest, under, marked } = measureTable(table, around, size);
    const own = heights.slice(0, part.rows.length).reduce((sum, height) => sum + height, 0);
    const foot = marked(0, part.rows.length) + (at === parts.length - 1 ? under : 0);
    return (own + foot) / (at === 0 ? first : rest);
  });
}

/** Room for rows on the first part and on each other one, and what the last keeps free under them. */
interface Room {
  readonly first: number;
  readonly rest: number;
  readonly under: number;
  /** What remarks on a stretch of rows need under it. */
  readonly marked: (from: number, to: number) => number;
}

/**
 * The fewest stretches of rows that are no higher than their part's room, the last with what stands under it, unless it
 * is a single row; of those the evenest, by the least sum of squares of what each fills of its room.
 */
function share(
  heights: readonly number[],
  { first, rest, under, marked }: Room,
): readonly [number, number][] {
  const all = heights.length;
  // For so many rows: the least sum that so many parts come to, and where the last of them begins.
  let sums = [0, ...heights.map(() => Number.POSITIVE_INFINITY)];
  const begins: number[][] = [];
  while (begins.length === 0 || sums[all] === Number.POSITIVE_INFINITY) {
    const room = begins.length === 0 ? first : rest;
    const next = sums.map(() => Number.POSITIVE_INFINITY);
    const from = sums.map(() => 0);
    sums.forEach((sum, at) => {
      let height = 0;
      for (let end = at + 1; end <= all && sum < Number.POSITIVE_INFINITY; end++) {
        height += heights[end - 1] ?? 0;
        if (height > room && end > at + 1) break;
        const filled = (height + marked(at, end) + (end === all ? under : 0)) / room;
        if (filled > 1 && end > at + 1) continue;
        if (sum + filled ** 2 >= (next[end] ?? 0)) continue;
        next[end] = sum + filled ** 2;
        from[end] = at;
      }
    });
    sums = next;
    begins.push(from);
  }
  const parts: [number, number][] = [];
  for (let to = all; begins.length > 0; ) {
    const from = begins.pop()?.[to] ?? 0;
    parts.unshift([from, to]);
    to = from;
  }
  return parts;
}

/** In Han characters, in the widest of the fonts that a page may be set in. */
const wide = (text: string): number => textWidth(text, 1);

/** The longest word or number of a text, which no line parts. */
function widestPiece(text: string): number {
  const pieces = text.match(/[\p{Script=Latin}\d.,%+'’\-–/]+[万亿年月日]*/gu) ?? [];
  return Math.max(0, ...pieces.map(wide));
}

/** As a browser shares a table's width: each column its least, the rest by what its longest cell still wants. */
function columnWidths(rows: ReadonlyArray<readonly string[]>, room: number): readonly number[] {
  const [head = []] = rows;
  const widest = (at: number, widthOf: (text: string) => number) =>
    Math.max(narrowest, ...rows.map((row) => widthOf(row[at] ?? '') + unbroken));
  const wanted = head.map((_, at) => widest(at, wide));
  const all = wanted.reduce((sum, width) => sum + width, 0);
  if (all <= room) return wanted;
  const least = head.map((_, at) => widest(at, widestPiece));
  const rest = room - least.reduce((sum, width) => sum + width, 0);
  const wish = all - least.reduce((sum, width) => sum + width, 0);
  return wanted.map((width, at) => {
    const own = least[at] ?? 0;
    return own + (rest * (width - own)) / wish;
  });
}

function linesOf(text: string, width: number): number {
  const long = wide(text);
  return long <= width ? Math.ceil(long / width) : Math.ceil((long * ragged) / width);
}

/** Without columns, behind the four first, in which no row says anything. */
export function withoutEmpty({ columns, rows }: WordTable): WordTable {
  const isTold = columns.map(
    (_, at) => at < 4 || rows.length === 0 || rows.some((row) => !['', '—'].includes(row[at] ?? '')),
  );
  const told = (cells: readonly string[]) => cells.filter((_, at) => isTold[at]);
  return { columns: told(columns), rows: rows.map(told) };
}
