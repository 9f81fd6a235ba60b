/** What has the most to say first: the order of figures on a page. */

import type { LedgerData } from './ledger-data.ts';
import { newsOf } from './verdict.ts';

/** What of a figure its place depends on. */
interface Ranked {
  readonly figure: { readonly metrics: readonly string[] };
}

/** Years that a figure's newest number may be older than the ledger's before it gives way to newer ones. */
const freshYears = 2;

/**
 * Figures whose metrics moved up to within two years of the ledger's newest move come first, then the older ones, last
 * those without a move to tell; within each the largest move first, equal ones in their order.
 */
export function rankFigures<T extends Ranked>(ledger: LedgerData, figures: readonly T[]): readonly T[] {
  const told = figures.map((one) => ({ one, ...newsOf(ledger, one.figure.metrics) }));
  const newest = Math.max(...told.map(({ year }) => year));
  const tier = ({ size, year }: { size: number; year: number }) =>
    size === 0 ? 2 : year >= newest - freshYears ? 0 : 1;
  return told.toSorted((a, b) => tier(a) - tier(b) || b.size - a.size).map(({ one }) => one);
}
