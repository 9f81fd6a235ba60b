/** A domain as a row of `domains.json`. */

import type { DomainRow } from './domains.ts';

/** Accents that are told apart on light and on dark paper. */
export const accents: ReadonlyArray<readonly [light: string, dark: string]> = [
  ['#1d5fa6', '#7db4f0'],
  ['#0b7a63', '#4cc7a4'],
  ['#b8480c', '#f2935a'],
  ['#7a3f9d', '#c79be6'],
  ['#8a6100', '#e0b34d'],
  ['#a32a4f', '#f08aa8'],
  ['#3f6b1f', '#9fd07a'],
  ['#006b8f', '#6fc6e6'],
  ['#8c3d2b', '#e39a86'],
  ['#55509b', '#aaa5ef'],
  ['#5c6b00', '#c3cf58'],
  ['#8b2f8b', '#e38fe3'],
];

/** The row of the domain in a place of the list; the first is the whole. */
export function toDomain(name: string, english: string, at: number): DomainRow {
  const [light, dark] =
    at === 0 ? (['#1c1b19', '#f0eee8'] as const) : (accents[at - 1] ?? ['#55524b', '#b5b1a6']);
  return {
    domain: at === 0 ? 'all' : `d${at}`,
    token: at === 0 ? 'all' : `d${at}`,
    name_zh: name,
    name_en: english,
    title_zh: name,
    title_en: english,
    light,
    dark,
  };
}
