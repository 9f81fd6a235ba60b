/** What each form of a date means: 2019年10月1日, 5月, 1至5月, 一季度, “十三五”期间, 二十世纪八十年代. */

import { type Calendar, type Frame, ymd } from '../calendar.ts';
import { isDigit } from '../character.ts';
import { centuryOf, isDay, isMonth, isYear, partOfYear, toCount, toYear } from './date-figures.ts';
import { dashes, patterns } from './date-patterns.ts';
import type { DateReading } from './rule.ts';

type Dates = DateReading['dates'];

export interface Form {
  readonly name: string;
  readonly form: RegExp;
  /** What may follow its first figures. */
  readonly follows: string;
  /** What the words say, with the text before them to judge by; null where they are no date. */
  readonly dates: (match: RegExpExecArray, text: string, at: number, republic: boolean) => Dates | null;
  /** How many characters before the numeral belong to it: 第三季度, 民国35年. */
  readonly lead?: (text: string, at: number) => number;
}

const known =
  (from: Calendar, to: Calendar = from): Dates =>
  () => [from, to];

/** Months of one year, which may have to be found. */
const months =
  (from: number, to: number, year?: string): Dates =>
  (frame) => {
    const y = year ? toYear(year) : yearOf(frame, to);
    return [ymd(y, from), ymd(y, to)];
  };

const years = ([, first, second]: RegExpExecArray): Dates | null => {
  const [from, to] = [toYear(first), toYear(second)];
  return isYear(from) && isYear(to) && from <= to ? known(ymd(from), ymd(to)) : null;
};
const year = ([, written]: RegExpExecArray): Dates | null =>
  isYear(toYear(written)) ? known(ymd(toYear(written))) : null;
const quarterLead = (text: string, at: number): number => (/[第前]/.test(text[at - 1] ?? '') ? 1 : 0);
const isFirst = (text: string, at: number): boolean => text[at - 1] === '前';

/** Dates that say their year; the longest form first. */
export const dated: readonly Form[] = [
  { name: 'years from to', form: patterns.schoolYear, follows: `${dashes}/`, dates: years },
  { name: 'years from to', form: patterns.yearSpan, follows: `年${dashes}`, dates: years },
  {
    name: 'months from to',
    form: patterns.dateSpan,
    follows: '年',
    dates: (m) => known(ymd(toYear(m[1]), toCount(m[2])), ymd(toYear(m[3]), toCount(m[4]))),
  },
  {
    name: 'days from to',
    form: patterns.daySpan,
    follows: '年月',
    dates: (m) => {
      const [m1, d1, d2] = [toCount(m[2]), toCount(m[3]), toCount(m[6])];
      const m2 = m[5] ? toCount(m[5]) : m1;
      if (!isMonth(m1) || !isMonth(m2) || !isDay(d1) || !isDay(d2)) return null;
      return (frame) => {
        const y1 = m[1] ? toYear(m[1]) : yearOf(frame, m1);
        return [ymd(y1, m1, d1), ymd(m[4] ? toYear(m[4]) : y1, m2, d2)];
      };
    },
  },
  {
    name: 'date',
    form: patterns.full,
    follows: '年',
    dates: (m) => {
      const [month, day] = [toCount(m[2]), toCount(m[3])];
      return isMonth(month) && isDay(day) ? known(ymd(toYear(m[1]), month, day)) : null;
    },
  },
  {
    name: 'months from to',
    form: patterns.monthSpan,
    follows: `年月${dashes}`,
    dates: (m) => {
      const [from, to] = [toCount(m[2]), toCount(m[3])];
      return isMonth(from) && isMonth(to) && from < to ? months(from, to, m[1]) : null;
    },
  },
  {
    name: 'part of a year',
    form: patterns.yearPart,
    follows: '年',
    dates: (m) => {
      const [from, to] = partOfYear(m[2] ?? '');
      return known(ymd(toYear(m[1]), from), ymd(toYear(m[1]), to));
    },
  },
  {
    name: 'month',
    form: patterns.yearMonth,
    follows: '年',
    dates: (m) => (isMonth(toCount(m[2])) ? known(ymd(toYear(m[1]), toCount(m[2]))) : null),
  },
  {
    name: 'years from to',
    form: patterns.shortYearSpan,
    follows: dashes,
    dates: (m) => {
      const from = toYear(m[1]);
      const to = Math.floor(from / 100) * 100 + toCount(m[2]);
      return isYear(from) && to > from ? known(ymd(from), ymd(to)) : null;
    },
  },
  { name: 'year', form: patterns.year, follows: '年', dates: year },
  { name: 'year', form: patterns.listedYear, follows: '、和与及', dates: year },
  {
    name: 'date in figures',
    form: patterns.numeric,
    follows: '-/.－',
    dates: (m) => {
      const [y, month, day] = [toYear(m[1]), toCount(m[3]), toCount(m[4])];
      return isYear(y) && isMonth(month) && isDay(day) ? known(ymd(y, month, day)) : null;
    },
  },
];

/** Dates that say no year, or not which: never the end of a longer number. */
export const partial: readonly Form[] = [
  {
    name: 'day of a month',
    form: patterns.monthDay,
    follows: '月',
    dates: (m, text, at) => {
      const [month, day] = [toCount(m[1]), toCount(m[2])];
      if (text[at - 1] === '个' || !isMonth(month) || !isDay(day)) return null;
      return (frame) => {
        const date = ymd(yearOf(frame, month), month, day);
        return [date, date];
      };
    },
  },
  {
    name: 'decades',
    form: patterns.decadeSpan,
    follows: `世年、和${dashes}`,
    dates: (m) => {
      const century = m[1] ? centuryOf(m[1]) : 1900;
      const [from, to] = [toCount(m[2]), toCount(m[3])];
      return from < to ? known(ymd(century + from), ymd(century + to + 9)) : null;
    },
  },
  {
    name: 'decades',
    form: patterns.decades,
    follows: '年、到至',
    dates: (m) => {
      const [from, to] = [toCount(m[1]), toCount(m[2])];
      return from < to ? known(ymd(1900 + from * 10), ymd(1909 + to * 10)) : null;
    },
  },
  {
    name: 'decade',
    form: patterns.decade,
    follows: '世年',
    dates: (m) => {
      const first = (m[1] ? centuryOf(m[1]) : 1900) + toCount(m[2]);
      return known(ymd(first), ymd(first + 9));
    },
  },
  {
    name: 'century',
    form: patterns.century,
    follows: '世',
    dates: (m, text, at) => {
      const count = toCount(m[1]);
      if (/[个半]/.test(text[at - 1] ?? '') || !(count >= 15 && count <= 22)) return null;
      return known(ymd((count - 1) * 100 + 1), ymd(count * 100));
    },
  },
  {
    name: 'month',
    form: patterns.month,
    follows: '月',
    dates: (m, text, at) => {
      const month = toCount(m[1]);
      return isMonth(month) && !'个近上每前后'.includes(text[at - 1] ?? '。') ? months(month, month) : null;
    },
  },
  {
    name: 'month',
    form: patterns.listedMonth,
    follows: '、和',
    dates: (m, text, at) => {
      const month = toCount(m[1]);
      return isMonth(month) && !isDigit(text, at - 1) ? months(month, month) : null;
    },
  },
  {
    name: 'month',
    form: patterns.lastListedMonth,
    follows: '个個',
    dates: (m, text, at) => {
      const month = toCount(m[1]);
      const isListed = '、和'.includes(text[at - 1] ?? '。') && isDigit(text, at - 2);
      return isMonth(month) && isListed ? months(month, month) : null;
    },
  },
  {
    // 前11个月; 开业前3个月 places an event
    name: 'months from to',
    form: patterns.firstMonths,
    follows: '个個月',
    dates: (m, text, at) => {
      const month = m[2] ? 2 : toCount(m[1]);
      // 首8個月 is what Hong Kong and Macao say
      const opens =
        (isFirst(text, at) && /^[年，。；、：,;:\s]?$/.test(text[at - 2] ?? '')) ||
        /[年，。；\s]首$/.test(`。${text.slice(Math.max(0, at - 2), at)}`);
      return opens && isMonth(month) ? months(1, month) : null;
    },
    lead: () => 1,
  },
  {
    name: 'quarters',
    form: patterns.quarterSpan,
    follows: `季、${dashes}`,
    dates: (m) => {
      const [from, to] = [toCount(m[1]) * 3, toCount(m[2]) * 3];
      if (from >= to) return null;
      return (frame) => [ymd(yearOf(frame, from), from - 2), ymd(yearOf(frame, from), to)];
    },
    lead: quarterLead,
  },
  {
    name: 'quarter',
    form: patterns.quarters,
    follows: '季个',
    dates: (m, text, at) => {
      const first = isFirst(text, at);
      if ('近上下每两过'.includes(text[at - 1] ?? '。') || (m[3] && !first)) return null;
      if (!m[4] && text[at - 1] !== '第') return null;
      const to = toCount(m[2]) * 3;
      return (frame) => {
        const y = yearOf(frame, to - 2);
        return [ymd(y, first ? 1 : to - 2), ymd(y, to)];
      };
    },
    lead: quarterLead,
  },
  {
    name: 'days from to',
    form: patterns.daysOnly,
    follows: `日${dashes}`,
    dates: (m) => {
      const [from, to] = [toCount(m[1]), toCount(m[2])];
      if (!isDay(from) || !isDay(to) || from >= to) return null;
      return ({ last }) => [ymd(last.year, last.month, from), ymd(last.year, last.month, to)];
    },
  },
  { name: 'day', form: patterns.day, follows: '日', dates: dayOfMonth },
  { name: 'day', form: patterns.hanDay, follows: '日', dates: dayOfMonth },
  {
    name: 'year of the Republic',
    form: patterns.republic,
    follows: '年',
    dates: (m, text, at, republic) => {
      const year = toCount(m[1]);
      return isNamed(text, at) || (republic && year >= 60) ? known(ymd(1911 + year)) : null;
    },
    lead: (text, at) => (isNamed(text, at) ? 2 : 0),
  },
  {
    name: 'five-year plan',
    form: patterns.plan,
    follows: '五、和与',
    dates: (m) => planYears(toCount(m[1])),
  },
  {
    // 第一个五年计划期间
    name: 'five-year plan',
    form: patterns.fiveYears,
    follows: '个',
    dates: (m, text, at) => (text[at - 1] === '第' ? planYears(toCount(m[1])) : null),
    lead: () => 1,
  },
  {
    name: 'year in two figures',
    form: patterns.hanShortYear,
    follows: '年',
    dates: (m) => {
      const [tens = '', ones = ''] = m[1] ?? '';
      return known(ymd(1900 + toCount(tens) * 10 + (/[〇零]/.test(ones) ? 0 : toCount(ones))));
    },
  },
];

/** The years of the nth five-year plan; between the second and the third lay three years without one. */
function planYears(n: number): Dates {
  const from = n === 1 ? 1953 : n === 2 ? 1958 : n < 6 ? 1966 + (n - 3) * 5 : 1981 + (n - 6) * 5;
  return known(ymd(from), ymd(from + 4));
}

/** 民国35年, 中華民國112年 */
const isNamed = (text: string, at: number): boolean => /民[国國]/.test(text.slice(Math.max(0, at - 2), at));

/** 截至19日, 10月1日0时至7日24时; 缩短至7日 measures. */
function dayOfMonth(match: RegExpExecArray, text: string, at: number): Dates | null {
  const day = toCount(match[1]);
  const before = text[at - 1] ?? '';
  const end = at + match[0].length;
  const until =
    before === '至' && (text[at - 2] === '截' || /^\d{1,2}[时:：]/.test(text.slice(end, end + 4)));
  // O3日最大8小时平均浓度 ends in a name.
  const placed = until || !/[近每前满历超足过逾约达短至A-Za-z]/.test(before);
  if (!isDay(day) || !placed) return null;
  if (
    /(?:法定|承诺|限期|时限|[压缩减降短延]到|(?:调整|缩短|延长|放宽|优化)为)$/.test(
      text.slice(Math.max(0, at - 3), at),
    )
  )
    return null;
  // 由30日调整为20日
  if (/^(?:调整|压缩|缩短|缩减|延长|放宽)(?:为|至|到)/.test(text.slice(end, end + 4))) return null;
  return ({ last, asOf }) => {
    const { year: y, month: m } = last.month !== null ? last : asOf;
    return [ymd(y, m, day), ymd(y, m, day)];
  };
}

/** A month without a year belongs to the year last spoken of, else to the latest that is not after the article. */
function yearOf(frame: Frame, monthOfYear: number): number | null {
  if (frame.last.year !== null) return frame.last.year;
  if (frame.asOf.year === null) return null;
  return frame.asOf.month !== null && monthOfYear > frame.asOf.month ? frame.asOf.year - 1 : frame.asOf.year;
}
