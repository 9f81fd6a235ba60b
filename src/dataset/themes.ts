/** The themes of the open ledger: rows of its `ledger.json`. */

import own from '../../data/ledger.json' with { type: 'json' };
import type { Term, Terms } from './term.ts';

/** The `theme` of a metric. */
export type Theme = string;

export interface ThemeRow {
  readonly theme: string;
  readonly name_zh: string;
  readonly name_en: string;
}

// What holds one of these holds the open ledger's: `openThemes` fills them anew.
const terms: Record<Theme, Term> = {};
const order: Theme[] = [];

export const themeTerms: Terms<Theme> = terms;
export const themes: readonly Theme[] = order;

/** Puts the themes of another ledger in the place of the last one's. */
export function openThemes(rows: readonly ThemeRow[]): void {
  for (const theme of order) delete terms[theme];
  for (const { theme, name_zh, name_en } of rows) terms[theme] = { name: { zh: name_zh, en: name_en } };
  order.splice(0, order.length, ...rows.map(({ theme }) => theme));
}
openThemes(own.themes);
