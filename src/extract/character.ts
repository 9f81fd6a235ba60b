/** What a single UTF-16 unit means in a numeral; one table lookup a character keeps the scan linear. */

export const NONE = 0;
export const ASCII_DIGIT = 1;
export const WIDE_DIGIT = 2;
export const HAN_DIGIT = 3;
/** 十 百 千 */
export const STEP = 4;
/** 万 亿 兆 */
export const MYRIAD = 5;
/** 几 数: some number above one. */
export const SOME = 6;
export const HALF = 7;
/** 双: a numeral only as 一双, otherwise part of a word. */
export const PAIR = 8;
/** 廿 卅 卌: twenty, thirty, forty. */
export const TENS = 9;

const classes = new Uint8Array(65536);
const values = new Float64Array(65536);

function set(characters: string, kind: number, value: (index: number) => number): void {
  [...characters].forEach((character, index) => {
    classes[character.charCodeAt(0)] = kind;
    values[character.charCodeAt(0)] = value(index);
  });
}

set('0123456789', ASCII_DIGIT, (index) => index);
set('０１２３４５６７８９', WIDE_DIGIT, (index) => index);
set('零一二三四五六七八九', HAN_DIGIT, (index) => index);
set('〇壹贰叁肆伍陆柒捌玖', HAN_DIGIT, (index) => index);
set('○壱貳參肆伍陸柒捌玖', HAN_DIGIT, (index) => index);
set('弌弐弎', HAN_DIGIT, (index) => index + 1);
set('贰両', HAN_DIGIT, () => 2);
set('两兩倆', HAN_DIGIT, () => 2);
set('叄叁', HAN_DIGIT, () => 3);
set('十百千', STEP, (index) => 10 ** (index + 1));
set('拾佰仟', STEP, (index) => 10 ** (index + 1));
set('万亿兆', MYRIAD, (index) => 10 ** (4 * (index + 1)));
set('萬億', MYRIAD, (index) => 10 ** (4 * (index + 1)));
set('几数', SOME, () => Number.NaN);
set('幾數', SOME, () => Number.NaN);
set('半', HALF, () => 0.5);
set('双雙', PAIR, () => 2);
set('廿卅卌', TENS, (index) => 10 * (index + 2));

/** The class of a UTF-16 unit. */
export const classOf = (code: number): number => classes[code] as number;

/** The class of the unit at `index`, NONE past either end. */
export const classAt = (text: string, index: number): number =>
  index >= 0 && index < text.length ? (classes[text.charCodeAt(index)] ?? NONE) : NONE;

/** The worth of a digit or multiplier. */
export const valueAt = (text: string, index: number): number => values[text.charCodeAt(index)] ?? Number.NaN;

export const isDigit = (text: string, index: number): boolean => {
  const kind = classAt(text, index);
  return kind === ASCII_DIGIT || kind === WIDE_DIGIT;
};

export const isNumeral = (text: string, index: number): boolean => classAt(text, index) !== NONE;

export const isLetter = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
};

export const isHan = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return code >= 0x3400 && code <= 0x9fff;
};

export const isBlank = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return code === 32 || code === 0xa0 || code === 0x3000 || code === 9;
};

/** A set of characters: a bit in a table that 32 sets share, so that to ask whether it holds one is a read or two. */
export interface Characters {
  readonly table: Uint32Array;
  readonly bit: number;
}

let table = new Uint32Array(0);
const sets = new Map<string, Characters>();

/** A set for `isOneOf`; the same characters are the same set. */
export function setOf(characters: string): Characters {
  const known = sets.get(characters);
  if (known) return known;
  if (sets.size % 32 === 0) table = new Uint32Array(65536);
  const bit = 1 << (sets.size % 32);
  const set = { table, bit };
  sets.set(characters, set);
  for (const character of characters) {
    const code = character.charCodeAt(0);
    table[code] = (table[code] as number) | bit;
  }
  return set;
}

/** Whether the unit at `index` is one of a set; false past either end. */
export const isOneOf = ({ table, bit }: Characters, text: string, index: number): boolean =>
  index >= 0 && index < text.length && ((table[text.charCodeAt(index)] as number) & bit) !== 0;

/** Whether any unit of the words is one of a set. */
export function hasOneOf(set: Characters, words: string): boolean {
  for (let at = 0; at < words.length; at += 1) if (isOneOf(set, words, at)) return true;
  return false;
}

export const spaces = setOf(
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** What `\s` matches. */
export const isSpace = (text: string, index: number): boolean => isOneOf(spaces, text, index);

/** The index after at most `most` blanks. */
export function skipBlanks(text: string, from: number, most = 2): number {
  let index = from;
  while (index - from < most && isBlank(text, index)) index += 1;
  return index;
}

/**
 * The index after a line broken inside a phrase, as PDF text has it, with the empty lines and the indent of the next;
 * `from` itself where none is. A line of fewer than `least` characters is a heading or a cell of a table, broken nowhere.
 */
export function skipLineBreak(text: string, from: number, least = wrapped): number {
  let index = skipBlanks(text, from, 4);
  if (text[index] === '\r') index += 1;
  if (text[index] !== '\n') return from;
  for (let back = 1; back <= least; back += 1) if ((text[from - back] ?? '\n') === '\n') return from;
  const most = index + indent;
  while (index < most && (isBlank(text, index) || text[index] === '\n' || text[index] === '\r')) index += 1;
  return index;
}

/** A line of fewer characters was not broken by its width. */
const wrapped = 10;
/** Empty lines and the indent of the next. */
const indent = 80;

/** The index before at most two blanks, looking back. */
export function skipBlanksBack(text: string, from: number): number {
  let index = from;
  while (from - index < 2 && index > 0 && isBlank(text, index - 1)) index -= 1;
  return index;
}

const wideDigits = setOf('０１２３４５６７８９');

/** Digits as ASCII: １２ → 12. */
export const toAscii = (digits: string): string =>
  !hasOneOf(wideDigits, digits)
    ? digits
    : digits.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
