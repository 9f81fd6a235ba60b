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
