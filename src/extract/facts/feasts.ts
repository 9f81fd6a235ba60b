/** The holidays of official time: 春节假期, 中秋国庆假期, 春运, 正月初七, with the days they had in a year. */

import { dayMs, timeOfDay } from '../../text/calendar.ts';
import { newYears, restDays } from '../../text/holidays.ts';

interface Days {
  readonly start: string;
  readonly end: string;
}

/** What a word of a feast stands for in a year; `null` where the table does not reach. */
export type Feast = (year: number) => Days | null;

const rest = new Map<string, Days>();
for (const line of restDays.trim().split('\n')) {
  const [year, name, start = '', end = ''] = line.split(' ');
  rest.set(`${year} ${name}`, { start, end });
}
const firstDays = new Map<number, { readonly day: string; readonly monthBefore: number }>();
for (const line of newYears.trim().split('\n')) {
  const [day = '', length] = line.split(' ');
  firstDays.set(Number(day.slice(0, 4)), { day, monthBefore: Number(length) });
}

const shifted = (day: string, by: number): string =>
  new Date(timeOfDay(day) + by * dayMs).toISOString().slice(0, 10);

/** The rest days of one holiday, or of two that the State Council joined. */
const holiday =
  (...names: readonly string[]): Feast =>
  (year) => {
    const days = names.flatMap((name) => rest.get(`${year} ${name}`) ?? []);
    const [first, last] = [
      days.map(({ start }) => start).sort()[0],
      days
        .map(({ end }) => end)
        .sort()
        .at(-1),
    ];
    return first && last ? { start: first, end: last } : null;
  };

/** So many days from one day of the Chinese year to another, 0 being its first. */
const lunar =
  (from: number, to = from): Feast =>
  (year) => {
    const first = firstDays.get(year);
    return first ? { start: shifted(first.day, from), end: shifted(first.day, to) } : null;
  };

/** 腊月二十三 lies in the Chinese year before. */
const lastMonth =
  (count: number): Feast =>
  (year) => {
    const first = firstDays.get(year);
    return first && count <= first.monthBefore ? lunar(count - 1 - first.monthBefore)(year) : null;
  };

const names: ReadonlyArray<readonly [Feast, readonly string[]]> = [
  [holiday('元旦'), ['元旦', '元旦节']],
  [holiday('春节'), ['春节', '新春']],
  [holiday('清明'), ['清明', '清明节']],
  [holiday('劳动节'), ['五一', '“五一”', '劳动节', '“五一”劳动节', '五一劳动节', '“五一”国际劳动节']],
  [holiday('端午'), ['端午', '端午节']],
  [holiday('中秋'), ['中秋', '中秋节']],
  [holiday('国庆节'), ['国庆', '国庆节', '“十一”', '十一']],
  [
    holiday('中秋', '国庆节'),
    [
      '中秋国庆',
      '国庆中秋',
      '中秋、国庆',
      '国庆、中秋',
      '中秋节、国庆节',
      '国庆节、中秋节',
      '中秋国庆双节',
      '国庆中秋双节',
    ],
  ],
];
const stretches = ['假期', '期间', '黄金周', '长假', '小长假', '假日', '放假期间', '假期期间', '假日期间'];
const figures = '一二三四五六七八九';
const dayNames = Array.from({ length: 30 }, (_, index) => {
  const [tens, ones] = [Math.floor((index + 1) / 10), (index + 1) % 10];
  if (index < 10) return `初${figures[index] ?? '十'}`;
  return `${tens === 1 ? '十' : ones === 0 ? `${figures[tens - 1]}十` : `${figures[tens - 1]}十`}${ones === 0 ? '' : figures[ones - 1]}`;
});

/** Every word of a feast. A feast alone (春节后) dates nothing, its days and its stretch do. */
export function* feasts(): Generator<readonly [string, Feast]> {
  for (const [feast, words] of names)
    for (const word of words) for (const stretch of stretches) yield [word + stretch, feast];
  // forty days, fifteen of them before the first of the year
  for (const word of ['春运', '春运期间', '春运40天', '全国春运']) yield [word, lunar(-15, 24)];
  yield ['除夕', lunar(-1)];
  yield ['大年三十', lunar(-1)];
  yield ['元宵节', lunar(14)];
  for (const [index, day] of dayNames.entries()) {
    yield [`正月${day}`, lunar(index)];
    yield [`腊月${day}`, lastMonth(index + 1)];
    if (index < 10) yield [`大年${day}`, lunar(index)];
  }
}
