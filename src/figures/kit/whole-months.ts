/** Numbers of whole months: a quarter, and any run of months, is compared with the same of another year. */

import { daysInMonth } from '../../text/calendar.ts';
import type { FactRow } from './fact-row.ts';
import { partOfYear } from './part-of-year.ts';

/** The first and last month, from 1, of whole months of one year; `null` of any other stretch, and of a state. */
export function monthsOf({
  period_start,
  period_end,
}: Pick<FactRow, 'period_start' | 'period_end'>): readonly [first: number, last: number] | null {
  const [year, month, day] = period_end.split('-').map(Number) as [number, number, number];
  if (!period_start?.startsWith(`${period_end.slice(0, 4)}-`) || !period_start.endsWith('-01')) return null;
  return day === daysInMonth(year, month) ? [Number(period_start.slice(5, 7)), month] : null;
}

/** What two numbers of like parts of a year have alike: a quarter is compared with the same of another year. */
export function likePart(row: Pick<FactRow, 'period_start' | 'period_end'>): string {
  return monthsOf(row)?.join(' to ') ?? partOfYear(row);
}
