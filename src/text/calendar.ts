/** Days, months and years as full ISO days with a precision; no time zone, no clock. */

export const precisions = ['day', 'month', 'year'] as const;
export type Precision = (typeof precisions)[number];

export interface Stretch {
  /** First and last day, both inclusive. */
  readonly first: string;
  readonly last: string;
  readonly precision: Precision;
}

/** Milliseconds of a day. */
export const dayMs = 86_400_000;

/** `2020`, `2020-05` or `2020-05-31` as its first and last day; `null` when it is none of these. */
export function parseStretch(text: string): Stretch | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return null;
  const [, year = '', month, day] = parts;
  if (day) return isDay(text) ? { first: text, last: text, precision: 'day' } : null;
  if (month) {
    const first = `${year}-${month}-01`;
    if (!isDay(first)) return null;
    return {
      first,
      last: `${year}-${month}-${daysInMonth(Number(year), Number(month))}`,
      precision: 'month',
    };
  }
  return { first: `${year}-01-01`, last: `${year}-12-31`, precision: 'year' };
}

/** Whether the text is a day of the calendar: 2020-02-30 is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month);
}

/** 28 to 31; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** An ISO day as milliseconds since 1970; `NaN` for what is no day. */
export function timeOfDay(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}

/** Days from one ISO day to another; negative where it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOfDay(to) - timeOfDay(from)) / dayMs);
}

/** Years from one ISO day to a later one: whole from a day of a year to the same of another, a month's last to its last. */
export function yearsBetween(from: string, to: string): number {
  const count = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const [month, day] = [Number(from.slice(5, 7)), Number(from.slice(8))];
  const year = Number(to.slice(0, 4));
  const isLast = day === daysInMonth(Number(from.slice(0, 4)), month);
  const last = daysInMonth(year, month);
  const anniversary = `${year}${from.slice(4, 8)}${String(isLast ? last : Math.min(day, last)).padStart(2, '0')}`;
  return count + daysBetween(anniversary, to) / 365.25;
}
