/** First, last and own rows of a series: what titles and alt texts speak of. */

import { type FactRow, positionOf } from './fact-row.ts';

export function byDay<R extends Pick<FactRow, 'period_end'>>(rows: readonly R[]): readonly R[] {
  return [...rows].sort((a, b) => (a.period_end < b.period_end ? -1 : a.period_end > b.period_end ? 1 : 0));
}

export function ofMetric<R extends Pick<FactRow, 'metric_id'>>(
  rows: readonly R[],
  metric: string,
): readonly R[] {
  return rows.filter((row) => row.metric_id === metric);
}

export function ownRow<R extends Pick<FactRow, 'article' | 'period_end'>>(rows: readonly R[]): R | undefined {
  return byDay(rows.filter((row) => row.article)).at(-1);
}

export function largest<R extends Pick<FactRow, 'value' | 'low' | 'high'>>(
  rows: readonly R[],
): R | undefined {
  return [...rows].sort((a, b) => positionOf(b) - positionOf(a))[0];
}

export function smallest<R extends Pick<FactRow, 'value' | 'low' | 'high'>>(
  rows: readonly R[],
): R | undefined {
  return [...rows].sort((a, b) => positionOf(a) - positionOf(b))[0];
}
