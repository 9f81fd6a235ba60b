/** The tables of words, ready to be looked up at a place of the text. */

import type { Bound } from '../../text/bound.ts';
import { Trie, wordsOf } from '../trie.ts';
import * as qualifiers from './qualifiers.ts';
import { signs, type UnitKind, units } from './units.ts';
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

export const before = new Trie<{ readonly bound: Bound; readonly word: string }>('backward');
for (const [bound, block] of qualifiers.before) {
  for (const word of wordsOf(block)) before.set(word, { bound, word });
}

export const after = new Trie<{ readonly bound: Bound; readonly word: string }>();
for (const [bound, block] of qualifiers.after) {
  for (const word of wordsOf(block)) after.set(word, { bound, word });
}

export const { partOf, notBefore } = qualifiers;
export { signs };
