/** What came in within the rest of a year: 全年9150万次，上半年4445万次，可知下半年约4700万次. */

import type { Observation } from '../dataset/schema.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { daysBetween } from '../text/calendar.ts';
import { timeOf } from './claim-time.ts';
import { type Entry, isAlike, type LedgerIndex } from './ledger-index.ts';
import { judgeMade, lessened, madeOf } from './made.ts';
import { entryFor, entryOf, inSentence, type Judgement } from './operands.ts';
import type { Judged } from './verdict.ts';

/** `null` of a time that a row of the metric is of, or that is no rest of a year. */
export function judgeComplement(fact: Fact, before: readonly Judgement[], known: LedgerIndex): Judged | null {
  const time = timeOf(fact);
  if (!time?.start || time.precision !== 'month' || fact.key.role !== 'level') return null;
  const last = inSentence(fact, before).findLast(({ judged }) => judged.metric?.measure === 'flow');
  const entry = (last && entryFor(last, known)) ?? entryOf(fact, known);
  if (entry?.metric.measure !== 'flow' || !isAlike(entry, fact)) return null;
  const parts = partsOf(entry, time.start, time.end);
  const [whole, first] = [parts && madeOf(parts.whole), parts && madeOf(parts.first)];
  if (!parts || !whole || !first) return null;
  return judgeMade(fact, entry.metric, [parts.whole, ' − ', parts.first], lessened(whole, first));
}

/** The rows of a year and of its part up to a day; `null` where there is none of either, or one of the rest itself. */
function partsOf(
  { rows }: Entry,
  start: string,
  end: string,
): { readonly whole: Observation; readonly first: Observation } | null {
  if (rows.some((row) => row.period_start === start && row.period_end === end)) return null;
  for (const whole of rows.filter((row) => row.period_end === end && row.period_start !== null)) {
    const first = rows.find(
      (row) => row.period_start === whole.period_start && daysBetween(row.period_end ?? '', start) === 1,
    );
    if (first) return { whole, first };
  }
  return null;
}
