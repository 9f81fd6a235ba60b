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

export function metricOf(ledger: AuditInput, observation: Observation | undefined): Metric | undefined {
  return ledger.metrics.find(({ metric_id }) => metric_id === observation?.metric_id);
}

export function labelOf(metric: Metric | undefined, observation: Observation): { zh: string; en: string } {
  return {
    zh: metric?.label_zh ?? observation.label ?? observation.quote,
    en: metric?.label_en ?? observation.label ?? observation.quote,
  };
}

export function isArticle(ledger: AuditInput, { source_id }: Observation): boolean {
  return ledger.sources.some((source) => source.source_id === source_id && source.quality === 'article');
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
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const own = groups.get(key);
    if (own) own.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
