/** Days, months and years as full ISO days with a precision. */

import type { Precision } from './schema.ts';

export interface Stretch {
  /** First and last day, both inclusive. */
  readonly first: string;
  readonly last: string;
  readonly precision: Precision;
}

/** `2020`, `2020-05` or `2020-05-31` as its first and last day; `null` when it is none of these. */
export function parseStretch(text: string): Stretch | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return null;
  const [, year = '', month, day] = parts;
  if (day) return isDay(text) ? { first: text, last: text, precision: 'day' } : null;
  if (month) {
    const first = `${year}-${month}-01`;
    if (!isDay(first)) return null;
    return { first, last: `${year}-${month}-${lastDay(year, month)}`, precision: 'month' };
  }
  return { first: `${year}-01-01`, last: `${year}-12-31`, precision: 'year' };
}

/** Whether the text is a day of the calendar: 2020-02-30 is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function lastDay(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, '0');
}
