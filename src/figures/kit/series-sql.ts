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

/** The columns of a fact that marks, titles and tables are made of. */
export const factColumns = `observation_id, metric_id, domain, label_zh, label_en,
  value, low, high, bound, unit, unit_zh, unit_en,
  period_start, period_end, period_precision, comparability, article`;

export function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}

export function seriesSql(metrics: readonly string[]): string {
  return `select ${factColumns}, publisher, count(*) over (partition by fact) as statements
from facts
where metric_id in (${quoted(metrics)}) and period_end is not null
qualify row_number() over (partition by fact order by preference) = 1
order by metric_id, period_end, observation_id`;
}

/** The newest number of each metric that an article states; all in SQL, `columns` beside the usual ones. */
export function articleSql(
  where: string,
  order: string,
  columns: readonly string[] = [],
  from = 'facts',
): string {
  return `select ${[factColumns, ...columns].join(', ')}
from ${from}
where article and ${where}
qualify rank() over (partition by metric_id order by period_end desc nulls last) = 1
order by ${order}`;
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
