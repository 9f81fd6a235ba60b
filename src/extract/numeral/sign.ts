/** The sign before a numeral: 负三, -1.48, 零下32. */

import { skipBlanks } from '../character.ts';

/** Where the digits after the sign at `at` begin; `at` itself without one. */
export function readSign(text: string, at: number): { end: number; negative: boolean } {
  const sign = text[at];
  // 零下32℃
  if (sign === '零' && (text[at + 1] === '下' || text[at + 1] === '上'))
    return { end: skipBlanks(text, at + 2), negative: text[at + 1] === '下' };
  if (sign === '负' || sign === '負') return { end: skipBlanks(text, at + 1), negative: true };
  if (sign === '+' || sign === '＋') return { end: at + 1, negative: false };
  if (sign === '-' || sign === '－' || sign === '−')
    return { end: skipBlanks(text, at + 1, 1), negative: true };
  return { end: at, negative: false };
}
