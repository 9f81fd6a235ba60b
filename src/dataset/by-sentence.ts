/**
 * Numbers that no series took because their name or their time was read amiss: releases tell one thing in one sentence,
 * so what is said in the same words, right beside a number of the same series, and is of one size goes on with what was
 * said so before. This asks the words of the text alone, not what was read of them; it is asked last, and such a join is
 * similar, never the same.
 */

import type { Stretch } from '../text/calendar.ts';
import { findOwnStretch } from '../text/issue-day.ts';
import { growthEvidence } from './growth-evidence.ts';
import { lastOf, likeness, pairsIn } from './likeness.ts';
import { areCountedAlike, sizeLikeness } from './series-likeness.ts';
import type { Node } from './series-node.ts';
import { isOpposed, type Thread } from './series-thread.ts';
import type { Fact, GivenText } from './text-facts.ts';

/** How much the words since the number before, those of the sentence, each neighbour and the size count. */
const weights = { phrase: 0.5, sentence: 0.15, neighbour: 0.1, size: 0.25 };
const leastScore = 0.55;
/** Two candidates closer than this are not told apart. */
const margin = 0.08;
/** How alike two names are at least, where a number has one. */
const leastName = 0.3;

export interface Found {
  readonly node: Node;
  readonly from: Thread;
  readonly to: Thread;
  /** Its time was read amiss: the others are of the time in the titles of their texts, and so is it. */
  readonly isOfTitle: boolean;
}

/**
 * The numbers that stand alone, with the thread that each goes on with.
 * @param areOther whether a text tells the two names apart
 */
export function bySentence(
  threads: readonly Thread[],
  threadOf: ReadonlyMap<Node, Thread>,
  areOther: (thread: Thread, node: Node) => boolean,
): readonly Found[] {
  const pairs = threads
    .flatMap((from) => {
      const [node] = from.nodes;
      return node && from.nodes.length === 1 ? candidates(node, from, threadOf) : [];
    })
    .filter(({ to, node }) => !isOpposed(to, node) && !areOther(to, node))
    .sort((a, b) => b.score - a.score);
  const taken = new Set<Thread | string>();
  const names = new Map(threads.map((thread, at) => [thread, at]));
  const placeIn = ({ to, node }: Found): string => `${names.get(to)} ${node.at}`;
  const isTaken = (pair: Found): boolean => taken.has(pair.from) || taken.has(placeIn(pair));
  return pairs.flatMap((pair, at) => {
    if (isTaken(pair)) return [];
    const end = pairs.findIndex(({ score }, place) => place > at && pair.score - score >= margin);
    const isDoubtful = pairs
      .slice(at + 1, end < 0 ? pairs.length : end)
      .some((other) => !isTaken(other) && (other.from === pair.from) !== (placeIn(other) === placeIn(pair)));
    taken.add(pair.from).add(placeIn(pair));
    return isDoubtful ? [] : [pair];
  });
}

/** The threads that have a number beside one of the series that stand beside a number. */
function candidates(
  node: Node,
  from: Thread,
  threadOf: ReadonlyMap<Node, Thread>,
): readonly (Found & { readonly score: number })[] {
  const beside = new Map<Thread, Map<Node, number>>();
  for (const [own, behind] of [
    [node.left, (one: Node) => one.right],
    [node.right, (one: Node) => one.left],
  ] as const)
    for (const other of (own && threadOf.get(own)?.nodes) || []) {
      const last = other.at === node.at ? null : behind(other);
      const to = last && areInOneUnit(last, node) ? threadOf.get(last) : undefined;
      if (!last || !to || to.nodes.length < 2 || to.nodes.some(({ at }) => at === node.at)) continue;
      const counts = beside.get(to) ?? new Map<Node, number>();
      beside.set(to, counts.set(last, (counts.get(last) ?? 0) + 1));
    }
  return [...beside].flatMap(([to, counts]) => {
    const isOfTitle = isOfTitleWith(node, to);
    const score = isOfTitle === null ? 0 : scoreOf(node, to, Math.max(...counts.values()));
    return isOfTitle === null || score < leastScore ? [] : [{ node, from, to, score, isOfTitle }];
  });
}

/** 累计 and 以来 say that a number is a sum of years; 为近三年同季最低 before it does not. */
const isSum = /累计|以来|期间|合计/;

/** In one unit and role; what was read as of several years may be of one, where nothing says that it is a sum. */
const areInOneUnit = ({ bucket, fact: { key } }: Node, { bucket: own, fact }: Node): boolean =>
  bucket === own ||
  (key.stretch !== 'years' &&
    fact.key.stretch === 'years' &&
    key.role === fact.key.role &&
    bucket.replace(/false$/, 'true') === own &&
    !isSum.test(fact.lead));

/**
 * Whether a number has to be given the time in the title of its text to be of the time that the others are of; `null`
 * where that is another, or where its own sentence says when it was.
 */
function isOfTitleWith(node: Node, { nodes }: Thread): boolean | null {
  const titled = nodes.filter((one) => isTitles(one.fact));
  const isTitled = titled.length * 2 > nodes.length;
  if (isTitled === isTitles(node.fact))
    return (isTitled ? titled : nodes).every((one) => areCountedAlike(one, node)) ? false : null;
  const { key, finding } = node.fact;
  const isSaid = finding.period?.from === 'own' || finding.period?.from === 'sentence';
  return isTitled && (!isSaid || key.stretch === 'years') ? true : null;
}

/** Whether a number is of the time in the title of its text, or of its last day. */
function isTitles({ given, key, finding: { period } }: Fact): boolean {
  const own = titleOf(given);
  if (!own || key.isOfTitle || !period?.end) return true;
  return period.end === own.last && (period.start === own.first || period.start === period.end);
}

const titles = new WeakMap<GivenText, { readonly stretch: Stretch | null }>();

function titleOf(given: GivenText): Stretch | null {
  const known = titles.get(given) ?? { stretch: findOwnStretch(given.text) };
  titles.set(given, known);
  return known.stretch;
}

function scoreOf(node: Node, to: Thread, neighbours: number): number {
  const name = lastOf(node.core);
  if (name !== '' && [...to.cores].every((core) => likeness(lastOf(core), name) < leastName)) return 0;
  const distance = ({ at }: Node): number => Math.abs(at - node.at);
  const nearest = to.nodes.reduce((best, one) => (distance(one) < distance(best) ? one : best));
  const size = sizeLikeness(nearest, node);
  if (size < 0 || (nearest.at < node.at && growthEvidence(nearest, node) < 0)) return 0;
  const most = (wordsOf: (fact: Fact) => ReadonlySet<string>): number =>
    Math.max(...to.nodes.map(({ fact }) => shared(wordsOf(fact), wordsOf(node.fact))));
  return (
    weights.phrase * most(phraseOf) +
    weights.sentence * most(sentenceOf) +
    weights.neighbour * neighbours +
    weights.size * size
  );
}

/** Words of time, which one release says and the next leaves out. */
const times =
  /截至|[今去上当本全]年(?:度|末|底|初)?|[上下]半年|[前第][一二三四]季度末?|[一二三四]季度末?|年[末底内初]|[期季月]末|[当本]季|年|月|其中|同比|[全我]省|全市/g;
const phraseReach = 14;
const sentenceReach = 30;

const pairsOf = (words: string): ReadonlySet<string> => pairsIn(`^${words.replace(times, '')}$`);

/** What stands between the number before and a number, and behind it. */
const phraseOf = ofFact(({ lead, given: { text }, finding: { end } }) => {
  const behind = /^[^\d，。；：、\s]*/.exec(text.slice(end, end + 10))?.[0] ?? '';
  return pairsOf(`${lead.replace(times, '').slice(-phraseReach)}|${behind}`);
});

const sentenceOf = ofFact(({ context }) => pairsOf(context.replace(times, '').slice(-sentenceReach)));

/** Asked once of each number, which is then compared with many. */
function ofFact(wordsOf: (fact: Fact) => ReadonlySet<string>): (fact: Fact) => ReadonlySet<string> {
  const known = new WeakMap<Fact, ReadonlySet<string>>();
  return (fact) => {
    const words = known.get(fact) ?? wordsOf(fact);
    known.set(fact, words);
    return words;
  };
}

function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const pair of some) if (others.has(pair)) count += 1;
  return (2 * count) / (some.size + others.size);
}
