/**
 * How far a number moved from one statement to another. A printed number stands for every value that rounds to it, so a
 * difference is told to the place that both numbers print, and a share of change to the digits that the two leave it:
 * 3.28亿 after 约18万 is 约3.28亿 more, not 3.2782亿; 2.86亿 after 2.9亿 is neither more nor less.
 */

import { type Bound, type Bounded, boundBetween, isLower, isUpper, reachOf } from '../text/bound.ts';

/** A number as it was printed. Without its words or places, the places are those of its value. */
export interface Stated extends Bounded {
  /** The number phrase. */
  readonly quote?: string | null;
  /** Decimal places in plain units, below zero for 2.9亿. */
  readonly decimals?: number | null;
}

/** A size with its bound. */
export interface Size {
  readonly value: number;
  readonly bound: Bound;
}

export interface Change {
  readonly direction: 'up' | 'down' | 'unchanged';
  /** How much, never negative. */
  readonly by: Size;
  /** In per cent of the earlier; `null` where that is zero or either is below, as of a loss that became a profit. */
  readonly percent: Size | null;
  /** By how much the difference may be off through rounding. */
  readonly slack: number;
}

/** Why two numbers tell no change: their bounds, or the places they are printed to, leave even its direction open. */
export type Open = 'bounds' | 'places';

export function changeBetween(earlier: Stated, later: Stated): Change | Open {
  const [a, b] = [statedValue(earlier), statedValue(later)];
  if (a === null || b === null) return 'bounds';
  const [low, high] = [reachOf(later)[0] - reachOf(earlier)[1], reachOf(later)[1] - reachOf(earlier)[0]];
  const difference = b - a;
  if (difference === 0 && low === high)
    return {
      ...{ direction: 'unchanged', slack: 0 },
      ...{ by: { value: 0, bound: 'exact' }, percent: { value: 0, bound: 'exact' } },
    };
  // 逾2000 after 2011 says nothing of a fall; 2.9亿 after 逾2.2亿 is a rise of less than 0.7亿 at most.
  if (difference === 0 || (Number.isFinite(low) && difference < 0 && high > 0 && !Number.isFinite(high)))
    return 'bounds';
  const [was, is] = [roomOf(earlier), roomOf(later)];
  const slack = was + is;
  // Without the trace that a subtraction of decimals leaves.
  const size = Number(Math.abs(difference).toPrecision(12));
  const bound = difference > 0 ? boundBetween(low, high) : boundBetween(-high, -low);
  const by = toPlace(size, bound, Math.max(roundingOf(earlier), roundingOf(later)));
  if (by === 0 || size < slack * (1 - 1e-9)) return 'places';
  const share = (each: number) => (100 * each) / Math.abs(a);
  return {
    direction: difference > 0 ? 'up' : 'down',
    by: { value: by, bound: bound === 'exact' && by !== size ? 'about' : bound },
    percent: a <= 0 || b < 0 ? null : toFigures(share(size), bound, share(is + was * Math.abs(b / a))),
    slack,
  };
}

/** The number a statement stands at: as stated, or the middle of a range. */
export function statedValue({ value, low, high }: Bounded): number | null {
  if (value !== null) return value;
  const [a, b] = [low ?? high, high ?? low];
  return a === null || b === null ? null : (a + b) / 2;
}

/** A number that is set and not measured: it has no rounding. */
export function exactly(value: number): Stated {
  return { value, low: value, high: value, bound: 'exact', decimals: Number.POSITIVE_INFINITY };
}

/** A size worked out, as it is held against a printed number: to that number's last place. */
export function toPlaceOf(stated: Stated, size: number): Size {
  const value = toPlace(size, 'exact', placeOf(stated));
  return { value, bound: Math.abs(value - size) <= 1e-9 * Math.abs(size) ? 'exact' : 'about' };
}

/** A size worked out from printed numbers, in three figures or as many as `slack` leaves it: 12.3% ± 0.6 in two. */
export function toFigures(value: number, bound: Bound, slack: number): Size {
  const third = exponentOf(value) - 2;
  const place = slack > 0 ? Math.max(third, exponentOf(2 * slack)) : third;
  const at = (each: number) => toPlace(each, bound, place);
  const isSure = at(value - slack) === at(value + slack);
  return { value: at(value), bound: bound === 'exact' && !isSure ? 'about' : bound };
}

/**
 * A change as it comes to a year: in three figures at most, in no more than the difference has as the two are printed,
 * and of whole things in whole ones. `null` where it comes to less than half of one.
 */
export function paceOf({ by, slack }: Change, earlier: Stated, later: Stated, years: number): Size | null {
  const bound = by.bound === 'exact' ? 'about' : by.bound;
  const value = by.value / years;
  const printed = Math.max(placeOf(earlier), placeOf(later));
  const figures = Math.min(3, Math.max(1, exponentOf(by.value) - printed + 1));
  const places = [exponentOf(value) - figures + 1, ...(printed < 0 ? [] : [0])];
  const pace = toPlace(
    value,
    bound,
    Math.max(...places, ...(slack > 0 ? [exponentOf((2 * slack) / years)] : [])),
  );
  return pace === 0 ? null : { value: pace, bound };
}

/** Rounded to a power of ten; a lower bound down and an upper bound up, so that it holds. */
function toPlace(value: number, bound: Bound, place: number): number {
  if (!Number.isFinite(place)) return value;
  const units = Number((value / 10 ** place).toPrecision(12));
  const round = isLower(bound) ? Math.floor : isUpper(bound) ? Math.ceil : Math.round;
  return Number((round(units) * 10 ** place).toPrecision(12));
}

const exponentOf = (value: number): number => Math.floor(Math.log10(Math.abs(value)) + 1e-9);

/** The place that a number is rounded to; a bound is none: 逾1亿 is over 100,000,000. */
function roundingOf(stated: Stated): number {
  return stated.bound === 'exact' || stated.bound === 'about' ? placeOf(stated) : Number.NEGATIVE_INFINITY;
}

/** Half of the last place of a rounded number; a count printed to the last one is no rounding. */
function roomOf(stated: Stated): number {
  const place = roundingOf(stated);
  return place === 0 ? 0 : 0.5 * 10 ** place;
}

/** The last printed place of a number as a power of ten: 7 of 2.9亿. */
function placeOf({ value, low, high, quote, decimals }: Stated): number {
  const ends = value === null ? [low, high] : [value];
  const places = ends.flatMap((end) =>
    end === null || end === 0 ? [] : (placeIn(quote ?? '', end) ?? placeAs(end, decimals)),
  );
  return places.length === 0 ? 0 : Math.max(...places);
}

/** As the words print it, in any language: their longest figures that are the value but for a power of ten. */
function placeIn(words: string, value: number): number | undefined {
  const figures = words.normalize('NFKC').match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  return figures
    .map((each) => each.replaceAll(',', ''))
    .toSorted((a, b) => b.length - a.length)
    .flatMap((each) => {
      const power = Math.log10(Math.abs(value) / Number(each));
      const isValue = Math.abs(power - Math.round(power)) < 1e-9;
      return isValue ? [Math.round(power) - (each.split('.')[1]?.length ?? 0)] : [];
    })[0];
}

/** Without words: the places that are known, else the value's own, where zeros at the end of five figures are none. */
function placeAs(value: number, decimals: number | null | undefined): number {
  if (decimals !== null && decimals !== undefined) return -decimals;
  const text = String(Math.abs(value));
  if (!/^\d+$/.test(text)) return -(text.split('.')[1]?.length ?? 0);
  return text.length < 5 ? 0 : text.length - text.replace(/0+$/, '').length;
}
