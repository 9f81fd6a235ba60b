/** The numbers of a text as they stand after what was decided. */

import { useMemo, useRef } from 'react';
import type { Observation } from '../../dataset/schema.ts';
import type { Outcome } from './read-article.ts';
import { unitsOf } from './review-queue.ts';

export interface Rows {
  /** By their ids. */
  readonly get: (id: string) => Observation | undefined;
  /** The commonest first. */
  readonly units: readonly string[];
}

/** What was accepted is told as before: only what was put right or added makes the rows others. */
export function useRows({ asRead, judgements, at }: Outcome): Rows {
  const changed = useSame(
    [...judgements].flatMap(([key, { correction, isAdded }]) => {
      const one = isAdded || Object.keys(correction).length > 0 ? at(key) : undefined;
      return one ? [one.observation] : [];
    }),
  );
  return useMemo(() => {
    const byId = new Map(changed.map((row) => [row.observation_id, row]));
    const get = (id: string) => byId.get(id) ?? asRead.at(id)?.observation;
    const units = unitsOf(asRead.list.map(({ key, observation }) => byId.get(key) ?? observation));
    return { get, units };
  }, [asRead, changed]);
}

/** The list as it was given before, where it holds the same. */
function useSame<T>(list: readonly T[]): readonly T[] {
  const before = useRef(list);
  const isSame = before.current.length === list.length && list.every((one, at) => one === before.current[at]);
  if (!isSame) before.current = list;
  return before.current;
}
