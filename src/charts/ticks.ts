/** Where an axis is labelled: it begins at a labelled value and its labels never touch. */

import * as d3 from 'd3';
import type { Locale } from '../text/locale.ts';
import { textWidth } from '../text/width.ts';

/** Ticks from 0, or a round value below the smallest, to the first round value that leaves the largest some air. */
export function valueTicks(largest: number, height: number, whole = false, smallest = 0): readonly number[] {
  const wanted = Math.max(2, Math.floor(height / 48));
  if (smallest < 0) {
    const step = d3.tickStep(smallest, Math.max(0, largest), wanted);
    return d3.range(Math.floor(smallest / step), Math.ceil(largest / step) + 1).map((count) => count * step);
  }
  const ticks = d3.ticks(0, Math.max(largest, whole ? 2 : 0) * 1.04 || 1, wanted);
  const kept = whole ? ticks.filter(Number.isInteger) : ticks;
  const step = (kept[1] ?? 1) - (kept[0] ?? 0);
  const last = kept.at(-1) ?? 0;
  return last < largest ? [...kept, last + step] : kept;
}

/** Powers of ten that enclose the values, as many as fit `width` at `labelWidth` each. */
export function decadeTicks(smallest: number, largest: number): readonly number[] {
  const from = Math.floor(Math.log10(smallest));
  const to = Math.max(from + 1, Math.ceil(Math.log10(largest)));
  return d3.range(from, to + 1).map((power) => 10 ** power);
}

export interface TimeTicks {
  readonly domain: readonly [Date, Date];
  readonly ticks: readonly Date[];
  readonly format: (date: Date) => string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A time axis from the first day of a labelled year (or month, when the stretch is short) to past the last day. */
export function timeTicks(first: Date, last: Date, width: number, locale: Locale): TimeTicks {
  const years = (last.getTime() - first.getTime()) / 31_557_600_000;
  if (years > 2.6) {
    const start = d3.utcYear.floor(first);
    const end = d3.utcYear.ceil(last);
    const step = Math.ceil(((textWidth('2020') + 14) * (d3.utcYear.count(start, end) + 0.5)) / width);
    const ticks = d3.utcYear.range(start, d3.utcDay.offset(end, 1)).filter((_, index) => index % step === 0);
    return { domain: [start, end], ticks, format: (date) => String(date.getUTCFullYear()) };
  }
  const format = (date: Date) =>
    locale === 'zh'
      ? `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月`
      : `${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  const start = d3.utcMonth.floor(first);
  const end = d3.utcMonth.ceil(d3.utcDay.offset(last, 20));
  const room = Math.max(1, width / (textWidth(format(new Date('2020-12-01'))) + 14));
  const count = d3.utcMonth.count(start, end);
  const step = [1, 2, 3, 4, 6, 12, 24].find((months) => count / months + 0.5 <= room) ?? 36;
  const ticks = d3.utcMonth.range(start, d3.utcDay.offset(end, 1)).filter((_, index) => index % step === 0);
  return { domain: [start, end], ticks, format };
}

export function toDate(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}
