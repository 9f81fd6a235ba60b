/** Whether the signs of a place's name belong to two words: 隆重|庆祝, 规模以上|海水, 形成|都市圈. */

import * as lexicon from '../lexicon/cut-names.ts';
import { toTraditional } from '../lexicon/traditional.ts';
import { wordsOf } from '../trie.ts';

const inBothScripts = (block: string): ReadonlySet<string> =>
  new Set(wordsOf(block).flatMap((word) => [word, toTraditional(word)]));

const before = inBothScripts(lexicon.wordsBeforeCut);
const behind = inBothScripts(lexicon.wordsBehindCut);
const longest = 4;

/** 健全|县域, 基本|市情: signs before that make 全 and 本 the end of a word. */
const closing: Readonly<Record<string, string>> = { 全: '健', 本: '基版样根标教股', 我: '' };
/** 资本|市场, 本|区域: signs behind that make 市, 县 and 区 the beginning of one. */
const opening: Readonly<Record<string, string>> = {
  市: '场值盈',
  县: '域',
  区: '域块间',
  州: '际',
  港: '口湾',
};

/** Whether 全县 and 本市 are of other words. */
function isOfOtherWords(text: string, start: number, end: number): boolean {
  const ends = end - start === 2 ? closing[text[start] ?? ''] : undefined;
  if (ends === undefined) return false;
  return isOneOfSigns(ends, text[start - 1]) || isOneOfSigns(opening[text[end - 1] ?? ''] ?? '', text[end]);
}

const isOneOfSigns = (signs: string, sign: string | undefined): boolean =>
  sign !== undefined && signs.includes(sign);

/** @param start and `end` of the name; one of two signs, or of three with 市, may be cut behind its first one */
export function isCut(text: string, start: number, end: number): boolean {
  if (isOfOtherWords(text, start, end)) return true;
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
