/** Arithmetic that the numbers of a text must obey among themselves. */

import { inFullWidth } from '../../text/full-width.ts';
import type { Text } from '../../text/locale.ts';
import type { Extraction, Finding } from '../finding.ts';
import { balance } from './balance.ts';
import { baseValue } from './base-value.ts';
import type { Check, Verdict } from './check.ts';
import { growth } from './growth.ts';
import { list } from './list.ts';
import { mean } from './mean.ts';
import { order } from './order.ts';
import { parts, total } from './parts.ts';
import { restatement } from './restatement.ts';
import { secondUnit } from './second-unit.ts';
import { share } from './share.ts';
import { shares } from './shares.ts';
import { tableProse, tableTotal } from './table.ts';

export type { Verdict } from './check.ts';

const across: Text = { zh: '两文互校', en: 'Two texts' };

/** What a kind of verdict is called. */
export const titleOf = (kind: string): Text => checks.find(({ name }) => name === kind)?.title ?? across;

/** Every check, in the order in which a table of them would stand. */
const checks: readonly Check[] = [
  growth,
  baseValue,
  parts,
  total,
  share,
  shares,
  balance,
  mean,
  list,
  order,
  secondUnit,
  restatement,
  tableTotal,
  tableProse,
];

/** What every check says of a text, in the order of the text; a check with nothing to compare says nothing. */
export function auditText(text: string, { findings }: Pick<Extraction, 'findings'>): Verdict[] {
  const numbers = findings.filter(({ kind }) => kind === 'statistic');
  const places = new Map<number, Finding>(numbers.map((number) => [number.start, number]));
  const at = (start: number | null): Finding | null => (start === null ? null : (places.get(start) ?? null));
  const passage = { text: inFullWidth(text), numbers, at };
  return checks
    .flatMap(({ read }) => read(passage))
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}
