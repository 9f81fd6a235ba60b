/** Quantities, units and dates of a row in words: `dataset/quantity` knows how a number is written, this what of a row to write. */

import { toDateWords, toLabel, toPeriodWords, toTick, toWords } from '../../dataset/quantity.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { type FactRow, unitOf } from './fact-row.ts';
import { monthsOf } from './whole-months.ts';

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

/** Parts of a year that have names, by their first and last month. */
const partNames: ReadonlyMap<string, Text> = new Map([
  ['1 3', { zh: '一季度', en: 'the first quarter of' }],
  ['4 6', { zh: '二季度', en: 'the second quarter of' }],
  ['7 9', { zh: '三季度', en: 'the third quarter of' }],
  ['10 12', { zh: '四季度', en: 'the fourth quarter of' }],
  ['1 6', { zh: '上半年', en: 'the first half of' }],
  ['7 12', { zh: '下半年', en: 'the second half of' }],
  ['1 9', { zh: '前三季度', en: 'the first three quarters of' }],
]);

/** The month (or year) of a state; the stretch of a flow: 2020年5月, 2021年, 2020年上半年, 2023年一季度, 2023年1月至8月. */
export function periodWords(row: Dated, locale: Locale): string {
  const { period_end: end, period_precision: precision } = row;
  const months = monthsOf(row);
  const name = partNames.get(months?.join(' ') ?? '');
  const [year, isYear] = [end.slice(0, 4), months?.join() === '1,12'];
  if (name) return locale === 'zh' ? `${year}年${name.zh}` : `${name.en} ${year}`;
  if (months && !isYear) return toPeriodWords({ ...row, period_precision: 'month' }, locale);
  return toDateWords(end, isYear || precision === 'year' ? 'year' : 'month', locale);
}

/** The whole period as precisely as it is known. */
export function period(row: Dated, locale: Locale): string {
  return toPeriodWords(row, locale);
}

export function year(row: Pick<Dated, 'period_end'>): number {
  return Number(row.period_end.slice(0, 4));
}
