/** Numbers in digits: 1,234.5, ２．５, 1 200吨, .5, 2e5, 1.2M. */

import {
  classAt,
  isDigit,
  isHan,
  isLetter,
  isOneOf,
  setOf,
  skipBlanks,
  toAscii,
  WIDE_DIGIT,
} from '../character.ts';
import type { Draft } from './draft.ts';
import { round } from './round.ts';

/** 1,234.5 and １２３．４ and 2e5; grouping commas need groups of exactly three. */
export function readArabic(text: string, at: number): Draft {
  let end = at;
  while (isDigit(text, end)) end += 1;
  const wide = classAt(text, at) === WIDE_DIGIT;
  let plain = true;
  if (end - at <= 3) {
    while (
      (text[end] === ',' || (wide && text[end] === '，')) &&
      isDigit(text, end + 1) &&
      isDigit(text, end + 2) &&
      isDigit(text, end + 3) &&
      !isDigit(text, end + 4)
    ) {
      end += 4;
      plain = false;
    }
  }
  // 1 200吨: a blank groups thousands where a unit follows.
  const groups =
    plain && end - at <= 3 && isBlank(text.charCodeAt(end)) && text[at] !== '0' && !isDigit(text, at - 2)
      ? blankGroups.exec(text.slice(end, end + 24))
      : null;
  if (groups) {
    end += groups[0].length;
    plain = false;
  }
  const digits = plain ? end - at : 0;
  if ((text[end] === '.' || text[end] === '．' || (text[end] === '・' && wide)) && isDigit(text, end + 1)) {
    let after = end + 1;
    while (isDigit(text, after)) after += 1;
    const chained = (text[after] === '.' || text[after] === '．') && isDigit(text, after + 1);
    const chainedBefore = at > 1 && (text[at - 1] === '.' || text[at - 1] === '．') && isDigit(text, at - 2);
    if (!chained && !chainedBefore) {
      end = after;
      plain = false;
    }
  }
  // A number longer than any quantity is a code; its value would only be a rounding.
  const worth = end - at > 320 ? Number.NaN : worthOf(text.slice(at, end));
  return {
    end,
    value: worth,
    upper: null,
    loose: 'none',
    form: 'arabic',
    digits: plain ? digits : 0,
    scale: 1,
    implicit: false,
    vague: null,
  };
}

const isBlank = (code: number): boolean => code === 32 || code === 0xa0;
const blankGroups = /^(?:[ \u00a0]\d{3}){1,4}(?=(?:\.\d{1,3})?[ \u00a0]?[\p{Script=Han}%％])/u;

/** Most numbers are 12 or 12.5; the others have commas, blanks or wide figures. */
function worthOf(written: string): number {
  const plain = Number(written);
  if (!Number.isNaN(plain)) return plain;
  return Number(
    toAscii(written)
      .replace(/[,，\s]/g, '')
      .replace(/[．・]/g, '.'),
  );
}

/** 2e5, 2^-1, 40k: the last forms a number may take in tables and technical notes. */
export function readPower(text: string, at: number, head: Draft, end: number): Draft | null {
  if (end !== head.end) return null;
  const suffix = skipBlanks(text, end, 1);
  if (!isOneOf(powers, text, end) && !isOneOf(powers, text, suffix)) return null;
  const sign = text[end] ?? '';
  const thousand = thousands[text[suffix] ?? ''];
  // 5G is a name, 1.2M a number.
  if (thousand !== undefined && (thousand === 1000 ? suffix === end : !Number.isInteger(head.value))) {
    if (isLetter(text, suffix + 1) || isDigit(text, suffix + 1)) return null;
    return { ...head, end: suffix + 1, value: round(head.value * thousand), digits: 0 };
  }
  if (!/[eEｅＥ^]/.test(sign)) return null;
  const rest = /^[-+－＋]{0,2}[0-9０-９]{1,3}(?![0-9０-９A-Za-z])/.exec(text.slice(end + 1, end + 8));
  if (!rest) return null;
  const written = toAscii(rest[0]).replace(/－/g, '-').replace(/＋/g, '+').replace('--', '');
  const exponent = Number(written);
  const base = text[at - 1] === '-' && sign === '^' ? head.value : head.value;
  const value = sign === '^' ? base ** exponent : base * 10 ** exponent;
  return { ...head, end: end + 1 + rest[0].length, value: round(value), digits: 0 };
}

const powers = setOf('kＫKMGeEｅＥ^');
const thousands: Readonly<Record<string, number>> = { k: 1e3, Ｋ: 1e3, K: 1e3, M: 1e6, G: 1e9 };

/** The point that opens .5; not that of a version, a list or a file. */
export const isPoint = (text: string, at: number): boolean =>
  text[at] === '.' &&
  isDigit(text, at + 1) &&
  !isDigit(text, at - 1) &&
  !isLetter(text, at - 1) &&
  !isHan(text, at - 1) &&
  !/[.．）)\]]/.test(text[at - 1] ?? '');
