/** Whether a growth or an earlier number that a text prints proves that a number follows another. */

import type { Node } from './series-node.ts';
import type { Fact } from './text-facts.ts';

/** 1 where a growth or an earlier number that the text prints leads back to the last, −1 where it leads elsewhere. */
export function growthEvidence(last: Node, node: Node): number {
  if (node.before.length === 0 && (node.changes.length === 0 || node.year - last.year !== 1)) return 0;
  const was = last.fact.value;
  const room = roundOf(last.fact) + roundOf(node.fact) + Math.abs(was) * 1e-6;
  if (node.before.some((value) => Math.abs(value - was) <= room && value !== node.fact.value)) return 1;
  if (node.year - last.year !== 1 || !isYearApart(last, node)) return 0;
  let evidence = 0;
  for (const change of node.changes) {
    const { finding, key, scale, value } = change;
    if (key.role !== 'change' || finding.value === null || basisIsOther(finding)) continue;
    const sign = finding.direction === 'down' ? -1 : 1;
    if (scale.base === '%') {
      const rate = (sign * value) / 100;
      const expected = node.fact.value / (1 + rate);
      const slack =
        room + (expected * 0.6 * 10 ** -(finding.decimals ?? 0)) / 100 + Math.abs(expected) * 5e-4;
      if (Math.abs(expected - was) <= slack) return 1;
      if (
        !node.fact.unit.endsWith('元') &&
        !isOfOwnScope(change) &&
        Math.abs(expected - was) > expected * 0.08
      )
        evidence = -1;
    } else if (scale.base === node.fact.scale.base || /百分点/.test(scale.base)) {
      if (Math.abs(node.fact.value - sign * value - was) <= room + roundOf({ finding, scale })) return 1;
    }
  }
  return evidence;
}

/** The growth of a quarter is on the same quarter of the year before, not on the one before it. */
const isYearApart = (last: Node, node: Node): boolean =>
  last.season === null || node.season === null || last.season === node.season;

const roundOf = ({ finding, scale }: Pick<Fact, 'finding' | 'scale'>): number =>
  finding.decimals === null ? 0 : 0.5 * 10 ** -finding.decimals * scale.factor;

const basisIsOther = ({ sense }: Fact['finding']): boolean => sense === 'to';

/** 同口径增长35.9%: what is counted otherwise than before grows from another number than was printed. */
const isOfOwnScope = ({ given, finding: { start } }: Fact): boolean =>
  /(?:同一?|可比|新)口径[^，。；]{0,8}$/.test(given.text.slice(Math.max(0, start - 16), start));
