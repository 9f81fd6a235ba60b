/**
 * What is wrong for certain where the words alone left it open: had the claim said the number of the ledger's row, it
 * would have been borne out, and by no other metric; and nothing that the claim may speak of has the number it says.
 */

import type { Observation } from '../dataset/schema.ts';
import { scaleOf } from '../extract/lexicon/unit-scale.ts';
import { isJustThen } from './certainty.ts';
import { isOfTime, type Time } from './claim-time.ts';
import { type Claimed, compare } from './comparison.ts';
import type { Entry } from './ledger-index.ts';
import type { Judged } from './verdict.ts';

/** A claim that has no verdict, in whichever language. */
export interface Open {
  readonly claimed: Claimed;
  readonly time: Time | null;
  /** It may be made of several rows. */
  readonly isOpen: boolean;
  /** Those that have its number at its time, or at any where it says none, leave it open. */
  readonly alike: readonly Entry[];
  /** The metrics that it may speak of, the most likely first. */
  readonly likely: readonly Entry[];
  /** The verdict on the claim had it said another number, in plain units, with so many decimals. */
  readonly judgeAs: (value: number, decimals: number | null) => Judged;
}

const most = 6;

export function denied(read: Judged, open: () => Open): Judged {
  if (!/^(?:unsure|absent)$/.test(read.verdict) || read.reckoning) return read;
  const { claimed, time, likely, alike, isOpen, judgeAs } = open();
  if (isOpen) return read;
  const options = likely.slice(0, most).flatMap((entry) => {
    const row = rowDenying(entry, claimed, time);
    return row ? [{ entry, row }] : [];
  });
  const isHeld = alike.some(({ rows }) =>
    rows.some((row) => (time === null || isOfTime(row, time)) && !/^other$/.test(compare(claimed, row))),
  );
  if (isHeld || options.length === 0) return read;
  const meant = options.filter(({ entry, row }) => {
    const { verdict, metric } = judgeAs((row.value ?? 0) * scaleOf(row.unit).factor, row.decimals);
    return /^(?:agrees|bound_lost)$/.test(verdict) && metric === entry.metric;
  });
  const [only, ...more] = meant;
  return only && more.length === 0 ? { verdict: 'wrong', metric: only.entry.metric, row: only.row } : read;
}

/** The last row of the very time; without one that of measures that were counted once, which no later day adds to. */
function rowDenying({ rows, metric }: Entry, claimed: Claimed, time: Time | null): Observation | undefined {
  const isOnce = rows.length === 1 && metric.theme === 'measures' && metric.measure === 'stock';
  const then = time === null ? (isOnce ? rows : []) : rows.filter((row) => isOfTime(row, time));
  const last = then.at(-1);
  if (last === undefined || last.value === null) return undefined;
  const isThen = time === null || isJustThen(last, metric, time, claimed.value);
  return isThen && then.every((row) => compare(claimed, row) === 'other') ? last : undefined;
}
