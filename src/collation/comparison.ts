/** What a claimed number says beside one of the ledger: the same, less, or something else. Bounds and rounding decide. */

import type { Observation } from '../dataset/schema.ts';
import type { Finding } from '../extract/finding.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { type Bound, isLower, isUpper } from '../text/bound.ts';

/** A number that is rounded by more than this is another. */
const mostRounding = 0.02;
/** A hundred of 101 is another number; ten thousand and more are told round. */
const roundFrom = 10_000;

export type Comparison = 'same' | 'rounded' | 'implied' | 'bound_lost' | 'open' | 'other';

interface Size {
  readonly value: number;
  readonly bound: Bound;
  /** Half of the last printed place. */
  readonly room: number;
  /** The place of the last digit that is not 0: how far 余 and 近 reach. */
  readonly reach: number;
}

/** What a claim says of a size, in plain units; a fact of a text is one. */
export interface Claimed {
  readonly value: number;
  readonly scale: { readonly factor: number };
  readonly finding: Pick<Finding, 'bound' | 'decimals' | 'text'>;
}

/** Whether the claim says what the row does, rounds it as 近 may, follows from it, says it without its bound, may say it, or says otherwise. */
export function compare(fact: Claimed, row: Observation): Comparison {
  const stated = row.value ?? row.low ?? row.high;
  if (stated === null || fact.finding.bound === 'range' || row.bound === 'range') return 'open';
  const { factor } = scaleOf(row.unit);
  const a = sizeOf(fact.value, fact.finding.bound, fact.finding.decimals, fact.scale.factor);
  const b = sizeOf(stated * factor, row.bound, row.decimals, factor);
  const gap = a.value - b.value;
  const isPlain = a.bound === 'exact' && b.bound === 'exact';
  const room = isPlain ? Math.min(Math.max(a.room, b.room), Math.abs(b.value) * mostRounding) : 0;
  const isEqual = Math.abs(gap) <= Math.max(room, Math.abs(b.value) * 1e-9);
  const isRounded = Math.abs(gap) <= a.room;
  if (a.bound === 'exact') {
    if (b.bound === 'exact') {
      if (isEqual) return 'same';
      // 2000万 of 2011.5万: told as a round number, and as if it were all of it.
      const isRound = a.value >= roundFrom && a.reach > b.room * 2 && Math.abs(gap) <= a.reach / 2;
      if (isRound && Math.abs(gap) <= b.value * mostRounding) return 'bound_lost';
      return isRounded ? 'open' : 'other';
    }
    if (isEqual || (isRounded && a.room <= b.value * mostRounding)) return 'bound_lost';
    return isRounded || isWithin(a.value, b) ? 'open' : 'other';
  }
  if (isLower(a.bound)) {
    if (isUpper(b.bound)) return 'other';
    if (isEqual && (isLower(b.bound) || a.bound === 'at_least')) return 'same';
    // 超过3.28亿 of 3.28亿 printed to two places.
    if (isEqual && b.room >= 1) return 'open';
    if (gap < 0) {
      // 2300余万 is less than 2400万; 超过2300万 may be 3300万.
      if (/[余餘多]/.test(fact.finding.text) && -gap >= a.reach) return 'other';
      return b.value < a.value + Math.max(a.reach, a.value * 0.1) ? 'implied' : 'open';
    }
    return isLower(b.bound) && gap < b.reach ? 'open' : 'other';
  }
  if (isUpper(a.bound)) {
    // 接近4亿 of 逾3.9亿.
    if (isLower(b.bound)) return gap <= 0 ? 'other' : gap <= b.reach * (1 + 1e-9) ? 'implied' : 'open';
    if (isEqual && (isUpper(b.bound) || a.bound === 'at_most')) return 'same';
    if (isEqual && b.room >= 1) return 'open';
    // 近33万 of 32.6万 goes up to the next place.
    if (gap > 0 && gap < a.reach && a.bound === 'nearly') return 'rounded';
    if (gap > 0) return gap < Math.max(a.reach, a.value * 0.1) ? 'implied' : 'open';
    return 'other';
  }
  return Math.abs(gap) <= Math.max(a.room * 2, a.value * 0.02) ? 'same' : 'other';
}

function sizeOf(value: number, bound: Bound, decimals: number | null, factor: number): Size {
  const last = decimals === null ? 0 : 10 ** -decimals * factor;
  let reach = last || 1;
  while (value > 0 && Math.abs(Math.round(value / (reach * 10)) * reach * 10 - value) < value * 1e-9)
    reach *= 10;
  return { value, bound, room: last / 2, reach };
}

function isWithin(value: number, { value: stated, bound, reach }: Size): boolean {
  if (isLower(bound)) return value >= stated && value < stated + reach;
  if (isUpper(bound)) return value <= stated && value > stated - reach;
  return Math.abs(value - stated) <= reach;
}
