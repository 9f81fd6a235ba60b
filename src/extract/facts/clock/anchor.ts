/** What a word of time means where it stands: 去年, 上半年, 月末, 同日. */

import { type Calendar, span, ymd } from '../../calendar.ts';
import type { Anchor } from '../../lexicon/facts.ts';
import { type Days, dayAfter, isoDay, monthOf, thirdOf, unknown, weekOf } from './days.ts';

/** What the text has said of time so far. */
export interface Spoken {
  /** The day of the text in parts, and as a stretch. */
  readonly asOf: Calendar;
  readonly today: Days;
  /** The last date read. */
  readonly last: Calendar;
  /** The year that the title names, that the title or the first paragraph speaks of, and that 全年 falls back on. */
  readonly titleYear: number | null;
  readonly yearOfText: number | null;
  readonly yearBefore: number | null;
  /** The last holiday spoken of. */
  readonly holiday: Days | null;
}

/** `of` is the year spoken of, `now` that of the text. */
type Meaning = (spoken: Spoken, of: number, now: number) => Days;

const yearAt = (year: number): Days => span(ymd(year), ymd(year));
/** `month` may lie before January: -1 is November of the year before. */
const monthAt = (year: number, month: number): Days =>
  month < 1
    ? span(ymd(year - 1, month + 12), ymd(year - 1, month + 12))
    : span(ymd(year, month), ymd(year, month));
const quarterAt = (year: number, quarter: number): Days =>
  quarter < 1
    ? span(ymd(year - 1, 10), ymd(year - 1, 12))
    : span(ymd(year, quarter * 3 - 2), ymd(year, quarter * 3));
const endOf = ({ end }: Days): Days => (end === null ? unknown : isoDay(end));
const quarterOf = (month: number): number => Math.ceil(month / 3);

/** In the months of the text itself, and in the one last spoken of; unknown where there is none. */
const ofMonth =
  (days: (year: number, month: number) => Days): Meaning =>
  ({ asOf: { month } }, _, now) =>
    month === null ? unknown : days(now, month);
const ofLastMonth =
  (days: (year: number, month: number) => Days): Meaning =>
  ({ last: { month } }, of) =>
    month === null ? unknown : days(of, month);
const third = (which: 0 | 1 | 2): Meaning =>
  ofLastMonth((year, month) => {
    const { start, end } = monthAt(year, month);
    return thirdOf(start ?? '', end, which);
  });
const week =
  (by: number): Meaning =>
  ({ asOf, today: { end } }) =>
    asOf.day === null || end === null ? unknown : weekOf(end, by);

const meanings: Readonly<Record<Anchor, Meaning>> = {
  year_to_date: ({ asOf: { year }, today }, of) =>
    year === null ? yearAt(of) : { ...today, start: `${year}-01-01` },
  this_year: ({ asOf: { year } }, of) => yearAt(year ?? of),
  within_year: ({ last, yearOfText }, _, now) => yearAt(last.year ?? yearOfText ?? now),
  year_of_report: ({ titleYear }, _, now) => yearAt(titleYear ?? now),
  last_year: (_, __, now) => yearAt(now - 1),
  year_before: (_, of) => yearAt(of - 1),
  year_before_last: (_, __, now) => yearAt(now - 2),
  next_year: (_, __, now) => yearAt(now + 1),
  whole_year: ({ last, yearOfText, yearBefore }, of) => yearAt(last.year ?? yearOfText ?? yearBefore ?? of),
  year_after: (_, of) => yearAt(of + 1),
  this_first_half: (_, __, now) => span(ymd(now, 1), ymd(now, 6)),
  this_second_half: (_, __, now) => span(ymd(now, 7), ymd(now, 12)),
  first_half: (_, of) => span(ymd(of, 1), ymd(of, 6)),
  second_half: (_, of) => span(ymd(of, 7), ymd(of, 12)),
  this_month: ofMonth(monthAt),
  month_of_report: (spoken, of, now) => {
    const { asOf, last } = spoken;
    const isJustBefore =
      last.month !== null && asOf.month !== null && (of - now) * 12 + last.month === asOf.month - 1;
    return isJustBefore ? monthAt(of, last.month ?? 1) : ofMonth(monthAt)(spoken, of, now);
  },
  that_month: (spoken, of, now) =>
    spoken.last.month === null ? ofMonth(monthAt)(spoken, of, now) : monthAt(of, spoken.last.month),
  first_third: third(0),
  second_third: third(1),
  last_third: third(2),
  last_month: ofMonth((year, month) => monthAt(year, month - 1)),
  last_month_end: ofMonth((year, month) => endOf(monthAt(year, month - 1))),
  month_end: ofLastMonth((year, month) => endOf(monthAt(year, month))),
  this_quarter: ofMonth((year, month) => quarterAt(year, quarterOf(month))),
  last_quarter: ofMonth((year, month) => quarterAt(year, quarterOf(month) - 1)),
  that_quarter: ofLastMonth((year, month) => quarterAt(year, quarterOf(month))),
  quarter_end: ofLastMonth((year, month) => endOf(quarterAt(year, quarterOf(month)))),
  this_week: week(0),
  last_week: week(-7),
  today: ({ asOf, today }) => (asOf.day === null ? unknown : today),
  yesterday: ({ asOf, today: { end } }) =>
    asOf.day === null || end === null ? unknown : isoDay(dayAfter(end, -1)),
  that_day: ({ last }, of) =>
    last.day === null ? unknown : span({ ...last, year: of }, { ...last, year: of }),
  now: ({ asOf, today }) =>
    asOf.year === null ? unknown : { ...today, start: asOf.day === null ? null : today.start },
  year_start: (_, of) => isoDay(`${of}-01-01`),
  year_middle: (_, of) => isoDay(`${of}-06-30`),
  year_end: (_, of) => isoDay(`${of}-12-31`),
  this_year_end: (_, __, now) => isoDay(`${now}-12-31`),
  last_year_end: (_, __, now) => isoDay(`${now - 1}-12-31`),
  year_before_end: (_, of) => isoDay(`${of - 1}-12-31`),
  that_holiday: ({ holiday }) => holiday ?? unknown,
  summer_holiday: (_, of) => span(ymd(of, 7), ymd(of, 8)),
  recent_years: ({ today: { end } }) => ({ start: null, end, precision: 'year' }),
  flood_season_to_date: ({ today: { end } }) => ({ start: null, end, precision: 'day' }),
  // What these mean lies in the sentence around them.
  same_period: () => unknown,
  up_to_now: () => unknown,
};

/** The days of a word of time, without dating anything; unknown where text and word name no year. */
export function daysOfAnchor(anchor: Anchor, spoken: Spoken): Days {
  const { year } = spoken.asOf;
  const of = spoken.last.year ?? spoken.yearOfText ?? year;
  const now = year ?? of;
  return now === null || of === null ? unknown : meanings[anchor](spoken, of, now);
}

/** The month that a word leaves the text speaking of: 上月, 昨日; none of 去年. */
export const monthOfAnchor = (anchor: Anchor, days: Days): number | null =>
  /month|day/.test(anchor) ? monthOf(days) : null;
