/** What counts as a result; the view `facts` says the same in SQL. */

import type { Metric, Observation } from './schema.ts';

/** Whether a number is achieved; a row that a person entered without saying is. */
export function isAchieved({ modality }: Pick<Observation, 'modality'>): boolean {
  return (modality ?? 'achieved') === 'achieved';
}

/** Whether a number says what is, and not what is aimed at, planned or expected; a limit is what a metric of limits is. */
export function isResult(
  row: Pick<Observation, 'modality'>,
  metric: Pick<Metric, 'measure'> | undefined,
): boolean {
  return isAchieved(row) || (row.modality === 'limit' && metric?.measure === 'limit');
}

/** Whether a number is of a day that is yet to come when it is told: no source reaches that far. */
export function isAhead({ modality }: { readonly modality?: unknown }): boolean {
  return modality === 'target' || modality === 'plan' || modality === 'forecast';
}

const precise = { day: 10, month: 7, year: 4 } as const;

/**
 * Whether a period ends after the day that it is told on, to the period's own precision: an investment of 2021 to 2025
 * that a text of 2022 tells. What is told on no known day never does.
 * @param told ISO
 */
export function endsAhead(
  { period_end, period_precision }: Pick<Observation, 'period_end' | 'period_precision'>,
  told: string | null | undefined,
): boolean {
  const digits = precise[period_precision ?? 'day'];
  return !!period_end && !!told && period_end.slice(0, digits) > told.slice(0, digits);
}
