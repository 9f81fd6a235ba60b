/**
 * Numbers that two releases name otherwise and state at one place: releases of one authority follow a template, so what
 * stands between the same neighbours, counts in the same unit and is of one size goes on with what stood there before.
 * Names only have to share something and to differ in no word that parts series. Such a join is similar, never the same.
 */

import { growthEvidence } from './growth-evidence.ts';
import { lastOf, likeness } from './likeness.ts';
import { mayFollow, sizeLikeness } from './series-likeness.ts';
import type { Node } from './series-node.ts';
import { isOpposed, type Thread } from './series-thread.ts';

/** How much name, size, each neighbour and a printed growth count here; a pair joins from `leastScore` on. */
const weights = { name: 0.5, size: 0.35, neighbour: 0.1, growth: 0.2 };
const leastScore = 0.48;
const leastName = 0.3;
/** Two candidates closer than this are not told apart. */
const margin = 0.03;

/** Words that part series whatever else two names share: what was added, a mean, a rate, what is allowed or meant. */
const partings: readonly RegExp[] = [
  /净增|增加|新(?:增|投产|建|办|签|发|设|开|立|登|注册|招|入|申|获|评)/,
  /[日月人户次每]均|平均|^每/,
  /率$|比例|比重|占比/,
  /编制|核定|计划|预计|目标|预算/,
];
const areParted = (one: string, other: string): boolean =>
  partings.some((words) => words.test(one) !== words.test(other));

export interface Place {
  readonly node: Node;
  readonly thread: Thread;
}

/**
 * The threads that the open numbers of a text go on with by their places.
 * @param before the numbers of an earlier text in one bucket, in their order
 * @param now those of the text
 * @param isFree whether a thread has no number of the text yet, and ends with the one given
 * @param areOther whether a text tells the two names apart
 */
export function byPlace(
  before: readonly Node[],
  now: readonly Node[],
  threadOf: ReadonlyMap<Node, Thread>,
  isFree: (thread: Thread, last: Node) => boolean,
  areOther: (thread: Thread, node: Node) => boolean,
): readonly Place[] {
  const open = now.filter((node) => !threadOf.has(node));
  if (open.length === 0) return [];
  const free = before.flatMap((last) => {
    const thread = threadOf.get(last);
    return thread && isFree(thread, last) ? [{ last, thread }] : [];
  });
  if (free.length === 0) return [];
  const [here, there] = [threadsIn(now, threadOf), threadsIn(before, threadOf)];
  const anchorOf = (node: Node): Thread | null => {
    const thread = threadOf.get(node);
    return thread && here.has(thread) && there.has(thread) ? thread : null;
  };
  /** 原油588.7万吨，|货值168.9亿元: what stands right behind numbers of one series, whatever they count. */
  const isOneSeries = (one: Node | null, other: Node | null): boolean => {
    const thread = one && threadOf.get(one);
    return Boolean(thread) && thread === (other && threadOf.get(other));
  };
  const [asked, freed] = [new Set(open), new Set(free.map(({ last }) => last))];
  const mine = neighboursIn(now, anchorOf, (node) => asked.has(node));
  const others = neighboursIn(before, anchorOf, (node) => freed.has(node));
  const all = open.flatMap((node) =>
    free.flatMap(({ last, thread }) => {
      const [a, b] = [mine.get(node), others.get(last)];
      const isBehindSame = isOneSeries(last.left, node.left);
      const isAnchored =
        isBehindSame || (a?.left && a.left === b?.left) || (a?.right && a.right === b?.right);
      const isInRow = areOfOneRow(a?.row, b?.row);
      if (!isAnchored && !isInRow) return [];
      const inOrder = Number(a?.left === b?.left) + Number(a?.right === b?.right);
      const beside = Math.max(inOrder, isInRow ? 1 : 0, isBehindSame ? 2 : 0);
      const score = scoreOf(thread, last, node, beside);
      return score < leastScore || areOther(thread, node) || isOpposed(thread, node)
        ? []
        : [{ node, thread, score }];
    }),
  );
  // 新增装机472万千瓦，其中太阳能发电312万千瓦: the part goes on with nothing that the whole may go on with.
  const pairs = all
    .filter(
      ({ node, thread }) =>
        !all.some((other) => other.thread === thread && other.node !== node && isPartOf(node, other.node)),
    )
    .sort((a, b) => b.score - a.score);
  const taken = new Set<Node | Thread>();
  const isTaken = ({ node, thread }: Place): boolean => taken.has(node) || taken.has(thread);
  return pairs.flatMap((pair, at) => {
    if (isTaken(pair)) return [];
    const rivals = pairs
      .slice(at + 1)
      .filter(
        (other) =>
          !isTaken(other) &&
          (other.node === pair.node) !== (other.thread === pair.thread) &&
          pair.score - other.score < margin,
      );
    taken.add(pair.node).add(pair.thread);
    return rivals.length > 0 ? [] : [pair];
  });
}

function threadsIn(
  nodes: readonly Node[],
  threadOf: ReadonlyMap<Node, Thread>,
): ReadonlySet<Thread | undefined> {
  const threads = new Set<Thread | undefined>();
  for (const node of nodes) threads.add(threadOf.get(node));
  return threads;
}

/** Whether a number is announced as one of those that the number before it counts. */
const isPartOf = ({ fact: { finding, lead }, left }: Node, whole: Node): boolean =>
  finding.wholeStart === whole.fact.finding.start || (left === whole && lead.startsWith('其中'));

interface Beside {
  readonly left: Thread | null;
  readonly right: Thread | null;
  /** Those of its paragraph. */
  readonly row: ReadonlySet<Thread>;
}

/** How many neighbours two paragraphs share that list the same things in another order. */
const leastInRow = 2;

function areOfOneRow(row: ReadonlySet<Thread> = new Set(), other: ReadonlySet<Thread> = new Set()): boolean {
  let count = 0;
  for (const thread of row) if (other.has(thread)) count += 1;
  return count >= leastInRow;
}

/** A neighbour stands in the same paragraph, or no further than two away, of those that have such numbers. */
const mostParagraphs = 2;

/** The nearest numbers on either side that both texts have. */
function neighboursIn(
  nodes: readonly Node[],
  anchorOf: (node: Node) => Thread | null,
  isAsked: (node: Node) => boolean,
): ReadonlyMap<Node, Beside> {
  const anchors = nodes.map(anchorOf);
  const rows = new Map<number, Set<Thread>>();
  for (const [at, { line }] of nodes.entries()) {
    const row = rows.get(line) ?? new Set();
    rows.set(line, row);
    const anchor = anchors[at];
    if (anchor) row.add(anchor);
  }
  const ordinals = new Map([...rows.keys()].map((line, ordinal) => [line, ordinal]));
  const isNear = (at: number, other: number): boolean =>
    Math.abs(ordinalOf(at) - ordinalOf(other)) <= mostParagraphs;
  const ordinalOf = (at: number): number => ordinals.get(nodes[at]?.line ?? 0) ?? 0;
  const rights: (Thread | null)[] = [];
  let next: number | null = null;
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    rights[at] = next !== null && isNear(at, next) ? (anchors[next] ?? null) : null;
    if (anchors[at]) next = at;
  }
  const beside = new Map<Node, Beside>();
  let last: number | null = null;
  for (const [at, node] of nodes.entries()) {
    const left = last !== null && isNear(at, last) ? (anchors[last] ?? null) : null;
    if (isAsked(node))
      beside.set(node, { left, right: rights[at] ?? null, row: rows.get(node.line) ?? new Set() });
    if (anchors[at]) last = at;
  }
  return beside;
}

function scoreOf(thread: Thread, last: Node, node: Node, beside: number): number {
  // What the sentence begins with says nothing here: neighbours share it.
  const other = lastOf(node.core);
  let name = 0;
  for (const core of thread.cores)
    name = Math.max(name, likeness(core, node.core), likeness(lastOf(core), other));
  if (name < leastName || !mayFollow(last, node) || areParted(lastOf(last.core), other)) return 0;
  const growth = growthEvidence(last, node);
  if (growth < 0) return 0;
  return (
    weights.name * name +
    weights.size * sizeLikeness(last, node) +
    weights.neighbour * beside +
    (growth > 0 ? weights.growth : 0)
  );
}
