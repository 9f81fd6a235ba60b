/** The fact layer's words in one table: a place of the text is looked up once for all readers. */

import * as lexicon from '../lexicon/facts.ts';
import { toTraditional, toVariant } from '../lexicon/traditional.ts';
import { wordsOf as simplifiedOf, Trie } from '../trie.ts';
import { type Feast, feasts } from './feasts.ts';
import { type Region, regions } from './place.ts';

/** What a word may be; one word may be several. */
export const role = {
  anchor: 1,
  base: 2,
  than: 4,
  beyond: 8,
  change: 16,
  share: 32,
  shareNoun: 64,
  among: 128,
  inTurn: 256,
  split: 512,
  act: 1024,
  modality: 2048,
  move: 4096,
  light: 8192,
  measure: 16384,
  place: 32768,
} as const;

export interface Word {
  roles: number;
  anchor?: lexicon.Anchor;
  base?: lexicon.BaseKind;
  /** `up` and `down`, or an improvement, whose direction depends on its subject. */
  direction?: 'up' | 'down' | 'better' | 'worse';
  modality?: lexicon.Modality;
  region?: Region;
  /** The days of a holiday. */
  feast?: Feast;
  /** The day from which 改革开放以来 counts. */
  since?: string;
}

/** 回升 has 回升了, 回升到 and 回升至; 增幅 has none. */
const isVerb = (word: string): boolean =>
  word.length === 2 && !/[了到至幅速率]$/.test(word) && !/^[年月季]/.test(word);

/** Words in both scripts. */
function inBothScripts(words: readonly string[]): string[] {
  const both: string[] = [];
  for (const word of words) {
    const other = toTraditional(word);
    both.push(word);
    if (other !== word) both.push(other);
    const variant = toVariant(other);
    if (variant !== other) both.push(variant);
  }
  return both;
}

const wordsOf = (block: string): string[] => inBothScripts(simplifiedOf(block));

const table = new Map<string, Word>();

/** Thousands of words are made at each start: those that are nothing else share what they stand for. */
function add(block: string | readonly string[], is: number, more: Partial<Word> = {}): void {
  const fresh: Word = { roles: is, ...more };
  for (const word of typeof block === 'string' ? wordsOf(block) : inBothScripts(block)) {
    const known = table.get(word);
    table.set(word, known ? { ...known, ...more, roles: known.roles | is } : fresh);
  }
}

add(lexicon.wordsOfNoKind, 0);
add(lexicon.wholeWords, 0);
for (const [anchor, block] of lexicon.anchors) add(block, role.anchor, { anchor });
for (const [base, block] of lexicon.bases) add(block, role.base, { base });
add(lexicon.baseOpeners, role.than);
for (const [direction, block] of lexicon.comparatives) add(block, role.beyond, { direction });
for (const [direction, block] of [
  ['up', lexicon.risingWords],
  ['down', lexicon.fallingWords],
] as const) {
  add(block, role.change, { direction });
  for (const verb of wordsOf(block).filter(isVerb))
    add(`${verb}了 ${verb}到 ${verb}至`, role.change, { direction });
}
add(lexicon.improvingWords, role.change, { direction: 'better' });
add(lexicon.verbsBeforeChanged, role.move);
add(lexicon.shares, role.share);
add(lexicon.shareNouns, role.shareNoun);
add(lexicon.measures, role.measure);
add(lexicon.among, role.among);
add(lexicon.inTurn, role.inTurn);
add(lexicon.splits, role.split);
add(lexicon.verbsBeforeCounted, role.act);
add(lexicon.lightActs, role.act | role.light);
for (const [modality, block] of lexicon.modalities) add(block, role.modality, { modality });

for (const [word, region] of regions) add([word], role.place, { region });
for (const [word, feast] of feasts()) add([word], role.anchor, { feast });
for (const [since, block] of lexicon.events) add(block, role.anchor, { since });

export const words = new Trie<Word>();
for (const [word, value] of table) words.set(word, value);

/** Words that a subject does not begin with, and those it does not end with; `null` guards a whole word. */
export const openers = new Trie<boolean>();
export const closers = new Trie<boolean>('backward');
for (const word of wordsOf(lexicon.wholeWords)) {
  openers.set(word, false);
  closers.set(word, false);
}
for (const word of wordsOf(lexicon.openers)) openers.set(word, true);
for (const block of [lexicon.closers, lexicon.risingWords, lexicon.fallingWords, lexicon.improvingWords])
  for (const word of wordsOf(block)) {
    closers.set(word, true);
    if (block !== lexicon.closers && isVerb(word)) for (const end of '了到至') closers.set(word + end, true);
  }
