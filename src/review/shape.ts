/** Whether a value read from a file has the shape that is asked for. */

import { isDay } from '../text/calendar.ts';

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isDayText(value: unknown): value is string {
  return typeof value === 'string' && isDay(value);
}

export function isOneOf<T extends string>(value: unknown, words: readonly T[]): value is T {
  return words.some((word) => word === value);
}
