/** The words that bound a number: 逾, 超过, 不得低于 before it, 以上, 左右, （含）以下 after it. */

import { type Bound, negationOf } from '../../text/bound.ts';
import { isBlank, isOneOf, setOf, skipBlanksBack } from '../character.ts';
import {
  after as afterTrie,
  before as beforeTrie,
  comparisons,
  negationTries,
  notBefore,
  partOf,
  superlatives,
  type Unit,
} from '../lexicon/index.ts';
import type { Numeral } from '../numeral/index.ts';

const closing = setOf('）)');
const equal = setOf('于於=＝');

export interface Qualifier {
  readonly start: number;
  readonly end: number;
  readonly bound: Bound;
}

/** 逾, 不得超过, 近, 不到 … just before the numeral; not the end of 节约, 附近, 赶超. */
export function readBefore(text: string, numeral: Numeral, unit: Unit | null): Qualifier | null {
  const end = skipBlanksBack(text, numeral.start);
  // 超过（含）5人
  const bracket = isOneOf(closing, text, end - 1)
    ? /[（(](不?)含[）)]$/.exec(text.slice(Math.max(0, end - 4), end))
    : null;
  if (bracket) {
    const comparison = readComparison(text, end - bracket[0].length);
    return comparison && { start: comparison.start, end, bound: closed(comparison.bound, bracket[1] === '') };
  }
  const found = beforeTrie.longest(text, end);
  if (!found) return spacedBefore(text, end);
  const { word, bound, comparison } = found.value;
  const turned = comparison && negated(text, found.end, comparison.negations);
  if (turned && (turned.odd || comparison.alone))
    return {
      start: turned.start,
      end,
      bound: turned.odd ? denied(bound, word, found.end - turned.start) : bound,
    };
  if (comparison?.alone === false) return null;
  // 基地|上千个: before a bare multiplier only 以上 and verbs of climbing (跨上千亿台阶) hold the 上.
  const implied = word === '上' && numeral.implicit;
  if ((implied ? '以跨登迈踏奔' : partOf[word])?.includes(text[found.end - 1] ?? '。')) return null;
  if (word === '上' && !numeral.implicit) return null;
  // 满18周岁, 工作满5年的; 满300元, 施行满一年
  if (word === '满' && !isTerm(text, numeral, unit)) return null;
  // 产值过50亿元, 首破1亿方, 过半数; 办过3件, 破案20起
  if (word === '破' && numeral.scale < 1e4) return null;
  const halves = text.startsWith('半数', numeral.start);
  if (word === '过' && !numeral.implicit && !halves && !measuredNoun.test(text[found.end - 1] ?? ''))
    return null;
  return { start: found.end, end, bound };
}

/** 不|低于或等于5% says what 不低于5% says, its second verb standing beside the 不; 不得 denies both. */
const denied = (bound: Bound, word: string, length: number): Bound =>
  length === 1 && /或者?等[于於]$/.test(word) ? closed(negationOf(bound), true) : negationOf(bound);

/** 超过, 不得低于 … whose words end at `end`, whatever stands between them and their number. */
export function readComparison(text: string, end: number): { start: number; bound: Bound } | null {
  const found = beforeTrie.longest(text, end);
  const comparison = found?.value.comparison;
  if (!found || !comparison) return null;
  const turned = negated(text, found.end, comparison.negations);
  if (turned?.odd) return { start: turned.start, bound: negationOf(comparison.bound) };
  return comparison.alone ? { start: turned?.start ?? found.end, bound: comparison.bound } : null;
}

/** 不得在30%以上: where the negation of a bound after the number starts. */
export function readOutside(text: string, at: number): number | null {
  const turned = text[at - 1] === '在' ? negated(text, at - 1, comparisons[0]?.negations ?? '') : null;
  return turned?.odd ? turned.start : null;
}

/**
 * The negations that end at `end`, with a superlative before them: 最高不, 不得; two of them (不得不) undo each other.
 * 没有一家 and 无一 negate from further away, outside the span.
 */
function negated(text: string, end: number, words: string): { start: number; odd: boolean } | null {
  let start = end;
  let odd = false;
  for (;;) {
    const negation = negationTries.get(words)?.longest(text, start);
    if (!negation || partOf[negation.value]?.includes(text[negation.end - 1] ?? '。')) break;
    start = negation.end;
    odd = !odd;
  }
  if (start === end) return none.test(text.slice(Math.max(0, end - 10), end)) ? { start, odd: true } : null;
  return { start: superlatives.longest(text, start)?.end ?? start, odd };
}

const none = /(?:没有(?:一|任何)|无一)[^，。；：、\d]{0,4}$/;

/** 小于 或 等于100, < = 100: an inequality with blanks inside. */
function spacedBefore(text: string, end: number): Qualifier | null {
  if (!isOneOf(equal, text, end - 1)) return null;
  const window = text.slice(Math.max(0, end - 12), end);
  const found = /([大小])[于於]\s?或(?:者)?\s?等[于於]$|([<>＜＞])\s?[=＝]$/.exec(window);
  if (!found) return null;
  const upper = found[1] === '小' || /[<＜]/.test(found[2] ?? '');
  return { start: end - found[0].length, end, bound: upper ? 'at_most' : 'at_least' };
}

const isTerm = (text: string, numeral: Numeral, unit: Unit | null): boolean =>
  /岁$/.test(unit?.text ?? '') ||
  (unit?.kind === 'time' &&
    /^(?:的|者|且|以上|不满)/.test(
      text.slice(numeral.end + unit.text.length, numeral.end + unit.text.length + 2),
    ));

const measuredNoun = /[值额入量比率房模利税]/;

/** 以上, 以下, 左右 … after the unit, with a bracket that includes or excludes the number itself. */
export function readAfter(text: string, from: number, unit: Unit | null, amount = ''): Qualifier | null {
  const start = isBlank(text, from) ? from + 1 : from;
  const first = readInclusion(text, start, amount);
  const found = afterTrie.longest(text, first?.end ?? start);
  if (!found) return null;
  const { word, bound } = found.value;
  if (notBefore[word]?.includes(text[found.end] ?? '。')) return null;
  if (word === '多' && !/[年月天日周时岁倍成番%％]/.test(text[from - 1] ?? '')) return null;
  if (word === '起') return null;
  // 500米以外; 除3家以外, 三省之外
  if (/外$/.test(word) && word !== '开外' && !/^(?:length|time)$/.test(unit?.kind ?? '')) return null;
  // 一半不到，, 三年不到就; 3次不到10分钟 opens the next number
  if (word === '不到' && !/[，,。；;、）)！就便已的即]/.test(text[found.end] ?? '。')) return null;
  const inclusion = first ?? readInclusion(text, found.end, amount);
  const end = Math.max(found.end, inclusion?.end ?? 0);
  return { start, end, bound: inclusion ? closed(bound, inclusion.includes) : bound };
}

/** （含）, （不含本数）, （含50岁）: whether the bound takes its own number in; any other bracket says something else. */
export function readInclusion(
  text: string,
  at: number,
  amount: string,
): { end: number; includes: boolean } | null {
  if (text[at] !== '（' && text[at] !== '(') return null;
  const found = inclusion.exec(text.slice(at, at + 12 + amount.length));
  if (!found || !(/^(?:本[数级]|[上下]限)?$/.test(found[2] ?? '') || found[2] === amount)) return null;
  return { end: at + found[0].length, includes: found[1] === undefined };
}

const inclusion = /^[（(](?:均?(不)(?:包?含|包括|计)|均?包?含|包括)([^（）()]*)[）)]/;

/** 以上（不含）, 超过5%（含5%）: a bound with its number taken in or left out. */
export function closed(bound: Bound, includes: boolean): Bound {
  if (bound === 'more_than' || bound === 'at_least') return includes ? 'at_least' : 'more_than';
  if (bound === 'less_than' || bound === 'at_most') return includes ? 'at_most' : 'less_than';
  return bound;
}
