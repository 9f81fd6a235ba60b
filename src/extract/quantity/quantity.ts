/** What the number layer says of a number, before it is decided what it counts. */

import type { Bound } from '../finding.ts';
import type { Unit } from '../lexicon/index.ts';
import type { Numeral } from '../numeral/index.ts';

export type QuantityKind = 'number' | 'percent' | 'fraction' | 'ratio' | 'ordinal' | 'range';

export interface Quantity {
  readonly kind: QuantityKind;
  /** With qualifiers and unit. */
  readonly start: number;
  readonly end: number;
  /** The numerals alone. */
  readonly core: { readonly start: number; readonly end: number };
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly unit: string | null;
  readonly unitKind: Unit['kind'] | null;
  readonly numeral: Numeral;
  /** The second numeral of a range. */
  readonly second: Numeral | null;
  /** A qualifier stands before or after. */
  readonly qualified: boolean;
}

/** value, low and high of a bound, as the ledger writes them. */
export function limits(
  value: number,
  bound: Bound,
): { value: number; low: number | null; high: number | null } {
  switch (bound) {
    case 'more_than':
    case 'at_least':
      return { value, low: value, high: null };
    case 'nearly':
    case 'less_than':
    case 'at_most':
      return { value, low: null, high: value };
    case 'about':
    case 'range':
      return { value, low: null, high: null };
    case 'exact':
      return { value, low: value, high: value };
  }
}
