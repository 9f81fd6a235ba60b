/** What a number is about: its clause, the noun it counts, the predicate and object, the direction of change. */

import { clauseEnd, clauseStart, listJoint } from '../text/clause.ts';
import { isNumeral } from './character.ts';
import type { Finding } from './finding.ts';
import * as lexicon from './lexicon/clauses.ts';
import { bases, downs, still, ups } from './lexicon/periods.ts';
import { Trie, wordsOf } from './trie.ts';

function trieOf<T>(rows: ReadonlyArray<readonly [T, string]>): Trie<{ readonly value: T }> {
  const trie = new Trie<{ readonly value: T }>();
  for (const [value, block] of rows) for (const word of wordsOf(block)) trie.set(word, { value });
  return trie;
}

const predicates = trieOf([[true, lexicon.predicates]]);
const verbs = trieOf([[true, lexicon.verbs]]);
const keeps = trieOf([[true, lexicon.keeps]]);
const manners = trieOf([[true, lexicon.manners]]);
const nounEnds = trieOf([[true, lexicon.nounEnds]]);
const heads = trieOf([[true, lexicon.heads]]);
const changes = trieOf<'up' | 'down'>([
  ['up', ups],
  ['down', downs],
]);
const stillWords = trieOf([[true, still]]);
const baseWords = trieOf([[true, bases]]);

/** The noun after a unit: 口岸 in 31个口岸, 新举措 in 22项公安交管“放管服”改革新举措. */
export function nounAfter(text: string, at: number): string | null {
  const place = /^(?:省份?|市|县|州|盟|旗|区)（[^（）\d\n]{1,6}）/.exec(text.slice(at, at + 10));
  if (place) return place[0];
  if (/[、（(）)]/.test(text[at] ?? '')) return null;
  let end = at;
  while (end < text.length && end - at < 40) {
    const character = text[end] ?? '';
    if (clauseEnd.test(character) || /[∶±／/×=＝]/.test(character)) break;
    if (character === '、' && isNumeral(text, end + 1)) break;
    const kept = keeps.longest(text, end) ?? heads.longest(text, end);
    if (kept) {
      end = kept.end;
      continue;
    }
    if (end === at && isNumeral(text, end)) break;
    if (nounEnds.longest(text, end) && !(end === at && character === '新')) break;
    if (character === '“' && end > at && endsInHead(text.slice(at, end))) break;
    if (/[0-9０-９]/.test(character) && !/[A-Za-z]/.test(text[end + 1] ?? '')) break;
    end += 1;
  }
  const phrase = text.slice(at, end).replace(/^[\s（(“"]+|[\s、”"（(]+$/g, '');
  if (phrase === '') return null;
  // 新办登记、检验业务的车主: who does it is named after 的
  const owner = text[end] === '的' && keeps.longest(phrase, 0) ? heads.longest(text, end + 1) : null;
  if (owner) return text.slice(end + 1, owner.end);
  if (phrase.length <= 10 && !/[“”、]/.test(phrase)) return phrase;
  return lastHead(phrase) ?? (phrase.length <= 16 ? phrase : null);
}

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

const endsInHead = (phrase: string): boolean => {
  const head = lastHead(phrase);
  return head !== null && phrase.endsWith(head);
};

/** What makes a noun of the verb before it: 增加值, 生产总值, 种植面积, 增长率. */
const nominal =
  /^(?:总?[值额量产]|[率数员者]|面积|比重|总?指数|人口|人数|价格|收入|支出|时间|能力|成本|水平|规模)/;

/** The predicate at `at` of a clause, with the length of the adverb just before it; null when none begins there. */
export function predicateAt(words: string, at: number): { length: number; manner: number } | null {
  const found = predicates.longest(words, at);
  if (!found || nominal.test(words.slice(found.end, found.end + 3))) return null;
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

export interface Change {
  readonly direction: Finding['direction'];
  /** 增长5% is by, 增至5% is to. */
  readonly sense: 'by' | 'to' | null;
  /** 同比, 比上年, 较2019年: what the change is measured from. */
  readonly base: string | null;
}

/** 比2019年同期, 较一季度, 比1至4月, 比近5年均值: a base that holds a number of its own. */
const yearBase =
  /^[比较]\s?(?:(?:[0-9０-９]{4}|[一二][〇零○一二三四五六七八九]{3})\s?年(?:同期|末|底)?|(?:第?[一二三四1-4]|前[一二三])季度(?:末)?|(?:[0-9]{1,2}(?:至|—|-|－))?[0-9]{1,2}月份?(?:末|底)?|上?半年|[近前过去]{1,2}[0-9一二三四五六七八九十]{1,2}年(?:同期)?(?:均值|平均(?:值|水平)?)?)/;

/** The change verb that governs the number, looking back over the clause no further than `floor`. */
export function changeBefore(text: string, start: number, floor: number): Change {
  const from = Math.max(clauseStart(text, start), start - 24);
  // 增至|2022年|的20133元: a date stands between the verb and its number.
  const dated =
    /[至到]((?:1[89]|20)\d{2}\s?年(?:末|底)?|[一二][〇零九八][〇零一二三四五六七八九]{2}年|目前|现在)的$/.exec(
      text.slice(from, start),
    );
  const low = dated && floor <= start ? Math.min(floor, start - dated[0].length - 4) : floor;
  // A verb before another number governs that one; the base may be said once for both.
  let direction: Finding['direction'] = null;
  let sense: Change['sense'] = null;
  let base: string | null = null;
  for (let index = from; index < start; index += 1) {
    const calm = stillWords.longest(text, index);
    if (calm && calm.end <= start) {
      index = calm.end - 1;
      continue;
    }
    const basis = baseWords.longest(text, index);
    if (basis && basis.end <= start && !/^[值数]/.test(text[basis.end] ?? '')) {
      base = text.slice(index, basis.end);
      index = basis.end - 1;
      continue;
    }
    const year = /[比较]/.test(text[index] ?? '') ? yearBase.exec(text.slice(index, start)) : null;
    if (year) {
      base = year[0];
      index += year[0].length - 1;
      continue;
    }
    const change = changes.longest(text, index);
    if (!change || change.end > start || index < low) continue;
    // A verb governs the number only when nothing but a complement stands between: 增长了约5%.
    const between = text.slice(Math.max(change.end, floor), start);
    // 多增, 少收: alone they are adjectives.
    const single = change.end - index === 1 && /[多少]/.test(text[index] ?? '');
    if (between.length <= (single ? 1 : 6)) {
      direction = change.value.value;
      const last = text[change.end - 1] ?? '';
      sense = /[至到]/.test(last) || /^(?:至|到|为)/.test(between) ? 'to' : 'by';
    }
    index = change.end - 1;
  }
  // 年均浓度 is a level, 年均增长 a change.
  return { direction, sense, base: base === '年均' && direction === null ? null : base };
}

/** 分别增长4.1%、6.6%和5.7%: one verb governs every number of the list. */
export function sharedChange(
  text: string,
  change: Change,
  number: Pick<Finding, 'start' | 'unit'>,
  previous: Finding | undefined,
): Change {
  if (change.direction !== null || previous?.kind !== 'statistic') return change;
  if (previous.direction === null || previous.unit !== number.unit) return change;
  if (!listJoint.test(text.slice(previous.end, number.start))) return change;
  return { direction: previous.direction, sense: previous.sense, base: change.base ?? previous.base };
}
