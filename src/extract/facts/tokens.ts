/** A paragraph as the fact layer sees it: its numbers, its words of relation, and where its clauses end. */

import { isOneOf, setOf } from '../character.ts';
import type { Mention } from '../finding.ts';
import { isCut } from './cut-name.ts';
import { type Word, words } from './words.ts';

export type Token =
  /** 。 is 3, ； is 2, ，and ： are 1. */
  | { readonly kind: 'stop'; readonly start: number; readonly end: number; readonly strength: number }
  | { readonly kind: 'open' | 'close'; readonly start: number; readonly end: number }
  | { readonly kind: 'finding'; readonly start: number; readonly end: number; readonly index: number }
  | { readonly kind: 'word'; readonly start: number; readonly end: number; readonly word: Word };

const strengths: Readonly<Record<string, number>> = {
  '。': 3,
  '！': 3,
  '？': 3,
  '!': 3,
  '?': 3,
  '；': 2,
  ';': 2,
  '，': 1,
  ',': 1,
  '：': 1,
  ':': 1,
};
/** What a sign is; else whether a word may open with the character, 0 until a text has asked. */
const marks = new Uint8Array(65536);
const opens = 6;
const nothing = 7;
for (const [mark, strength] of Object.entries(strengths)) marks[mark.charCodeAt(0)] = strength;
/** 电影《志士：山河》收入8亿元: marks in the title of a work end nothing. */
const opensTitle = 8;
marks['《'.charCodeAt(0)] = opensTitle;
const longestTitle = 40;
for (const mark of '（(') marks[mark.charCodeAt(0)] = 4;
for (const mark of '）)') marks[mark.charCodeAt(0)] = 5;

/** The tokens of `text` from `from` to `to`, in order; `first` is the first finding at or after `from`. */
export function tokensOf(
  text: string,
  from: number,
  to: number,
  findings: readonly Mention[],
  first: number,
): Token[] {
  const tokens: Token[] = [];
  let index = first;
  let next = findings[index]?.start ?? to;
  let at = from;
  let title = from;
  // 至今 of 去年年底至|今年3月 is no word
  const isBefore = ({ region }: Word, end: number): boolean =>
    end <= next &&
    !(text[end - 1] === '今' && isOneOf(ofNow, text, end)) &&
    !(region && isCut(text, at, end));
  while (at < to) {
    if (at >= next) {
      const { end } = findings[index] as Mention;
      tokens.push({ kind: 'finding', start: at, end, index });
      at = Math.max(end, at);
      index += 1;
      next = findings[index]?.start ?? to;
      continue;
    }
    const code = text.charCodeAt(at);
    const mark = marks[code] || ask(code);
    if (mark === nothing) {
      at += 1;
      continue;
    }
    if (mark === opensTitle) {
      title = at + text.slice(at, Math.min(to, at + longestTitle)).indexOf('》');
      at += 1;
      continue;
    }
    if (mark !== opens) {
      const end = at + 1;
      if (mark > 3) tokens.push({ kind: mark === 4 ? 'open' : 'close', start: at, end });
      else if (at >= title && !isInside(text, at))
        tokens.push({ kind: 'stop', start: at, end, strength: mark });
      at = end;
      continue;
    }
    const word = words.mayStand(code, text.charCodeAt(at + 1)) ? words.longest(text, at, isBefore) : null;
    if (word) {
      if (word.value.roles !== 0) tokens.push({ kind: 'word', start: at, end: word.end, word: word.value });
      at = word.end;
    } else at += 1;
  }
  return tokens;
}

const ofNow = setOf('年天日晚晨夏秋冬春');

function ask(code: number): number {
  const answer = words.opens(code) ? opens : nothing;
  marks[code] = answer;
  return answer;
}

/** The comma of 1,234 and the colon of 12:30 end nothing. */
function isInside(text: string, at: number): boolean {
  const mark = text[at];
  if ((mark !== ',' && mark !== ':') || !isFigure(text, at - 1) || !isFigure(text, at + 1)) return false;
  // 性别比104.7,65岁及以上人口: thousands are of three figures
  return mark === ':' || (isFigure(text, at + 2) && isFigure(text, at + 3) && !isFigure(text, at + 4));
}

const isFigure = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};
