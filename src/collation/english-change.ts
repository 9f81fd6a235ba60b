/**
 * What follows from two rows in an English sentence: up 1.7 percent from a year earlier, 86 percent larger than in May
 * 2020, ten months later 78 million more. Both times must be said, and both have a row.
 */

import type { Observation } from '../dataset/schema.ts';
import { isOfTime } from './claim-time.ts';
import { type Said, wordedFor } from './english-metric.ts';
import { type EnglishTime, timesOf, yearBefore } from './english-time.ts';
import type { Entry, LedgerIndex } from './ledger-index.ts';
import { divided, judgeMade, lessened, type MadeClaim, madeOf, mapped } from './made.ts';
import type { Judged } from './verdict.ts';

const up =
  'up|rose|risen|rising|rise|grew|grown|growing|growth|increase[ds]?|increasing|jump(?:ed|ing)?|climb(?:ed|ing)?|surge[ds]?|gain(?:ed)?|soar(?:ed)?|expand(?:ed)?|leap(?:t|ed)?';
const down =
  'down|fell|fallen|falling|fall|drop(?:ped|ping)?|declin(?:e[ds]?|ing)|decreas(?:e[ds]?|ing)|slid|slump(?:ed)?|shrank|shr[iu]nk|dip(?:ped)?|lost';
const before = new RegExp(`\\b(?:(${up})|(${down}))\\s*(?:by|of|some|about)?\\s*$`, 'i');
const behind = new RegExp(
  `^\\s+(?:year[- ]on[- ]year\\s+)?(?:(more|larger|higher|bigger|greater|${up})|(fewer|less|lower|smaller|${down}))\\b`,
  'i',
);
const yearEarlier =
  /\b(?:(?:a|one|the) year (?:earlier|before|ago)|year[- ]on[- ]year|(?:the )?(?:previous|prior|preceding) year|(?:the )?year before)\b/i;

/** `down` of what fell, `up` of what rose; `null` where the number tells no change. */
function directionOf({ text, number: { start, end } }: Said): 'up' | 'down' | null {
  const found = behind.exec(text.slice(end)) ?? before.exec(text.slice(0, start));
  return found ? (found[1] ? 'up' : 'down') : null;
}

/** `null` of what tells no change, names no two times, or has no row at one of them. */
export function judgeChange(said: Said, known: LedgerIndex): Judged | null {
  const direction = directionOf(said);
  const { text, number } = said;
  const isShare = number.unit === '%';
  if (!direction || (number.unit !== null && !isShare)) return null;
  const times = timesOf(text);
  const sorted = times.toSorted((a, b) => a.end.localeCompare(b.end));
  const later = sorted.at(-1);
  const earlier =
    sorted.length > 1 ? sorted[0] : later && yearEarlier.test(text) ? yearBefore(later) : undefined;
  if (!later || !earlier || sorted.length > 2) return null;
  const pairs = wordedFor(said, known).flatMap(({ entry, total }) => {
    const [now, then] = [rowOf(entry, later), rowOf(entry, earlier)];
    return now && then && now !== then ? { entry, total, now, then } : [];
  });
  const [best, second] = pairs;
  if (!best || best.total < least || best.total - (second?.total ?? 0) < apart) return null;
  const [a, b] = [madeOf(best.now), madeOf(best.then)];
  const ratio = a && b && isShare ? divided(a, b) : null;
  const made = isShare ? ratio && mapped(ratio, (one) => (one - 1) * 100) : a && b && lessened(a, b);
  const sign = isShare ? ' ÷ ' : ' − ';
  return judgeMade(
    claimOf(said, direction),
    best.entry.metric,
    [best.now, sign, best.then, ...(isShare ? [' − 1'] : [])],
    made,
  );
}

/** What must speak for the metric by words alone, and how far the next that has both rows must fall short. */
const least = 0.7;
const apart = 0.2;

/** Of a period the row of just that, else of a time the last. */
function rowOf({ rows, metric }: Entry, time: EnglishTime): Observation | undefined {
  if (metric.measure === 'flow')
    return rows.findLast(
      ({ period_start, period_end }) => period_start === time.start && period_end === time.end,
    );
  // Of a year, what stood at its end: in April and in June is no growth of a year.
  const isOfYear = time.precision === 'year';
  return rows.findLast((row) => isOfTime(row, time) && (!isOfYear || row.period_end?.slice(5, 7) === '12'));
}

function claimOf({ text, number }: Said, direction: 'up' | 'down'): MadeClaim {
  const { start, end, quote, value, low, high, bound, unit, decimals } = number;
  return {
    finding: {
      ...{ start, end, text: quote, value, low, high, bound, unit, decimals, direction },
      ...{ role: 'change', measure: null, per: null },
    },
    scale: { factor: 1 },
    given: { text },
  };
}
