/** The dated observations of some metrics, one row a fact: pages that state the same fact are counted, not drawn twice. */

import type { Domain } from '../../dataset/schema.ts';
import type { Bound } from '../../text/bound.ts';
import type { Locale } from '../../text/locale.ts';

export type SeriesRow = {
  readonly observation_id: string;
  readonly metric_id: string;
  readonly domain: Domain;
  readonly label_zh: string;
  readonly label_en: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly unit: string | null;
  /** The unit of the metric; a row whose own unit differs stands on another plane. */
  readonly unit_zh: string;
  readonly unit_en: string;
  readonly period_start: string | null;
  readonly period_end: string;
  readonly period_precision: 'day' | 'month' | 'year';
  readonly comparability: 'same' | 'near' | 'continuation';
  readonly article: boolean;
  readonly publisher: string | null;
  /** How many pages state this fact. */
  readonly statements: number;
};

export function seriesSql(metrics: readonly string[]): string {
  return `select o.observation_id, o.metric_id, o.domain, m.label_zh, m.label_en,
  o.value, o.low, o.high, o.bound, o.unit, m.unit_zh, m.unit_en,
  o.period_start, o.period_end, o.period_precision, o.comparability,
  s.quality = 'article' as article, s.publisher,
  count(*) over same_fact as statements
from observations o
join metrics m using (metric_id)
join sources s using (source_id)
where o.metric_id in (${metrics.map((metric) => `'${metric}'`).join(', ')})
  and o.restates is null and o.period_end is not null
window same_fact as (partition by o.metric_id, o.unit, o.bound, o.value, o.low, o.high, date_trunc('month', o.period_end))
qualify row_number() over (same_fact order by article desc, o.comparability = 'same' desc,
  list_position(['original', 'wire_copy', 'repost'], s.quality), o.observation_id) = 1
order by o.metric_id, o.period_end, o.observation_id`;
}

export function labelOf(row: Pick<SeriesRow, 'label_zh' | 'label_en'>, locale: Locale): string {
  return locale === 'zh' ? row.label_zh : row.label_en;
}

/** The label without its closing （累计）, where the chart says so itself. */
export function nameOf(row: Pick<SeriesRow, 'label_zh' | 'label_en'>, locale: Locale): string {
  return labelOf(row, locale).replace(/（累计）$| \(cumulative\)$/, '');
}

/** The number a mark stands at: as stated, or the middle of a range. */
export function positionOf(row: Pick<SeriesRow, 'value' | 'low' | 'high'>): number {
  return row.value ?? ((row.low ?? row.high ?? 0) + (row.high ?? row.low ?? 0)) / 2;
}

/**
 * The unit that decides which plane a row stands on: a bare 2.9亿 has its metric's; 名, 位 and 人 all count people.
 */
export function unitKey({ unit, unit_zh }: Pick<SeriesRow, 'unit' | 'unit_zh'>): string {
  const counted = unit ?? unit_zh;
  return counted === '名' || counted === '位' ? '人' : counted;
}

/** Whether a row is counted as its metric is. */
export function hasOwnUnit(row: Pick<SeriesRow, 'unit' | 'unit_zh'>): boolean {
  return unitKey(row) === unitKey({ unit: null, unit_zh: row.unit_zh });
}
