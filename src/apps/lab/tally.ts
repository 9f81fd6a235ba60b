/** How many numerals a text has of each kind, and how many numbers of each standing. */

import type { Numeral } from '../../dataset/schema.ts';
import { type Standing, standingOf } from './number-words.ts';
import type { Decided, Outcome } from './read-article.ts';

export interface Tally {
  /** The commonest first. */
  readonly kinds: readonly (readonly [string, number])[];
  readonly standings: ReadonlyMap<Standing, number>;
  /** Numbers that join a metric. */
  readonly assigned: number;
}

/** What is undecided is counted once: a decision takes its number from where it stood and puts it where it stands. */
export function tallyOf({ numerals, judgements, asRead, at }: Outcome): Tally {
  const undecided = countNumbers(asRead.list);
  const standings = new Map(undecided.standings);
  let { assigned } = undecided;
  const count = (one: Decided | undefined, by: 1 | -1): void => {
    if (!one) return;
    standings.set(standingOf(one), (standings.get(standingOf(one)) ?? 0) + by);
    if (one.observation.metric_id !== null) assigned += by;
  };
  for (const key of judgements.keys()) {
    count(asRead.at(key), -1);
    count(at(key), 1);
  }
  return { kinds: countKinds(numerals), standings, assigned };
}

type Counted = Pick<Tally, 'standings' | 'assigned'>;

const countNumbers = once((list: readonly Decided[]): Counted => {
  const standings = new Map<Standing, number>();
  let assigned = 0;
  for (const one of list) {
    standings.set(standingOf(one), (standings.get(standingOf(one)) ?? 0) + 1);
    if (one.observation.metric_id !== null) assigned += 1;
  }
  return { standings, assigned };
});

const countKinds = once((numerals: readonly Numeral[]): Tally['kinds'] => {
  const kinds = new Map<string, number>();
  for (const { kind } of numerals) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [...kinds].sort((a, b) => b[1] - a[1]);
});

/** What is made of a list that does not change is made once. */
function once<List extends object, Made>(make: (list: List) => Made): (list: List) => Made {
  const known = new WeakMap<List, Made>();
  return (list) => {
    const result = known.get(list) ?? make(list);
    known.set(list, result);
    return result;
  };
}
