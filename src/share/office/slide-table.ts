/** A table as office programs know it: cells of words, a head row, hairlines; widths and heights by measured words. */

import type { WordTable } from '../../figures/kit/row-kind.ts';
import { lightColours, lights, partLight } from '../../review/lights.ts';
import type { Locale } from '../../text/locale.ts';
import { holdTogether } from '../../text/no-break.ts';
import { textWidth, wrapText } from '../../text/width.ts';
import { asSet } from './slide-lines.ts';
import { ink2, ink3, rule } from './theme.ts';
import { type Box, emu, held, paint, type Run, toParagraph } from './words.ts';

/** Pixels a point. */
const px = 4 / 3;
/** Lines are set at exactly this many times their letters, so that every program's rows are as tall. */
const leading = 1.32;
const pad = { across: 8, down: 4 } as const;

export interface FittedTable {
  readonly table: WordTable;
  /** Points. */
  readonly size: number;
  /** Pixels, a column each. */
  readonly widths: readonly number[];
  /** Pixels, a row each, the head first. */
  readonly heights: readonly number[];
}

/** The table at the largest of the sizes at which it is no taller than the box; `null` where it is at none. */
export function fitTable(table: WordTable, box: Box, sizes: readonly number[]): FittedTable | null {
  for (const size of sizes) {
    const fitted = measure(table, box.width, size);
    if (heightOf(fitted) <= box.height) return fitted;
  }
  return null;
}

/** The table in as few parts as fit their box, about equally tall; a row taller than the box stands alone. */
export function cutToBox(table: WordTable, box: Box, size: number): readonly FittedTable[] {
  const whole = measure(table, box.width, size);
  const [head = 0, ...heights] = whole.heights;
  const room = box.height - head;
  const fewest = stretchesOf(heights, room).length;
  // The lowest of the rooms that does with as few parts: no part is left with a lone row.
  const all = heights.reduce((sum, height) => sum + height, 0);
  let [low, high] = [Math.floor(all / fewest), room];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (stretchesOf(heights, middle).length > fewest) low = middle + 1;
    else high = middle;
  }
  return stretchesOf(heights, Math.min(room, high)).map((rows) => ({
    ...whole,
    table: { columns: table.columns, rows: rows.map((at) => table.rows[at] ?? []) },
    heights: [head, ...rows.map((at) => heights[at] ?? 0)],
  }));
}

/** The places of rows in turn, as many to a stretch as a room holds, but one. */
function stretchesOf(heights: readonly number[], room: number): readonly (readonly number[])[] {
  const parts: number[][] = [[]];
  let used = 0;
  heights.forEach((height, at) => {
    if (used + height > room && (parts.at(-1)?.length ?? 0) > 0) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(at);
    used += height;
  });
  return parts;
}

export function heightOf({ heights }: FittedTable): number {
  return heights.reduce((sum, height) => sum + height, 0);
}

function measure(table: WordTable, width: number, size: number): FittedTable {
  const all = [table.columns, ...table.rows];
  const widths = shareWidth(table, width, size);
  const heights = all.map((row, at) => {
    const lines = row.map((cell, column) =>
      linesIn(cell, (widths[column] ?? 0) - 2 * pad.across - 2, size * px, at === 0),
    );
    return Math.ceil(Math.max(1, ...lines) * size * px * leading + 2 * pad.down);
  });
  return { table, size, widths, heights };
}

function linesIn(cell: string, width: number, size: number, bold: boolean): number {
  return wrapText(asSet(holdTogether([cell], width, size, bold).join('')), width, size, bold).length;
}

/** Each column as wide as its longest cell wants, long ones giving way in proportion to what they want. */
export function shareWidth({ columns, rows }: WordTable, width: number, points: number): readonly number[] {
  const size = points * px;
  const wishes = columns.map(
    (column, at) =>
      Math.max(textWidth(column, size, true), ...rows.map((row) => textWidth(row[at] ?? '', size))) +
      2 * pad.across +
      6,
  );
  const all = wishes.reduce((sum, wish) => sum + wish, 0);
  if (all <= width) {
    const spare = (width - all) / Math.max(1, wishes.length);
    return wishes.map((wish) => wish + spare);
  }
  const least = wishes.map((wish) => Math.min(wish, size * 6 + 2 * pad.across));
  const floor = least.reduce((sum, value) => sum + value, 0);
  const room = Math.max(0, width - floor) / Math.max(1, all - floor);
  const shared = wishes.map((wish, at) => (least[at] ?? 0) + (wish - (least[at] ?? 0)) * room);
  const total = shared.reduce((sum, value) => sum + value, 0);
  return shared.map((value) => (value * width) / total);
}

/** Inside of `a:graphicData`. */
export function toTable({ table, size, widths, heights }: FittedTable, locale: Locale): string {
  const grid = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('');
  const numeric = table.columns.map((_, at) => at > 0 && isNumeric(table.rows.map((row) => row[at] ?? '')));
  const rows = [table.columns, ...table.rows].map((row, down) => {
    const cells = table.columns.map((_, across) => {
      const head = down === 0;
      const words = held(
        {
          runs: toCellRuns(row[across] ?? '', { size, bold: head, colour: head ? ink2 : 'tx1' }),
          line: size * leading,
          ...(numeric[across] ? { align: 'r' as const } : {}),
        },
        (widths[across] ?? 0) - 2 * pad.across,
        size,
      );
      const below = head ? ink3 : rule;
      return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${toParagraph(words, locale)}</a:txBody><a:tcPr marL="${emu(pad.across)}" marR="${emu(pad.across)}" marT="${emu(pad.down)}" marB="${emu(pad.down)}" anchor="t"><a:lnL w="0"><a:noFill/></a:lnL><a:lnR w="0"><a:noFill/></a:lnR><a:lnT w="0"><a:noFill/></a:lnT><a:lnB w="${head ? 12700 : 6350}">${paint(below)}</a:lnB><a:noFill/></a:tcPr></a:tc>`;
    });
    return `<a:tr h="${emu(heights[down] ?? 0)}">${cells.join('')}</a:tr>`;
  });
  return `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${rows.join('')}</a:tbl>`;
}

/** The words of a cell; a light that they begin with has its colour. */
function toCellRuns(text: string, style: Omit<Run, 'text'>): readonly Run[] {
  if (text === '') return [];
  const lit = partLight(text);
  if (!lit) return [{ ...style, text }];
  const mark = { ...style, text: lights[lit.light], colour: `#${lightColours[lit.light]}` as const };
  return [mark, { ...style, text: lit.rest }];
}

function isNumeric(cells: readonly string[]): boolean {
  const said = cells.filter(Boolean);
  return said.length > 0 && said.every((cell) => /^[-+−]?[\d,.]+%?$/.test(cell));
}
