/** What a number is about: its clause, the noun it counts, the predicate and object, the direction of change. */

import { isNumeral } from './character.ts';
import type { Finding } from './finding.ts';
import * as lexicon from './lexicon/clauses.ts';
import { bases, downs, ups } from './lexicon/periods.ts';
import { Trie, wordsOf } from './trie.ts';

function trieOf<T>(rows: ReadonlyArray<readonly [T, string]>): Trie<{ readonly value: T }> {
  const trie = new Trie<{ readonly value: T }>();
  for (const [value, block] of rows) for (const word of wordsOf(block)) trie.set(word, { value });
  return trie;
}

const nounEnds = trieOf([[true, lexicon.nounEnds]]);
const heads = trieOf([[true, lexicon.heads]]);
const changes = trieOf<'up' | 'down'>([
  ['up', ups],
  ['down', downs],
]);
const baseWords = trieOf([[true, bases]]);

export const clauseEnd = /[，。；：！？,;:!?\n\r…]/;
const reach = 60;

/** Where the clause of `at` begins, at most sixty characters back. */
export function clauseStart(text: string, at: number): number {
  let index = at;
  while (index > 0 && at - index < reach && !clauseEnd.test(text[index - 1] ?? '')) index -= 1;
  return index;
}

/** The noun after a unit: 口岸 in 31个口岸, 新举措 in 22项公安交管“放管服”改革新举措, 车主 in 497万新办业务的车主. */
export function nounAfter(text: string, at: number): string | null {
  const regions = /^[省市县区州盟旗镇乡村](?:（[^）]{1,8}）)/.exec(text.slice(at, at + 12));
  if (regions) return regions[0];
  if (/[、（(）)]/.test(text[at] ?? '')) return null;
  let end = at;
  while (end < text.length && end - at < 40) {
    const character = text[end] ?? '';
    if (clauseEnd.test(character) || (isNumeral(text, end) && !heads.longest(text, end) && end - at < 1))
      break;
    if (endsNoun(text, end, end === at)) break;
    if (end > at && /[0-9０-９]/.test(character) && !/[A-Za-z]/.test(text[end + 1] ?? '')) break;
    end += 1;
  }
  const phrase = text.slice(at, end).replace(/^[\s（(“"、]+|[\s、”"]+$/g, '');
  if (phrase === '') return null;
  let head: string | null = null;
  for (let index = 0; index < phrase.length; index += 1) {
    const match = heads.longest(phrase, index);
    if (match) {
      head = phrase.slice(index, match.end);
      index = match.end - 1;
    }
  }
  if (text[end] === '的' && phrase.length > 4 && !heads.longest(phrase, 0)) {
    const owner = heads.longest(text, end + 1);
    if (owner) return text.slice(end + 1, owner.end);
  }
  if (phrase.length <= 10 && !/[“”、]/.test(phrase)) return phrase;
  return head ?? (phrase.length <= 16 && !/[“”、]/.test(phrase) ? phrase : null);
}

/** A word that no counted noun goes on with; at its first place only a preposition or an adverb is one. */
function endsNoun(text: string, at: number, first: boolean): boolean {
  const found = nounEnds.longest(text, at);
  if (!found || heads.longest(text, at)) return false;
  const word = text.slice(at, found.end);
  if (lexicon.insideWords[word]?.includes(text[found.end] ?? '。')) return false;
  return !first || lexicon.neverFirst.includes(word);
}

export interface Change {
  readonly direction: Finding['direction'];
  /** 增长5% is by, 增至5% is to. */
  readonly sense: 'by' | 'to' | null;
  /** 同比, 比上年, 较2019年: what the change is measured from. */
  readonly base: string | null;
}

/** The change verb that governs the number, looking back over the clause no further than `floor`. */
export function changeBefore(text: string, start: number, floor: number): Change {
  const from = Math.max(clauseStart(text, start), start - 24);
  // A verb before another number governs that one; the base may be said once for both.
  let direction: Finding['direction'] = null;
  let sense: Change['sense'] = null;
  let base: string | null = null;
  for (let index = from; index < start; index += 1) {
    const basis = baseWords.longest(text, index);
    if (basis && basis.end <= start) {
      base = text.slice(index, basis.end);
      index = basis.end - 1;
      continue;
    }
    const year = /^[比较]\s?(?:[0-9０-９]{4}|[一二][〇零○一二三四五六七八九]{3})\s?年(?:同期|末|底)?/.exec(
      text.slice(index, start),
    );
    if (year) {
      base = year[0];
      index += year[0].length - 1;
      continue;
    }
    const change = changes.longest(text, index);
    if (!change || change.end > start || index < floor) continue;
    // A verb governs the number only when nothing but a complement stands between: 增长了约5%.
    const between = text.slice(change.end, start);
    if (between.length <= 6) {
      direction = change.value.value;
      const last = text[change.end - 1] ?? '';
      sense = /[至到]/.test(last) || /^(?:至|到|为)/.test(between) ? 'to' : 'by';
    }
    index = change.end - 1;
  }
  return { direction, sense, base };
}
