/** The growth over a year that a text prints of a number: two rounded numbers tell it less well. */

import { yearsBetween } from '../text/calendar.ts';
import { groupBy } from './audit/ledger.ts';
import type { Observation } from './schema.ts';

const known = new WeakMap<readonly Observation[], ReadonlyMap<string, readonly Observation[]>>();

/** The growths since a year earlier, by the number that each is told of; found once, tables never change. */
function growthsIn(observations: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  const found =
    known.get(observations) ??
    groupBy(
      observations.filter(
        ({ role, base_kind, unit, value, direction }) =>
          role === 'change' &&
          base_kind === 'year-earlier' &&
          unit === '%' &&
          value !== null &&
          direction !== null,
      ),
      ({ of }) => of ?? '',
    );
  known.set(observations, found);
  return found;
}

/** `undefined` where the text prints none, or the earlier number is not of a year before. */
export function growthStated(
  observations: readonly Observation[],
  earlier: Observation,
  later: Observation,
): Observation | undefined {
  const [from, to] = [earlier.period_end, later.period_end];
  if (!from || !to || yearsBetween(from, to) !== 1) return undefined;
  return growthsIn(observations).get(later.observation_id)?.[0];
}
