/** A full or partial ISO day as a reader writes it. */

import { toDateWords } from '../../dataset/quantity.ts';
import type { Locale } from '../../text/locale.ts';

/** 2024年3月15日, 2024年3月 or 2024年. */
export function dayWords(day: string, locale: Locale): string {
  const precision = day.length > 7 ? 'day' : day.length > 4 ? 'month' : 'year';
  return toDateWords(day, precision, locale);
}
