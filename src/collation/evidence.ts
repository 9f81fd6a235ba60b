/**
 * How much of what a sentence says speaks for each metric of a ledger: pairs of signs count by how few metrics have
 * them, in the name more than in the definition, and more in it than in the sentences of the rows.
 */

import { parseWords } from '../dataset/match.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { clauseStart, contextOf, sentenceAround } from '../text/clause.ts';
import type { Entry, LedgerIndex } from './ledger-index.ts';
import type { Wording } from './wording.ts';

export interface Evidence {
  readonly entry: Entry;
  /** 0 to 1: how much of the best of its names the sentence says. */
  readonly cover: number;
  /** 0 to 1: how much of what the ledger knows of the sentence speaks for it. */
  readonly support: number;
  /** 0 to 1: how much of what its own clause says speaks for it; 1 where that says nothing. */
  readonly own: number;
  /** The sentence names nothing by itself: what the one before it says counts too. */
  readonly isOfContext: boolean;
}

/** Signs that join and count, of which no pair tells anything. */
export const idle =
  /[^\p{Script=Han}A-Za-z]|[的了在是和与及等为从到把被将就都还也又再且但或其该这那有没很更最已曾]/u;
export function pairsIn(words: string, wording: Wording): ReadonlySet<string> {
  const said = wording.alike(words.replace(marks, ''));
  const pairs = [...said].slice(1).map((_, at) => said.slice(at, at + 2));
  return new Set(pairs.filter((pair) => pair.length === 2 && !idle.test(pair)));
}
export const marks = /[“”‘’《》]/g;

/** Of a sentence: what its own clause says counts whole, what it said before half, and what it goes on with less. */
const inSentence = 0.5;
const isBehind = 0.3;
/** How much of a name counts that stands behind the number, or in the sentence before. */
const nameBehind = 0.6;
const inContext = 0.4;
const fewPairs = 4;
/** A sentence that says less than this says little, whatever it speaks for. */
const leastHeard = 8;
/** Of a ledger of thousands those with the least support are left out. */
const mostMetrics = 60;
/** 新举措 is no name of one metric. */
const leastPairs = 4;
const strengths = { name: 1, definition: 0.6, sentence: 0.35 };

interface Vocabulary {
  /** Of each metric its names: the label first. */
  readonly names: ReadonlyArray<ReadonlyArray<ReadonlySet<string>>>;
  /** The metrics that have a pair, by their place, and how strongly. */
  readonly holders: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly rarity: ReadonlyMap<string, number>;
}

const vocabularies = new WeakMap<LedgerIndex, Vocabulary>();

function vocabularyOf(ledger: LedgerIndex): Vocabulary {
  const known = vocabularies.get(ledger) ?? makeVocabulary(ledger);
  vocabularies.set(ledger, known);
  return known;
}

function makeVocabulary({ entries, wording }: LedgerIndex): Vocabulary {
  const pairsOf = (words: string) => pairsIn(words, wording);
  const holders = new Map<string, Map<number, number>>();
  const add = (at: number, words: string, strength: number): void => {
    for (const pair of pairsOf(words)) {
      const of = holders.get(pair) ?? new Map<number, number>();
      holders.set(pair, of.set(at, Math.max(of.get(at) ?? 0, strength)));
    }
  };
  const names = entries.map(({ metric, names, words }, at) => {
    const all = [metric.label_zh.replace(/[（(][^（()）]*[)）]/g, ''), ...names];
    for (const name of [...all, metric.label_zh, ...wordsOf(metric.words ?? '')])
      add(at, name, strengths.name);
    add(at, metric.definition_zh, strengths.definition);
    add(at, words, strengths.sentence);
    return all.map(pairsOf);
  });
  const rarity = new Map(
    [...holders].map(([pair, of]) => {
      const weight = [...of.values()].reduce((sum, one) => sum + one, 0);
      return [pair, Math.log((1 + entries.length) / Math.max(weight, strengths.sentence))];
    }),
  );
  return { names, holders, rarity };
}

/** The words of a metric that recognise it, those that forbid it aside. */
const wordsOf = (words: string): readonly string[] =>
  parseWords(words).flatMap((clause) =>
    'all' in clause ? clause.all.flat() : 'subjects' in clause ? clause.subjects : [],
  );

const answers = new WeakMap<Fact, readonly Evidence[]>();

/** What speaks for each metric of which the sentence has a word, the most likely first. */
export function evidenceFor(fact: Fact, ledger: LedgerIndex): readonly Evidence[] {
  const known = answers.get(fact) ?? weigh(fact, ledger);
  answers.set(fact, known);
  return known;
}

function weigh({ given: { text }, finding }: Fact, ledger: LedgerIndex): readonly Evidence[] {
  const { names, holders, rarity } = vocabularyOf(ledger);
  const { entries, wording } = ledger;
  const pairsOf = (words: string) => pairsIn(words, wording);
  const { start, end } = finding;
  const { before, after } = sentenceAround(text, start, end);
  const noun = finding.noun ?? '';
  const own = pairsOf(
    `${text.slice(clauseStart(text, start), start)} ${noun} ${contextOf(text, finding).after}`,
  );
  const whole = pairsOf(before);
  const behind = pairsOf(after);
  const rare = (pair: string): number => rarity.get(pair) ?? 0;
  // 截至6月底已发出3.28亿个: a sentence that names nothing goes on with the one before it.
  const isShort =
    [...new Set([...own, ...whole, ...behind])].filter((pair) => rare(pair) > 1).length < fewPairs;
  const context = isShort ? pairsOf(sentenceBefore(text, start - before.length)) : new Set<string>();
  const weight = (pair: string): number =>
    rare(pair) * (own.has(pair) ? 1 : whole.has(pair) ? inSentence : behind.has(pair) ? isBehind : inContext);
  const heard = new Set([...own, ...whole, ...behind, ...context].filter((pair) => rarity.has(pair)));
  let all = 0;
  let ownTotal = 0;
  const supports = new Map<number, number>();
  const owns = new Map<number, number>();
  for (const pair of heard) {
    all += weight(pair);
    if (own.has(pair)) ownTotal += weight(pair);
    for (const [at, strength] of holders.get(pair) ?? []) {
      if (own.has(pair)) owns.set(at, (owns.get(at) ?? 0) + weight(pair) * strength);
      supports.set(at, (supports.get(at) ?? 0) + weight(pair) * strength);
    }
  }
  const sum = (pairs: Iterable<string>, of: (pair: string) => number): number =>
    [...pairs].reduce((total, pair) => total + of(pair), 0);
  const told = (pair: string): number =>
    !heard.has(pair) ? 0 : own.has(pair) || whole.has(pair) ? rare(pair) : rare(pair) * nameBehind;
  const coverOf = (name: ReadonlySet<string>): number =>
    name.size === 0 ? 0 : sum(name, told) / (sum(name, rare) || 1);
  return [...supports]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostMetrics)
    .map(([at, support]): Evidence => {
      const called = (names[at] ?? []).filter((name, place) => place === 0 || name.size >= leastPairs);
      return {
        entry: entries[at] as Entry,
        cover: Math.max(0, ...called.map(coverOf)),
        support: support / Math.max(leastHeard, all),
        own: ownTotal === 0 ? 1 : (owns.get(at) ?? 0) / ownTotal,
        isOfContext: isShort,
      };
    })
    .sort((a, b) => b.cover + b.support - a.cover - a.support);
}

/** The sentence of the same line before a place. */
const sentenceBefore = (text: string, at: number): string =>
  /[^。！？\n]*[。！？]?[”’」』）]?\s*$/.exec(text.slice(Math.max(0, at - contextReach), at))?.[0] ?? '';
const contextReach = 120;
