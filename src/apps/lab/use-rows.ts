/** The numbers of a text as they stand after what was decided. */

import { useMemo, useRef } from 'react';
import { markedRule } from '../../dataset/decision-log.ts';
import type { Observation } from '../../dataset/schema.ts';
import type { Decided, Reading } from './read-article.ts';

/** By their ids. What was accepted is told as before: only what was put right or added makes the rows others. */
export function useRows(reading: Reading, decided: readonly Decided[]): ReadonlyMap<string, Observation> {
  const changed = useSame(
    decided.filter(({ corrected, observation }) => corrected || observation.rule === markedRule),
  );
  return useMemo(
    () =>
      new Map(
        [...reading.observations, ...changed.map(({ observation }) => observation)].map((row) => [
          row.observation_id,
          row,
        ]),
      ),
    [reading, changed],
  );
}

/** The list as it was given before, where it holds the same. */
function useSame<T>(list: readonly T[]): readonly T[] {
  const before = useRef(list);
  const isSame = before.current.length === list.length && list.every((one, at) => one === before.current[at]);
  if (!isSame) before.current = list;
  return before.current;
}
