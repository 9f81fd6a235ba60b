/** Whether the signs of a place's name belong to two words: 隆重|庆祝, 规模以上|海水, 形成|都市圈. */

import * as lexicon from '../lexicon/cut-names.ts';
import { toTraditional } from '../lexicon/traditional.ts';
import { wordsOf } from '../trie.ts';

const inBothScripts = (block: string): ReadonlySet<string> =>
  new Set(wordsOf(block).flatMap((word) => [word, toTraditional(word)]));

const before = inBothScripts(lexicon.wordsBeforeCut);
const behind = inBothScripts(lexicon.wordsBehindCut);
const longest = 4;

/** @param start and `end` of the name; one of two signs, or of three with 市, may be cut behind its first one */
export function isCut(text: string, start: number, end: number): boolean {
  if (end - start !== 2 && text[end - 1] !== '市') return false;
  // 中山|西路, the street of many towns
  if (text[end] === '路' && text.startsWith('中山', start - 1)) return true;
  const cut = start + 1;
  const lengths = Array.from({ length: longest }, (_, at) => at + 1);
  return (
    lengths.some((length) => behind.has(text.slice(cut, cut + length))) &&
    lengths.some((length) => before.has(text.slice(Math.max(0, cut - length), cut)))
  );
}
