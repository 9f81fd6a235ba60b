/** Parts of a whole: 三分之一, 百分之五点五, 1/2, 3又1/2, 1 3/5. */

import { isDigit, isLetter, skipBlanks, skipLineBreak } from '../character.ts';
import { readArabic } from './arabic.ts';
import { readCardinal } from './cardinal.ts';
import type { Barrier, Draft } from './draft.ts';
import { readSign } from './sign.ts';

/** 三分之一, 百分之五点五, 3又1/2, 一百万又五十万分之二十五, 1/2. */
export function readFraction(
  text: string,
  first: Draft,
  barrier: Barrier,
): { draft: Draft; parts: number | null } | null {
  const slash = text[first.end];
  if (first.form === 'arabic' && (slash === '/' || slash === '／') && isDigit(text, first.end + 1)) {
    const below = readArabic(text, first.end + 1);
    if (below.digits > 0 && below.value > 0 && first.digits > 0 && first.digits <= 4 && below.digits <= 3) {
      const next = text[below.end];
      if (next !== '/' && next !== '／' && !isLetter(text, below.end)) {
        return {
          draft: { ...first, end: below.end, value: first.value / below.value, digits: 0 },
          parts: null,
        };
      }
    }
  }
  const mixed = skipBlanks(text, first.end);
  if (mixed > first.end && first.digits > 0 && first.digits <= 3 && isDigit(text, mixed)) {
    // 1 3/5 is one and three fifths.
    const over = readArabic(text, mixed);
    const rest = over.digits > 0 && over.digits <= 2 ? readFraction(text, over, barrier) : null;
    if (rest && rest.parts === null && rest.draft.value < first.value + 2) {
      return { draft: { ...rest.draft, value: first.value + rest.draft.value, digits: 0 }, parts: null };
    }
  }
  if (text[mixed] === '又') {
    const whole = readCardinal(text, skipBlanks(text, mixed + 1), barrier);
    const rest = whole && readFraction(text, whole, barrier);
    if (rest) {
      return { draft: { ...rest.draft, value: first.value + rest.draft.value, digits: 0 }, parts: null };
    }
  }
  // 合格率百分百
  if (first.implicit && first.value === 100 && text.startsWith('分百', first.end))
    return { draft: { ...first, end: first.end + 2, value: 1 }, parts: 100 };
  const part = partsAfter(text, first.end);
  if (part < 0) return null;
  const broken = skipLineBreak(text, part, 0);
  const over = broken > part ? broken : skipBlanks(text, part);
  const sign = readSign(text, over);
  const share = readCardinal(text, sign.end, barrier);
  if (!share || (share.upper !== null && share.upper <= share.value)) return null;
  const quotient = (sign.negative ? -share.value : share.value) / first.value;
  // 万分之一点二 has as many figures as its share, a third has no end.
  const value = Number.isInteger(share.value) ? quotient : Number(quotient.toPrecision(12));
  const upper = share.upper === null ? null : share.upper / first.value;
  return { draft: { ...share, value, upper, digits: 0, scale: 1 }, parts: first.implicit ? first.value : 0 };
}

/** The index after 分之, allowing blanks inside it as in text copied from pages; -1 when it is not there. */
function partsAfter(text: string, from: number): number {
  let index = skipBlanks(text, from);
  if (text[index] !== '分') return -1;
  index = skipBlanks(text, index + 1);
  return text[index] === '之' ? index + 1 : -1;
}
