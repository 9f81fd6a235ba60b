/** How wide the bins of days and of numbers are. */

import { tickStep } from 'd3';

/** The shortest interval that parts so many seconds into no more than 120. */
export function timeInterval(seconds: number): string {
  const [minute, hour, day] = [60, 3600, 86_400];
  const lengths: ReadonlyArray<readonly [string, number]> = [
    ['second', 1],
    ['minute', minute],
    ['hour', hour],
    ['day', day],
    ['month', 30 * day],
    ['quarter', 91 * day],
    ['year', 365 * day],
  ];
  return lengths.find(([, length]) => seconds / length <= 120)?.[0] ?? '10 years';
}

/** Numbers by their ends, their standard deviation and how many they are; `most` bins may part them. */
interface Spread {
  readonly low: number;
  readonly high: number;
  readonly deviation: number;
  readonly count: number;
  readonly most: number;
}

/** A round width of bins by D. W. Scott's rule (1979), as Plot chooses it. */
export function numberStep({ low, high, deviation, count, most }: Spread, integer: boolean): number {
  const width = (3.49 * deviation) / Math.cbrt(Math.max(1, count));
  const bins = width > 0 ? Math.min(most, Math.ceil((high - low) / width)) : 1;
  const step = high > low ? tickStep(low, high, Math.max(1, bins)) : 1;
  return integer ? Math.max(1, Math.round(step)) : step;
}
