/** What rows of a ledger come to where none states it: 3.28亿 − 2.5亿 = 7800万. */

import { toNumber, toWords } from '../dataset/quantity.ts';
import type { Observation } from '../dataset/schema.ts';
import type { Locale, Text } from '../text/locale.ts';

/** Rows of the ledger and the signs between them, in the order in which they are written. */
export type Terms = ReadonlyArray<Observation | string | Text>;

export interface Reckoning {
  readonly terms: Terms;
  /** What the printed numbers make, in `unit`: % of a share, else that of the claim. */
  readonly result: number;
  readonly unit: string | null;
}

export const isRow = (term: Terms[number]): term is Observation =>
  typeof term === 'object' && 'observation_id' in term;

/** 3.28亿 − 2.5亿 = 7800万个; 328 million − 250 million = 78 million. */
export function toReckoningWords({ terms, result, unit }: Reckoning, locale: Locale): string {
  const words = terms.map((term) =>
    isRow(term) ? toWords(term, locale, null) : typeof term === 'string' ? term : term[locale],
  );
  const isPercent = unit === '%';
  // A sum or a difference of whole numbers is as exact as they are: 9150万 − 4445万 = 4705万.
  const isExact = !terms.some((term) => typeof term === 'string' && term.includes('÷'));
  const size = Number(result.toPrecision(isExact ? 12 : 3));
  const counted =
    locale === 'zh' ? (unit ?? '') : unit === '倍' ? ' times' : unit === '番' ? ' doublings' : '';
  return `${words.join('')} = ${toNumber(size, locale)}${isPercent ? '%' : counted}`;
}
