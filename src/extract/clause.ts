/** What a number is about: its clause, the noun it counts, the predicate and object, the direction of change. */

import { clauseEnds } from '../text/clause.ts';
import { isDigit, isNumeral, isOneOf, setOf } from './character.ts';
import * as lexicon from './lexicon/clauses.ts';
import { Trie, wordsOf } from './trie.ts';

function trieOf<T>(rows: ReadonlyArray<readonly [T, string]>): Trie<{ readonly value: T }> {
  const trie = new Trie<{ readonly value: T }>();
  for (const [value, block] of rows) for (const word of wordsOf(block)) trie.set(word, { value });
  return trie;
}

const predicates = trieOf([[true, lexicon.predicates]]);
const verbs = trieOf([[true, lexicon.verbs]]);
const keeps = trieOf([[true, lexicon.unbrokenWords]]);
const manners = trieOf([[true, lexicon.manners]]);
const nounEnds = trieOf([[true, lexicon.nounEnds]]);
const heads = trieOf([[true, lexicon.heads]]);

/** What no noun goes on over. */
const ends = new Uint8Array(65536);
for (const mark of `${clauseEnds}∶±／/×=＝`) ends[mark.charCodeAt(0)] = 1;

/** The noun after a unit: 口岸 in 31个口岸, 新举措 in 22项公安交管“放管服”改革新举措. */
export function nounAfter(text: string, at: number): string | null {
  const first = text[at] ?? '';
  if ('、（(）)'.includes(first)) return null;
  const place = '省市县州盟旗区'.includes(first)
    ? /^(?:省份?|市|县|州|盟|旗|区)(?:（[^（）\d\n]{1,10}）|\([^()\d\n]{1,10}\))/.exec(
        text.slice(at, at + 14),
      )
    : null;
  if (place) return place[0];
  let end = at;
  while (end < text.length && end - at < 40) {
    const character = text[end] ?? '';
    if (ends[text.charCodeAt(end)] === 1) break;
    if (character === '、' && isNumeral(text, end + 1)) break;
    const kept = keeps.longest(text, end) ?? heads.longest(text, end);
    if (kept) {
      end = kept.end;
      continue;
    }
    if (end === at && isNumeral(text, end)) break;
    const isOpen = (end === at && character === '新') || isAdjective(text, at, end);
    if (nounEnds.longest(text, end) && !isOpen) break;
    if (character === '“' && end > at && endsInHead(text.slice(at, end))) break;
    if (isDigit(text, end) && !/[A-Za-z]/.test(text[end + 1] ?? '')) break;
    end += 1;
  }
  // 星级酒店|平均入住率
  if (end > at && text.startsWith('平均', end - 1)) end -= 1;
  const phrase = text.slice(at, end).replace(/^[\s（(“"]+|[\s、”"（(]+$/g, '');
  if (phrase === '') return null;
  const quality = qualityAt(text, end, phrase);
  const behind = quality > 0 ? nounAfter(text, end + quality) : null;
  if (behind) return behind;
  // 新办登记、检验业务的车主: who does it is named after 的
  const owner = text[end] === '的' && keeps.longest(phrase, 0) ? heads.longest(text, end + 1) : null;
  if (owner) return text.slice(end + 1, owner.end);
  if (phrase.length <= 10 && !/[“”、]/.test(phrase)) return phrase;
  return lastHead(phrase) ?? (phrase.length <= 16 ? phrase : null);
}

/** 20种风险|较低的|产品, 7个防治疾病|的|新药: how much stands between what only tells which are meant and the noun; else 0. */
function qualityAt(text: string, end: number, phrase: string): number {
  const compared = isOneOf(degrees, text, end) ? degree.exec(text.slice(end, end + 6)) : null;
  if (compared) return compared[0].length;
  return text[end] === '的' && (qualityEnd.test(phrase) || use.test(phrase)) ? 1 : 0;
}
const degrees = setOf('较更最比相');
const degree = /^(?:较|更|最|比较|相对)[低高大小多少好差强弱快慢重轻]的/;
const qualityEnd = /.(?:严重|突出|困难|落后|良好|优秀|优良|稳定|先进|薄弱|集中|完善|齐全|明显)$/;
const use = /^(?:防治|治疗|预防|用于|从事|具有|具备|符合|持有|拥有|未|已)/;

/** 18项主要|办理要素 */
const isAdjective = (text: string, at: number, end: number): boolean =>
  end === at + 2 && adjective.test(text.slice(at, end));
const adjective = /^(?:主要|重点|核心|关键|重大|具体|常用|高频)$/;

function lastHead(phrase: string): string | null {
  let head: string | null = null;
  for (let index = 0; index < phrase.length; index += 1) {
    const match = heads.longest(phrase, index);
    if (match) {
      head = phrase.slice(index, match.end);
      index = match.end - 1;
    }
  }
  return head;
}

/** Where the first head noun of a phrase ends; its length where it has none. */
export function headOf(phrase: string): number {
  for (let index = 0; index < phrase.length; index += 1) {
    const match = heads.longest(phrase, index);
    // 50个省考断面优良比例86%
    if (match && !(match.end - index === 1 && /^[考控级属管]/.test(phrase.slice(match.end))))
      return match.end;
  }
  return phrase.length;
}

const endsInHead = (phrase: string): boolean => {
  const head = lastHead(phrase);
  return head !== null && phrase.endsWith(head);
};

/** What makes a noun of the verb before it: 增加值, 生产总值, 种植面积, 增长率. */
const nominals = setOf('总值额量产率数员者面比指人价收支时能成水规');
const nominal =
  /^(?:总?[值额量产]|[率数员者]|面积|比重|总?指数|人口|人数|价格|收入|支出|时间|能力|成本|水平|规模)/;

/** The predicate at `at` of a clause, with the length of the adverb just before it; null when none begins there. */
export function predicateAt(words: string, at: number): { length: number; manner: number } | null {
  const found = predicates.longest(words, at);
  if (!found) return null;
  if (isOneOf(nominals, words, found.end) && nominal.test(words.slice(found.end, found.end + 3))) return null;
  for (let back = Math.max(0, at - 4); back < at; back += 1) {
    if (manners.longest(words, back)?.end === at) return { length: found.end - at, manner: at - back };
  }
  return { length: found.end - at, manner: 0 };
}

/** The length of a verb that takes an object, when one begins at `at`. */
export function verbAt(words: string, at: number): number | null {
  let begin = at;
  const manner = manners.longest(words, at);
  if (manner) begin = manner.end;
  const found = verbs.longest(words, begin);
  return found ? found.end - at : null;
}
