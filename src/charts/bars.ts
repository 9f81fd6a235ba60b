/** Counts or changes of one kind as bars from zero, a row each; rows may overlap in meaning and are never stacked. */

import type { Frame } from './frame.ts';
import { type RowMark, rows } from './rows.ts';
import { valueTicks } from './ticks.ts';

export function bars(
  frame: Frame,
  marks: readonly RowMark[],
  format: (value: number) => string,
  whole = true,
): SVGSVGElement {
  const values = marks.map((mark) => mark.value);
  const ticks = valueTicks(Math.max(0, ...values), frame.width * 0.3, whole, Math.min(0, ...values));
  return rows(frame, marks, { ticks, log: false, format, shape: 'bar' });
}
