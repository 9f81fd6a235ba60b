/** A numeral without sign or fraction: digits, a half, or sections of 十百千 and 万亿. */

import { ASCII_DIGIT, classAt, HALF, isNumeral, NONE, PAIR, toAscii, WIDE_DIGIT } from '../character.ts';
import { isPoint, readArabic, readPower } from './arabic.ts';
import { type Barrier, type Draft, han } from './draft.ts';
import { readSections } from './sections.ts';

/** The cardinal that starts at `at`, or null. */
export function readCardinal(text: string, at: number, barrier: Barrier): Draft | null {
  const kind = classAt(text, at);
  if (kind === ASCII_DIGIT || kind === WIDE_DIGIT) {
    const arabic = readArabic(text, at);
    return readSections(text, at, arabic, barrier);
  }
  if (isPoint(text, at)) {
    const after = readArabic(text, at + 1);
    if (after.digits === 0) return null;
    const head = { ...after, value: Number(`0.${toAscii(text.slice(at + 1, after.end))}`), digits: 0 };
    return readPower(text, at, head, head.end) ?? head;
  }
  if (text.startsWith('半百', at) && !isNumeral(text, at + 2)) return han(at + 2, 50);
  // 半个亿
  if (kind === HALF && /^半个亿(?![级元吨])/.test(text.slice(at, at + 4)))
    return { ...han(at + 3, 5e7), scale: 1e8 };
  if (kind === HALF) return han(at + 1, 0.5);
  if (text[at] === '一' && text[at + 1] === '半' && !'天年个小里截月日夜儿点'.includes(text[at + 2] ?? '。'))
    return han(at + 2, 0.5);
  if (kind === PAIR) return null;
  if (kind === NONE) return null;
  return readSections(text, at, null, barrier);
}
