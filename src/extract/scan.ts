/** Cuts a text into words of the lexicon and numerals, once, from left to right. */

import {
  classAt,
  classOf,
  HAN_DIGIT,
  isDigit,
  isHan,
  isLetter,
  isNumeral,
  isOneOf,
  MYRIAD,
  NONE,
  STEP,
  setOf,
} from './character.ts';
import { type Word, words } from './lexicon/index.ts';
import { isPoint, type Numeral, readNumeral } from './numeral/index.ts';

export type Token =
  | { readonly type: 'word'; readonly start: number; readonly end: number; readonly word: Word }
  | { readonly type: 'numeral'; readonly start: number; readonly end: number; readonly numeral: Numeral }
  /** A numeral character that starts no numeral: 双, 几, 半 as parts of words. */
  | { readonly type: 'loose'; readonly start: number; readonly end: number };

/**
 * Every numeral character of the text is in exactly one token; linear in the length of the text. The tokens that begin
 * between two places, where one cannot begin before the first of them.
 */
export function scan(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  // Where a word starts is asked again and again inside one run of 一一一一: remember the last answer.
  let asked = -1;
  let answer = false;
  const barrier = (index: number): boolean => {
    if (index !== asked) {
      asked = index;
      answer = wordAt(text, index) !== null;
    }
    return answer;
  };
  let index = from;
  while (index < to) {
    const code = text.charCodeAt(index);
    if ((opens[code] || ask(code)) === no) {
      index += 1;
      continue;
    }
    const kind = classAt(text, index);
    const word = words.mayStand(code, text.charCodeAt(index + 1)) ? wordAt(text, index) : null;
    const signed = kind === NONE && (isSign(text, index) || isPoint(text, index));
    if (kind === NONE && !word && !signed) {
      index += 1;
      continue;
    }
    const numeral = kind !== NONE || signed ? readNumeral(text, index, barrier) : null;
    if (word !== null && (numeral === null || word.end >= numeral.end)) {
      tokens.push({ type: 'word', start: index, end: word.end, word: word.value });
      index = word.end;
    } else if (numeral !== null) {
      tokens.push({ type: 'numeral', start: index, end: numeral.end, numeral });
      index = numeral.end;
    } else {
      if (kind !== NONE) tokens.push({ type: 'loose', start: index, end: index + 1 });
      index += 1;
    }
  }
  return tokens;
}

const no = 1;
const yes = 2;
/** Whether a character may open a word of the lexicon or a numeral; 0 until a text has asked. */
const opens = new Uint8Array(65536);
const signs = setOf('负負+＋-－−.');

function ask(code: number): number {
  const may = words.opens(code) || classOf(code) !== NONE || isOneOf(signs, String.fromCharCode(code), 0);
  const answer = may ? yes : no;
  opens[code] = answer;
  return answer;
}

/** The numeral that starts here, unless a word of the lexicon covers it. */
export function numeralAt(text: string, at: number): Numeral | null {
  if (classAt(text, at) === NONE && !isSign(text, at) && !isPoint(text, at)) return null;
  const numeral = readNumeral(text, at, (index) => wordAt(text, index) !== null);
  const word = wordAt(text, at);
  return numeral && (word === null || word.end < numeral.end) ? numeral : null;
}

/** The word of the lexicon that starts here, when what follows lets it be one. */
export function wordAt(text: string, at: number): { readonly end: number; readonly value: Word } | null {
  const found = words.longest(text, at, (word, end) => {
    const next = text[end];
    if (next !== undefined && word.notBefore !== '' && word.notBefore.includes(next)) return false;
    const last = classAt(text, end - 1);
    if (last === NONE) return true;
    const following = classAt(text, end);
    if (isDigit(text, end - 1))
      return !isDigit(text, end) && following !== MYRIAD && next !== '.' && !isCounted(text, at, end);
    if (following === STEP || following === MYRIAD)
      return text[at] !== '第' && end - at > 1 && !isNumeral(text, at) && !countsDozens(text, at, end);
    return !(text[at] === '第' && following === HAN_DIGIT);
  });
  if (!found) return null;
  // 提|高三成, 扩|大一倍: the first character belongs to the word before.
  if (
    found.end - at === 2 &&
    /[高大初]/.test(text[at] ?? '') &&
    /[提升最新较抬拔扩加增年月]/.test(text[at - 1] ?? '')
  )
    return null;
  // A word of digits (12345) is no part of a longer number or name.
  if (
    isDigit(text, at) &&
    at > 0 &&
    (isDigit(text, at - 1) || text[at - 1] === '.' || isLetter(text, at - 1))
  )
    return null;
  return found;
}

/** 受理12340件: a counter makes a number of what else is a hotline. */
const isCounted = (text: string, at: number, end: number): boolean =>
  isDigit(text, at) &&
  (end - at >= 5 || /^(?:[件户名家起亩吨辆套宗]|个(?!人)|人(?![工员民数]))/.test(text.slice(end, end + 2))) &&
  /^(?:[个件户名家项起元亩吨次台辆张套所条宗例封批头只株位处座]|人(?!工)|公里|公顷|千瓦|平方|立方)/.test(
    text.slice(end, end + 2),
  );

/** 劝返学生|数十名: the 数 belongs to 数十, unless it closes a word of two characters such as 人数. */
function countsDozens(text: string, at: number, end: number): boolean {
  if (text[end - 1] !== '数' || end - at < 3 || countWords.test(text.slice(end - 2, end))) return false;
  const next = classAt(text, end + 1);
  return next === MYRIAD || /[余多个名家人件项条次起户张座所位]/.test(text[end + 1] ?? '');
}

const countWords = /^[人总次件户个基倍岁年天月日时]数$/;

const money = /^[\d,]*\.?\d+\s?[十百千万亿]*(?:美|欧|日|港)?元/;

/** 负 and the minus sign, not the dash of a range or of a name. */
function isSign(text: string, at: number): boolean {
  const sign = text[at];
  if (sign === '负' || sign === '負') {
    if (/[减增担肩抱欺胜辜税债赋]/.test(text[at - 1] ?? '')) return false;
    const next = classAt(text, at + 1 + (text[at + 1] === ' ' ? 1 : 0));
    return next !== NONE && !'担责重荷面荷'.includes(text[at + 1] ?? '');
  }
  // 环比+2.1%
  if (sign === '+' || sign === '＋')
    return (
      !/[\w+＋)）]/.test(text[at - 1] ?? '。') && /^\d+(?:\.\d+)?[%％‰]/.test(text.slice(at + 1, at + 10))
    );
  if (sign !== '-' && sign !== '－' && sign !== '−') return false;
  const before = text[at - 1];
  const opens = before === undefined || before === '\n';
  const next = opens && text[at + 1] === ' ' ? at + 2 : at + 1;
  if (!isDigit(text, next) && !(text[next] === '.' && isDigit(text, next + 1))) return false;
  if (opens) return true;
  if (sign === before) return false;
  if (isHan(text, at - 1))
    return (
      '为长降达至到是幅率升落减少于负比动化值差温约均近由从的报'.includes(before) ||
      // 利润总额-974.32亿元: a noun of money, and not 京沪-3线
      ('额润入余金款'.includes(before) && money.test(text.slice(next, next + 16)))
    );
  return !isLetter(text, at - 1) && !isDigit(text, at - 1) && !/[%％‰)）\]】℃°·.—–~～]/.test(before);
}
