/** Series that no text has both of, joined where one has what the other leaves out. */

import { rivalsBehind, weights } from './series-likeness.ts';
import { type Node, placeOf } from './series-node.ts';
import { mean, type Shelf } from './series-shelf.ts';
import type { Thread } from './series-thread.ts';
import type { Fact } from './text-facts.ts';

/**
 * Joins threads that are in no text together, where one has what the other leaves out: 罚款 of four texts and 处罚金额 of
 * the fifth. Gives the facts that are one now.
 */
export function bridge(
  shelves: readonly Shelf[],
  threadOf: Map<Node, Thread>,
): ReadonlyMap<Fact, ReadonlySet<Fact>> {
  const known = shelves.flatMap((shelf) => shelf.bridges());
  const steps = new Set(known.flatMap(({ steps }) => steps.map(([a, b]) => pairName(a, b))));
  const support = (a: Node | null, b: Node | null): number =>
    a && b && (threadOf.get(a) === threadOf.get(b) || steps.has(pairName(a, b))) ? weights.neighbour : 0;
  const bridges = known
    .map((one) => ({
      ...one,
      score: one.score + mean(one.steps.map(([a, b]) => support(a.left, b.left) + support(a.right, b.right))),
    }))
    .filter(({ score, least }) => score >= least)
    .sort((a, b) => b.score - a.score);
  const merged = new Map<Fact, ReadonlySet<Fact>>();
  const taken = new Set<Thread>();
  for (const [place, { shelf, threads }] of bridges.entries()) {
    if (threads.some((thread) => taken.has(thread))) continue;
    const isDoubtful = rivalsBehind(bridges, place).some(
      (other) =>
        other.threads.some((thread) => threads.includes(thread)) &&
        !other.threads.some((thread) => taken.has(thread)),
    );
    for (const thread of threads) taken.add(thread);
    if (isDoubtful) continue;
    const [thread, other] = threads;
    shelf.merge(thread, other);
    for (const node of other.nodes) threadOf.set(node, thread);
    const facts = new Set(thread.nodes.flatMap((node) => node.facts));
    for (const fact of facts) merged.set(fact, facts);
  }
  return merged;
}

const pairName = (a: Node, b: Node): string => [placeOf(a.fact), placeOf(b.fact)].sort().join(' ');
