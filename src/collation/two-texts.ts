/**
 * Two texts, number by number: last year's release and this year's, draft and final, original and repost, Chinese and
 * English. Each number of either stands in one pair; what came of a plan stands beside the plan, and beside the number
 * of the time before.
 */

import { type Sentence, sentenceAround } from '../text/clause.ts';
import type { Text } from '../text/locale.ts';
import { isAim, isMet, type PairKind, verdictOn } from './pair-kind.ts';
import { leastScore, nameLikeness, scoreByName, scoreByValue } from './pair-score.ts';
import { type GivenText, isEqual, numbersOf, type Stated } from './stated-numbers.ts';

export interface Side {
  /** Half-open in its text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly sentence: Sentence;
}

export interface Pair {
  readonly kind: PairKind;
  /** `null` of a new number. */
  readonly before: Side | null;
  /** `null` of a number that is gone. */
  readonly after: Side | null;
  /** What makes it another definition; `null` of every other kind. */
  readonly reason: Text | null;
}

/** In the order of the later text; what is gone stands behind what stood before it. */
export function compareTexts(before: GivenText, after: GivenText): Pair[] {
  const [earlier, later] = [numbersOf(before), numbersOf(after)];
  const score = earlier.concat(later).some(({ fact }) => fact === null) ? scoreByValue : scoreByName;
  const matches = new Map(match(earlier, later, score));
  const plans = plansMet(earlier, later);
  for (const [b, a] of matches) if (plans.has(a)) matches.delete(b);
  const pairOf = (a: Stated, b: Stated): Pair => ({
    ...verdictOn(a, b),
    ...{ before: sideOf(a), after: sideOf(b) },
  });
  const pairs = later.flatMap((b): Pair[] => {
    const a = matches.get(b);
    const planned = [...plans].flatMap(([plan, met]) => (met === b ? [pairOf(plan, b)] : []));
    return [...(a ? [pairOf(a, b)] : planned.length > 0 ? [] : [alone('new', null, b)]), ...planned];
  });
  const known = new Set([...matches.values(), ...plans.keys()]);
  for (const [index, a] of earlier.entries()) {
    if (known.has(a)) continue;
    const last = earlier.slice(0, index).findLast((one) => known.has(one));
    const at = last ? pairs.findIndex((pair) => pair.before?.start === last.start) + 1 : 0;
    pairs.splice(at, 0, alone('gone', a, null));
  }
  return pairs;
}

const alone = (kind: 'new' | 'gone', a: Stated | null, b: Stated | null): Pair => ({
  ...{ kind, reason: null },
  ...{ before: a && sideOf(a), after: b && sideOf(b) },
});

const sideOf = ({ text, start, end }: Stated): Side => ({
  ...{ start, end, quote: text.slice(start, end) },
  sentence: sentenceAround(text, start, end),
});

/**
 * Of plans that the earlier text tells for the later one's time, what came of each: the number whose name is most like
 * its own. It stands beside last year's number too.
 */
function plansMet(earlier: readonly Stated[], later: readonly Stated[]): ReadonlyMap<Stated, Stated> {
  const plans = new Map<Stated, Stated>();
  const taken = new Set<Stated>();
  const endOf = ({ fact }: Stated): string | null => fact?.finding.period?.end ?? null;
  for (const a of earlier) {
    if (!isAim(a) || endOf(a) === null) continue;
    const [best] = later
      .filter((b) => endOf(a) === endOf(b) && isMet(a, b) && !taken.has(b))
      .map((b) => ({ b, score: scoreByName(a, b) }))
      .filter(
        ({ b, score }) => score >= leastPlan && a.fact && b.fact && nameLikeness(a.fact, b.fact) > planName,
      )
      .toSorted((one, other) => other.score - one.score);
    if (!best) continue;
    plans.set(a, best.b);
    taken.add(best.b);
  }
  return plans;
}
/** Its name, its unit and its time tell a plan's outcome, however far it is from the plan. */
const planName = 0.75;
const leastPlan = 0.4;

type Score = (a: Stated, b: Stated) => number;

/** Up to so many pairs all are weighed; beyond, those of one name and those that stand about as far on. */
const fewPairs = 200_000;
const nearPlace = 0.05;
const ofNeighbour = 0.04;
/** What stands between two pairs on either side needs less to be one. */
const leastBetween = 0.4;

const placesIn = (numbers: readonly Stated[]): ReadonlyMap<Stated, number> =>
  new Map(numbers.map((one, place) => [one, place]));

/** The likeliest pairs first, each number once. */
function match(
  earlier: readonly Stated[],
  later: readonly Stated[],
  score: Score,
): ReadonlyMap<Stated, Stated> {
  const isFew = earlier.length * later.length <= fewPairs;
  const mayPair = (a: Stated, b: Stated): boolean =>
    isFew ||
    Math.abs(a.place - b.place) < nearPlace ||
    (a.fact !== null && a.fact.key.core === b.fact?.key.core);
  const [placesBefore, placesAfter] = [placesIn(earlier), placesIn(later)];
  /** How many of the two numbers next to either are the same as those next to the other. */
  const neighbours = (a: Stated, b: Stated): number =>
    [-1, 1].filter((step) => {
      const [one, other] = [
        earlier[(placesBefore.get(a) ?? 0) + step],
        later[(placesAfter.get(b) ?? 0) + step],
      ];
      return one && other && isEqual(one.value, other.value);
    }).length;
  const pairs = earlier
    .flatMap((a) => later.flatMap((b) => (mayPair(a, b) ? { a, b, score: score(a, b) } : [])))
    .map((pair) =>
      pair.score > 0 ? { ...pair, score: pair.score + ofNeighbour * neighbours(pair.a, pair.b) } : pair,
    )
    .filter((pair) => pair.score >= leastScore)
    .sort((one, other) => other.score - one.score);
  const matches = new Map<Stated, Stated>();
  const taken = new Set<Stated>();
  for (const { a, b } of pairs) {
    if (taken.has(a) || matches.has(b)) continue;
    taken.add(a);
    matches.set(b, a);
  }
  for (const b of later) {
    const place = placesAfter.get(b) ?? 0;
    const last = matches.get(later[place - 1] as Stated);
    const at = last ? (placesBefore.get(last) ?? 0) + 1 : -1;
    const [a, nextBefore, nextAfter] = [earlier[at], earlier[at + 1], later[place + 1]];
    const isBetween = nextAfter ? nextBefore && matches.get(nextAfter) === nextBefore : !nextBefore;
    if (!a || !isBetween || taken.has(a) || matches.has(b) || score(a, b) < leastBetween) continue;
    taken.add(a);
    matches.set(b, a);
  }
  return matches;
}
