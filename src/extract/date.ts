/** Dates and parts of years, as printed: 2019年10月1日, 5月, 1至5月, 一季度, “十三五”期间, 二十世纪八十年代. */

import { daysInMonth } from '../text/calendar.ts';
import { isDigit, toAscii } from './character.ts';
import type { Period } from './finding.ts';

export interface Calendar {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export interface DateRead {
  readonly start: number;
  readonly end: number;
  readonly period: {
    readonly start: string | null;
    readonly end: string | null;
    readonly precision: Period['precision'];
  };
  /** What later partial dates complete themselves from. */
  readonly calendar: Calendar;
  readonly rule: string;
}

/** 2019年 (known), or 5月 with the year still to be found. */
export interface Frame {
  /** The article's own date, parts of it, or nulls. */
  readonly asOf: Calendar;
  /** The last date read in this paragraph. */
  readonly last: Calendar;
}

const d = '[0-9０-９]';
const h = '[〇零○一二三四五六七八九十]';
const dash = '\\s?(?:至|到|—{1,2}|–|-|－|~|～|―)\\s?';
const yearForms = `(${d}{4}|[一二][〇零○一二三四五六七八九]{3}|壹玖[〇零○一二三四五六七八九]{2})`;
const month = `(${d}{1,2}|十[一二]?|[一二三四五六七八九])`;
const day = `(${d}{1,2}|三十一?|卅一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])`;

const patterns = {
  yearSpan: new RegExp(`^${yearForms}\\s?年?(?:度)?${dash}${yearForms}\\s?年(?:度)?(?:期间|间)?`),
  shortYearSpan: new RegExp(`^${yearForms}${dash}(${d}{2})\\s?年(?:度)?`),
  monthSpan: new RegExp(`^(?:${yearForms}\\s?年\\s?)?${month}\\s?(?:月份?)?${dash}${month}\\s?月份?`),
  daySpan: new RegExp(
    `^(?:${yearForms}\\s?年\\s?)?${month}\\s?月\\s?${day}\\s?[日号]?${dash}(?:${yearForms}\\s?年\\s?)?(?:${month}\\s?月\\s?)?${day}\\s?[日号](?!线|楼)`,
  ),
  dateSpan: new RegExp(
    `^${yearForms}\\s?年\\s?${month}\\s?月份?${dash}${yearForms}\\s?年\\s?${month}\\s?月份?`,
  ),
  full: new RegExp(`^${yearForms}\\s?年\\s?${month}\\s?月\\s?${day}\\s?[日号](?!线|楼)`),
  yearMonth: new RegExp(`^${yearForms}\\s?年\\s?${month}\\s?月(?:份|底|初|末|中旬|上旬|下旬)?`),
  yearPart: new RegExp(`^${yearForms}\\s?年\\s?(上半年|下半年|(?:第|前)?[一二三四1-4]个?季度)`),
  year: new RegExp(`^${yearForms}\\s?(?:年度|年初|年末|年底|年中|年间|年(?!以上|以下|以内|左右|级))`),
  schoolYear: new RegExp(
    `^${yearForms}(?:—|-|－|–|/)${yearForms}(?:学年度?|年度|榨季|赛季|财年|采暖季|雪季)`,
  ),
  // 2021、2022和2023年
  listedYear: /^((?:1[89]|20)\d{2})(?=(?:[、和与及](?:1[89]|20)\d{2}){1,6}\s?年(?!以上|以下|以内|左右))/,
  // 3、4月份
  listedMonth: /^(\d{1,2})(?=(?:[、和]\d{1,2}){1,6}月(?:份|[，。；、]))/,
  numeric: new RegExp(`^(${d}{4})([-/.．－])(${d}{1,2})\\2(${d}{1,2})(?!${d})`),
  monthDay: new RegExp(`^${month}\\s?月\\s?${day}\\s?[日号](?!线|楼)`),
  month: new RegExp(
    `^${month}\\s?月(?:份|底|初(?![一二三四五六七八九十])|末|中旬|上旬|下旬)?(?!刊|球|亮|饼|薪|票|均|租|供|嫂|季)`,
  ),
  daysOnly: new RegExp(`^(${d}{1,2})(?:日)?${dash}(${d}{1,2})\\s?日(?!内|以内|之内|以上|以下|左右|游|后)`),
  hanDay:
    /^(三十一?|卅一?|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])日(?=上午|下午|晚|早|凌晨|清晨|中午|夜|开幕|闭幕|在|电|讯|召开|举行|发布|签署|抵达|离开|零时|[一二三四五六七八九十]{1,3}时)/,
  day: new RegExp(`^(${d}{1,2})\\s?日(?!内|以内|之内|以上|以下|左右|游|龄|均|后|元)`),
  firstMonths: new RegExp(`^${month}\\s?个月`),
  quarters: /^(前|第)?([一二三四1-4])(个)?季度(?!报)/,
  quarterSpan: /^([一二三四1-4])(?:至|到|、|[—–-]{1,2})?([一二三四1-4])季度/,
  decade: new RegExp(
    `^(?:(二十|二十一|20|21|十九|19)\\s?世纪\\s?)?([一二三四五六七八九]十|${d}0)\\s?年代(?:初|末|中期|初期|后期|以来)?`,
  ),
  decades: /^([五六七八])(?:十年代)?[、到至]?([六七八九])十年代(?:初|末|中期|初期|后期|以来)?/,
  century: new RegExp(`^(${d}{1,2}|${h}{1,3})\\s?世纪(?:初|末|中叶|以来|之交)?`),
  plan: /^(一|二|三|四|五|六|七|八|九|十|十一|十二|十三|十四|十五)五(?=[”"’』」]?(?:期间|时期|规划|计划|末|初|开局|收官|以来|建设|发展|目标|中期|前|后|和|与|、|[”"]))/,
  republic: new RegExp(`^(${d}{1,2}|[一二三四]?十[一二三四五六七八九]?|[一二三四五六七八九])年`),
  hanShortYear: /^([五六七八九][〇零一二三四五六七八九])年(?!来|以上|前|内|间|多|左右)/,
} as const;

/** Reads the date that starts at `at`, or null. Looks at no more than 40 characters. */
export function readDate(text: string, at: number, frame: Frame): DateRead | null {
  const window = text.slice(at, at + 40);
  const before = text[at - 1] ?? '';
  const cut = (match: RegExpExecArray, rule: string, from: Calendar, to: Calendar | null): DateRead => ({
    start: at,
    end: at + match[0].length,
    period: span(from, to ?? from),
    calendar: to ?? from,
    rule,
  });

  let match = patterns.schoolYear.exec(window) ?? patterns.yearSpan.exec(window);
  if (match) {
    const [from, to] = [toYear(match[1]), toYear(match[2])];
    if (isYear(from) && isYear(to) && from <= to) return cut(match, 'years from to', ymd(from), ymd(to));
  }
  match = patterns.dateSpan.exec(window);
  if (match)
    return cut(
      match,
      'months from to',
      ymd(toYear(match[1]), toCount(match[2])),
      ymd(toYear(match[3]), toCount(match[4])),
    );
  match = patterns.daySpan.exec(window);
  if (match) {
    const m1 = toCount(match[2]);
    const y1 = match[1] ? toYear(match[1]) : yearOf(frame, m1);
    const m2 = match[5] ? toCount(match[5]) : m1;
    const y2 = match[4] ? toYear(match[4]) : y1;
    const [d1, d2] = [toCount(match[3]), toCount(match[6])];
    if (isMonth(m1) && isMonth(m2) && isDay(d1) && isDay(d2))
      return cut(match, 'days from to', ymd(y1, m1, d1), ymd(y2, m2, d2));
  }
  match = patterns.full.exec(window);
  if (match) {
    const date = ymd(toYear(match[1]), toCount(match[2]), toCount(match[3]));
    if (isMonth(date.month) && isDay(date.day)) return cut(match, 'date', date, null);
  }
  match = patterns.monthSpan.exec(window);
  if (match) {
    const [m1, m2] = [toCount(match[2]), toCount(match[3])];
    const y = match[1] ? toYear(match[1]) : yearOf(frame, m2);
    if (isMonth(m1) && isMonth(m2) && m1 < m2) return cut(match, 'months from to', ymd(y, m1), ymd(y, m2));
  }
  match = patterns.yearPart.exec(window);
  if (match) {
    const [from, to] = partOfYear(match[2] ?? '');
    const y = toYear(match[1]);
    return cut(match, 'part of a year', ymd(y, from), ymd(y, to));
  }
  match = patterns.yearMonth.exec(window);
  if (match && isMonth(toCount(match[2])))
    return cut(match, 'month', ymd(toYear(match[1]), toCount(match[2])), null);
  match = patterns.shortYearSpan.exec(window);
  if (match) {
    const y = toYear(match[1]);
    const to = Math.floor(y / 100) * 100 + toCount(match[2]);
    if (isYear(y) && to > y) return cut(match, 'years from to', ymd(y), ymd(to));
  }
  match = patterns.year.exec(window) ?? patterns.listedYear.exec(window);
  if (match && isYear(toYear(match[1]))) return cut(match, 'year', ymd(toYear(match[1])), null);
  match = patterns.numeric.exec(window);
  if (match) {
    const date = ymd(toYear(match[1]), toCount(match[3]), toCount(match[4]));
    if (isYear(date.year ?? 0) && isMonth(date.month) && isDay(date.day))
      return cut(match, 'date in figures', date, null);
  }
  if (isDigit(text, at) && (before === '.' || isDigit(text, at - 1))) return null;
  match = patterns.monthDay.exec(window);
  if (match && before !== '个') {
    const [m, dd] = [toCount(match[1]), toCount(match[2])];
    if (isMonth(m) && isDay(dd)) return cut(match, 'day of a month', ymd(yearOf(frame, m), m, dd), null);
  }
  match = patterns.decades.exec(window);
  if (match) {
    const [from, to] = [toCount(match[1]), toCount(match[2])];
    if (from < to) return cut(match, 'decades', ymd(1900 + from * 10), ymd(1909 + to * 10));
  }
  match = patterns.decade.exec(window);
  if (match) {
    const century = match[1] ? centuryOf(match[1]) : 1900;
    const tens = toCount(match[2]);
    return cut(match, 'decade', ymd(century + tens), ymd(century + tens + 9));
  }
  match = patterns.century.exec(window);
  if (match && before !== '个' && before !== '半') {
    const n = toCount(match[1]);
    if (n >= 15 && n <= 22) return cut(match, 'century', ymd((n - 1) * 100 + 1), ymd(n * 100));
  }
  match = patterns.month.exec(window);
  if (match && before !== '个' && !'近上每前后'.includes(before || '。') && isMonth(toCount(match[1]))) {
    const m = toCount(match[1]);
    return cut(match, 'month', ymd(yearOf(frame, m), m), null);
  }
  match = patterns.listedMonth.exec(window);
  if (match && isMonth(toCount(match[1])) && !isDigit(text, at - 1)) {
    const m = toCount(match[1]);
    return cut(match, 'month', ymd(yearOf(frame, m), m), null);
  }
  // 前11个月; 开业前3个月 places an event
  match = patterns.firstMonths.exec(window);
  if (
    match &&
    before === '前' &&
    /^[年，。；、：\s]?$/.test(text[at - 2] ?? '') &&
    isMonth(toCount(match[1]))
  ) {
    const m = toCount(match[1]);
    const y = yearOf(frame, m);
    return { ...cut(match, 'months from to', ymd(y, 1), ymd(y, m)), start: at - 1 };
  }
  match = patterns.quarterSpan.exec(window);
  if (match) {
    const [q1, q2] = [toCount(match[1]), toCount(match[2])];
    const y = yearOf(frame, q1 * 3);
    if (q1 < q2) return cut(match, 'quarters', ymd(y, q1 * 3 - 2), ymd(y, q2 * 3));
  }
  match = patterns.quarters.exec(window);
  if (match && !'近上下每两过'.includes(before || '。') && !(match[3] && before !== '前')) {
    const q = toCount(match[2]);
    const y = yearOf(frame, q * 3 - 2);
    return cut(match, 'quarter', ymd(y, before === '前' ? 1 : q * 3 - 2), ymd(y, q * 3));
  }
  match = patterns.daysOnly.exec(window);
  if (match) {
    const [d1, d2] = [toCount(match[1]), toCount(match[2])];
    if (isDay(d1) && isDay(d2) && d1 < d2)
      return cut(
        match,
        'days from to',
        ymd(frame.last.year, frame.last.month, d1),
        ymd(frame.last.year, frame.last.month, d2),
      );
  }
  match = patterns.day.exec(window) ?? patterns.hanDay.exec(window);
  // 截至19日, 10月1日0时至7日24时; 缩短至7日 measures
  const until =
    before === '至' && (text[at - 2] === '截' || /^\d{1,2}[时:：]/.test(window.slice(match?.[0].length)));
  if (
    match &&
    isDay(toCount(match[1])) &&
    (until || !'近每前满历超足过逾约达短至'.includes(before || '。')) &&
    !/(?:法定|承诺|限期|时限|[压缩减降短延]到)$/.test(text.slice(Math.max(0, at - 2), at))
  ) {
    const known = frame.last.month !== null ? frame.last : frame.asOf;
    return cut(match, 'day', ymd(known.year, known.month, toCount(match[1])), null);
  }
  match = text.startsWith('民国', at - 2) ? patterns.republic.exec(window) : null;
  if (match)
    return { ...cut(match, 'year of the Republic', ymd(1911 + toCount(match[1])), null), start: at - 2 };
  match = patterns.plan.exec(window);
  if (match) {
    const n = toCount(match[1]);
    const from = n === 1 ? 1953 : n === 2 ? 1958 : n < 6 ? 1966 + (n - 3) * 5 : 1981 + (n - 6) * 5;
    return cut(match, 'five-year plan', ymd(from), ymd(from + 4));
  }
  match = patterns.hanShortYear.exec(window);
  if (match) {
    const [tens = '', ones = ''] = match[1] ?? '';
    const y = 1900 + toCount(tens) * 10 + (ones === '〇' || ones === '零' ? 0 : toCount(ones));
    return cut(match, 'year in two figures', ymd(y), null);
  }
  return null;
}

export const ymd = (
  year: number | null,
  month: number | null = null,
  dayOfMonth: number | null = null,
): Calendar => ({
  year,
  month,
  day: dayOfMonth,
});

/** Full ISO days of a stretch given by two calendars; nulls where the year is not known. */
export function span(from: Calendar, to: Calendar): DateRead['period'] {
  const precision = to.day !== null ? 'day' : to.month !== null ? 'month' : 'year';
  return { start: firstDay(from), end: lastDay(to), precision };
}

const two = (count: number): string => String(count).padStart(2, '0');

function firstDay(date: Calendar): string | null {
  if (date.year === null || (date.month === null && date.day !== null)) return null;
  return `${date.year}-${two(date.month ?? 1)}-${two(date.day ?? 1)}`;
}

function lastDay(date: Calendar): string | null {
  if (date.year === null || (date.month === null && date.day !== null)) return null;
  const lastMonth = date.month ?? 12;
  const days = daysInMonth(date.year, lastMonth);
  return `${date.year}-${two(lastMonth)}-${two(date.day === null ? days : Math.min(date.day, days))}`;
}

/** The article's date in parts: '2020-05' has no day. */
export function toCalendar(asOf: string | null | undefined): Calendar {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(asOf ?? '');
  if (!match) return ymd(null);
  return ymd(Number(match[1]), match[2] ? Number(match[2]) : null, match[3] ? Number(match[3]) : null);
}

/** A month without a year belongs to the year last spoken of, else to the latest that is not after the article. */
function yearOf(frame: Frame, monthOfYear: number): number | null {
  if (frame.last.year !== null) return frame.last.year;
  if (frame.asOf.year === null) return null;
  return frame.asOf.month !== null && monthOfYear > frame.asOf.month ? frame.asOf.year - 1 : frame.asOf.year;
}

function partOfYear(words: string): [number, number] {
  if (words === '上半年') return [1, 6];
  if (words === '下半年') return [7, 12];
  const quarter = toCount(/[一二三四1-4]/.exec(words)?.[0]);
  return [words.startsWith('前') ? 1 : quarter * 3 - 2, quarter * 3];
}

const centuryOf = (words: string): number => (toCount(words) - 1) * 100;
const isYear = (year: number): boolean => year >= 1000 && year <= 2100;
const isMonth = (value: number | null): boolean => value !== null && value >= 1 && value <= 12;
const isDay = (value: number | null): boolean => value !== null && value >= 1 && value <= 31;

const figures = '〇一二三四五六七八九';

function toYear(written: string | undefined): number {
  if (!written) return Number.NaN;
  const ascii = toAscii(written);
  if (/^\d+$/.test(ascii)) return Number(ascii);
  return Number(
    [...written.replace(/[零○]/g, '〇').replace(/壹/g, '一').replace(/玖/g, '九')]
      .map((figure) => figures.indexOf(figure))
      .join(''),
  );
}

/** 十二 → 12, ３１ → 31. */
function toCount(written: string | undefined): number {
  if (!written) return Number.NaN;
  const ascii = toAscii(written).replace('廿', '二十').replace('卅', '三十');
  if (/^\d+$/.test(ascii)) return Number(ascii);
  const [tens = '', ones = ''] = ascii.includes('十') ? ascii.split('十') : ['', ascii];
  const ten = ascii.includes('十') ? (tens === '' ? 1 : figures.indexOf(tens)) * 10 : 0;
  return ten + (ones === '' ? 0 : figures.indexOf(ones));
}
