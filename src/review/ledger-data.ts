/** What a deck is worked out from: the ledger's tables, and how they speak of a metric's observations. */

import * as d3 from 'd3';
import { type Quantity, toDateWords, toPeriodWords } from '../dataset/quantity.ts';
import { endsAhead, isAchieved, isResult } from '../dataset/result.ts';
import type { Ledger, Metric, Observation } from '../dataset/schema.ts';
import { singular } from '../dataset/unit.ts';
import { hasOwnUnit } from '../figures/kit/fact-row.ts';
import { amountWithUnit, periodWords } from '../figures/kit/format-row.ts';
import { monthsOf } from '../figures/kit/whole-months.ts';
import type { Bound } from '../text/bound.ts';
import { parseStretch } from '../text/calendar.ts';
import type { Locale } from '../text/locale.ts';

export interface LedgerData extends Omit<Ledger, 'numerals'> {
  /** Version of the dataset. */
  readonly version: string;
}

/** An observation with the day it holds for. */
export type Fact = Observation & { readonly period_end: string };

/**
 * The dated facts of a metric, oldest first. A restatement is the same fact and left out; what is aimed at or
 * expected is none. A change downwards is below zero, so that two of them compare.
 */
export function factsOf(ledger: LedgerData, metric_id: string): readonly Fact[] {
  const index = indexOf(ledger);
  const known = index.facts.get(metric_id) ?? readFacts(ledger, index, metric_id);
  index.facts.set(metric_id, known);
  return known;
}

/** The metric of an id. */
export const metricOf = (ledger: LedgerData, metric_id: string): Metric | undefined =>
  indexOf(ledger).metric.get(metric_id);

function readFacts(
  { observations }: LedgerData,
  { metric: metrics, article }: Index,
  metric_id: string,
): readonly Fact[] {
  const metric = metrics.get(metric_id);
  return rowsOf(observations, metric_id)
    .filter((row): row is Fact => row.restates === null && row.period_end !== null && isResult(row, metric))
    .map(signed)
    .toSorted(
      (a, b) =>
        a.period_end.localeCompare(b.period_end) ||
        Number(article.has(a.source_id)) - Number(article.has(b.source_id)),
    );
}

/** What is looked up for every metric of a ledger, several times each. */
interface Index {
  readonly metric: ReadonlyMap<string, Metric>;
  /** The sources that are articles. */
  readonly article: ReadonlySet<string>;
  /** The facts of the metrics that were asked for. */
  readonly facts: Map<string, readonly Fact[]>;
}

const indexes = new WeakMap<LedgerData, Index>();

function indexOf(ledger: LedgerData): Index {
  const { metrics, sources } = ledger;
  const known = indexes.get(ledger) ?? {
    metric: new Map(metrics.map((metric) => [metric.metric_id, metric])),
    article: new Set(
      sources.filter(({ quality }) => quality === 'article').map(({ source_id }) => source_id),
    ),
    facts: new Map(),
  };
  indexes.set(ledger, known);
  return known;
}

const byMetric = new WeakMap<readonly Observation[], ReadonlyMap<string | null, readonly Observation[]>>();

/** The rows of a metric: every metric is asked for several times, and tables never change. */
function rowsOf(observations: readonly Observation[], metric_id: string): readonly Observation[] {
  const known = byMetric.get(observations) ?? d3.group(observations, (row) => row.metric_id);
  byMetric.set(observations, known);
  return known.get(metric_id) ?? [];
}

const mirrored: Readonly<Partial<Record<Bound, Bound>>> = {
  more_than: 'less_than',
  at_least: 'at_most',
  less_than: 'more_than',
  at_most: 'at_least',
};

function signed(fact: Fact): Fact {
  if (fact.role !== 'change' || fact.direction !== 'down') return fact;
  const minus = (end: number | null) => (end === null ? null : -end);
  const { value, low, high, bound } = fact;
  return {
    ...fact,
    value: minus(value),
    low: minus(high),
    high: minus(low),
    bound: mirrored[bound] ?? bound,
  };
}

/** The day the article's own numbers hold for; a period that was to end after the article is none. */
export function articleDay({
  articles,
  observations,
}: Pick<LedgerData, 'articles' | 'observations'>): string | undefined {
  const told = new Map(articles.map(({ article_id, as_of }) => [article_id, as_of]));
  return observations
    .filter((row) => told.has(row.source_id) && isAchieved(row) && !endsAhead(row, told.get(row.source_id)))
    .flatMap(({ period_end }) => period_end ?? [])
    .sort()
    .at(-1);
}

/** The newest fact up to a day; the article's own where it is as new. */
export function latestFact(data: LedgerData, metric_id: string, day: string): Fact | undefined {
  const facts = factsOf(data, metric_id).filter(({ period_end }) => period_end <= day);
  return facts.findLast(({ comparability }) => comparability !== 'near') ?? facts.at(-1);
}

/**
 * What an observation may be compared with: rows of one metric with equal keys. `null` where it stands alone:
 * a near definition, another unit, or a flow over an unstated stretch.
 */
export function comparableKey(row: Fact, metric: Metric): string | null {
  if (row.comparability === 'near' || !hasOwnUnit({ unit: row.unit, unit_zh: metric.unit_zh })) return null;
  if (metric.measure === 'cumulative') {
    const baseline = metric.baseline ? parseStretch(metric.baseline)?.first : undefined;
    return `${row.comparability} since ${row.period_start ?? baseline ?? '?'}`;
  }
  if (metric.measure !== 'flow') {
    const months = partOf(row, metric);
    return months ? `${row.comparability} of months ${months.join(' to ')}` : row.comparability;
  }
  // The same part of two years: a half-year is not compared with a year.
  if (row.period_start === null) return null;
  return `${row.comparability} ${row.period_start.slice(5)} to ${row.period_end.slice(5)}`;
}

/**
 * The months, from 1, of a number that was counted or measured over a part of a year: a quarter's visitors, its share;
 * `null` of a year, a day, and of what is counted up from a day on.
 */
export function partOf(row: Fact, metric: Metric): readonly [first: number, last: number] | null {
  const months = isOfStretch(row, metric) ? monthsOf(row) : null;
  return months?.join() === '1,12' ? null : months;
}

/** Whether a number is of a stretch of time, and not as of its last day. */
export function isOfStretch({ period_start }: Fact, { measure }: Metric): boolean {
  return measure === 'flow' || (measure === 'rate' && period_start !== null);
}

/** Whether two numbers are of the same part of a year and of the year before. */
export function isYearOnYear(earlier: Fact, later: Fact, metric: Metric): boolean {
  const [before, part] = [partOf(earlier, metric), partOf(later, metric)];
  const years = Number(later.period_end.slice(0, 4)) - Number(earlier.period_end.slice(0, 4));
  return part !== null && before?.join() === part.join() && years === 1;
}

/** 逾3300万张; over 33 million cards. */
export function sayAmount(quantity: Quantity, { unit_zh, unit_en }: Metric, locale: Locale): string {
  const { value, low, high, bound, unit } = quantity;
  const counted = locale === 'zh' ? (unit ?? unit_zh) : unit;
  const named = value === 1 ? singular(unit_en) : unit_en;
  return amountWithUnit({ value, low, high, bound, unit: counted, unit_zh, unit_en: named }, locale);
}

/** The day, month or year an observation holds for; a flow's whole stretch: 2025年, 2023年一季度, 2020年1月1日至2020年2月20日. */
export function sayWhen(row: Fact, metric: Metric, locale: Locale): string {
  if (isOfStretch(row, metric) && monthsOf(row))
    return periodWords({ ...row, period_precision: row.period_precision ?? 'day' }, locale);
  return metric.measure === 'flow'
    ? toPeriodWords(row, locale)
    : toDateWords(row.period_end, row.period_precision, locale);
}

export function sayDay(iso: string, locale: Locale): string {
  return toDateWords(iso, 'day', locale);
}
