import type { Locale } from '../text/locale.ts';

/** How many of how many observations are in view. */
export function countWords(shown: number, all: number, locale: Locale): string {
  if (shown === all) return locale === 'zh' ? `共${all}条观测` : `${all} observations`;
  return locale === 'zh' ? `${all}条观测中的${shown}条` : `${shown} of ${all} observations`;
}
