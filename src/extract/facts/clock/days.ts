/** Stretches of days as a text gives them, and the days around them. */

import { dayMs } from '../../../text/calendar.ts';
import type { Period } from '../../finding.ts';

/** First and last day, both inclusive, `null` where the text leaves them open. */
export type Days = Pick<Period, 'start' | 'end' | 'precision'>;

/** One object: what is compared with it is no stretch of the text. */
export const unknown: Days = { start: null, end: null, precision: 'year' };
export const isoDay = (day: string): Days => ({ start: day, end: day, precision: 'day' });

export const dayAfter = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * dayMs).toISOString().slice(0, 10);
export const dayBefore = (day: string): string => dayAfter(day, -1);

/** The same day of another year, `tail` being its month and day: no 29 February where there is none. */
export const dayIn = (year: number, tail: string): string => `${year}${tail === '-02-29' ? '-02-28' : tail}`;

/** The same stretch, begun in another year. */
export function daysIn(year: number, start: string, end: string): Pick<Days, 'start' | 'end'> {
  const by = year - Number(start.slice(0, 4));
  const moved = (day: string): string => dayIn(Number(day.slice(0, 4)) + by, day.slice(4));
  return { start: moved(start), end: moved(end) };
}

/** The days from Monday to Sunday around a day, `by` days further on. */
export function weekOf(day: string, by: number): Days {
  const at = Date.parse(day);
  const monday = dayAfter(day, by - ((new Date(at).getUTCDay() + 6) % 7));
  return { start: monday, end: dayAfter(monday, 6), precision: 'day' };
}

/** A third of the month that begins on `start` and ends on `end`: 0 for 上旬, 2 for 下旬. */
export function thirdOf(start: string, end: string | null, third: 0 | 1 | 2): Days {
  const month = start.slice(0, 8);
  const [from, to] = [
    ['01', '10'],
    ['11', '20'],
    ['21', null],
  ][third] as [string, string | null];
  return { start: `${month}${from}`, end: to === null ? end : `${month}${to}`, precision: 'day' };
}

export const yearOf = ({ end, start }: Days): number | null => {
  const day = end ?? start;
  return day === null ? null : Number(day.slice(0, 4));
};
export const monthOf = ({ end }: Days): number | null => (end === null ? null : Number(end.slice(5, 7)));
