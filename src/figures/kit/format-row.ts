/** Quantities, units and dates of a row in words: `dataset/quantity` knows how a number is written, this what of a row to write. */

import { toDateWords, toLabel, toPeriodWords, toTick, toWords } from '../../dataset/quantity.ts';
import type { Locale } from '../../text/locale.ts';
import { type FactRow, partOfYear, unitOf } from './fact-row.ts';

type Amount = Pick<FactRow, 'value' | 'low' | 'high' | 'bound' | 'decimals' | 'unit' | 'unit_zh' | 'unit_en'>;
type Dated = Pick<FactRow, 'period_start' | 'period_end' | 'period_precision'>;

/** 逾3300万; over 33M: beside a mark. */
export function amount(row: Amount, locale: Locale): string {
  return toLabel(row, locale);
}

/** 逾3300万张; over 33 million cards: in a sentence. Chinese keeps a bare 2.9亿 bare, as printed. */
export function amountWithUnit(row: Amount, locale: Locale): string {
  return toWords(row, locale, locale === 'zh' ? row.unit : unitOf(row, locale));
}

/** 从12项到60项; from 12 to 60 measures. English names a unit that both have once. */
export function rangeOf(least: Amount, most: Amount, locale: Locale): string {
  const to = amountWithUnit(most, locale);
  if (locale === 'zh') return `从${amountWithUnit(least, locale)}到${to}`;
  const same = unitOf(least, locale) === unitOf(most, locale);
  return `from ${same ? toWords(least, locale, null) : amountWithUnit(least, locale)} to ${to}`;
}

export function axisNumber(value: number, locale: Locale): string {
  return toTick(value, locale);
}

/** The month (or year) of a state; the stretch of a flow: 2020年5月, 2021年, 2020年上半年. */
export function periodWords(row: Dated, locale: Locale): string {
  const { period_end: end, period_precision: precision } = row;
  const part = partOfYear(row);
  if (part === 'half')
    return locale === 'zh' ? `${end.slice(0, 4)}年上半年` : `the first half of ${end.slice(0, 4)}`;
  return toDateWords(end, part === 'year' || precision === 'year' ? 'year' : 'month', locale);
}

/** The whole period as precisely as it is known. */
export function period(row: Dated, locale: Locale): string {
  return toPeriodWords(row, locale);
}

export function year(row: Pick<Dated, 'period_end'>): number {
  return Number(row.period_end.slice(0, 4));
}
