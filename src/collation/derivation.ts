/** What follows from two rows of one metric: 同比增长1.7%, 多了88万次, 是2022年的1.2倍, 翻了一番. */

import { coreOf, type FactKey, sentenceStart } from '../dataset/fact-key.ts';
import type { Observation } from '../dataset/schema.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { type Interval, intervalOf, meet, minus, over } from '../extract/audit/interval.ts';
import type { Period } from '../extract/finding.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { isOfTime, timeOf } from './claim-time.ts';
import type { Comparison } from './comparison.ts';
import { type Entry, isAlike, type LedgerIndex } from './ledger-index.ts';
import { leastName, margin, nameScore } from './metric-name.ts';
import { type Judged, likest } from './verdict.ts';

/** A number of the story and what was said of it. */
export interface Judgement {
  readonly fact: Fact;
  readonly judged: Judged;
}

/** Whether a number tells how another stands to an earlier one. */
export const isDerived = ({ finding: { role, unit, base, start }, given: { text } }: Fact): boolean =>
  role === 'change' || (unit === '倍' && base !== null) || more.test(text.slice(start - 3, start));

const more = /(?:[新净]增|增加了?|减少了?|多[了出])$/;

/**
 * A change or ratio that the ledger states nowhere, from the rows of both times. `null` where it has none of one of
 * them, or states such changes itself.
 */
export function judgeDerived(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Judged | null {
  const { of, start, base } = fact.finding;
  const levels = before.filter(
    (one) => !isDerived(one.fact) && one.fact.finding.start >= sentenceStart(fact.given.text, start),
  );
  // 2023年4月有1.8亿个，到2024年6月增长近四成: the level before it is the earlier one.
  const near = of === null && levels.length > 1 ? levels.at(-1)?.fact.finding.start : of;
  const own = levels.find((one) => one.fact.finding.start === near && !isEarlier(one.fact, fact));
  const other = levels.findLast((one) => one !== own && one.judged.metric !== null);
  const level = own ?? (other && isOfOne(other.fact, fact) ? other : undefined);
  const entry = level
    ? known.entries.find(({ metric }) => metric === level.judged.metric)
    : entryOf(fact, known);
  if (!entry || isStated(fact, known)) return null;
  const time = timeOf(own?.fact ?? fact);
  const rowOf = (one: Judgement | undefined): Observation | null =>
    one && one.judged.metric === entry.metric
      ? likest(one.fact, entry.rows, ['same', 'bound_lost', 'rounded'])
      : null;
  const later =
    rowOf(own) ??
    entry.rows.findLast((row) =>
      time ? isOfTime(row, { ...time, start: null }) : row === entry.rows.at(-1),
    );
  const earlier = later && (earlierRow(fact, entry.rows, later) ?? (base === null ? rowOf(other) : null));
  if (!later || !earlier || earlier === later) return null;
  const comparison = compareDerived(fact, later, earlier, isAlike(entry, fact));
  // Growth of money is at comparable prices as often as not.
  const isSure = comparison === 'same' || (comparison === 'other' && !/元$/.test(later.unit ?? ''));
  const verdict = !isSure ? 'unsure' : comparison === 'same' ? 'agrees' : 'wrong';
  return { verdict, metric: entry.metric, row: later };
}

const isEarlier = ({ finding: { period: a } }: Fact, { finding: { period: b } }: Fact): boolean =>
  Boolean(a?.end && b?.end && a.end < b.end);

/** Whether the ledger has such changes of its own. */
const isStated = (fact: Fact, { entries }: LedgerIndex): boolean =>
  fact.key.role !== 'level' && entries.some((one) => one.role === fact.key.role && isOfOne(one, fact));

const isOfOne = (a: { readonly key?: FactKey; readonly names?: readonly string[] }, { key }: Fact): boolean =>
  key.core !== '' && (a.key?.core === key.core || (a.names ?? []).some((name) => coreOf(name) === key.core));

/** The one metric of levels that the words of a change name. */
function entryOf(fact: Fact, known: LedgerIndex): Entry | undefined {
  const named = known.entries
    .filter(({ role }) => role === 'level')
    .map((entry) => ({ entry, ...nameScore(entry, fact, null) }))
    .filter(({ score }) => score >= leastName);
  const most = Math.max(...named.map(({ score }) => score));
  const [only, ...more] = named.filter(({ score }) => score > most - margin);
  return more.length === 0 ? only?.entry : undefined;
}

/** Whether the number, counted as the rows are or not, is what two rows make of it; `open` where their rounding and bounds leave it undecided. */
function compareDerived(fact: Fact, later: Observation, earlier: Observation, isAlike: boolean): Comparison {
  const [now, then] = [rangeOf(later), rangeOf(earlier)];
  const stated = statedIn(fact);
  const quotient = now && then && over(now, then);
  if (!now || !then || !stated || !quotient) return 'open';
  const { unit, role } = fact.finding;
  const made =
    unit === '%'
      ? mapped(quotient, (ratio) => (ratio - 1) * 100)
      : unit === '番'
        ? mapped(quotient, Math.log2)
        : unit === '倍'
          ? mapped(quotient, (ratio) => (role === 'change' ? ratio - 1 : ratio))
          : isAlike
            ? minus(now, then)
            : null;
  if (!made || !Number.isFinite(made.low) || !Number.isFinite(made.high)) return 'open';
  const centre = (made.low + made.high) / 2;
  if (meet(stated, { low: centre, high: centre })) return 'same';
  return meet(widened(stated), made) ? 'open' : 'other';
}

const mapped = ({ low, high }: Interval, of: (value: number) => number): Interval => ({
  low: of(low),
  high: of(high),
});

/** 三成 and 一番 are round words: half a tenth, a seventh of a doubling. */
const roundWords: Readonly<Record<string, number>> = { 成: 5, 番: 0.15 };

function statedIn({ finding, scale }: Fact): Interval | null {
  const exact = intervalOf(finding);
  if (!exact) return null;
  const room = finding.bound === 'exact' ? (roundWords[finding.text.slice(-1)] ?? 0) : 0;
  const sign = finding.direction === 'down' ? -1 : 1;
  const ends = [exact.low - room, exact.high + room].map((end) => end * sign * scale.factor);
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** By a tenth of itself either way: what comes so near is not called wrong. */
function widened({ low, high }: Interval): Interval {
  const by = Math.max(...[low, high].map((end) => (Number.isFinite(end) ? Math.abs(end) * 0.1 : 0)));
  return { low: low - by, high: high + by };
}

/** 8000多万 as what it may be, at most a tenth more. */
function rangeOf(row: Observation): Interval | null {
  const { factor } = scaleOf(row.unit);
  const range = intervalOf({ ...row, per: null, measure: null });
  if (!range || range.high <= 0 || range.low < 0) return null;
  const high = Math.min(range.high, range.low * 1.1);
  return { low: range.low * factor, high: Math.max(high, Math.min(range.high, range.low)) * factor };
}

/** The row of the period that a change is measured from; `null` where the ledger has none, or several. */
function earlierRow(fact: Fact, rows: readonly Observation[], later: Observation): Observation | null {
  const base = baseOf(fact);
  const last = later.period_end;
  if (!last) return null;
  const sameDay = (year: string) => rows.filter((row) => isShifted(row, later, year));
  if (fact.finding.baseKind === 'year-earlier' || /同期/.test(fact.finding.base ?? '')) {
    const year = base?.end?.slice(0, 4) ?? `${Number(last.slice(0, 4)) - 1}`;
    return sameDay(year).at(-1) ?? null;
  }
  if (!base?.end) return fact.finding.base === null ? openingRow(fact, rows) : null;
  const of = rows.filter(
    ({ period_end: end, period_start: start }) =>
      end !== null &&
      end <= (base.end ?? '') &&
      end >= (base.start ?? base.end ?? '').slice(0, base.precision === 'day' ? 10 : 7) &&
      (later.period_start === null) === (start === null),
  );
  const shifted = sameDay(base.end.slice(0, 4)).filter((row) => of.includes(row));
  const values = new Set(of.map(({ value }) => value));
  return shifted.at(-1) ?? (values.size === 1 ? (of.at(-1) ?? null) : null);
}

/** 2019年4月到2024年6月，用户增加3亿多: the row of the month that the stretch begins with. */
function openingRow({ finding: { period } }: Fact, rows: readonly Observation[]): Observation | null {
  const { start, end } = period ?? { start: null, end: null };
  if (!start || !end || start.slice(0, 7) === end.slice(0, 7)) return null;
  return rows.find((row) => row.period_end?.slice(0, 7) === start.slice(0, 7)) ?? null;
}

/** Of the same days of another year. */
function isShifted(row: Observation, later: Observation, year: string): boolean {
  const inYear = (day: string | null): string | null => day && `${year}${day.slice(4, 7)}`;
  return (
    row.period_end?.slice(0, 7) === inYear(later.period_end) &&
    (row.period_start?.slice(0, 7) ?? null) === inYear(later.period_start)
  );
}

/** The date in the words of the base: 2022年 of 是2022年的1.2倍. */
function baseOf({ finding, given }: Fact): Period | null {
  const { base, start } = finding;
  const date = given.extraction.findings.findLast(
    (one) => one.start < start && one.kind === 'date' && base?.includes(one.text),
  );
  return date?.period ?? null;
}
