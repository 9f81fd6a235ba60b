/** What follows 点: decimals in Han digits, and the 万 or 亿 they may still take. */

import { classAt, HAN_DIGIT, isDigit, MYRIAD, STEP, skipBlanks, toAscii, valueAt } from '../character.ts';
import { readArabic } from './arabic.ts';
import type { Draft, Loose } from './draft.ts';
import { round } from './round.ts';

/** 点五, 点三三: decimals in Han digits; 八点三十分 is a time of day. */
export function readPoint(text: string, at: number): { end: number; value: number } | null {
  let index = skipBlanks(text, at);
  if (text[index] !== '点' && text[index] !== '點') return null;
  index = skipBlanks(text, index + 1);
  if (isDigit(text, index) && (text[at - 1] === '零' || text[at - 1] === '〇')) {
    const after = readArabic(text, index);
    return after.digits > 0 && !/[分时整]/.test(text[after.end] ?? '')
      ? { end: after.end, value: Number(`0.${toAscii(text.slice(index, after.end))}`) }
      : null;
  }
  if (classAt(text, index) !== HAN_DIGIT || text[index] === '两' || text[index] === '兩') return null;
  let end = index;
  while (classAt(text, end) === HAN_DIGIT && text[end] !== '两') end += 1;
  const after = classAt(text, end);
  if (after === STEP || text[end] === '刻' || (text[end] === '分' && text[end + 1] !== '之')) return null;
  if (end - index > 300) return null;
  let written = '0.';
  for (let digit = index; digit < end; digit += 1) written += String(valueAt(text, digit));
  return { end, value: Number(written) };
}

/** 三点二亿多: the multiplier and the 多 after decimals. */
export function scaled(text: string, at: number, value: number): Partial<Draft> {
  let end = at;
  let worth = value;
  let scale = 1;
  let loose: Loose = 'none';
  for (;;) {
    if (classAt(text, end) === MYRIAD) {
      scale = valueAt(text, end);
      worth *= scale;
      end += 1;
    } else if (loose === 'none' && (text[end] === '余' || text[end] === '多')) {
      loose = 'more';
      end += 1;
    } else break;
  }
  return { end, value: round(worth), scale, loose };
}
