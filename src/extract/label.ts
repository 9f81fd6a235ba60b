/** What a number is said of: predicate and object of its clause (异地办理居民身份证), as a reader would name it. */

import { clauseEnd, clauseStart } from './clause.ts';
import type { Finding } from './finding.ts';
import { manners, predicates } from './lexicon/clauses.ts';
import { Trie, wordsOf } from './trie.ts';

const trieOf = (block: string): Trie<true> => {
  const trie = new Trie<true>();
  for (const word of wordsOf(block)) trie.set(word, true);
  return trie;
};

const predicateTrie = trieOf(predicates);
const mannerTrie = trieOf(manners);
const longest = 18;

export interface Said {
  readonly start: number;
  readonly end: number;
  /** The counted noun, where one was found after the number. */
  readonly noun: string | null;
}

/**
 * The label of a number: the clause before it from its predicate on, with the numbers that came earlier (`earlier`,
 * in order) left out; where nothing is said before, what is said after. Null when the clause says neither.
 */
export function labelOf(text: string, said: Said, earlier: readonly Finding[]): string | null {
  const { noun } = said;
  const before = withoutList(wordsBefore(text, said.start, earlier));
  const predicate = fromPredicate(before, noun === null);
  if (predicate !== null) {
    const words = trim(predicate);
    if (words === '') return noun;
    const close = noun !== null && !words.endsWith(noun) && words.length + noun.length <= longest ? noun : '';
    const after = close === '' && noun === null && words.length <= 4 ? wordsAfter(text, said) : '';
    return `${words}${close}${after}`;
  }
  const rest = trim(before);
  const subject = rest.length > longest ? lastPart(rest) : rest;
  if (subject !== '' && !setting.test(subject))
    return noun === null || subject.endsWith(noun) ? subject : `${subject}${noun}`;
  return trim(`${noun ?? ''}${wordsAfter(text, said)}`) || noun;
}

/** The clause up to `start`, without the findings in it and the nouns they count. */
function wordsBefore(text: string, start: number, earlier: readonly Finding[]): string {
  let from = clauseStart(text, start);
  let words = '';
  let shared = false;
  for (let index = earlier.length - 1, first = true; index >= 0; index -= 1) {
    const finding = earlier[index] as Finding;
    if (finding.end <= from) break;
    if (finding.start < from) {
      from = finding.end;
      break;
    }
    let end = finding.end;
    if (finding.kind === 'statistic' && finding.noun !== null && text.startsWith(finding.noun, end)) {
      end += finding.noun.length;
    }
    const upTo = first ? start : (earlier[index + 1] as Finding).start;
    const piece = text.slice(Math.min(end, upTo), upTo);
    words = piece.replace(/^[、和及]/, '') + words;
    first = false;
    start = finding.start;
    // 拦截电话15亿次、短信17亿条: what stands before the first number is said of both, its object is not.
    if (/^[、和及]./.test(piece)) {
      if (firstPredicate(words)) return words;
      shared = true;
    }
  }
  const head = text.slice(from, start).replace(/[、和及]$/, '');
  const predicate = shared ? firstPredicate(head) : null;
  return (predicate ? head.slice(withManner(head, predicate.start), predicate.end) : head) + words;
}

/** 推出甲、乙、丙等6项: the examples before 等, and a list in quotes, are no part of what is said. */
function withoutList(words: string): string {
  const quoted = words.replace(/“[^”]*、[^”]*”$/, '');
  const names = /(?:[^、，“”]{2,6}、){2,}[^、，“”]{2,6}$/.exec(quoted);
  if (!/等$/.test(quoted)) return names && !firstPredicate(names[0]) ? '' : quoted;
  const predicate = firstPredicate(quoted);
  const list = quoted.indexOf('、');
  return predicate === null || (list >= 0 && predicate.end > list) ? '' : quoted.slice(0, predicate.end);
}

/** What makes a noun of the verb before it: 增加值, 生产总值, 种植面积, 增长率. */
const nominal =
  /^(?:总?[值额量产]|[率数员者]|面积|比重|总?指数|人口|人数|价格|收入|支出|时间|能力|成本|水平|规模)/;

function firstPredicate(words: string, from = 0): { start: number; end: number } | null {
  for (let index = from; index < words.length; index += 1) {
    const found = predicateTrie.longest(words, index);
    if (found && !nominal.test(words.slice(found.end, found.end + 3)))
      return { start: index, end: found.end };
    if (found) index = found.end - 1;
  }
  return null;
}

/** From the first predicate on, or from the last where that is too long to be a label. */
function fromPredicate(words: string, alone: boolean): string | null {
  let found = firstPredicate(words, words.lastIndexOf('等') + 1) ?? firstPredicate(words);
  if (found === null) return null;
  let start = found.start;
  for (let next = found; trim(words.slice(start)).length > longest; ) {
    found = firstPredicate(words, next.end);
    if (found === null) break;
    next = found;
    start = found.start;
  }
  const begin = withManner(words, start);
  const predicate = words.slice(begin);
  // 居住证累计发放: a predicate without an object is told with its subject.
  return alone && trim(predicate).length <= 2
    ? trim(words.slice(0, begin))
        .slice(-10)
        .replace(/^[0-9０-９]+/, '') + predicate
    : predicate;
}

function withManner(words: string, at: number): number {
  for (let back = Math.max(0, at - 4); back < at; back += 1) {
    if (mannerTrie.longest(words, back)?.end === at) return back;
  }
  return at;
}

function wordsAfter(text: string, { end, noun }: Said): string {
  const at = noun === null ? end : text.indexOf(noun, end);
  const from = at >= 0 && at - end < 30 && noun !== null ? at + noun.length : end;
  let stop = from;
  while (stop < text.length && stop - from < longest) {
    const character = text[stop] ?? '';
    if (clauseEnd.test(character) || /[、0-9０-９]/.test(character)) break;
    stop += 1;
  }
  const words = text.slice(from, stop).replace(/^的/, '');
  return stop - from >= longest || clauseEnd.test(text[stop] ?? '。') ? words : words.replace(/[的]$/, '');
}

/** Where and when alone say nothing of the number. */
const setting = /^(?:全国|全省|全市|全区|全县|目前|现在|截至目前|据介绍|其中|同时|此外|去年|今年|全年)+$/;

const lastPart = (words: string): string => {
  const part = words.slice(
    Math.max(words.lastIndexOf('、'), words.lastIndexOf('”'), words.lastIndexOf('的')) + 1,
  );
  return part.length >= 2 ? part.slice(-longest) : words.slice(-longest);
};

const edges =
  /(?:已|共|累计|总计|合计|约|达到|达|已经|先后|分别|超过|逾|近|为|至|到|了|对|向|在|由|从|可|可以|以|将|的|有|共有)+$/;

function trim(words: string): string {
  const plain = words
    .replace(/\s+/g, '')
    .replace(/(?:由|从)(?:原来的?)?(?=$|[增升降提减压缩下上扩])/, '')
    .replace(edges, '')
    .replace(/^(?:已|共|累计|总计|合计|、|，|其中|同时|又|还|也)+/, '');
  const open = plain.split('“').length - plain.split('”').length;
  return open > 0 ? plain.replace('“', '') : open < 0 ? plain.replace('”', '') : plain;
}
