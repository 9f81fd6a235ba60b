/** Days, months and years as a text gives them, known in part. */

import { daysInMonth } from '../text/calendar.ts';
import type { Period } from './finding.ts';

export interface Calendar {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** What a partial date completes itself from: 5月 of which year? */
export interface Frame {
  /** The article's own date, parts of it, or nulls. */
  readonly asOf: Calendar;
  /** The last date read in this paragraph. */
  readonly last: Calendar;
}

export const ymd = (
  year: number | null,
  month: number | null = null,
  day: number | null = null,
): Calendar => ({ year, month, day });

/** Full ISO days of a stretch given by two calendars; nulls where the year is not known. */
export function span(from: Calendar, to: Calendar): Pick<Period, 'start' | 'end' | 'precision'> {
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
  const month = date.month ?? 12;
  const days = daysInMonth(date.year, month);
  return `${date.year}-${two(month)}-${two(date.day === null ? days : Math.min(date.day, days))}`;
}

/** The article's date in parts: '2020-05' has no day. */
export function toCalendar(asOf: string | null | undefined): Calendar {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(asOf ?? '');
  if (!match) return ymd(null);
  return ymd(Number(match[1]), match[2] ? Number(match[2]) : null, match[3] ? Number(match[3]) : null);
}
