/**
 * Parts of a whole that no word tells: 保费收入939.5亿元。分业务看，财产险286.4亿元，人身险653.1亿元. What stands in a row and comes
 * to a number before it is what that number is made of.
 */

import type { Fact } from './text-facts.ts';

interface Amount {
  readonly fact: Fact;
  /** What counts alike. */
  readonly bucket: string;
  readonly whole: unknown;
}

/** How many numbers a whole may stand before the first of its parts, and how many parts a row has at most. */
const reach = 6;
const mostParts = 8;

/** The whole of each part, for the numbers of one text in their order. */
export function wholesBySum<T extends Amount>(nodes: readonly T[]): ReadonlyMap<T, T> {
  const wholes = new Map<T, T>();
  for (const [at, whole] of nodes.entries()) {
    if (!isAmount(whole)) continue;
    const alike = nodes
      .slice(at + 1, at + 1 + reach + 2 * mostParts)
      .filter((node) => node.bucket === whole.bucket && isAmount(node) && isNear(whole, node));
    const rows = alike
      .slice(0, reach)
      .flatMap((_, from) => [
        rowFrom(alike.slice(from), whole, () => false),
        rowFrom(alike.slice(from), whole, (node, row) => row.some((one) => one === node.whole)),
      ]);
    for (const part of rows.find((row) => row.length > 0) ?? [])
      if (!wholes.has(part)) wholes.set(part, whole);
  }
  return wholes;
}

/**
 * The parts that come to a whole, from the first of the numbers given on.
 * @param isInside whether a number is a part of one of those before it, and passed over
 */
function rowFrom<T extends Amount>(
  nodes: readonly T[],
  whole: T,
  isInside: (node: T, row: readonly T[]) => boolean,
): readonly T[] {
  const row: T[] = [];
  let [sum, room] = [0, roomOf(whole)];
  for (const node of nodes) {
    if (isInside(node, row)) continue;
    row.push(node);
    sum += node.fact.value;
    room += roomOf(node);
    const rest = whole.fact.value - sum;
    if (row.length > 1 && Math.abs(rest) <= room + Math.abs(whole.fact.value) * 1e-9) return row;
    if (rest < -room || row.length === mostParts) return [];
  }
  return [];
}

/** Small counts come to anything. */
const leastDigits = 3;

function isAmount({ fact: { finding, key, value } }: Amount): boolean {
  const digits = finding.text.replace(/[^\d]/g, '').replace(/^0+/, '').length;
  return key.role === 'level' && finding.bound === 'exact' && value > 0 && digits >= leastDigits;
}

/** In one paragraph, or in the one behind it. */
function isNear({ fact: whole }: Amount, { fact: part }: Amount): boolean {
  const between = part.given.text.slice(whole.finding.end, part.finding.start);
  return !/\n[^\n]*\S[^\n]*\n/.test(between);
}

const roomOf = ({ fact: { finding, scale } }: Amount): number =>
  finding.decimals === null ? 0 : 0.5 * 10 ** -finding.decimals * scale.factor;
