/** Orders of magnitude: a dot a row on one log scale, grouped by domain, unit and measure at every label. */

import type { Frame } from './frame.ts';
import { type RowMark, rows } from './rows.ts';
import { decadeTicks } from './ticks.ts';

export function magnitudes(
  frame: Frame,
  marks: readonly RowMark[],
  format: (value: number) => string,
): SVGSVGElement {
  const drawn = marks.filter((mark) => mark.value > 0);
  const values = drawn.map((mark) => mark.value);
  const ticks = decadeTicks(Math.min(...values), Math.max(...values));
  return rows(frame, drawn, { ticks, log: true, format, shape: 'dot' });
}
