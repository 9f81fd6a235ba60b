/** What an audit is given, and how it speaks of a quantity. */

import type { Finding as Read } from '../../extract/finding.ts';
import type { Locale } from '../../text/locale.ts';
import { type Quantity, toDateWords, toWords } from '../quantity.ts';
import type { Audit, Ledger, Metric, Observation } from '../schema.ts';
import { unitKey } from '../unit.ts';

export interface AuditInput
  extends Pick<Ledger, 'metrics' | 'sources' | 'observations' | 'numerals' | 'members'> {
  /** Which metrics are parts of which whole. */
  readonly parts: readonly { readonly whole: string; readonly part: string }[];
  /** The articles' texts by article_id. */
  readonly texts: Readonly<Record<string, string>>;
  /** What was read in them. */
  readonly findings: Readonly<Record<string, readonly Read[]>>;
}

export interface Finding extends Omit<Audit, 'observations' | 'audit_id' | 'kind'> {
  readonly key: string;
  readonly concerned: readonly Observation[];
}

/** A quantity in the words of its metric: 逾3300万张; over 33 million cards. */
export function say(quantity: Quantity, metric: Metric | undefined, locale: Locale): string {
  if (locale === 'zh') return toWords(quantity, 'zh', quantity.unit ?? metric?.unit_zh ?? null);
  const own = quantity.unit === null || unitKey(quantity.unit) === unitKey(metric?.unit_zh ?? null);
  return toWords(quantity, 'en', own ? (metric?.unit_en ?? null) : quantity.unit);
}

/** Whether the row may stand on its metric's own line: a bare number has the metric's unit. */
export function hasMetricUnit({ unit }: Observation, metric: Metric): boolean {
  return unit === null || unitKey(unit) === unitKey(metric.unit_zh);
}

/** What audits look up again and again, so that each stays linear. */
interface Index {
  readonly metrics: ReadonlyMap<string, Metric>;
  /** Observations in their order, by metric_id. */
  readonly byMetric: ReadonlyMap<string | null, readonly Observation[]>;
  readonly articles: ReadonlySet<string>;
}

const indexes = new WeakMap<AuditInput, Index>();

function indexOf(ledger: AuditInput): Index {
  const known = indexes.get(ledger);
  if (known) return known;
  const index = {
    metrics: new Map(ledger.metrics.map((metric) => [metric.metric_id, metric])),
    byMetric: groupBy(ledger.observations, ({ metric_id }) => metric_id),
    articles: new Set(
      ledger.sources.filter(({ quality }) => quality === 'article').map(({ source_id }) => source_id),
    ),
  };
  indexes.set(ledger, index);
  return index;
}

/** The observations of a metric in their order. */
export function rowsOf(ledger: AuditInput, { metric_id }: Metric): readonly Observation[] {
  return indexOf(ledger).byMetric.get(metric_id) ?? [];
}

export function metricOf(ledger: AuditInput, observation: Observation | undefined): Metric | undefined {
  return indexOf(ledger).metrics.get(observation?.metric_id ?? '');
}

export function labelOf(metric: Metric | undefined, observation: Observation): { zh: string; en: string } {
  return {
    zh: metric?.label_zh ?? observation.label ?? observation.quote,
    en: metric?.label_en ?? observation.label ?? observation.quote,
  };
}

export function isArticle(ledger: AuditInput, { source_id }: Observation): boolean {
  return indexOf(ledger).articles.has(source_id);
}

/** The as-of date of a row: 2019年5月6日; on 6 May 2019, in May 2019. */
export function onDate({ period_end, period_precision }: Observation, locale: Locale): string {
  const words = toDateWords(period_end ?? '', period_precision, locale);
  if (locale === 'zh') return words;
  return `${period_precision === 'day' ? 'on' : 'in'} ${words}`;
}

export function byDate(a: Observation, b: Observation): number {
  return (a.period_end ?? '').localeCompare(b.period_end ?? '');
}

/** The groups of the rows by a key, in the order of first appearance. */
export function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const own = groups.get(key);
    if (own) own.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
