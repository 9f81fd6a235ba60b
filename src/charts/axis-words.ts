/** Numbers and days as an axis says them. */

import type { Locale } from '../text/locale.ts';

const compact = (locale: string) => (maximumSignificantDigits: number) =>
  new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits });
const formats = { zh: compact('zh-CN'), en: compact('en') };
const usual = { zh: formats.zh(3), en: formats.en(3) };

/** 1200万, 12M: no more than so many digits. */
export function shortNumber(value: number, locale: Locale, digits = 3): string {
  const format = digits === 3 ? usual[locale] : formats[locale](digits);
  return format.format(Number(value.toPrecision(12)));
}

/** As much of a moment as tells the ticks of an axis over so many days apart. */
export function dateLabel(moment: Date, days: number): string {
  const iso = moment.toISOString();
  if (days < 3) return iso.slice(11, 16);
  return days > 1500 ? iso.slice(0, 4) : days > 120 ? iso.slice(0, 7) : iso.slice(5, 10);
}
