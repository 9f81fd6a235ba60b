/** What the number layer says of a number, before it is decided what it counts. */

import type { Bound } from '../../text/bound.ts';
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
