/** The files of the numbers' cards, fetched by pages: one of a ledger that fits, several of a large one. */

import type { Locale } from '../text/locale.ts';

const most = 250;

/** How many files hold the cards of so many observations; a page says it in `data-cards` where they are several. */
export const cardFiles = (observations: number): number => Math.max(1, Math.ceil(observations / most));

/** From the site's root. */
export const cardsPath = (locale: Locale, file: number): string =>
  `cards.${locale}${file ? `.${file}` : ''}.json`;

/** Which of the files holds an observation's card, from 0: even parts whatever the ids look like. */
export function cardFileOf(id: string, files: number): number {
  let hash = 0;
  for (const sign of id) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return hash % files;
}
