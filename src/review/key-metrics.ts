/** What a meeting should hear first: the metrics whose numbers are shown large. */

import type { Domain } from '../dataset/domains.ts';
import { ledgerTitles } from '../dataset/ledger.ts';
import type { Metric } from '../dataset/schema.ts';
import { compare } from './compare.ts';
import { isYearOnYear, type LedgerData, latestFact } from './ledger-data.ts';
import { isOfLastReview } from './scope.ts';
import type { ReviewTerms } from './terms.ts';
import { isGrowth } from './verdict.ts';

type Days = Pick<ReviewTerms, 'since' | 'asOf'>;

const mostNumbers = 6;
const mostMoved = 3;

/**
 * The metrics that moved most since the last review, then those with a number since then in the editor's order, then
 * the others, the newest first; at most six. Rates of growth are told of levels: they stand only where nothing else does.
 */
export function keyMetricsOf(domain: Domain, days: Days, data: LedgerData): readonly string[] {
  const latest = new Map(
    levelsOf(data).flatMap(({ metric_id }) => {
      const fact = latestFact(data, metric_id, days.asOf);
      return fact ? [[metric_id, fact.period_end] as const] : [];
    }),
  );
  const editors = (ledgerTitles.reviewMetrics[domain] ?? []).filter((id) => latest.has(id));
  const isNews = (id: string) => (latest.get(id) ?? '') > days.since;
  const rest = [...latest].toSorted(([, a], [, b]) => b.localeCompare(a)).map(([id]) => id);
  const order = [
    ...movedMost(days, data).filter(isNews).slice(0, mostMoved),
    ...editors.filter(isNews),
    ...rest.filter(isNews),
    ...editors,
    ...rest,
  ];
  return [...new Set(order)].slice(0, mostNumbers);
}

function levelsOf(data: LedgerData): readonly Metric[] {
  const levels = data.metrics.filter((metric) => !isGrowth(data, metric));
  return levels.length > 0 ? levels : data.metrics;
}

/** The six metrics with a comparable move since about the last review, the largest first. */
export function mostMovedOf(days: Days, data: LedgerData): readonly string[] {
  return movedMost(days, data).slice(0, mostNumbers);
}

function movedMost({ since, asOf }: Days, data: LedgerData): readonly string[] {
  return data.metrics
    .filter((metric) => !isGrowth(data, metric))
    .map((metric) => compare(data, metric, since, asOf))
    .filter(
      ({ metric, earlier, later, move }) =>
        move &&
        earlier &&
        later &&
        (isOfLastReview(earlier.period_end, { since, asOf }) || isYearOnYear(earlier, later, metric)),
    )
    .toSorted((a, b) => (b.move?.percent?.value ?? 0) - (a.move?.percent?.value ?? 0))
    .map(({ metric }) => metric.metric_id);
}
