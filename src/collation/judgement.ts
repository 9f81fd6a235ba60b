/** Which metric of a ledger a claim means, by words, unit and time, and how sure that is. */

import type { Metric } from '../dataset/schema.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { contextOf } from '../text/clause.ts';
import { isOfTime, isSum, type Time, timeOf } from './claim-time.ts';
import { compare } from './comparison.ts';
import { countsPeople } from './counting.ts';
import { isOfAnotherOffice, scopes } from './definition.ts';
import { type Entry, hasRole, isAlike, type LedgerIndex } from './ledger-index.ts';
import {
  faintName,
  heldName,
  isName,
  isOfUnheard,
  leastName,
  margin,
  type Named,
  nameScore,
  pairsIn,
  tellingPairs,
} from './metric-name.ts';
import { digitsOf, isMisprintOf, type Judged, judgeBy, likest, nothing, tellingDigits } from './verdict.ts';

export function judge(fact: Fact, known: LedgerIndex): Judged {
  if (isOfAnotherOffice(fact, known.words)) return nothing;
  const time = timeOf(fact);
  const named = namedBy(fact, time, known);
  if (named.length === 0) return judgeUnnamed(fact, time, known);
  const chosen = choose(named, fact, time);
  if (!chosen) return { verdict: 'unsure', metric: null, row: null };
  const judged = judgeBy(fact, chosen.entry, known);
  return isSure(judged, chosen, named, fact, time, known) ? judged : { ...judged, verdict: 'unsure' };
}

/** The metrics that the claim may mean, the best named first. */
function namedBy(fact: Fact, time: Time | null, known: LedgerIndex): readonly Named[] {
  const { key, finding, given } = fact;
  const matched = known.match(finding, contextOf(given.text, finding), key).metric;
  const all = known.entries
    .filter((entry) => hasRole(entry, fact) && (isAlike(entry, fact) || countsPeople(entry.metric, fact)))
    .map((entry): Named => ({ entry, ...nameScore(entry, fact, matched) }))
    .filter(
      ({ entry, score, isOther }) =>
        (score >= faintName && !isOther) ||
        (score >= heldName && holds(entry, fact, time) && !(isOther && isName(key.core))),
    )
    .sort((a, b) => b.score - a.score);
  // Of a time ahead a ledger has aims alone.
  const aims = all.filter(
    ({ entry }) => entry.role === 'target' && time && entry.rows.some((row) => isOfTime(row, time)),
  );
  return withoutParts(aims.length > 0 ? aims : all, fact);
}

/** Of a whole and its parts, 跨省 and 省内, those parts are not meant that the sentence does not name. */
function withoutParts(named: readonly Named[], { given, finding }: Fact): readonly Named[] {
  const { sentence } = contextOf(given.text, finding);
  const isUnsaid = ({ entry: { metric } }: Named): boolean =>
    scopes.flat().some((word) => metric.label_zh.includes(word) && !sentence.includes(word));
  const wholes = named.filter((one) => !isUnsaid(one));
  return named.filter((one) => !isUnsaid(one) || wholes.every(({ score }) => score < one.score - 2 * margin));
}

/** The one metric meant of those named, the best first; the number decides between names that are close. */
function choose(named: readonly Named[], fact: Fact, time: Time | null): Named | undefined {
  const best = named[0] as Named;
  // Of a time that the best has no rows of, one that has the number is meant.
  const isSilent = time !== null && !best.entry.rows.some((row) => isOfTime(row, time));
  const rivals = named.filter(({ score }) => score > best.score - margin);
  const holding = (some: readonly Named[]) => some.filter(({ entry }) => holds(entry, fact, time));
  const sum =
    isSum(fact) && best.entry.metric.measure === 'flow'
      ? theOnly(holding(named).filter(({ entry: { metric } }) => metric.measure === 'cumulative'))
      : undefined;
  const isAlone = rivals.length === 1 && !isSilent && !(sum && holding(rivals).length === 0);
  const holders = isAlone ? rivals : holding(rivals);
  return (
    theOnly(holders.length > 0 ? holders : holding(named)) ??
    (holders.length === 0 ? sum : undefined) ??
    theOnly(rivals)
  );
}

/** Whether the choice bears its verdict: a name that is faint, or of something else, bears none or no 'wrong'. */
function isSure(
  { verdict }: Judged,
  chosen: Named,
  named: readonly Named[],
  fact: Fact,
  time: Time | null,
  known: LedgerIndex,
): boolean {
  const { entry, score, isOther } = chosen;
  // A number that is there under words that name something else.
  const isTold = (): boolean =>
    (time !== null || fact.value >= tellingSize) && pairsIn(fact, entry, known.entries) >= tellingPairs;
  if (isOther && !isTold()) return false;
  if (verdict === 'agrees') return !isOfUnheard(fact, known.words);
  if (verdict !== 'wrong') return true;
  const isHeldElsewhere = named.some((one) => one !== chosen && holds(one.entry, fact, time));
  const isSlipped = digitsOf(fact) >= tellingDigits && isMisprintOf(fact, entry, time);
  return (score >= leastName || isSlipped) && !isHeldElsewhere && !isOfBoth(fact, entry.metric);
}

/** A number of this size that a row has in its unit may be that row's, whatever the words: of its time, else of any. */
const tellingSize = 1e5;

/** Where the words name no metric, the number may. */
function judgeUnnamed(fact: Fact, time: Time | null, known: LedgerIndex): Judged {
  const { entries } = known;
  const alike = entries.filter((one) => hasRole(one, fact) && isAlike(one, fact));
  const holding = (of: Time | null) => alike.filter((one) => holds(one, fact, of));
  const then = time && theOnly(holding(time));
  if (then && pairsIn(fact, then, entries) >= tellingPairs) return judgeBy(fact, then, known);
  const entry = theOnly(holding(time).length > 0 ? holding(time) : holding(null));
  if (!entry || fact.value < tellingSize || isName(fact.key.core)) return nothing;
  const row = likest(fact, entry.rows, ['same']) ?? likest(fact, entry.rows, ['bound_lost']);
  return { verdict: 'unsure', metric: entry.metric, row };
}

/** Whether a row of its time says the number of the claim, or has it with a bound. */
const holds = ({ rows }: Entry, fact: Fact, time: Time | null): boolean =>
  rows.some(
    (row) =>
      (time === null || isOfTime(row, time)) &&
      ['same', 'bound_lost', 'rounded'].includes(compare(fact, row)),
  );

/** 跨省和省内跨市合计: of a part and its other. */
const isOfBoth = ({ lead }: Fact, { label_zh }: Metric): boolean =>
  scopes.some(
    (words) =>
      words.some((word) => label_zh.includes(word)) && words.filter((word) => lead.includes(word)).length > 1,
  );

const theOnly = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);
