/** Sums and other units of what the sentence has said: 先10项、后6项、再6项，共22项; 跨省和省内合计; 72小时，也就是三天. */

import type { Metric, Observation } from '../dataset/schema.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { timeOf } from './claim-time.ts';
import { scopes } from './definition.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { added, judgeMade, madeOf } from './made.ts';
import { clauseBefore, entryFor, inSentence, type Judgement, rowOf } from './operands.ts';
import { partsOf } from './share-of-whole.ts';
import type { Judged } from './verdict.ts';

export const together = /合计|总计|加起来|加总|总共|一共|共计?|相加|加在一起|之和/;

export const judgeSum = (fact: Fact, before: readonly Judgement[], known: LedgerIndex): Judged | null =>
  together.test(clauseBefore(fact)) ? (ofParts(fact, known) ?? ofListed(fact, before, known)) : null;

/** 6月推出10项，9月推出6项，1月又推出6项，三批合计22项: rows of one series that its sentence lists. */
function ofListed(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Judged | null {
  const listed = inSentence(fact, before).filter(({ fact: one }) => one.unit === fact.unit);
  const [first] = listed;
  const entry = first && entryFor(first, known);
  if (entry?.metric.measure !== 'flow' || listed.length < 2) return null;
  const rows = listed.flatMap((one) => (timeOf(one.fact) ? (rowOf(one, entry) ?? []) : []));
  const isWhole = rows.length === listed.length && new Set(rows).size === rows.length;
  return isWhole ? judgeRows(fact, entry.metric, rows) : null;
}

function judgeRows(fact: Fact, metric: Metric, rows: readonly Observation[]): Judged {
  const terms = rows.flatMap((row, at) => (at === 0 ? [row] : [' + ', row]));
  const [first = null, ...rest] = rows.map(madeOf);
  const made = rest.reduce((sum, one) => sum && one && added(sum, one), first);
  return judgeMade(fact, metric, terms, made);
}

/** 跨省和省内跨市合计1.16亿张: the parts that the words before it name, at its time. */
function ofParts(fact: Fact, known: LedgerIndex): Judged | null {
  const time = timeOf(fact);
  const said = clauseBefore(fact);
  const group = scopes.find((words) => words.filter((word) => said.includes(word)).length > 1);
  if (!time || !group) return null;
  const parts = partsOf(group, said, time, known);
  const [first, ...rest] = parts;
  if (!first || rest.length === 0 || parts.some(({ word }) => !said.includes(word))) return null;
  return judgeRows(
    fact,
    first.entry.metric,
    parts.map(({ row }) => row),
  );
}

/** 先10项、后6项、再6项，一年里一共22项: a sum of what the sentence lists is counted up, whatever time it says. */
export function isListedSum(fact: Fact, before: readonly Judgement[]): boolean {
  const listed = inSentence(fact, before).filter(({ fact: one }) => one.unit === fact.unit);
  const sum = listed.reduce((all, { fact: one }) => all + one.value, 0);
  return listed.length > 1 && together.test(clauseBefore(fact)) && sum === fact.value;
}

const inOtherWords = /(?:也就是|就是|即|合|折合|相当于|等于)(?:约|大约)?$/;

/** 72小时，也就是三天: as true as what it says again, and wrong where it does not say the same. */
export function judgeConverted(fact: Fact, before: readonly Judgement[]): Judged | null {
  const last = inSentence(fact, before).at(-1);
  const [own, other] = [hoursIn(fact), last && hoursIn(last.fact)];
  if (!last || !own || !other || fact.unit === last.fact.unit || !inOtherWords.test(clauseBefore(fact)))
    return null;
  return own === other ? last.judged : { ...last.judged, verdict: last.judged.metric ? 'wrong' : 'absent' };
}

const hours: Readonly<Record<string, number>> = { 分钟: 1 / 60, 小时: 1, 个小时: 1, 天: 24, 日: 24, 周: 168 };
const hoursIn = ({ finding: { value, unit } }: Fact): number | null =>
  value !== null && unit !== null && hours[unit] ? value * hours[unit] : null;
