/** What has the most to say first: the order of figures on a page. */

import { ledgerTitles } from '../dataset/ledger.ts';
import { yearsBetween } from '../text/calendar.ts';
import type { LedgerData } from './ledger-data.ts';
import { newsOf } from './verdict.ts';

/** What of a figure its place depends on. */
interface Ranked {
  readonly figure: { readonly metrics: readonly string[] };
}

/** Years that a figure's newest number may be older than the ledger's before it gives way to newer ones. */
const freshYears = 2;
/** The same, from day to day, where figures follow from the rows by rule: last year's half-year is no news beside the year. */
const freshYearsByRule = 1;

/**
 * Figures whose metrics moved up to within two years of the ledger's newest move (one, where no editor chose what
 * matters) come first, then the older ones, last those without a move to tell; within each the largest move first,
 * equal ones in their order.
 */
export function rankFigures<T extends Ranked>(ledger: LedgerData, figures: readonly T[]): readonly T[] {
  const told = figures.map((one) => ({ one, ...newsOf(ledger, one.figure.metrics) }));
  const newest = Math.max(...told.map(({ year }) => year));
  const last = told.reduce((latest, { day }) => (day > latest ? day : latest), '');
  const isFresh = ({ year, day }: { year: number; day: string }): boolean =>
    ledgerTitles.keyMetrics.length > 0
      ? year >= newest - freshYears
      : yearsBetween(day, last) <= freshYearsByRule;
  const tier = (one: { size: number; year: number; day: string }) =>
    one.size === 0 ? 2 : isFresh(one) ? 0 : 1;
  return told.toSorted((a, b) => tier(a) - tier(b) || b.size - a.size).map(({ one }) => one);
}
