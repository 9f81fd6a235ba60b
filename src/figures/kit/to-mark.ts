/** Rows of the ledger → the marks a chart draws. */

import type { Mark } from '../../charts/mark.ts';
import type { DatedMark } from '../../charts/time-plane.ts';
import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { type FactRow, hasOwnUnit, labelOf, positionOf } from './fact-row.ts';
import { amount, amountWithUnit, period } from './format-row.ts';

type MarkRow = Pick<
  FactRow,
  | 'observation_id'
  | 'domain'
  | 'label_zh'
  | 'label_en'
  | 'value'
  | 'low'
  | 'high'
  | 'bound'
  | 'unit'
  | 'unit_zh'
  | 'unit_en'
  | 'period_start'
  | 'period_end'
  | 'period_precision'
  | 'comparability'
  | 'article'
>;

export function toMark(row: MarkRow, locale: Locale): Mark {
  return {
    observation: row.observation_id,
    domain: row.domain,
    value: positionOf(row),
    low: row.low,
    high: row.high,
    bound: row.bound,
    words: amount(row, locale),
    spoken: spokenOf(row, locale),
    article: row.article,
    near: row.comparability === 'near',
  };
}

function spokenOf(row: MarkRow, locale: Locale): string {
  const said = [labelOf(row, locale), amountWithUnit(row, locale), period(row, locale)];
  if (row.article) said.push(locale === 'zh' ? '本文' : 'from the article');
  if (row.comparability === 'near')
    said.push(locale === 'zh' ? '口径相近，不可直接相比' : 'similar scope, not directly comparable');
  return said.join(phrase(locale).comma);
}

/** Marks on a time plane; only rows of the same definition and of the metric's own unit are joined. */
export function toDatedMark(row: FactRow, locale: Locale, join: string | null = joinOf(row)): DatedMark {
  return { ...toMark(row, locale), from: row.period_start, date: row.period_end, join };
}

function joinOf(row: FactRow): string | null {
  return row.comparability === 'near' || !hasOwnUnit(row) ? null : row.metric_id;
}
