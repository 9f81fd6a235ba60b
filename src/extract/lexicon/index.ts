/** The tables of words, ready to be looked up at a place of the text. */

import type { Bound } from '../../text/bound.ts';
import { Trie, wordsOf } from '../trie.ts';
import * as qualifiers from './qualifiers.ts';
import * as units from './units.ts';
import { idioms, names, ordinary } from './words.ts';

export interface Word {
  readonly kind: 'idiom' | 'word' | 'name';
  /** Characters that must not follow: 一起案件 counts one case. */
  readonly notBefore: string;
}

export const words = new Trie<Word>();
for (const [kind, block] of [
  ['word', ordinary],
  ['idiom', idioms],
  ['name', names],
] as const) {
  for (const row of wordsOf(block)) {
    const [word = '', notBefore = ''] = row.split('!');
    words.set(word, { kind, notBefore });
  }
}

export interface Unit {
  readonly kind: units.UnitKind;
  readonly text: string;
  /** Too like the beginning of a word to follow a single Han digit. */
  readonly weak: boolean;
}

export const unitTrie = new Trie<Unit>();
const weak = new Set(wordsOf(units.afterArabicOnly));
for (const [kind, block] of [
  ['count', units.classifiers],
  ['place', units.places],
  ['count', units.afterArabicOnly],
  ['money', units.money],
  ['length', units.length],
  ['area', units.area],
  ['volume', units.volume],
  ['mass', units.mass],
  ['energy', units.energy],
  ['data', units.data],
  ['share', units.shares],
  ['time', units.time],
] as const) {
  for (const word of wordsOf(block)) unitTrie.set(word, { kind, text: word, weak: weak.has(word) });
}

export const before = new Trie<{ readonly bound: Bound; readonly word: string }>('backward');
for (const [bound, block] of qualifiers.before) {
  for (const word of wordsOf(block)) before.set(word, { bound, word });
}

export const after = new Trie<{ readonly bound: Bound; readonly word: string }>();
for (const [bound, block] of qualifiers.after) {
  for (const word of wordsOf(block)) after.set(word, { bound, word });
}

export const { partOf, notBefore } = qualifiers;
export const { beginsWord, signs } = units;
