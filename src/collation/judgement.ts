/** Which metric of a ledger a claim means, by words, unit and time, and how sure that is. */

import type { Metric } from '../dataset/schema.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { contextOf, sentenceAround } from '../text/clause.ts';
import { isByChance } from './by-chance.ts';
import { isOfTime, isSum, type Time, timeOf } from './claim-time.ts';
import { compare } from './comparison.ts';
import { countsPeople } from './counting.ts';
import { isOfAnotherCountry } from './countries.ts';
import { isOfAnotherOffice, scopes } from './definition.ts';
import { evidenceFor } from './evidence.ts';
import { type Entry, hasRole, isAlike, type LedgerIndex, plain } from './ledger-index.ts';
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
import { isUnheard } from './unheard.ts';
import { digitsOf, isMisprintOf, type Judged, judgeBy, likest, nothing, tellingDigits } from './verdict.ts';

export function judge(fact: Fact, known: LedgerIndex): Judged {
  if (isOfAnotherOffice(fact, known.words) || isOfAnotherCountry(fact, known.words)) return nothing;
  const time = timeOf(fact);
  const named = namedBy(fact, time, known);
  if (named.length === 0) return judgeByEvidence(fact, time, known) ?? judgeUnnamed(fact, time, known);
  const chosen = choose(named, fact, time);
  if (!chosen) return judgeByEvidence(fact, time, known) ?? { verdict: 'unsure', metric: null, row: null };
  const judged = judgeBy(fact, chosen.entry, known);
  // 办交管业务方便了8000多万人: people are not what the metric named counts, but another that is spoken of.
  if (judged === nothing && !isAlike(chosen.entry, fact))
    return judgeByEvidence(fact, time, known) ?? nothing;
  if (/^(?:agrees|bound_lost|outdated)$/.test(judged.verdict) && isPartOfLikelier(fact, chosen.entry, known))
    return { ...judged, verdict: 'definition' };
  if (isBehind(fact, chosen.entry, known)) return { ...judged, verdict: 'unsure' };
  if (isSure(judged, chosen, named, fact, time, known)) return judged;
  // 31个口岸、18个省份，撑起了过境免签的版图: what is said behind the number names another metric that has it.
  const evident = judged.verdict === 'wrong' ? judgeByEvidence(fact, time, known) : null;
  return evident && /^(?:agrees|bound_lost|outdated)$/.test(evident.verdict)
    ? evident
    : { ...judged, verdict: 'unsure' };
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
function withoutParts(named: readonly Named[], fact: Fact): readonly Named[] {
  const sentence = sentenceOf(fact);
  const isUnsaid = ({ entry: { metric } }: Named): boolean =>
    scopes.flat().some((word) => metric.label_zh.includes(word) && !sentence.includes(word));
  const wholes = named.filter((one) => !isUnsaid(one));
  return named.filter((one) => !isUnsaid(one) || wholes.every(({ score }) => score < one.score - 2 * margin));
}

/** 跨省验车、跨省换证……已有1亿多人: all of it, behind a colon and dots too. */
function sentenceOf({ given: { text }, finding: { start, end } }: Fact): string {
  const { before, quote, after } = sentenceAround(text, start, end);
  return before + quote + after;
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
  // 上岸参观的外籍船员 says more than 外籍船员, and the metric of the fuller name has the number.
  const isFuller = ({ entry, score }: Named): boolean =>
    score >= leastName && plain(entry.metric.label_zh).includes(plain(best.entry.metric.label_zh));
  const fuller =
    digitsOf(fact) >= tellingDigits && !holds(best.entry, fact, time)
      ? theOnly(holding(named).filter(isFuller))
      : undefined;
  if (fuller) return fuller;
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
  if (isOther && !isTold() && !(time !== null && isEvidentlyHeld(fact, entry, time, known))) return false;
  if (isByChance(fact, entry, known)) return verdict === 'absent';
  if (verdict === 'agrees') return !isOfUnheard(fact, known.words);
  if (verdict !== 'wrong') return true;
  const isHeldElsewhere = named.some((one) => one !== chosen && holds(one.entry, fact, time));
  const isSlipped = digitsOf(fact) >= tellingDigits && isMisprintOf(fact, entry, time);
  return (
    (score >= leastName || isSlipped || isEvident(fact, entry, known)) &&
    !isHeldElsewhere &&
    !isOfSome(fact, entry.metric) &&
    !isOfBoth(fact, entry.metric) &&
    isOfSize(fact, entry)
  );
}

/**
 * Where no name is said: by all that the sentence says. A number that its row has needs less of it than one that none
 * has; `null` where too little speaks for one metric alone.
 */
function judgeByEvidence(fact: Fact, time: Time | null, known: LedgerIndex): Judged | null {
  const all = evidenceFor(fact, known).filter(({ entry }) => hasRole(entry, fact));
  const likely = withoutUnsaidParts(weighed(fact, known), fact, known);
  const [best, second] = likely;
  const near = likely.filter((one) => best && one.total > best.total - heldApart && one.cover > leastCover);
  const holder = theOnly(near.filter((one) => holds(one.entry, fact, time)));
  const isTelling = digitsOf(fact) >= tellingDigits;
  const said = `${fact.key.core} ${fact.finding.noun ?? ''} ${contextOf(fact.given.text, fact.finding).after}`;
  const isForeign = isUnheard(said, known);
  // Its name said in full, and its number on its very day: a word besides makes it no other thing.
  const isOfDay = (one: Entry): boolean =>
    time?.precision === 'day' && one.rows.some((row) => row.period_end === time.end);
  const isPlain = holder !== undefined && holder.cover >= wholeName && isOfDay(holder.entry);
  if (
    holder &&
    holder.total >= (isTelling ? heldEvidence : heldByFew) &&
    (isTelling || isPlain || !isForeign)
  )
    return judgeBy(fact, holder.entry, known);
  // Its number at its time under the unit of something else.
  const other = theOnly(
    all.filter(({ entry, cover, support }) => cover + support >= enoughEvidence && holds(entry, fact, time)),
  );
  if (other && time && fact.value >= tellingSize && !isAlike(other.entry, fact) && !isForeign)
    return {
      verdict: 'definition',
      metric: other.entry.metric,
      row: likest(fact, other.entry.rows, ['same', 'bound_lost', 'rounded']),
    };
  if (!best || best.total < enoughEvidence || isForeign) return null;
  if (best.total - (second?.total ?? 0) < evidenceApart)
    return { verdict: 'unsure', metric: null, row: null };
  const judged = judgeBy(fact, best.entry, known);
  const isDoubtful =
    best.isOfContext ||
    best.own < leastOwn ||
    isUnheard(contextOf(fact.given.text, fact.finding).clause, known) ||
    !isOfSize(fact, best.entry);
  return isDoubtful && judged.verdict !== 'absent' ? { ...judged, verdict: 'unsure' } : judged;
}

/** Far more speaks for another metric than for the one that is named, and the number does not tell it. */
const farBehind = 0.75;
function isBehind(fact: Fact, entry: Entry, known: LedgerIndex): boolean {
  const likely = weighed(fact, known);
  const own = likely.find((one) => one.entry === entry)?.total ?? 0;
  const isTelling = digitsOf(fact) >= tellingDigits && holds(entry, fact, timeOf(fact));
  return !isTelling && (likely[0]?.total ?? 0) - own > farBehind;
}

/** 省内 of a metric, of which the sentence says nothing. */
function isUnsaidPart({ metric }: Entry, fact: Fact, { wording }: LedgerIndex): boolean {
  const sentence = wording.alike(sentenceOf(fact));
  return scopes.flat().some((word) => metric.label_zh.includes(word) && !sentence.includes(word));
}

/** Of a whole that is likely too, those parts are not meant that the sentence does not name. */
function withoutUnsaidParts<T extends { readonly entry: Entry; readonly total: number }>(
  likely: readonly T[],
  fact: Fact,
  known: LedgerIndex,
): readonly T[] {
  const [best] = likely;
  const isUnsaid = ({ entry }: T): boolean => isUnsaidPart(entry, fact, known);
  const isWholeLikely = likely.some((one) => best && !isUnsaid(one) && one.total > best.total - heldApart);
  return isWholeLikely ? likely.filter((one) => !isUnsaid(one)) : likely;
}

/** 异地补换身份证的总数 with the number of 省内: the part of a whole that the sentence speaks of rather. */
const isPartOfLikelier = (fact: Fact, entry: Entry, known: LedgerIndex): boolean =>
  isUnsaidPart(entry, fact, known) &&
  !withoutUnsaidParts(weighed(fact, known), fact, known).some((one) => one.entry === entry);

/** The metrics that are counted as the number is, by what speaks for them, the most likely first. */
const weighed = (fact: Fact, known: LedgerIndex) =>
  evidenceFor(fact, known)
    .filter(({ entry }) => hasRole(entry, fact))
    .flatMap((one) => {
      const total = one.cover + one.support + (isOfPeriodOf(fact, one.entry) ? ofPeriod : 0);
      if (isAlike(one.entry, fact)) return { ...one, total };
      return countsPeople(one.entry.metric, fact) ? { ...one, total: total - ofPeople } : [];
    })
    .sort((a, b) => b.total - a.total);

/** 2023年上半年, of which the ledger has the half-year. */
const isOfPeriodOf = (fact: Fact, { rows }: Entry): boolean => {
  const time = timeOf(fact);
  return rows.some(
    ({ period_start, period_end }) =>
      period_start !== null && period_start === time?.start && period_end === time.end,
  );
};
const ofPeriod = 0.2;

/** A count of people where the metric counts what they have is less likely meant. */
const ofPeople = 0.5;
const leastCover = 0.15;
/** A clause that speaks for other metrics is of another thing, whatever its sentence began with. */
const leastOwn = 0.45;

/** Evidence that is enough where the number is there too, and how far others that have it must be apart. */
const heldEvidence = 0.55;
const wholeName = 0.8;
/** 18 stands in many rows: so few digits say little by themselves. */
const heldByFew = 0.75;
const heldApart = 0.3;
/** Evidence that is enough by itself, and how far the next must fall short. */
const enoughEvidence = 1;
const evidenceApart = 0.25;

/** All that the sentence says speaks for this metric and for no other. */
function isEvident(fact: Fact, entry: Entry, known: LedgerIndex): boolean {
  const [best, second] = weighed(fact, known);
  return (
    best?.entry === entry &&
    best.total >= enoughEvidence &&
    best.total - (second?.total ?? 0) >= evidenceApart &&
    !isUnheard(contextOf(fact.given.text, fact.finding).clause, known)
  );
}

/** 1676万人次2021年全年完成了审验教育、满分教育: what stands before the number names nothing, all that stands behind it does. */
function isEvidentlyHeld(fact: Fact, entry: Entry, time: Time, known: LedgerIndex): boolean {
  const [best] = weighed(fact, known);
  const isTelling = digitsOf(fact) >= tellingDigits && holds(entry, fact, time);
  return (
    isTelling && best?.entry === entry && best.cover + best.support >= farEvidence && best.own >= leastOwn
  );
}
const farEvidence = 1.4;

/** A number that is far from every one of a metric's rows is likely of something else. */
const isOfSize = ({ value }: Fact, { rows }: Entry): boolean =>
  rows.some((row) => {
    const own = (row.value ?? row.low ?? row.high ?? 0) * scaleOf(row.unit).factor;
    // 2.9万 of 2.9亿: the multiplier is wrong.
    const isShifted = digitsIn(own).length > 1 && digitsIn(own) === digitsIn(value);
    return isShifted || (value <= own * mostTimes && value * mostTimes >= own);
  });
const mostTimes = 30;
const digitsIn = (value: number): string => `${value}`.replace(/\D|e.*|0+$/g, '');

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

/** 其中女性1.1亿个: of some of those that a metric counts. */
const isOfSome = ({ given, finding }: Fact, { label_zh }: Metric): boolean =>
  /其中|当中|里头|之中/.test(contextOf(given.text, finding).clause.slice(0, 6)) && !label_zh.includes('其中');

/** 跨省和省内跨市合计: of a part and its other. */
const isOfBoth = ({ lead }: Fact, { label_zh }: Metric): boolean =>
  scopes.some(
    (words) =>
      words.some((word) => label_zh.includes(word)) && words.filter((word) => lead.includes(word)).length > 1,
  );

const theOnly = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);
