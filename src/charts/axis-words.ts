/** Numbers and days as an axis says them. */

import type { Locale } from '../text/locale.ts';

const compact = {
  zh: new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumSignificantDigits: 3 }),
  en: new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 }),
};

/** 1200万, 12M. */
export function shortNumber(value: number, locale: Locale): string {
  return compact[locale].format(Math.round(value * 1000) / 1000);
}

/** As much of a moment as tells the ticks of an axis over so many days apart. */
export function dateLabel(moment: Date, days: number): string {
  const iso = moment.toISOString();
  if (days < 3) return iso.slice(11, 16);
  return days > 1500 ? iso.slice(0, 4) : days > 120 ? iso.slice(0, 7) : iso.slice(5, 10);
}
