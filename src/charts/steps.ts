/** Batches cumulated: a step at each, its own size written on it, from zero where the start is known, and the stated total at the end. */

import { empty } from './empty.ts';
import type { Frame } from './frame.ts';
import type { Mark } from './mark.ts';
import { panels } from './panels.ts';
import type { DatedMark } from './time-plane.ts';

interface Batch extends Mark {
  readonly date: string;
  /** The sum up to and including this batch. */
  readonly reached: number;
}

export interface Steps {
  readonly batches: readonly Batch[];
  /** What the text itself gives as the sum. */
  readonly total: (Mark & { readonly date: string }) | null;
  /** Where the count begins, at zero; the first batch when not known. */
  readonly from: string | null;
  readonly unit: string;
  readonly format: (value: number) => string;
}

export function steps(frame: Frame, { batches, total, from, unit, format }: Steps): SVGSVGElement {
  const [first, last] = [batches[0], batches.at(-1)];
  if (!first || !last) return empty(frame);
  const each = batches.map((batch, index): DatedMark => {
    // The axis names the unit.
    const words = index === 0 ? batch.words : `+${batch.words}`;
    return {
      ...batch,
      words,
      value: batch.reached,
      low: null,
      high: null,
      from: null,
      join: 'sum',
      article: false,
    };
  });
  const end = total ? [{ ...total, from: null, join: null }] : [];
  return panels(frame, {
    planes: [
      {
        heading: null,
        unit,
        marks: [...each, ...end],
        shape: 'step',
        format,
        whole: true,
        changes: [],
        span: [from ?? first.date, total?.date ?? last.date],
        largest: null,
        since: from,
        until: total?.date ?? null,
      },
    ],
    notes: [],
  });
}
