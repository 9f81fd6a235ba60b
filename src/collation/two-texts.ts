/**
 * Two texts, number by number: last year's release and this year's, draft and final, original and repost, Chinese and
 * English. Each number of either stands in one pair.
 */

import { type Sentence, sentenceAround } from '../text/clause.ts';
import type { Text } from '../text/locale.ts';
import { type PairKind, verdictOn } from './pair-kind.ts';
import { leastScore, scoreByName, scoreByValue } from './pair-score.ts';
import { type GivenText, numbersOf, type Stated } from './stated-numbers.ts';

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
  const matches = match(earlier, later, score);
  const pairs = later.map((b): Pair => {
    const a = matches.get(b);
    return a ? { ...verdictOn(a, b), before: sideOf(a), after: sideOf(b) } : alone('new', null, b);
  });
  const known = new Set(matches.values());
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

type Score = (a: Stated, b: Stated) => number;

/** Up to so many pairs all are weighed; beyond, those of one name and those that stand about as far on. */
const fewPairs = 200_000;
const nearPlace = 0.05;

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
  const pairs = earlier
    .flatMap((a) => later.flatMap((b) => (mayPair(a, b) ? { a, b, score: score(a, b) } : [])))
    .filter((pair) => pair.score >= leastScore)
    .sort((one, other) => other.score - one.score);
  const matches = new Map<Stated, Stated>();
  const taken = new Set<Stated>();
  for (const { a, b } of pairs) {
    if (taken.has(a) || matches.has(b)) continue;
    taken.add(a);
    matches.set(b, a);
  }
  return matches;
}
