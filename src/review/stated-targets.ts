/** Targets that a text states, as far as they can be measured; why not, where they cannot. */

import { statedValue } from '../dataset/change.ts';
import type { Metric, Observation } from '../dataset/schema.ts';
import { hasOwnUnit } from '../figures/kit/fact-row.ts';
import type { Locale } from '../text/locale.ts';
import type { LedgerData } from './ledger-data.ts';
import { baselineOf, type Lack, type OpenTarget, type Target } from './status.ts';
import type { ReviewTerms } from './terms.ts';

export interface StatedTarget {
  readonly observation: Observation;
  readonly metric: Metric | null;
  /** `null`: it cannot be measured, and `lacks` says for want of what. */
  readonly target: Target | null;
  readonly lacks: Lack | null;
}

/** A target of a text as a review lists it though it cannot be measured; `null` for one that can. */
export function toOpenTarget(
  { observation, metric, lacks }: StatedTarget,
  locale: Locale,
): OpenTarget | null {
  if (!lacks) return null;
  const { label, quote, observation_id } = observation;
  return { label: metric?.[`label_${locale}`] ?? label ?? '', words: quote, lacks, observation_id };
}

type Terms = Pick<ReviewTerms, 'since' | 'asOf' | 'domain'>;

/**
 * The targets and plans that texts published by the day of the review state, of the review's domain. Their own day lies
 * ahead, so they are looked for in the whole ledger.
 */
export function statedTargets(data: LedgerData, terms: Terms): readonly StatedTarget[] {
  const { asOf, domain } = terms;
  const published = new Map<string | null, string>([
    ...data.sources.map((source) => [source.source_id, source.published ?? ''] as const),
    ...data.articles.map(
      (article) => [article.article_id, article.published ?? article.as_of ?? ''] as const,
    ),
  ]);
  const isKnown = (row: Observation) => (published.get(row.source_id) ?? '') <= asOf;
  const isOfDomain = (row: Observation) => domain === undefined || row.domain === domain;
  const isAim = ({ modality, restates }: Observation) =>
    (modality === 'target' || modality === 'plan') && restates === null;
  const seen = { ...data, observations: data.observations.filter((row) => (row.period_end ?? '') <= asOf) };
  return data.observations
    .filter((row) => isAim(row) && isKnown(row) && isOfDomain(row))
    .map((observation) => toStated(observation, seen, terms.since));
}

function toStated(observation: Observation, data: LedgerData, since: string): StatedTarget {
  const metric = data.metrics.find(({ metric_id }) => metric_id === observation.metric_id) ?? null;
  const value = statedValue(observation);
  const without = (lacks: Lack): StatedTarget => ({ observation, metric, target: null, lacks });
  if (!metric) return without('metric');
  if (value === null) return without('number');
  if (observation.period_end === null) return without('date');
  if (!hasOwnUnit({ unit: observation.unit, unit_zh: metric.unit_zh })) return without('unit');
  if (observation.role === 'change' && !observation.base && !observation.base_kind) return without('base');
  const baseline = baselineOf(data, metric, since);
  const capped = observation.bound === 'at_most' || observation.bound === 'less_than';
  const target: Target = {
    metric_id: metric.metric_id,
    value,
    by: observation.period_end,
    ...(capped ? { direction: 'not_exceed' as const } : {}),
    ...(baseline ? { baseline } : {}),
  };
  return { observation, metric, target, lacks: null };
}
