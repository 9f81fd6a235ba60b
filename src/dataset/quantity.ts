/** The one home of numbers as a reader writes them: 逾3300万张, over 33 million cards, 3亿 on an axis. */

import { type Bounded, boundSigns, boundWords } from '../text/bound.ts';
import type { Precision } from '../text/calendar.ts';
import type { Locale } from '../text/locale.ts';
import { withMinus } from '../text/phrase.ts';
import { noUnit } from './unit.ts';

/** A number with its bound and unit; in plain units. */
export interface Quantity extends Bounded {
  readonly unit: string | null;
  /** Decimal places in plain units, where the number was printed with figures: 82.0% and 1.50亿 keep their last one. */
  readonly decimals?: number | null;
}

/**
 * A quantity in words with its unit: 逾3300万张; over 33 million cards.
 * `unit` replaces the quantity's own, as English needs; `null` writes none.
 */
export function toWords(
  quantity: Quantity,
  locale: Locale,
  unit: string | null = ownUnit(quantity, locale),
): string {
  // GB/T 15835 prints the sign at both ends: 10%至20%
  const sign = unit === '%' || unit === '％' ? unit : '';
  return `${boundWords[locale][quantity.bound] ?? ''}${toSpan(quantity, locale, toNumber, sign)}${withUnit(unit, locale)}`;
}

/** The same without its unit, for a mark that is labelled: 逾3300万; over 33M. */
export function toLabel(quantity: Quantity, locale: Locale): string {
  return `${boundWords[locale][quantity.bound] ?? ''}${toSpan(quantity, locale, toTick)}`;
}

/** The shortest form, with a sign for the bound: >3300万; >33M. */
export function toCompact(quantity: Quantity, locale: Locale): string {
  return `${boundSigns[quantity.bound] ?? ''}${toSpan(quantity, locale, toTick)}`;
}

/** 33000000 as 3300万 or 33 million; `decimals` as in a `Quantity`. */
export function toNumber(value: number, locale: Locale, decimals: number | null = null): string {
  if (locale === 'zh') return toChinese(value, decimals);
  const size = Math.abs(value);
  const write = (scale: number): string => digits(value / 10 ** scale, 'en', placesAt(scale, decimals));
  if (size >= 1e9) return `${write(9)} billion`;
  if (size >= 1e6) return `${write(6)} million`;
  return write(0);
}

/** 33000000 as 3300万 or 33M: for axes and beside marks. */
export function toTick(value: number, locale: Locale, decimals: number | null = null): string {
  if (locale === 'zh') return toChinese(value, decimals);
  const size = Math.abs(value);
  const write = (scale: number): string => digits(value / 10 ** scale, 'en', placesAt(scale, decimals));
  if (size >= 1e9) return `${write(9)}bn`;
  if (size >= 1e6) return `${write(6)}M`;
  if (size >= 1e4) return `${write(3)}k`;
  return write(0);
}

const scales = [
  [12, '万亿'],
  [8, '亿'],
  [4, '万'],
] as const;

/**
 * In the largest scale that loses nothing: 1.2亿, but 13908.2亿, which four decimals of 万亿 do not hold. Under a
 * million a whole number of many figures stands in plain digits, as bulletins print it: 11602, not 1.1602万.
 */
function toChinese(value: number, decimals: number | null): string {
  const size = Math.abs(value);
  const within = scales.filter(([scale]) => size >= 10 ** scale);
  const isWhole = (scale: number, places = mostPlaces) =>
    Math.abs(Math.round(value / 10 ** (scale - places)) * 10 ** (scale - places) - value) < 10 ** (scale - 6);
  const isPlain = size < 1e6 && isWhole(0, 0) && !within.some(([scale]) => isWhole(scale, 2));
  const [scale, word] = (isPlain
    ? null
    : (within.find(([each]) => isWhole(each) && placesAt(each, decimals) <= mostPlaces) ??
      (placesAt(0, decimals) > 0 ? null : within[0]))) ?? [0, ''];
  return `${digits(value / 10 ** scale, 'zh', placesAt(scale, decimals))}${word}`;
}

/**
 * How many places of a number in a scale (a power of ten) were printed. Chinese prints numbers in plain units, 万, 亿
 * and 万亿: 3300万 has none, and is 33 million, 1.50亿 has two, 98.0亿 is 9.80 billion.
 */
function placesAt(scale: number, decimals: number | null): number {
  if (decimals === null || (decimals <= 0 && decimals % 4 === 0)) return 0;
  return Math.max(0, scale + decimals);
}

/** At most four decimals, so that 32.6万 and 0.3333 stay what they are; thousands are parted in English alone. */
const mostPlaces = 4;
const formats = new Map<string, Intl.NumberFormat>();

function digits(value: number, locale: Locale, places: number): string {
  const least = Math.min(places, mostPlaces);
  const key = `${locale}${least}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat('en-US', {
      minimumFractionDigits: least,
      maximumFractionDigits: mostPlaces,
      useGrouping: locale === 'en',
    });
  formats.set(key, format);
  return withMinus(format.format(value));
}

function toSpan(
  quantity: Quantity,
  locale: Locale,
  write: (value: number, locale: Locale, decimals?: number | null) => string,
  sign = '',
): string {
  const { value, low, high, bound, decimals } = quantity;
  if (bound === 'range' && low !== null && high !== null) {
    return locale === 'zh'
      ? `${write(low, locale)}${sign}至${write(high, locale)}`
      : `${write(low, locale)}${low < 0 ? ' to ' : '–'}${write(high, locale)}`;
  }
  const one = value ?? low ?? high;
  if (one === null) return '—';
  const isSpelled = decimals === null && (quantity.unit === null || unsaid.has(quantity.unit));
  return (isSpelled ? fractionWords(one, locale) : null) ?? write(one, locale, decimals);
}

/** Of a number that the text spells: 一半 and 三分之一, half and one third; `null` of what is none. */
function fractionWords(value: number, locale: Locale): string | null {
  for (const [at, name] of parts.entries()) {
    const below = at + 2;
    const above = Math.round(value * below);
    if (above < 1 || above >= below || Math.abs(value - above / below) > 1e-6) continue;
    if (locale === 'zh')
      return below === 2 ? '一半' : `${'三四五六七八九十'[at - 1]}分之${'一二三四五六七八九'[above - 1]}`;
    return below === 2 ? 'half' : `${counts[above - 1]} ${name}${above > 1 ? 's' : ''}`;
  }
  return null;
}
const parts = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const percent = new Set(['%', '％', '个百分点']);

/** The unit that needs no dictionary: in Chinese as printed, in English of percentages alone. */
export function ownUnit({ unit }: Quantity, locale: Locale): string | null {
  if (locale === 'zh' || unit === null) return unit;
  if (unit === '个百分点') return 'percentage points';
  return percent.has(unit) ? '%' : null;
}

/** What English calls a bare 个, 件 or 条, which the metric's own name says better: airports 17, not 17 items. */
const emptyCounters = new Set(['items', 'item']);
/** What no number is followed by: a ratio has no unit. */
const unsaid = new Set([noUnit.zh, noUnit.en]);

function withUnit(unit: string | null, locale: Locale): string {
  if (!unit || unsaid.has(unit) || (locale === 'en' && emptyCounters.has(unit))) return '';
  return locale === 'zh' || unit === '%' ? unit : ` ${unit}`;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** 2020-05-31 at month precision as 2020年5月 or May 2020. */
export function toDateWords(iso: string, precision: Precision | null, locale: Locale): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (precision === 'year' || !month) return locale === 'zh' ? `${year}年` : year;
  const name = months[Number(month) - 1] ?? month;
  if (precision === 'month' || !day)
    return locale === 'zh' ? `${year}年${Number(month)}月` : `${name} ${year}`;
  return locale === 'zh' ? `${year}年${Number(month)}月${Number(day)}日` : `${Number(day)} ${name} ${year}`;
}

/**
 * A period in words; without a start it is a state as of its end. What both ends share is said once, as GB/T 15835
 * wants it: 2023年1月至6月, 2025年10月1日至8日, January to June 2023. Twelve months of a year are that year.
 */
export function toPeriodWords(
  period: {
    readonly period_start: string | null;
    readonly period_end: string | null;
    readonly period_precision: Precision | null;
  },
  locale: Locale,
): string {
  const { period_start: start, period_end: end, period_precision: precision } = period;
  if (!end) return start ? toDateWords(start, precision, locale) : '';
  const until = toDateWords(end, precision, locale);
  if (!start) return locale === 'zh' ? `截至${until}` : `to ${until}`;
  const since = toDateWords(start, precision, locale);
  if (since === until) return until;
  const [year, month] = start.split('-');
  const [lastYear, lastMonth] = end.split('-');
  if (year !== lastYear) return locale === 'zh' ? `${since}至${until}` : `${since} to ${until}`;
  if (precision === 'month' && month === '01' && lastMonth === '12') return toDateWords(end, 'year', locale);
  const shared = toDateWords(start, month === lastMonth ? 'month' : 'year', locale);
  return locale === 'zh'
    ? `${since}至${until.slice(shared.length)}`
    : `${since.slice(0, -` ${shared}`.length)} to ${until}`;
}
