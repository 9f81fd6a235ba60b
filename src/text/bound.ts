/**
 * How words bound a number: 逾3300万 is `more_than`, 近60% is `nearly`, 3至5个 is `range`. Which ends a bound
 * closes, how far the number may then reach, and the words and signs it is written with stand here alone.
 */

import type { Locale } from './locale.ts';

export const bounds = [
  'exact',
  'more_than',
  'at_least',
  'nearly',
  'less_than',
  'at_most',
  'about',
  'range',
] as const;
export type Bound = (typeof bounds)[number];

/** A bounded number in plain units. A range has `low` and `high` and no `value`. */
export interface Bounded {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
}

/** The number is the lower end: 逾, 至少. */
export const isLower = (bound: Bound): boolean => bound === 'more_than' || bound === 'at_least';

/** The number is the upper end: 近, 不足, 至多. */
export const isUpper = (bound: Bound): boolean =>
  bound === 'nearly' || bound === 'less_than' || bound === 'at_most';

const negations: Readonly<Partial<Record<Bound, Bound>>> = {
  more_than: 'at_most',
  at_most: 'more_than',
  less_than: 'at_least',
  at_least: 'less_than',
};

/** What a bound says when it is negated: 不超过 is at most, 不低于 at least; 约 and 近 have no negation. */
export const negationOf = (bound: Bound): Bound => negations[bound] ?? bound;

/** A stated number and the ends that its bound closes, as the ledger writes them; `null` is an open end. */
export function endsOf<Value extends number | null>(
  value: Value,
  bound: Bound,
): { value: Value; low: Value | null; high: Value | null } {
  const exact = bound === 'exact';
  return {
    value,
    low: exact || isLower(bound) ? value : null,
    high: exact || isUpper(bound) ? value : null,
  };
}

/** Whether value and ends are there, or left out, as the bound wants them. */
export function hasEndsOf({ value, low, high, bound }: Bounded): boolean {
  const wanted = bound === 'range' ? { value: null, low: 0, high: 0 } : endsOf(0, bound);
  const agrees = (one: number | null, other: number | null) => (one === null) === (other === null);
  return agrees(value, wanted.value) && agrees(low, wanted.low) && agrees(high, wanted.high);
}

/** Which sides of a mark are open: 逾 is open above, 近 below, 约 on both. */
export function openSides(bound: Bound): { readonly above: boolean; readonly below: boolean } {
  return { above: isLower(bound) || bound === 'about', below: isUpper(bound) || bound === 'about' };
}

/** How far a bounded number may reach; an open end is infinite, and 约 says nothing of either. */
export function reachOf({ value, low, high, bound }: Bounded): readonly [low: number, high: number] {
  const [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (bound === 'about') return [least, most];
  return [
    low ?? (isUpper(bound) ? least : (value ?? least)),
    high ?? (isLower(bound) ? most : (value ?? most)),
  ];
}

/** The bound of a size that lies between `low` and `high`, infinite where nothing closes it. */
export function boundBetween(low: number, high: number): Bound {
  if (low === high) return 'exact';
  if (Number.isFinite(low) === Number.isFinite(high)) return 'about';
  return Number.isFinite(low) ? 'more_than' : 'less_than';
}

/** What stands before the number; exact numbers and ranges need no word. */
export const boundWords: Readonly<Record<Locale, Readonly<Partial<Record<Bound, string>>>>> = {
  zh: { more_than: '逾', at_least: '至少', nearly: '近', less_than: '不足', at_most: '至多', about: '约' },
  en: {
    more_than: 'over ',
    at_least: 'at least ',
    nearly: 'nearly ',
    less_than: 'under ',
    at_most: 'at most ',
    about: 'about ',
  },
};

export const boundSigns: Readonly<Partial<Record<Bound, string>>> = {
  more_than: '>',
  at_least: '≥',
  nearly: '<',
  less_than: '<',
  at_most: '≤',
  about: '≈',
};
