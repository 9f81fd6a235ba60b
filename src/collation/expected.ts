/** A number that was expected of a time: borne out by the expectation, and outdated where the ledger has what came. */

import type { Observation } from '../dataset/schema.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { sentenceAround } from '../text/clause.ts';
import { isOfTime, isOfVeryStretch, timeOf } from './claim-time.ts';
import { compare } from './comparison.ts';
import { type LedgerIndex, plain } from './ledger-index.ts';
import { leastName, shareIn } from './metric-name.ts';
import type { Judged } from './verdict.ts';

/**
 * 预计2024年业务量完成1425亿件; `null` of what is told as it is, and of what no plan of the ledger says. 全年目标42万人 stays
 * the aim that it was, whatever came.
 */
export function judgeExpected(fact: Fact, { entries, byId }: LedgerIndex): Judged | null {
  const time = timeOf(fact);
  const { role } = fact.key;
  if (!time || fact.finding.modality !== 'forecast' || (role !== 'level' && role !== 'target')) return null;
  const { before } = sentenceAround(fact.given.text, fact.finding.start, fact.finding.end);
  const entryOf = ({ metric_id: id }: Observation) => entries.find(({ metric }) => metric.metric_id === id);
  const nameOf = (row: Observation): string =>
    plain(entryOf(row)?.metric.label_zh ?? row.subject ?? '').replace(/目标$/, '');
  const plans = [...byId.values()].filter(
    (row) =>
      isAhead(row.modality) &&
      row.role === 'level' &&
      scaleOf(row.unit).base === fact.scale.base &&
      isOfTime(row, time) &&
      compare(fact, row) === 'same' &&
      shareIn(nameOf(row), plain(before)) >= leastName,
  );
  const [plan, ...others] = plans;
  if (!plan || others.some((row) => nameOf(row) !== nameOf(plan))) return null;
  const outcomes = entries.flatMap(({ metric, names, rows, role: own }) => {
    const isOfName = own === 'level' && [plain(metric.label_zh), ...names].includes(nameOf(plan));
    const row = rows.findLast((one) => isOfVeryStretch(one, time) && !isAhead(one.modality));
    return isOfName && row ? [{ metric, row }] : [];
  });
  const [outcome] = outcomes;
  return outcome
    ? { verdict: 'outdated', ...outcome }
    : { verdict: 'agrees', metric: entryOf(plan)?.metric ?? null, row: plan };
}

const isAhead = (modality: string | null): boolean => /^(?:forecast|plan|target)$/.test(modality ?? '');
