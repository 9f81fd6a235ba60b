/** The names, domains and figures of a ledger that the bundles do not hold, as its pages carry them. */

import type { DomainRow } from '../dataset/domains.ts';
import { type LedgerNames, openLedger } from '../dataset/ledger.ts';
import { type FigureEntry, openFigures } from './index.ts';

export interface PageLedger {
  /** Its part of the address: what is stored for its pages goes by it. */
  readonly id: string;
  readonly names: LedgerNames;
  readonly domains: readonly DomainRow[];
  readonly figures: readonly FigureEntry[];
}

/** Opens it in the place of the one that the bundles hold. */
export function openPageLedger({ names, domains, figures }: PageLedger): void {
  openLedger(names, domains);
  openFigures(figures);
}
