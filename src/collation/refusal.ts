/** Why a claim has no verdict, and the rows that come nearest: where a person looks next. */

import type { Observation } from '../dataset/schema.ts';
import { dayMs, timeOfDay } from '../text/calendar.ts';
import { isJustThen } from './certainty.ts';
import { isOfTime, type Time } from './claim-time.ts';
import { type Claimed, compare } from './comparison.ts';
import type { Entry, LedgerIndex } from './ledger-index.ts';
import type { Judged } from './verdict.ts';

/**
 * `unnamed`: no metric is spoken of; `foreign`: another office, country or place is; `several` metrics fit; the ledger
 * has no row of `another_time`; the sentence has `no_time`; its rows are of a day `within` that time; bounds and
 * rounding leave it `undecided`; else `unclear`.
 */
export const refusalReasons = [
  'unnamed',
  'foreign',
  'several',
  'another_time',
  'no_time',
  'within',
  'undecided',
  'unclear',
] as const;

export interface Refusal {
  readonly reason: (typeof refusalReasons)[number];
  /** The nearest first: of each metric that comes into question the row of its number, else of its time. */
  readonly near: readonly Observation[];
}

/** A verdict as a person reads it. */
export interface Answered extends Judged {
  /** Of a claim that has no verdict. */
  readonly refusal?: Refusal;
}

/** What a claim says, in whichever language. */
export interface Question {
  readonly claimed: Claimed;
  readonly time: Time | null;
  readonly isForeign: boolean;
  /** The metrics that it may speak of, the most likely first. */
  readonly likely: readonly Entry[];
}

const mostNear = 3;

/** The judged claim, with what a person needs where it was given no verdict. */
export function withRefusal(judged: Judged, ask: () => Question, { entries }: LedgerIndex): Answered {
  const { verdict, metric } = judged;
  if (verdict !== 'unsure' && verdict !== 'absent') return judged;
  const { claimed, time, isForeign, likely } = ask();
  if (isForeign) return { ...judged, refusal: { reason: 'foreign', near: [] } };
  const own = entries.find((entry) => entry.metric === metric);
  const asked = own ? [own] : likely.slice(0, mostNear);
  const near = asked.flatMap((entry) => nearest(entry, claimed, time) ?? []);
  return { ...judged, refusal: { reason: reasonOf(judged, own, claimed, time, near.length), near } };
}

function reasonOf(
  { verdict, reckoning }: Judged,
  own: Entry | undefined,
  claimed: Claimed,
  time: Time | null,
  count: number,
): Refusal['reason'] {
  if (!own) return verdict === 'absent' || count === 0 ? 'unnamed' : count > 1 ? 'several' : 'unclear';
  if (reckoning) return 'undecided';
  const then = own.rows.filter((row) => time !== null && isOfTime(row, time));
  if (time !== null && then.length === 0) return 'another_time';
  const compared = (time === null ? own.rows : then).map((row) => compare(claimed, row));
  if (compared.some((one) => one === 'same' || one === 'bound_lost' || one === 'rounded')) return 'unclear';
  if (compared.includes('open')) return 'undecided';
  if (then.length > 0 && !then.some((row) => isJustThen(row, own.metric, time, claimed.value)))
    return 'within';
  return time === null && own.rows.length > 1 ? 'no_time' : 'unclear';
}

/** The row that has the number, of its time if there is one; else the one nearest in time, the newest of none. */
function nearest({ rows }: Entry, claimed: Claimed, time: Time | null): Observation | undefined {
  const then = time === null ? rows : rows.filter((row) => isOfTime(row, time));
  const held = [...then, ...rows].find((row) => compare(claimed, row) === 'same');
  if (then.includes(held as Observation) || time === null) return held ?? rows.at(-1);
  if (then.length > 0) return then.at(-1);
  const away = ({ period_end }: Observation): number =>
    Math.abs(timeOfDay(period_end ?? '0001-01-01') - timeOfDay(time.end)) / dayMs;
  return rows.toSorted((a, b) => away(a) - away(b))[0];
}
