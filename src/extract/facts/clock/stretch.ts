/** Stretches told by their length: 过去五年, 近三个月, 未来三年, 三年前. */

import { span, ymd } from '../../calendar.ts';
import type { Mention } from '../../finding.ts';
import type { Spoken } from './anchor.ts';
import { type Days, dayBefore, dayIn, unknown } from './days.ts';

type Now = Pick<Spoken, 'asOf' | 'today' | 'yearOfText'>;

/** Up to now: 一年来, 近三年. */
export const stretchUpToNow = (text: string, finding: Mention, now: Now): Days =>
  yearsOfReport(finding, now) ??
  wholeYears(text, finding, now) ??
  back(finding.value ?? finding.low ?? 0, finding.unit ?? '', now);

/** 五年来 in a bulletin of 2023 that comes out in June 2024: five calendar years, the last of them its own. */
function yearsOfReport({ unit, value }: Mention, now: Now): Days | null {
  const last = reportYear(now);
  if (last === null || unit !== '年' || value === null || !Number.isInteger(value)) return null;
  return span(ymd(last - value + 1), ymd(last));
}

/** The year that a text is about, where that has ended one or two years before the text's own. */
function reportYear({ yearOfText, asOf: { year } }: Now): number | null {
  const by = yearOfText === null || year === null ? 0 : year - yearOfText;
  return by === 1 || by === 2 ? yearOfText : null;
}

/** 过去五年 in the first quarter speaks of the calendar years that have ended. */
function wholeYears(text: string, finding: Mention, { asOf, today }: Now): Days | null {
  const { start, end, text: words, value, unit } = finding;
  const { year, month } = asOf;
  if (unit !== '年' || value === null || year === null || month === null) return null;
  // 近三年 in the first half of a year are those that have ended, later they end with the day of the text
  if (/^近.{1,2}年$/.test(words) && Number.isInteger(value) && today.end !== null)
    return month <= 6
      ? span(ymd(year - value), ymd(year - 1))
      : { start: dayIn(year - value, today.end.slice(4)), end: today.end, precision: 'day' };
  if (month > 3) return null;
  const isWhole = /来$/.test(words) || /过去的?$/.test(text.slice(Math.max(0, start - 4), start));
  const isSince = /^(?:以来|多)/.test(text.slice(end, end + 2)) || words[0] === '近';
  if (!isWhole || isSince || !Number.isInteger(value)) return null;
  return span(ymd(year - value), ymd(year - 1));
}

/** The days that lie `count` units before the article's date. */
function back(count: number, unit: string, { asOf, today: { end } }: Now): Days {
  const { year, month } = asOf;
  if (year === null || count <= 0) return unknown;
  const months = monthsOf(count, unit);
  if (months === 0) return { start: null, end, precision: 'day' };
  if (month === null) return { start: `${year - Math.round(months / 12)}-01-01`, end, precision: 'year' };
  const from = year * 12 + month - 1 - months;
  return { ...span(ymd(Math.floor(from / 12), (from % 12) + 1), asOf), precision: 'month' };
}

function monthsOf(count: number, unit: string): number {
  if (/年/.test(unit)) return Math.round(count * 12);
  if (/月/.test(unit)) return Math.round(count);
  return /季/.test(unit) ? Math.round(count * 3) : 0;
}

/** 未来三年, 三年前. */
export function stretchAroundNow(text: string, finding: Mention, now: Now): Days | null {
  const { start, end, unit, value } = finding;
  const { asOf, today } = now;
  const { year, month } = asOf;
  if (unit !== '年' || value === null || year === null || today.end === null) return null;
  if (/(?:未来|今后)$/.test(text.slice(Math.max(0, start - 2), start))) {
    // 今后五年 in a report of January, or on the year before: this year is the first of them
    const isReport = reportYear(now) === year - 1;
    if ((isReport || (month !== null && month <= 3)) && Number.isInteger(value))
      return span(ymd(year), ymd(year + value - 1));
    const last = dayIn(year + value, today.end.slice(4));
    return { start: today.end, end: dayBefore(last), precision: 'day' };
  }
  const ago = /^以?前(?![三两一二四五六七八九十\d期所后])/.test(text.slice(end, end + 3));
  const then = (reportYear(now) ?? year) - (value ?? 0);
  return ago && Number.isInteger(value) ? span(ymd(then), ymd(then)) : null;
}

/** 连续9年, 连续7个月: so many months up to the end of the stretch spoken of. */
export interface Run {
  readonly months: number;
  readonly yearly: boolean;
}

/** The months of a run without a break; `null` for days and weeks. */
export function runOf({ unit, value }: Mention): Run | null {
  const months =
    unit === '年' ? 12 : /^[个個]月$/.test(unit ?? '') ? 1 : /^[个個]季度$/.test(unit ?? '') ? 3 : 0;
  return months > 0 && value !== null ? { months: months * value, yearly: months === 12 } : null;
}

/** The first day of a run that ends on `end`. */
export function firstDayOf({ months }: Run, end: string): string {
  const from = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - months;
  return `${Math.floor(from / 12)}-${String((from % 12) + 1).padStart(2, '0')}-01`;
}
