/** Runs of Han digits: 二〇一九, 三五, and whether one digit fits where it stands. */

import { classAt, HAN_DIGIT, isDigit, MYRIAD, SOME, STEP, skipBlanks, valueAt } from '../character.ts';
import type { Barrier } from './draft.ts';

/** Where the run of Han digits at `at` ends. */
export function digitRun(text: string, at: number, barrier: Barrier): number {
  let end = at + 1;
  while (classAt(text, end) === HAN_DIGIT && !barrier(end)) end += 1;
  return end;
}

/** The run read figure by figure; NaN when longer than any quantity. */
export const digitsValue = (text: string, from: number, to: number): number => {
  if (to - from > 320) return Number.NaN;
  let written = '';
  for (let index = from; index < to; index += 1) written += String(valueAt(text, index));
  return Number(written);
};

/** 三五, 七八, 两三: neighbours in ascending order stand for "three to five". */
export function approximation(text: string, at: number): { low: number; high: number } | null {
  const low = valueAt(text, at);
  const high = valueAt(text, at + 1);
  return low > 0 && (high === low + 1 || (low === 3 && high === 5)) ? { low, high } : null;
}

/** 七、八: the digits at two places, when the second is the next number and something countable follows. */
export function neighbours(
  text: string,
  first: number,
  second: number,
): { low: number; high: number } | null {
  const low = valueAt(text, first);
  if (classAt(text, second) !== HAN_DIGIT || low < 1 || valueAt(text, second) !== low + 1) return null;
  const after = classAt(text, second + 1);
  const counted =
    after === STEP || /[个名家件张条种份支间座辆台户位头亩里成倍元吨斤]/.test(text[second + 1] ?? '');
  return counted ? { low, high: low + 1 } : null;
}

/** 三五个 counts, 三五 alone may be a name. */
export const isCountAfter = (text: string, at: number): boolean =>
  /^[ ]?[个名项家件张人条种次份支批间座辆台户只天日年月位头亩里度分成倍元吨斤米公点代处所]/u.test(
    text.slice(at, at + 2),
  );

/** A digit after 千 or 万 must be smaller than what the multiplier leaves room for: 五百|六千 are two numbers. */
export function fits(text: string, after: number, lastStep: number, lastMyriad: number): boolean {
  const next = skipBlanks(text, after);
  const kind = classAt(text, next);
  if (kind === STEP) return valueAt(text, next) < lastStep;
  if (kind === MYRIAD) return lastStep < Number.POSITIVE_INFINITY || valueAt(text, next) < lastMyriad;
  return true;
}

/** 三百|五十: the digit belongs to a multiplier of its own, so no word starts at it. */
export const multiplied = (text: string, at: number): boolean => {
  const kind = classAt(text, skipBlanks(text, at + 1));
  return kind === STEP || kind === MYRIAD;
};

/** A digit after a blank goes on with the numeral only when a multiplier follows it or nothing does. */
export const digitBlank = (text: string, at: number): boolean => {
  let index = at;
  while (classAt(text, index) === HAN_DIGIT || isDigit(text, index)) index += 1;
  const after = classAt(text, skipBlanks(text, index));
  return (
    after === STEP ||
    after === MYRIAD ||
    after === SOME ||
    index === text.length ||
    !/[\p{L}\p{N}]/u.test(text[index] ?? '')
  );
};
