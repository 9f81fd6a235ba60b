/** The one shape of a rule, and what it makes of a place. */

import type { Calendar, Frame } from '../calendar.ts';
import type { Place } from '../place.ts';
import type { Quantity } from '../quantity/index.ts';

/**
 * A way to read the numeral of a place; null where the rule has nothing to say. It looks at the place alone and knows
 * no other rule: which of several readings holds is told in `choose.ts`.
 */
export interface Rule {
  /** What a reader of the ledger sees; a family of readings names each by itself. */
  readonly name: string;
  readonly read: (at: Place) => Reading | null;
  /** The numerals that it may read at all; any where it says nothing. */
  readonly of?: Numerals;
}

/** By how they are written (12 or 一二), and by the character behind them and before them. */
export interface Numerals {
  readonly written?: 'figures' | 'words';
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** That stand with no unit, with one of time, or in a ratio. */
  readonly measure?: Measure;
}

/** What the unit makes of a number, as far as it rules readings out. */
export type Measure = 'none' | 'time' | 'ratio' | 'other';

export const measureOf = ({ kind, unit, unitKind }: Quantity): Measure => {
  if (kind === 'ratio') return 'ratio';
  if (unit === null) return 'none';
  return unitKind === 'time' ? 'time' : 'other';
};

interface Span {
  /** Half-open, UTF-16, around the numeral. */
  readonly start: number;
  readonly end: number;
  /** The human name of what was recognised. */
  readonly rule: string;
}

/** A numeral that is no statistic, date, duration or ordinal. */
export interface Aside extends Span {
  readonly sort: 'aside';
  readonly kind: string;
  readonly reason: string;
}

export interface DateReading extends Span {
  readonly sort: 'date';
  /** Its first and last day, month or year; what is not printed is completed from the frame. */
  readonly dates: (frame: Frame) => readonly [from: Calendar, to: Calendar];
  /** Later partial dates complete themselves from this one. */
  readonly framing: boolean;
  /** 自2019年10月起, 召开以来: it lasts until the day of the text. */
  readonly lasting: boolean;
}

/** A stretch of time, an ordinal or a statistic. */
export interface NumberReading extends Span {
  readonly sort: 'duration' | 'ordinal' | 'statistic';
  /** As printed; `limits` and `unit` below are what it comes to here. */
  readonly quantity: Quantity;
  readonly limits: Pick<Quantity, 'value' | 'low' | 'high' | 'bound'>;
  readonly unit: string | null;
  readonly noun: string | null;
  readonly weak: string | null;
  /** 一年来, 近三年: counts back from the day of the text. */
  readonly past: boolean;
}

export type Reading = Aside | DateReading | NumberReading;

/** A rule that sets a numeral aside with a reason: `span` gives the words it covers, null where it does not hold. */
export const aside = (
  name: string,
  kind: string,
  reason: string,
  span: (at: Place) => readonly [number, number] | null,
  of: Numerals = {},
): Rule => ({
  name,
  of,
  read: (at) => {
    const words = span(at);
    return (
      words && { sort: 'aside', start: words[0], end: Math.max(words[1], at.end), rule: name, kind, reason }
    );
  },
});

/** A rule that sets a number aside, with or without its unit, where `holds`. */
export const refusal = (
  name: string,
  kind: string,
  reason: string,
  holds: (quantity: Quantity, at: Place) => boolean,
  covers: 'numeral' | 'quantity' = 'numeral',
  of: Numerals = {},
): Rule => ({
  name,
  of,
  read: (at) => {
    const { quantity } = at;
    if (!quantity || !holds(quantity, at)) return null;
    const end = Math.max(covers === 'numeral' ? at.end : quantity.end, at.end);
    return { sort: 'aside', start: at.start, end, rule: name, kind, reason };
  },
});
