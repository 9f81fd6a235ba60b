/** What stands around a numeral: a quotation, a title, a code of letters and figures, the edge of a line. */

import { isBlank, isDigit, isLetter } from './character.ts';

const openers = '“「『‘"';
const closers = '”」』’"';

/** The quotation around `[start, end)`, within twenty characters on either side. */
export function quotedAround(text: string, start: number, end: number): readonly [number, number] | null {
  let open = start - 1;
  while (open >= 0 && start - open <= 20 && !openers.includes(text[open] ?? '')) {
    if ('”」』’\n。'.includes(text[open] ?? '')) return null;
    open -= 1;
  }
  if (open < 0 || start - open > 20) return null;
  let close = end;
  while (close < text.length && close - end <= 20 && !closers.includes(text[close] ?? '')) {
    if ('“「『‘\n。'.includes(text[close] ?? '')) return null;
    close += 1;
  }
  if (close >= text.length || close - end > 20) return null;
  return [open, close + 1];
}

/** The inside of the 《title》 around `[start, end)`, within sixty characters on either side. */
export function titledAround(text: string, start: number, end: number): readonly [number, number] | null {
  let open = start - 1;
  while (open >= 0 && start - open <= 60 && text[open] !== '《') {
    if (text[open] === '》' || text[open] === '\n') return null;
    open -= 1;
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
