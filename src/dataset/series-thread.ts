/** The numbers of one thing so far, one of each text. */

import { lastOf, likeness } from './likeness.ts';
import { areOpposed } from './opposites.ts';
import type { Node } from './series-node.ts';

export interface Thread {
  readonly nodes: Node[];
  readonly cores: Set<string>;
  readonly fulls: Set<string>;
}

/** Whether a text has both; the numbers of a thread are in the order of the texts. */
export function isBeside(thread: Thread, other: Thread): boolean {
  let place = 0;
  return thread.nodes.some(({ at }) => {
    while ((other.nodes[place]?.at ?? Number.POSITIVE_INFINITY) < at) place += 1;
    return other.nodes[place]?.at === at;
  });
}

/** Whether any name of a thread excludes that of a number: 国控断面 may have lost its level in the last text alone. */
export const isOpposed = ({ cores }: Thread, { core }: Node): boolean =>
  [...cores].some((own) => areOpposed(lastOf(own), lastOf(core)));

export const inOrder = (nodes: readonly Node[]): readonly Node[] => nodes.toSorted((a, b) => a.at - b.at);

/** 飞行 of 无人机 and of 通用航空: so short a name is one where what it stands behind is alike. */
export function isOfOneTopic({ fulls }: Thread, { core, fact: { full } }: Node): boolean {
  return (
    full === core || fulls.size === 0 || [...fulls].some((one) => likeness(one, full) >= leastNeighbourName)
  );
}

/** Numbers between the same neighbours are no likelier when their names are further apart than this. */
export const leastNeighbourName = 0.6;
