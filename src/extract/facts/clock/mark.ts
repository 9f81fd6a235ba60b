/** A date that a text has named, and how one stands to another. */

import type { Period } from '../../finding.ts';
import { type Days, dayAfter, dayBefore, yearOf } from './days.ts';

export interface Mark {
  readonly at: number;
  readonly days: Days;
  readonly words: string;
  /** The period it gives by each way of reaching a number. */
  readonly periods: Partial<Record<Period['from'], Period>>;
}

export const markOf = (at: number, days: Days, words: string): Mark => ({ at, days, words, periods: {} });

/** 年末, 截至6月底: the day of a state. */
export const isState = ({ days, words }: Mark): boolean =>
  days.precision === 'day' &&
  days.start === days.end &&
  (words[0] === '截' || words.endsWith('末') || words.endsWith('底'));

/** A day inside a longer stretch of days, and not that of a state or of now. */
export const isDayOf = (mark: Mark, { days }: Mark): boolean =>
  !isState(mark) &&
  mark.days.precision === 'day' &&
  mark.days.start !== null &&
  mark.days.start === mark.days.end &&
  /[日号一二三四五六七八九十夕]$/.test(mark.words) &&
  days.start !== null &&
  days.end !== null &&
  days.start < days.end &&
  mark.days.start >= days.start &&
  mark.days.start <= days.end;

/** 10月 in 1—10月, 2024年 in 2022年至2024年: less than the other stretch, and inside it. */
export function isWithin(mark: Mark, { days }: Mark): boolean {
  const { start, end } = mark.days;
  if (isState(mark) || start === null || end === null || days.start === null || days.end === null)
    return false;
  return (
    start >= days.start && end <= days.end && (start > days.start || end < days.end) && days.start < days.end
  );
}

export const isSame = ({ days: one }: Mark, { days: other }: Mark): boolean =>
  one.start === other.start && one.end === other.end;

/** The year up to a day. */
export function upTo({ at, days, words }: Mark): Mark {
  const year = days.end?.slice(0, 4);
  return markOf(at, { ...days, start: year ? `${year}-01-01` : null }, words);
}

export const yearIn = (mark: Mark): number | null => yearOf(mark.days);

/** 年初|至|12月29日, 去年年中|至|今年|年中: a date up to which the one before it runs. */
export function joined(text: string, from: Mark, to: Mark): Mark {
  const end = from.at + from.words.length;
  const isEnd = end === to.at - 1 && (text[end] === '至' || text[end] === '到');
  // 2022年|至今
  const isNow = end === to.at && /^[至迄]今/.test(to.words);
  // 7、8月: months or years in a row are one stretch
  const isNext =
    end === to.at - 1 &&
    '、和与與及'.includes(text[end] ?? '。') &&
    from.days.precision === to.days.precision &&
    to.days.precision !== 'day' &&
    from.days.end !== null &&
    dayAfter(from.days.end, 1) === to.days.start;
  const isNarrower = end === to.at && /.[至到]./.test(from.words) && isWithin(to, from);
  const { start } = from.days;
  if (
    !(isEnd || isNow || isNext || isNarrower) ||
    start === null ||
    to.days.end === null ||
    start > to.days.end
  )
    return to;
  return markOf(from.at, { ...to.days, start }, text.slice(from.at, to.at) + to.words);
}

/** One object for all the numbers that a mark reaches in one way. */
export function periodOf(mark: Mark, from: Period['from']): Period {
  const known = mark.periods[from];
  if (known) return known;
  const { start, end, precision } = mark.days;
  const period = { start, end, precision, words: mark.words, from };
  mark.periods[from] = period;
  return period;
}

/** 自6月1日起由3个月缩短为1个月: the first value held up to the day before. */
export function beforeEffect(period: Period | null): Period | null {
  if (period?.start == null || period.end !== null) return period;
  return { ...period, start: null, end: dayBefore(period.start) };
}

/** No mark stands before it, but what it goes on from. */
export const isNewBeside = (first: Mark | null, { at }: Mark): boolean =>
  first === null || at <= first.at + first.words.length;

/** 四季度 in September: less than a year, and it begins behind the day of the text. */
export function isToCome({ days: { start, end, precision } }: Mark, today: Days): boolean {
  // 7月1日起: the rules that follow hold from then on
  return end !== null && precision !== 'year' && start !== null && today.end !== null && start > today.end;
}

/** Whole years. */
export const isWhole = ({ start, end }: Period): boolean =>
  (start?.endsWith('-01-01') ?? false) && (end?.endsWith('-12-31') ?? false);
