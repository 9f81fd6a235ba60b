/** How a statistic was read: the human name of its rule, and why it may be doubted. */

import { classAt, HAN_DIGIT } from './character.ts';
import { isLoneHan, type Quantity } from './quantity/index.ts';

/** The rule that read the quantity; `shared` when its unit comes from a list. */
export function ruleOf(quantity: Quantity, shared: boolean): string {
  if (shared) return 'number in a list that shares a unit';
  if (quantity.kind === 'range') return 'range';
  if (quantity.unit === '个百分点') return 'percentage points';
  if (quantity.kind === 'percent') return 'percentage';
  if (quantity.kind === 'fraction') return 'fraction';
  if (quantity.kind === 'ratio') return 'ratio';
  if (quantity.unitKind === 'place') return 'number with its noun';
  if (quantity.unit === null) return 'number without a unit';
  return quantity.qualified || quantity.bound !== 'exact'
    ? 'bounded number with a unit'
    : 'number with a unit';
}

/** What leaves the reading in doubt; null when nothing does. */
export function weakness(text: string, quantity: Quantity, unit: string | null): string | null {
  if (unit === null && quantity.kind === 'number' && quantity.numeral.scale === 1 && !quantity.qualified)
    return 'no unit follows the number';
  if (
    isLoneHan(text, quantity.numeral) &&
    classAt(text, quantity.numeral.start) === HAN_DIGIT &&
    quantity.unitKind === 'place' &&
    text[quantity.numeral.start] !== '两'
  ) {
    return 'a single numeral before a noun may be part of a set phrase';
  }
  return null;
}
