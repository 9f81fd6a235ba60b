/** A fact as the SQL of figures answers it, and what can be read off one. */

import type { Domain } from '../../dataset/domains.ts';
import { englishUnit, unitKey } from '../../dataset/unit.ts';
import type { Bound } from '../../text/bound.ts';
import type { Locale } from '../../text/locale.ts';

export type FactRow = {
  readonly observation_id: string;
  readonly metric_id: string;
  readonly domain: Domain;
  readonly label_zh: string;
  readonly label_en: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** How precisely it was printed, in plain units. */
  readonly decimals?: number | null;
  readonly unit: string | null;
  /** The unit of the metric; a row whose own unit differs stands on another plane. */
  readonly unit_zh: string;
  readonly unit_en: string;
  readonly period_start: string | null;
  readonly period_end: string;
  readonly period_precision: 'day' | 'month' | 'year';
  readonly comparability: 'same' | 'near' | 'continuation';
  readonly article: boolean;
  /** Of a series: who states the fact, and how many pages do. */
  readonly publisher?: string | null;
  readonly statements?: number;
};

export function labelOf(row: Pick<FactRow, 'label_zh' | 'label_en'>, locale: Locale): string {
  return locale === 'zh' ? row.label_zh : row.label_en;
}

/** The label without its closing （累计）, where the chart says so itself. */
export function nameOf(row: Pick<FactRow, 'label_zh' | 'label_en'>, locale: Locale): string {
  return labelOf(row, locale).replace(/（累计）$| \(cumulative\)$/, '');
}

/** The number a mark stands at: as stated, or the middle of a range. */
export function positionOf(row: Pick<FactRow, 'value' | 'low' | 'high'>): number {
  return row.value ?? ((row.low ?? row.high ?? 0) + (row.high ?? row.low ?? 0)) / 2;
}

/** The unit that decides which plane a row stands on: a bare 2.9亿 has its metric's. */
export function countedUnit({ unit, unit_zh }: Pick<FactRow, 'unit' | 'unit_zh'>): string {
  return unitKey(unit ?? unit_zh);
}

/** Whether a row is counted as its metric is. */
export function hasOwnUnit(row: Pick<FactRow, 'unit' | 'unit_zh'>): boolean {
  return countedUnit(row) === unitKey(row.unit_zh);
}

/** The unit of a row in the reader's language; a unit without an English word stays as printed. */
export function unitOf(
  row: Pick<FactRow, 'unit' | 'unit_zh' | 'unit_en'> | undefined,
  locale: Locale,
): string {
  if (!row) return '';
  if (locale === 'zh') return row.unit ?? row.unit_zh;
  if (row.unit === null || hasOwnUnit(row)) return row.unit_en;
  return englishUnit(row.unit);
}

/** What a row counts, with its unit where that is not its metric's. */
export function subjectOf(row: FactRow, locale: Locale): string {
  if (hasOwnUnit(row)) return labelOf(row, locale);
  const unit = unitOf(row, locale);
  return locale === 'zh'
    ? `${labelOf(row, locale)}以${unit}计`
    : `${labelOf(row, locale)}, counted in ${unit}`;
}

/** Whether a fact states a number for a day or a period: what a table of a review and an editable chart hold. */
export function isDated(row: Pick<FactRow, 'period_end' | 'value' | 'low' | 'high'>): boolean {
  return typeof row.period_end === 'string' && (row.value ?? row.low ?? row.high) !== null;
}
