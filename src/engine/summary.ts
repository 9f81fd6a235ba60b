/** A column at a glance: how many are missing, how many differ, and where they lie. */

import type { ResultColumn } from './database.ts';

export interface Summary {
  readonly missing: number;
  readonly distinct: number;
  /** Equal-width counts of numbers and dates; empty for text. */
  readonly bins: readonly number[];
  /** As read: the first and last number or day; null for text or when nothing is there. */
  readonly low: string | number | null;
  readonly high: string | number | null;
  /** The commonest values of a text column with their counts, commonest first. */
  readonly top: readonly (readonly [string, number])[];
}

const binCount = 12;

/** Reads every one of `rows` cells once. */
export function summary(column: ResultColumn, rows: number): Summary {
  const counts = new Map<string | number | boolean, number>();
  let missing = 0;
  for (let row = 0; row < rows; row++) {
    const cell = column.get(row);
    if (cell === null) missing++;
    else counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const none = { missing, distinct: counts.size, bins: [], low: null, high: null, top: [] };
  if (column.kind !== 'number' && column.kind !== 'date') {
    const top = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 3);
    return { ...none, top: top.map(([value, count]) => [String(value), count] as const) };
  }
  const number = (value: string | number | boolean) =>
    column.kind === 'date' ? Date.parse(`${value}`) : Number(value);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of counts.keys()) {
    const at = number(value);
    if (!Number.isFinite(at)) continue;
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  if (low > high) return none;
  const bins = new Array<number>(binCount).fill(0);
  for (const [value, count] of counts) {
    const at = number(value);
    if (!Number.isFinite(at)) continue;
    const bin = high === low ? 0 : Math.min(binCount - 1, Math.floor(((at - low) / (high - low)) * binCount));
    bins[bin] = (bins[bin] ?? 0) + count;
  }
  const told = (at: number) => (column.kind === 'date' ? new Date(at).toISOString().slice(0, 10) : at);
  return { ...none, bins, low: told(low), high: told(high) };
}
