/** One numeral at a place of the text: 3300余万, 2亿3千万, 三千八百零六, 1,234.5, ２．５, 七八百, 三分之一. */

import { readCardinal } from './cardinal.ts';
import type { Barrier, Loose, Vague } from './draft.ts';
import { readFraction } from './fraction.ts';
import { readSign } from './sign.ts';

export { isPoint } from './arabic.ts';
export { round } from './round.ts';

export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The other end of 三五, 七八百, 二三十; else null. */
  readonly upper: number | null;
  readonly loose: Loose;
  readonly form: 'arabic' | 'han';
  /** Count of characters when nothing but digits was read, else 0: years, codes and telephone numbers. */
  readonly digits: number;
  /** The 万 or 亿 that closes the numeral, 1 without one. */
  readonly scale: number;
  /** Starts with a multiplier and no digit: 百, 千万. */
  readonly implicit: boolean;
  /** 几十, 数百, 十几: the least and the most the vague numeral can mean; else null. */
  readonly vague: Vague | null;
  /** 百分之五 and 三分之一 carry what they are parts of. */
  readonly parts: number | null;
}

/**
 * The longest numeral that starts at `at`, or null. Work is proportional to the length of what is read.
 */
export function readNumeral(text: string, at: number, barrier: Barrier): Numeral | null {
  const sign = readSign(text, at);
  const first = readCardinal(text, sign.end, barrier);
  if (!first) return null;
  const fraction = readFraction(text, first, barrier);
  const draft = fraction?.draft ?? first;
  return {
    start: at,
    end: draft.end,
    value: sign.negative ? -draft.value : draft.value,
    upper: draft.upper,
    loose: draft.loose,
    form: draft.form,
    digits: sign.end === at ? draft.digits : 0,
    scale: draft.scale,
    implicit: draft.implicit,
    vague: sign.negative && draft.vague ? { low: -draft.vague.high, high: -draft.vague.low } : draft.vague,
    parts: fraction?.parts ?? null,
  };
}
