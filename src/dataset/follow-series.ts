/** Numbers of consecutive texts followed from the oldest on: what is certain first, then what its neighbours make likelier. */

import { memo } from '../text/memo.ts';
import { groupBy } from './audit/ledger.ts';
import { bridge } from './bridge-series.ts';
import { bySentence } from './by-sentence.ts';
import { growthEvidence } from './growth-evidence.ts';
import { lastOf, likeness, pairsIn, restOf } from './likeness.ts';
import {
  type Candidate,
  contrastCosts,
  faintScore,
  leastPart,
  leastScore,
  nameLikeness,
  rivalsBehind,
  weights,
} from './series-likeness.ts';
import { bucketOf, type Node, nodesOf } from './series-node.ts';
import { areOfSameParts, byWholes } from './series-parts.ts';
import { byPlace } from './series-place.ts';
import { Shelf } from './series-shelf.ts';
import { inOrder, isOpposed, leastNeighbourName, type Thread } from './series-thread.ts';
import type { Fact } from './text-facts.ts';

export function follow(facts: readonly Fact[], changesOf: (fact: Fact) => readonly Fact[]) {
  const near: (readonly [Fact, Fact])[] = [];
  const unsure = new Set<Fact>();
  const threadOf = new Map<Node, Thread>();
  const shelves = new Map(
    [...groupBy(facts, bucketOf)].map(([name, own]) => [name, new Shelf(own)] as const),
  );
  const neighbours = (thread: Thread, node: Node): number => {
    const last = thread.nodes.at(-1) as Node;
    if (nameLikeness(thread, node) < leastNeighbourName) return 0;
    const same = (a: Node | null, b: Node | null): number =>
      a && b && threadOf.has(a) && threadOf.get(a) === threadOf.get(b) ? weights.neighbour : 0;
    return same(last.left, node.left) + same(last.right, node.right);
  };
  /** 国内航线 of 旅客运输量 and of 运送旅客, where both wholes are one. */
  const arePartsOfOne = (thread: Thread, node: Node): boolean => {
    const last = thread.nodes.at(-1) as Node;
    const [one, other] = [last.whole, node.whole];
    if (!one || !other || !threadOf.has(one) || threadOf.get(one) !== threadOf.get(other)) return false;
    // What a text between them says may be the nearer one.
    return node.at - last.at === 1 && likeness(lastOf(last.core), lastOf(node.core)) >= leastPart;
  };
  /** 1 of parts of one whole, −1 of parts of two, 0 where a whole is not known. */
  const byWhole = (thread: Thread, node: Node): -1 | 0 | 1 => {
    const [one, other] = [(thread.nodes.at(-1) as Node).whole, node.whole];
    const [mine, yours] = [one && threadOf.get(one), other && threadOf.get(other)];
    return mine && yours ? (mine === yours ? 1 : -1) : 0;
  };
  const withBonus = (pair: Candidate): Candidate => {
    const ofOther = byWhole(pair.thread, pair.node) < 0 ? contrastCosts.other : 0;
    const score = pair.score - ofOther + neighbours(pair.thread, pair.node);
    if (pair.isSame || !arePartsOfOne(pair.thread, pair.node)) return { ...pair, score };
    return {
      ...pair,
      isSame: true,
      score: score + weights.same + weights.name * (1 - nameLikeness(pair.thread, pair.node)),
    };
  };
  /** What both texts make of the same parts is likelier one. */
  const withParts = (pair: Candidate): Candidate =>
    areOfSameParts(pair.thread.nodes.at(-1) as Node, pair.node)
      ? { ...pair, score: pair.score + weights.parts }
      : pair;
  /** A number that others come to goes first, and before they do. */
  const isReady = ({ addends, whole }: Node, isSum: boolean): boolean =>
    isSum ? addends.length > 0 : !whole || whole.addends.length === 0 || threadOf.has(whole);
  const partsOf = memo(pairsIn);
  const texts = [...groupBy(facts, ({ given }) => given.article.article_id).values()];
  const nodesIn: ReadonlyMap<string, readonly Node[]>[] = [];
  for (const [at, stated] of texts.entries()) {
    const buckets = groupBy(nodesOf(stated, at, changesOf, partsOf), ({ bucket }) => bucket);
    const done = new Set<Thread>();
    const take = (node: Node, thread: Thread): void => {
      threadOf.set(node, thread);
      done.add(thread);
    };
    const named = [...buckets].flatMap(([name, own]) => shelves.get(name)?.named(own) ?? []);
    // A whole first, then what it is made of.
    for (const isPart of [false, true])
      for (const [node, thread] of named)
        if ((node.whole !== null) === isPart && byWhole(thread, node) >= 0) take(node, thread);
    const sums = [...buckets.values()].flatMap((own) => own.filter(({ addends }) => addends.length > 0));
    const addUp = (): void => {
      const found = byWholes(sums, threadOf, done);
      for (const { node, thread, isAlike } of found) {
        take(node, thread);
        if (!isAlike) for (const fact of node.facts) unsure.add(fact);
      }
      // A part may have parts of its own.
      if (found.length > 0) addUp();
    };
    addUp();
    const open = [...buckets].map(([name, own]) => {
      const shelf = shelves.get(name) as Shelf;
      const pairs = shelf.pairs(
        own.filter((node) => !threadOf.has(node)),
        done,
      );
      return { shelf, pairs: pairs.filter(({ node, thread }) => !isOpposed(thread, node)) };
    });
    // What is certain by itself first, then what its neighbours make likelier; a whole before what it is made of.
    for (const isLast of [false, true])
      for (const isSum of sums.length > 0 && !isLast ? [true, false] : [false])
        for (const { shelf, pairs } of open) {
          const left = pairs.filter(
            ({ node, thread }) =>
              !threadOf.has(node) && !done.has(thread) && (isLast || isReady(node, isSum)),
          );
          const certain = left.filter(({ node, thread }) => byWhole(thread, node) >= 0);
          const likely = (isLast ? left.map(withBonus) : certain).map(withParts);
          const joined = join(shelf, likely, isLast ? near : [], unsure);
          for (const [node, thread] of joined) take(node, thread);
          if (joined.size > 0) addUp();
        }
    nodesIn.push(buckets);
    for (const [name, own] of buckets)
      for (const back of [1, 2]) {
        const shelf = shelves.get(name) as Shelf;
        const placed = byPlace(
          nodesIn[at - back]?.get(name) ?? [],
          own,
          threadOf,
          (thread, last) => !done.has(thread) && thread.nodes.at(-1) === last,
          (thread, node) => shelf.contrastIn(thread, node) === 'both',
        );
        for (const { node, thread } of placed) {
          take(node, thread);
          for (const fact of node.facts) unsure.add(fact);
        }
      }
    for (const [name, own] of buckets) {
      for (const node of own) {
        const thread = threadOf.get(node) ?? {
          nodes: [],
          cores: new Set<string>(),
          fulls: new Set<string>(),
        };
        threadOf.set(node, thread);
        shelves.get(name)?.put(thread, node);
      }
    }
  }
  const same = bridge([...shelves.values()], threadOf);
  const ofTitle = takeBySentence([...shelves.values()], threadOf, unsure);
  const isOpen = ([a, b]: readonly [Fact, Fact]): boolean => !same.get(a)?.has(b);
  return {
    threads: [...shelves.values()].flatMap((shelf) => shelf.threads),
    near: near.filter(isOpen),
    unsure,
    ofTitle,
  };
}

/** Gives numbers that stand alone to the series that say the same; gives those that are of the time in their title. */
function takeBySentence(
  shelves: readonly Shelf[],
  threadOf: Map<Node, Thread>,
  unsure: Set<Fact>,
): ReadonlySet<Fact> {
  const shelfOf = new Map(
    shelves.flatMap((shelf) => shelf.threads.map((thread) => [thread, shelf] as const)),
  );
  const areOther = (thread: Thread, node: Node): boolean =>
    shelfOf.get(thread)?.contrastIn(thread, node) === 'both';
  const ofTitle = new Set<Fact>();
  for (const { node, from, to, isOfTitle } of bySentence([...shelfOf.keys()], threadOf, areOther)) {
    shelfOf.get(from)?.drop(from);
    to.nodes.splice(0, to.nodes.length, ...inOrder([...to.nodes, node]));
    threadOf.set(node, to);
    for (const fact of node.facts) {
      unsure.add(fact);
      if (isOfTitle) ofTitle.add(fact);
    }
  }
  return ofTitle;
}

/** The thread that each number goes on with, the likeliest pairs first. */
function join(
  shelf: Shelf,
  candidates: readonly Candidate[],
  near: (readonly [Fact, Fact])[],
  unsure: Set<Fact>,
): ReadonlyMap<Node, Thread> {
  const pairs = candidates.filter(({ score }) => score > faintScore).sort((a, b) => b.score - a.score);
  const taken = new Map<Node, Thread>();
  const done = new Set<Thread>();
  // A number that hardly tells two threads apart goes on with the other one as similar, while the likelier is free.
  const better = new Map<Candidate, Thread>();
  for (const [at, pair] of pairs.entries()) {
    const { thread, node, score, isSame } = pair;
    if (taken.has(node) || done.has(thread)) continue;
    const last = thread.nodes.at(-1) as Node;
    const rivals = isSame
      ? []
      : rivalsBehind(pairs, at).filter(
          (other) =>
            (other.thread === thread) !== (other.node === node) &&
            !taken.has(other.node) &&
            !done.has(other.thread),
        );
    for (const other of rivals) if (other.node === node && !other.isSame) better.set(other, thread);
    if (score < leastScore || rivals.length > 0) {
      near.push([last.fact, node.fact]);
      continue;
    }
    const contrast = isSame || isUnderstood(last, node) ? null : shelf.contrastIn(thread, node);
    const isProven = contrast === 'other' && growthEvidence(last, node) > 0;
    const least =
      contrast === 'both'
        ? Number.POSITIVE_INFINITY
        : leastScore +
          (contrast && !isProven ? contrastCosts[contrast] : 0) +
          (!isSame && shelf.isRatherOther(thread, node) && growthEvidence(last, node) <= 0
            ? contrastCosts.one
            : 0);
    if (score < least) {
      near.push([last.fact, node.fact]);
      continue;
    }
    const likelier = better.get(pair);
    if (likelier && !done.has(likelier)) for (const fact of node.facts) unsure.add(fact);
    taken.set(node, thread);
    done.add(thread);
  }
  return taken;
}

/** 城镇登记失业率4.24%，登记失业人员: what the name leaves out stands before it. */
function isUnderstood({ core }: Node, { core: own, fact: { full } }: Node): boolean {
  const rest = restOf(core, own);
  return rest.length > 1 && full !== own && full.includes(rest) && restOf(own, core) === '';
}
