/** The words that bound a number: 逾, 超过, 近, 不到 before it, 以上, 左右, 不到 after it. */

import type { Bound } from '../../text/bound.ts';
import { isBlank, skipBlanksBack } from '../character.ts';
import { after as afterTrie, before as beforeTrie, notBefore, partOf } from '../lexicon/index.ts';
import type { Numeral } from '../numeral/index.ts';

export interface Qualifier {
  readonly start: number;
  readonly end: number;
  readonly bound: Bound;
}

/** 逾, 超过, 近, 不到 … just before the numeral; not the end of 节约, 附近, 赶超. */
export function readBefore(text: string, numeral: Numeral): Qualifier | null {
  const end = skipBlanksBack(text, numeral.start);
  const found = beforeTrie.longest(text, end);
  if (!found) return spacedBefore(text, end);
  const { word, bound } = found.value;
  // 基地|上千个: before a bare multiplier only 以上 and verbs of climbing (跨上千亿台阶) hold the 上.
  const implied = word === '上' && numeral.implicit;
  if ((implied ? '以跨登迈踏奔' : partOf[word])?.includes(text[found.end - 1] ?? '。')) return null;
  if (word === '上' && !numeral.implicit) return null;
  // 产值过50亿元, 首破1亿方; 办过3件, 破案20起
  if (word === '破' && numeral.scale < 1e4) return null;
  if (word === '过' && !numeral.implicit && !measuredNoun.test(text[found.end - 1] ?? '')) return null;
  return { start: found.end, end, bound };
}

/** 小于 或 等于100, < = 100: an inequality with blanks inside. */
function spacedBefore(text: string, end: number): Qualifier | null {
  if (!/[于於=＝]/.test(text[end - 1] ?? '')) return null;
  const window = text.slice(Math.max(0, end - 12), end);
  const found = /([大小])[于於]\s?或(?:者)?\s?等[于於]$|([<>＜＞])\s?[=＝]$/.exec(window);
  if (!found) return null;
  const upper = found[1] === '小' || /[<＜]/.test(found[2] ?? '');
  return { start: end - found[0].length, end, bound: upper ? 'at_most' : 'at_least' };
}

const measuredNoun = /[值额入量比率房模利税]/;

/** 以上, 以下, 左右 … after the unit. */
export function readAfter(text: string, at: number): Qualifier | null {
  const from = isBlank(text, at) ? at + 1 : at;
  const found = afterTrie.longest(text, from);
  if (!found) return null;
  const { word, bound } = found.value;
  if (notBefore[word]?.includes(text[found.end] ?? '。')) return null;
  if (word === '多' && !/[年月天日周时岁倍成番%％]/.test(text[at - 1] ?? '')) return null;
  if (word === '起') return null;
  // 一半不到，, 三年不到就; 3次不到10分钟 opens the next number
  if (word === '不到' && !/[，。；、）！就便已的即]/.test(text[found.end] ?? '。')) return null;
  return { start: from, end: found.end, bound };
}
