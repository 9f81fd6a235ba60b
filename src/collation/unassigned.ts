/** Numbers that the texts of a ledger say though they are of no metric: what they say is not denied by another's row. */

import type { Observation } from '../dataset/schema.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { sentenceAround } from '../text/clause.ts';
import { isOfTime, isOfVeryStretch, timeOf } from './claim-time.ts';
import { compare } from './comparison.ts';
import { memoOf } from './english-metric.ts';
import { type LedgerIndex, plain } from './ledger-index.ts';
import { shareIn } from './metric-name.ts';
import type { Judged } from './verdict.ts';

const unassigned = memoOf(({ byId }: LedgerIndex): readonly Observation[] =>
  [...byId.values()].filter((row) => row.metric_id === null && row.subject !== null),
);

/** A verdict on a number that a text says of the very thing: borne out; else no verdict against it. */
export function withUnassigned(fact: Fact, judged: Judged, known: LedgerIndex): Judged {
  if (!/^(?:wrong|unsure|absent)$/.test(judged.verdict)) return judged;
  const time = timeOf(fact);
  const { before, quote, after } = sentenceAround(fact.given.text, fact.finding.start, fact.finding.end);
  const said = plain(before + quote + after);
  const held = unassigned(known).filter(
    (row) =>
      row.role === fact.finding.role &&
      scaleOf(row.unit).base === scaleOf(fact.unit).base &&
      (time === null || (row.period_start === null ? isOfTime(row, time) : isOfVeryStretch(row, time))) &&
      compare(fact, row) === 'same' &&
      (row.direction === null || fact.finding.direction === null || row.direction === fact.finding.direction),
  );
  const row = held.find(({ subject }) => {
    const name = plain(subject ?? '');
    return name.length >= leastSigns && time !== null && shareIn(name, said) >= wholeName;
  });
  if (row) return { verdict: 'agrees', metric: null, row };
  return held.length > 0 && judged.verdict === 'wrong' ? { ...judged, verdict: 'unsure' } : judged;
}
const leastSigns = 4;
const wholeName = 0.9;
