/** What a domain comes to: the metric that moved most and latest, since when and until when. */

import type { Domain } from '../dataset/domains.ts';
import { growthStated } from '../dataset/growth-stated.ts';
import { ledgerTitles } from '../dataset/ledger.ts';
import type { Metric } from '../dataset/schema.ts';
import { yearsBetween } from '../text/calendar.ts';
import { type Move, moveBetween, type RuleBreak, ruleBreakAfter } from './compare.ts';
import { comparableKey, type Fact, factsOf, type LedgerData, latestFact, metricOf } from './ledger-data.ts';

export interface Verdict {
  readonly metric: Metric;
  readonly later: Fact;
  /** The first observation that the later one compares with, and how far it moved since; `null` without one. */
  readonly since: { readonly earlier: Fact; readonly move: Move } | null;
  /** What has been counted by other rules since the later observation. */
  readonly ruleBreak: RuleBreak | null;
  /** Every dated fact of the metric, oldest first. */
  readonly facts: readonly Fact[];
}

/** How much older than the domain's newest move another may be and still be told instead of it, in years. */
const freshYears = 1;
/** The same of a metric that the ledger's editor names. */
const namedFreshYears = 2;
const endOfTime = '9999-12-31';

/**
 * The verdict on a domain: of the metrics whose last comparable number is at most a year older than the newest such
 * number (two years where an editor named it), the one that moved most; without any, the domain's newest number. `null`
 * for a domain without a dated fact.
 */
export function verdictOn(ledger: LedgerData, domain: Domain): Verdict | null {
  const own = ledger.metrics.filter((metric) => metric.domain === domain && !isGrowth(ledger, metric));
  const moved = own
    .flatMap((metric) => longestSpan(ledger, metric) ?? [])
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || b.later.period_end.localeCompare(a.later.period_end));
  const newest =
    moved
      .map(({ later }) => later.period_end)
      .toSorted()
      .at(-1) ?? '';
  const named = new Set([ledgerTitles.keyMetrics, ledgerTitles.reviewMetrics[domain] ?? []].flat(2));
  const told = moved.find(
    ({ metric, later }) =>
      yearsBetween(later.period_end, newest) <= (named.has(metric.metric_id) ? namedFreshYears : freshYears),
  );
  if (told) return told;
  const [last] = own
    .flatMap((metric) => latestOf(ledger, metric) ?? [])
    .toSorted((a, b) => b.later.period_end.localeCompare(a.later.period_end));
  return last ?? null;
}

/** Where one metric stands: its longest comparable span, or else its newest number; `null` without a dated one. */
export const standingOf = (ledger: LedgerData, metric: Metric): Verdict | null =>
  longestSpan(ledger, metric) ?? latestOf(ledger, metric);

function latestOf(ledger: LedgerData, metric: Metric): Verdict | null {
  const later = latestFact(ledger, metric.metric_id, endOfTime);
  const facts = factsOf(ledger, metric.metric_id);
  return later ? { metric, later, since: null, ruleBreak: breakAfter(ledger, later), facts } : null;
}

/** Whether a metric says how fast something grows, which is told of its level and is no standing of its own. */
export function isGrowth(ledger: LedgerData, { metric_id }: Metric): boolean {
  return factsOf(ledger, metric_id).every(({ role }) => role === 'change');
}

/**
 * The largest move among some metrics, and the newest day and year that any of them moved to; 0 and '' without a move.
 * Sizes are in per cent, at most 500.
 */
export function newsOf(
  ledger: LedgerData,
  metric_ids: readonly string[],
): { readonly size: number; readonly year: number; readonly day: string } {
  const moved = metric_ids
    .flatMap((id) => metricOf(ledger, id) ?? [])
    .flatMap((metric) => longestSpan(ledger, metric) ?? []);
  return {
    size: moved.reduce((largest, verdict) => Math.max(largest, sizeOf(verdict)), 0),
    year: moved.reduce((newest, { later }) => Math.max(newest, yearOf(later)), 0),
    day: moved.reduce((newest, { later }) => (later.period_end > newest ? later.period_end : newest), ''),
  };
}

/** The longest comparable span of a metric up to its last comparable number; `null` without a move in it. */
export function longestSpan(ledger: LedgerData, metric: Metric): Verdict | null {
  const own = spans.get(ledger) ?? new Map<Metric, Verdict | null>();
  spans.set(ledger, own);
  const known = own.get(metric);
  if (known !== undefined) return known;
  const span = findSpan(ledger, metric);
  own.set(metric, span);
  return span;
}

// A verdict and the order of the figures ask for the same.
const spans = new WeakMap<LedgerData, Map<Metric, Verdict | null>>();

function findSpan(ledger: LedgerData, metric: Metric): Verdict | null {
  const facts = factsOf(ledger, metric.metric_id);
  const later = facts.findLast((row) => comparableKey(row, metric) !== null);
  if (!later) return null;
  const key = comparableKey(later, metric);
  const before = facts.filter(
    (row) => row.period_end < later.period_end && comparableKey(row, metric) === key,
  );
  for (const earlier of before) {
    const move = moveBetween(earlier, later, metric, growthStated(ledger.observations, earlier, later));
    if (move && move.direction !== 'unchanged')
      return { metric, later, since: { earlier, move }, ruleBreak: breakAfter(ledger, later), facts };
  }
  return null;
}

function breakAfter(ledger: LedgerData, fact: Fact): RuleBreak | null {
  return ruleBreakAfter(ledger, fact, endOfTime);
}

/** In per cent; what began from next to nothing counts no more than what grew to six times. */
function sizeOf({ since }: Verdict): number {
  return Math.min(since?.move.percent?.value ?? 0, 500);
}

function yearOf({ period_end }: Fact): number {
  return Number(period_end.slice(0, 4));
}
