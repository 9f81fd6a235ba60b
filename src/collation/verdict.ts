/** What a ledger says to a claim of one of its metrics. */

import { stretchOf } from '../dataset/fact-key.ts';
import type { Metric, Observation } from '../dataset/schema.ts';
import { sentenceStart } from '../dataset/sentence-start.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { isSlip } from '../extract/audit/interval.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { daysBetween } from '../text/calendar.ts';
import { sentenceAround } from '../text/clause.ts';
import {
  isAnnual,
  isCountedUp,
  isDated,
  isOfOtherStretch,
  isOfPeriod,
  isOfThen,
  isOfTime,
  isOfVeryStretch,
  rowsOfDay,
  sinceOf,
  startOf,
  type Time,
  timeOf,
} from './claim-time.ts';
import { type Comparison, compare } from './comparison.ts';
import { isAnotherDefinition, isElsewhere, isOfAnotherProvince } from './definition.ts';
import { type Entry, hasRole, isAlike, type LedgerIndex, plain } from './ledger-index.ts';
import { shareIn } from './metric-name.ts';
import type { Reckoning } from './reckoning.ts';

export const claimVerdicts = [
  ...([
    'agrees',
    'bound_lost',
    'annualised',
    'period',
    'definition',
    'outdated',
    'wrong',
    'absent',
    'unsure',
  ] as const),
] as const;
export type ClaimVerdict = (typeof claimVerdicts)[number];

export interface Judged {
  readonly verdict: ClaimVerdict;
  /** What the claim is about; `null` where no metric of the ledger is meant. */
  readonly metric: Metric | null;
  /** What the ledger says: the number to cite, of an outdated claim the newest; `null` where there is none. */
  readonly row: Observation | null;
  /** How the number follows from rows, where no row states it. */
  readonly reckoning?: Reckoning;
}

export const nothing: Judged = { verdict: 'absent', metric: null, row: null };

/** The verdict on a claim that speaks of the metric of `entry`. */
export function judgeBy(fact: Fact, entry: Entry, known: LedgerIndex): Judged {
  const { metric, rows } = entry;
  if (rows.every((row) => isOfAnotherProvince(fact, row))) return nothing;
  const then = rowsThen(fact, entry);
  const row = nearestRow(fact, rowsOfDay(then, timeOf(fact))) ?? nearestRow(fact, then);
  const anywhere = nearestRow(fact, rows);
  const isOfYear = anywhere && metric.measure === 'cumulative' && !isOfPeriod(anywhere, metric);
  // Before it began nothing came in.
  const isBefore = (timeOf(fact)?.end ?? '9') < (metric.baseline || '0');
  if (isOfYear && !isBefore && isAnnual(fact) && !beganThen(fact, metric) && !isYoung(fact, metric, anywhere))
    return { verdict: 'annualised', metric, row: anywhere };
  const time = timeOf(fact);
  // 2024年累计查验: counted up within the very year that the row is of.
  const isWithin = row !== null && time !== null && isOfVeryStretch(row, time);
  if (row && isOfPeriod(row, metric) && isCountedUp(fact) && !isWithin)
    return { verdict: 'annualised', metric, row };
  // What the rows of its time say against it, one of another time does not make another definition.
  const isDenied = row === null && then.length > 0 && anywhere !== null && compare(fact, anywhere) !== 'same';
  const like = row ?? (isDenied ? null : anywhere);
  const shown = like ?? then.at(-1) ?? rows.at(-1);
  const isApart =
    (shown && isElsewhere(fact, metric, shown, known.texts)) ||
    (like !== null && isAnotherDefinition(fact, metric, like, known.texts));
  const isCountedAlike = isAlike(entry, fact) || row?.unit === fact.unit;
  if (isApart || !isCountedAlike) return like ? { verdict: 'definition', metric, row: like } : nothing;
  if (row && isOfOtherStretch(fact, row, metric)) {
    const isTelling = digitsOf(fact) >= tellingDigits || fact.value >= tellingSize;
    return { verdict: isTelling ? 'period' : 'unsure', metric, row };
  }
  return row ? judgeRow(fact, entry, row) : judgeUnmet(fact, entry, known, then, anywhere);
}

/** The rows of the time that the claim speaks of; all where it speaks of none. */
function rowsThen(fact: Fact, { metric, rows }: Entry): readonly Observation[] {
  const time = timeOf(fact);
  if (time !== null) return rows.filter((row) => isOfTime(row, time) || holdsAt(row, metric, time));
  const since = sinceOf(fact);
  const behind = rows.filter(({ period_end }) => since !== null && (period_end ?? '') >= since);
  const isAhead = since !== null && since > (rows.at(-1)?.period_end ?? '');
  if (isAhead && metric.measure === 'limit') return [];
  return behind.length > 0 && metric.measure === 'stock' ? behind : rows;
}

/** 自2019年10月起在12个省试点: what stands from a day to another stood at every time between. */
const holdsAt = (
  { period_start: start, period_end: end }: Observation,
  metric: Metric,
  time: Time,
): boolean =>
  metric.measure === 'stock' &&
  start !== null &&
  end !== null &&
  start <= time.end &&
  end >= (time.start ?? time.end);

/** 2021年从6月1日起算: what is counted from a day of that year has come in within it. */
function beganThen(fact: Fact, { baseline }: Metric): boolean {
  if (baseline === null || baseline === '') return false;
  const isStart = (day: string | null | undefined): boolean =>
    day !== null &&
    day !== undefined &&
    (day.startsWith(baseline) || (baseline.startsWith(day.slice(0, 7)) && baseline.length > 4));
  if (isStart(sinceOf(fact) ?? timeOf(fact)?.start)) return true;
  // 从2024年7月推行到当年8月: the day it began stands in the sentence, behind a number that opens it.
  const { before, after } = sentenceAround(fact.given.text, fact.finding.start, fact.finding.end);
  const to = before.trim() === '' ? fact.finding.end + after.length : fact.finding.start;
  const {
    given: { text, extraction },
    finding,
  } = fact;
  return extraction.findings.some(
    ({ kind, period, start }) =>
      kind === 'date' && start < to && start >= sentenceStart(text, finding.start) && isStart(period?.start),
  );
}

/** 推行满一年: what has come in since a start a year ago is what came in within the year. */
function isYoung(fact: Fact, { baseline }: Metric, { period_end }: Observation): boolean {
  const { before } = sentenceAround(fact.given.text, fact.finding.start, fact.finding.end);
  const isAnniversary = /满(?:[一1]年|周年)|[一1]周年|首年|第一年/.test(before);
  if (!isAnniversary || timeOf(fact) !== null || !baseline || baseline.length < 7 || period_end === null)
    return false;
  return daysBetween(`${baseline}-01`.slice(0, 10), period_end) <= 366;
}

/** The last row that says what the claim does, else one that comes near. */
const nearestRow = (fact: Fact, rows: readonly Observation[]): Observation | null =>
  likest(fact, rows, ['same']) ?? likest(fact, rows, ['bound_lost', 'rounded', 'implied']);

export const likest = (
  fact: Fact,
  rows: readonly Observation[],
  wanted: readonly Comparison[],
): Observation | null => rows.findLast((row) => wanted.includes(compare(fact, row))) ?? null;

/** Of a claim that a row bears out: whether as it stands, without its bound, or of an earlier time. */
export function judgeRow(fact: Fact, { metric, rows }: Entry, row: Observation): Judged {
  const likeness = compare(fact, row);
  const newest = rows.at(-1) as Observation;
  const isOld =
    (newest.period_end ?? '') > (row.period_end ?? '') &&
    startOf(newest) === startOf(row) &&
    compare(fact, newest) !== 'same';
  const isTimeless = timeOf(fact) === null && sinceOf(fact) === null && !isDated(fact) && !isOfThen(fact);
  // 刨去上半年的5395万次，2025年…: a part of the year that is said behind it, and of no year where none is.
  if (isOld && isTimeless && isOfPart(fact))
    return {
      verdict: saysYear(fact, row) ? (likeness === 'bound_lost' ? 'bound_lost' : 'agrees') : 'unsure',
      metric,
      row,
    };
  if (isOld && isTimeless) {
    const isSaid = likeness === 'same' || likeness === 'bound_lost';
    return { verdict: isSaid ? 'outdated' : 'unsure', metric, row: newest };
  }
  return { verdict: likeness === 'bound_lost' ? 'bound_lost' : 'agrees', metric, row };
}

const isOfPart = ({ finding: { period } }: Fact): boolean =>
  period?.end === null && /[上下]半年|季度|月/.test(period.words ?? '');

const saysYear = (
  { given: { text }, finding: { start, end } }: Fact,
  { period_end }: Observation,
): boolean => {
  const { before, after } = sentenceAround(text, start, end);
  return `${before}${after}`.includes(`${(period_end ?? '').slice(0, 4)}年`);
};

/** Of a claim that no row of its time bears out; `anywhere` is one of any time that does. */
function judgeUnmet(
  fact: Fact,
  entry: Entry,
  known: LedgerIndex,
  then: readonly Observation[],
  anywhere: Observation | null,
): Judged {
  const { metric } = entry;
  const time = timeOf(fact);
  const latest = then.at(-1) ?? null;
  if (then.some((one) => compare(fact, one) === 'open')) return { verdict: 'unsure', metric, row: latest };
  const sibling = siblingOf(fact, entry, known, time);
  if (sibling) {
    const isAnnualised = sibling.metric.measure === 'cumulative' && isAnnual(fact);
    const isOfOther = isOfOtherStretch(fact, sibling.row, sibling.metric);
    const verdict = isAnnualised ? 'annualised' : isOfOther ? 'period' : 'definition';
    return { verdict, metric, row: sibling.row };
  }
  const isTelling = digitsOf(fact) > tellingDigits;
  if (anywhere && isTelling && compare(fact, anywhere) === 'same' && isOfOtherStretch(fact, anywhere, metric))
    return { verdict: 'period', metric, row: anywhere };
  // A half-year's number says nothing of the year.
  const whole = then.filter(
    (one) =>
      !isOfPeriod(one, metric) ||
      stretchOf(one.period_start ?? '', one.period_end ?? '') === fact.key.stretch,
  );
  const last = sinceOf(fact) !== null && time === null ? whole[0] : whole.at(-1);
  if (last) return { verdict: mayGrow(fact, metric, last, time) ? 'unsure' : 'wrong', metric, row: last };
  // Of that year, but of another month: whether it is the same count the ledger cannot say.
  const isNear = anywhere !== null && time !== null && isOfTime(anywhere, { ...time, precision: 'year' });
  return isNear ? { verdict: 'unsure', metric, row: anywhere } : { verdict: 'absent', metric, row: null };
}

/** 1.4亿 in 2022, of 1.3亿 in April: it may have come to that by the end of the year. */
const mayGrow = ({ value }: Fact, metric: Metric, last: Observation, time: Time | null): boolean =>
  time?.precision === 'year' &&
  metric.measure === 'cumulative' &&
  (last.period_end ?? '') < `${time.end.slice(0, 4)}-12` &&
  value > (last.value ?? last.high ?? 0) * scaleOf(last.unit).factor;

/** A part that is told as its whole, a whole as its part, or a metric of nearly the same name. */
function siblingOf(
  fact: Fact,
  entry: Entry,
  { entries, byId }: LedgerIndex,
  time: Time | null,
): { readonly metric: Metric; readonly row: Observation } | null {
  for (const other of entries) {
    if (other === entry || !hasRole(other, fact)) continue;
    const row = other.rows.findLast(
      (one) => (time === null || isOfTime(one, time)) && compare(fact, one) === 'same',
    );
    const wholeOf = ({ part_of }: Observation): string | null => byId.get(part_of ?? '')?.metric_id ?? null;
    if (!row) continue;
    // What another stretch has under another name is nothing of it.
    if (nameOf(other) !== nameOf(entry) && isOfOtherStretch(fact, row, other.metric)) continue;
    const isPart = wholeOf(row) === entry.metric.metric_id;
    const isWhole = entry.rows.some((one) => wholeOf(one) === other.metric.metric_id);
    const [a, b] = [nameOf(entry), nameOf(other)];
    const isNamed = a.includes(b) || b.includes(a) || Math.max(shareIn(a, b), shareIn(b, a)) > 0.6;
    const isSame =
      other.metric.domain === entry.metric.domain &&
      digitsOf(fact) >= tellingDigits &&
      !isMisprintOf(fact, entry, time);
    if (isPart || isWhole || isNamed || (isSame && isAlike(other, fact)))
      return { metric: other.metric, row };
  }
  return null;
}

/** 397万 of 497万: one digit of its own number, whatever else has it. */
export const isMisprintOf = ({ value }: Fact, { rows }: Entry, time: Time | null): boolean =>
  rows.some(
    (row) =>
      (time === null || isOfTime(row, time)) &&
      isMisprint(value, (row.value ?? 0) * scaleOf(row.unit).factor),
  );

/** One digit changed, or two neighbours changed about, of so many. */
export const isMisprint = (value: number, own: number): boolean =>
  `${own}`.length === `${value}`.length && isSlip(Math.abs(own - value));

/** A number of so many digits stands in a second metric of the domain by no chance. */
export const tellingDigits = 3;
/** Nor is so large a one a month's and the year's. */
export const tellingSize = 1e6;
export const digitsIn = (value: number): number => `${value}`.replace(/\D|e.*|0+$/g, '').length;
export const digitsOf = ({ value }: Fact): number => digitsIn(value);

const nameOf = ({ metric }: Entry): string => plain(metric.label_zh).replace(/(?:同比)?增速$|目标$/, '');
