/** What stands around a numeral: a quotation, a title, a code of letters and figures, the edge of a line. */

import { isBlank, isDigit, isLetter } from './character.ts';

const OPEN = 1;
const CLOSE = 2;
const STOP = 4;
/** What the marks around a numeral open, close or end; one lookup a character. */
const marks = new Uint8Array(65536);
const mark = (characters: string, is: number): void => {
  for (const character of characters)
    marks[character.charCodeAt(0)] = (marks[character.charCodeAt(0)] ?? 0) | is;
};
mark('“「『‘"', OPEN);
mark('”」』’"', CLOSE);
mark('\n。', STOP);

/** The quotation around `[start, end)`, within twenty characters on either side. */
export function quotedAround(text: string, start: number, end: number): readonly [number, number] | null {
  const open = seek(text, start - 1, -1, OPEN);
  const close = open < 0 ? -1 : seek(text, end, 1, CLOSE);
  return close < 0 ? null : [open, close + 1];
}

/** The nearest mark of a kind within twenty characters; -1 where another mark or the sentence ends before it. */
function seek(text: string, from: number, step: 1 | -1, kind: number): number {
  for (let at = from; at >= 0 && at < text.length && Math.abs(at - from) < 20; at += step) {
    const found = marks[text.charCodeAt(at)] as number;
    if (found & kind) return at;
    if (found) return -1;
  }
  return -1;
}

const OPEN_TITLE = '《'.charCodeAt(0);
const CLOSE_TITLE = '》'.charCodeAt(0);

/** The inside of the 《title》 around `[start, end)`, within sixty characters on either side. */
export function titledAround(text: string, start: number, end: number): readonly [number, number] | null {
  let open = start - 1;
  for (; open >= 0 && start - open <= 60; open -= 1) {
    const code = text.charCodeAt(open);
    if (code === OPEN_TITLE) break;
    if (code === CLOSE_TITLE || code === 10) return null;
  }
  if (text[open] !== '《') return null;
  let close = end;
  while (close < text.length && close - end <= 60 && text[close] !== '》') {
    if (text[close] === '《' || text[close] === '\n') return null;
    close += 1;
  }
  return text[close] === '》' ? [open + 1, close] : null;
}

/** The run of letters, digits and their joiners around a place, at most forty characters each way. */
export function codeAround(text: string, start: number, end: number): readonly [number, number] {
  const joins = (index: number): boolean =>
    isLetter(text, index) ||
    isDigit(text, index) ||
    ('-+./_:@?=&%#~'.includes(text[index] ?? ' ') && isCode(text, index - 1) && isCode(text, index + 1));
  let from = start;
  while (from > 0 && start - from < 40 && joins(from - 1)) from -= 1;
  let to = end;
  while (to < text.length && to - end < 40 && joins(to)) to += 1;
  return [from, to];
}

const isCode = (text: string, index: number): boolean =>
  isLetter(text, index) || isDigit(text, index) || '/:._-%=&?'.includes(text[index] ?? ' ');

/** True where only blanks stand between the line's first place and `index`, as far as a page's deepest indent. */
export function atLineStart(text: string, index: number): boolean {
  let at = index;
  while (index - at < indent && isBlank(text, at - 1)) at -= 1;
  return at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';
}

const indent = 80;
