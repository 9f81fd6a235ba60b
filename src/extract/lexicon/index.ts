/** The tables of words, ready to be looked up at a place of the text. */

import type { Bound } from '../../text/bound.ts';
import { Trie, wordsOf } from '../trie.ts';
import * as qualifiers from './qualifiers.ts';
import { signs, type UnitKind, units } from './units.ts';
import { idioms, names, ordinary } from './words.ts';

export interface Word {
  readonly kind: 'idiom' | 'word' | 'name' | 'level';
  /** Characters that must not follow: 一起案件 counts one case. */
  readonly notBefore: string;
}

export const words = new Trie<Word>();
for (const [kind, block] of [
  ['word', ordinary],
  ['idiom', idioms],
  ['name', names],
] as const) {
  const plain: Word = { kind, notBefore: '' };
  for (const row of wordsOf(block)) {
    const end = row.indexOf('!');
    if (end < 0) words.set(row, plain);
    else words.set(row.slice(0, end), { kind, notBefore: row.slice(end + 1) });
  }
}
// No numeral, and yet in a number's place.
words.set('持平', { kind: 'level', notBefore: '' });

export interface Unit {
  readonly kind: UnitKind;
  /** As printed. */
  readonly text: string;
}

interface UnitEntry extends Unit {
  /** Too like the beginning of a word to follow a single Han digit. */
  readonly weak: boolean;
  /** With one of these it is the beginning of a word. */
  readonly notBefore: string;
}

export const unitTrie = new Trie<UnitEntry>();
for (const [kind, block] of Object.entries(units) as Array<[UnitKind, string]>) {
  for (const entry of wordsOf(block)) {
    const [word = '', notBefore = ''] = entry.split('!');
    const text = word.replace('~', '');
    unitTrie.set(text, { kind, text, weak: text !== word, notBefore });
  }
}

/** A bound, or a comparison that a negation may turn round, by the words before a number. */
export const before = new Trie<{
  readonly word: string;
  readonly bound: Bound;
  readonly comparison: qualifiers.Comparison | null;
}>('backward');
for (const [bound, block] of qualifiers.before) {
  for (const word of wordsOf(block)) before.set(word, { word, bound, comparison: null });
}
for (const comparison of qualifiers.comparisons) {
  for (const word of wordsOf(comparison.words))
    before.set(word, { word, bound: comparison.bound, comparison });
}

/** Negations before a comparison, and what may open the two. */
export const negationTries = new Map(
  qualifiers.comparisons.map(({ negations }) => {
    const trie = new Trie<string>('backward');
    for (const word of wordsOf(negations)) trie.set(word, word);
    return [negations, trie] as const;
  }),
);
export const superlatives = new Trie<string>('backward');
for (const word of wordsOf(qualifiers.superlatives)) superlatives.set(word, word);

export const after = new Trie<{ readonly bound: Bound; readonly word: string }>();
for (const [bound, block] of qualifiers.after) {
  for (const word of wordsOf(block)) after.set(word, { bound, word });
}

export const { comparisons, partOf, notBefore } = qualifiers;
export { signs };
