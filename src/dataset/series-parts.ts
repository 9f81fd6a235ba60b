/**
 * What a number is made of, from text to text: where the parts of one text come to its number, and those of the next to
 * the number that goes on with it, each part goes on with one of them, whatever else its name leaves out.
 */

import { lastOf, likeness, restOf } from './likeness.ts';
import { areOpposed } from './opposites.ts';
import { mayFollow } from './series-likeness.ts';
import type { Node } from './series-node.ts';
import type { Thread } from './series-thread.ts';

export interface PartOf {
  readonly node: Node;
  readonly thread: Thread;
  /** Their names say the same, but for what all parts or the whole say. */
  readonly isAlike: boolean;
}

/** How much a name, a share of the whole and a place among the parts count. */
const weights = { name: 0.65, share: 0.25, place: 0.1 };
/** Two ways to pair all parts that are closer than this are not told apart. */
const margin = 0.15;
const mostParts = 5;
/** From here on two names say the same, and two parts are of one size in their wholes. */
const leastAlike = 0.75;
const leastShare = 0.4;

/** The threads that open parts of a text go on with. */
export function byWholes(
  nodes: readonly Node[],
  threadOf: ReadonlyMap<Node, Thread>,
  done: ReadonlySet<Thread>,
): readonly PartOf[] {
  return nodes.flatMap((whole) => {
    const before = whole.addends.length > 0 ? threadOf.get(whole)?.nodes.at(-1) : undefined;
    if (!before || !areAsMany(before, whole)) return [];
    if (whole.addends.every((part) => threadOf.has(part))) return [];
    const pairs = bestPairs(before, whole);
    const isKept = pairs.every(
      ([last, part]) => !threadOf.has(part) || threadOf.get(part) === threadOf.get(last),
    );
    if (!isKept) return [];
    return pairs.flatMap(([last, part]) => {
      const thread = threadOf.get(last);
      if (!thread || threadOf.has(part) || done.has(thread) || thread.nodes.at(-1) !== last) return [];
      return [{ node: part, thread, isAlike: nameLikeness(last, part, before, whole) >= leastAlike }];
    });
  });
}

const areAsMany = ({ addends: some }: Node, { addends: others }: Node): boolean =>
  some.length > 0 && some.length === others.length && some.length <= mostParts;

/** Whether each part of one number pairs with one of the other. */
export const areOfSameParts = (before: Node, whole: Node): boolean =>
  areAsMany(before, whole) && bestPairs(before, whole).length > 0;

type Pairs = readonly (readonly [last: Node, part: Node])[];

/** How all parts of two wholes pair best; none where two ways are hardly apart, or where two parts may not be one. */
function bestPairs(before: Node, whole: Node): Pairs {
  const scores = before.addends.map((last, at) =>
    whole.addends.map((part, place) => {
      const share = shareLikeness(last, part, before, whole);
      if (!mayFollow(last, part) || areOpposed(lastOf(last.core), lastOf(part.core)) || share < leastShare)
        return Number.NEGATIVE_INFINITY;
      const name = nameLikeness(last, part, before, whole);
      return weights.name * name + weights.share * share + (at === place ? weights.place : 0);
    }),
  );
  let [best, most, second] = [[] as readonly number[], Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const order of ordersOf(whole.addends.length)) {
    const sum = order.reduce((total, place, at) => total + (scores[at]?.[place] ?? 0), 0);
    if (sum > most) [best, most, second] = [order, sum, most];
    else if (sum > second) second = sum;
  }
  if (!(most - second >= margin) || most === Number.NEGATIVE_INFINITY) return [];
  return best.flatMap((place, at) => {
    const [last, part] = [before.addends[at], whole.addends[place]];
    return last && part ? [[last, part] as const] : [];
  });
}

/** 电源 and 电网 of 电源投资, 电网投资: what a name says beyond all parts and the whole. */
function nameLikeness(last: Node, part: Node, before: Node, whole: Node): number {
  const own = (node: Node, { addends, core }: Node): string => {
    const name = lastOf(node.core);
    const others = addends.filter((one) => one !== node).map((one) => lastOf(one.core));
    const common = [...name].filter((sign) => others.every((other) => other.includes(sign))).join('');
    return restOf(restOf(name, common), lastOf(core));
  };
  const [one, other] = [own(last, before), own(part, whole)];
  return one && other ? likeness(one, other) : likeness(lastOf(last.core), lastOf(part.core));
}

/** From 1 of equal shares down to 0 of one that is three times the other. */
function shareLikeness(last: Node, part: Node, before: Node, whole: Node): number {
  const [one, other] = [last.fact.value / before.fact.value, part.fact.value / whole.fact.value];
  return Math.max(0, 1 - Math.abs(Math.log(one / other)) / Math.log(3));
}

/** All orders of so many places. */
function ordersOf(count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return ordersOf(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => [...order.slice(0, at), count - 1, ...order.slice(at)]),
  );
}
