/** What the decisions on each number of a text come to, and where that number stands. */

import { type Anchor, findAnchors } from '../documents/anchor.ts';
import { type Correction, columnOf, type Decision } from './decision-log.ts';

/** What the rows on one number come to. */
export interface Judgement {
  readonly anchor: Anchor;
  readonly verdict: 'accepted' | 'rejected' | null;
  readonly correction: Correction;
  readonly isAdded: boolean;
  /** Of the last row. */
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** Rows on one number have one anchor; the last word on a thing counts. */
export function judgementsOf(log: readonly Decision[]): Judgement[] {
  const judged = new Map<string, Judgement>();
  for (const decision of log) {
    const key = `${decision.start} ${decision.prefix}|${decision.quote}|${decision.suffix}`;
    const before = judged.get(key) ?? blank(decision);
    // A later row goes on from the earlier ones, those of another file of decisions too.
    judged.set(key, after(before, decision));
  }
  return [...judged.values()];
}

const blank = ({ quote, prefix, suffix, start, end }: Decision): Judgement => ({
  anchor: { quote, prefix, suffix, start, end },
  ...{ verdict: null, correction: {}, isAdded: false, reason: '', by: '', at: '' },
});

function after(before: Judgement, { act, field, to, by, at, reason }: Decision): Judgement {
  const last = { ...before, by, at, reason };
  if (act === 'reopen') return { ...last, verdict: null, correction: {}, isAdded: false };
  if (act === 'reject') return { ...last, verdict: 'rejected' };
  if (act === 'add') return { ...last, verdict: 'accepted', isAdded: true };
  if (act === 'accept' || field === null) return { ...last, verdict: 'accepted' };
  const cell = to === '' ? null : columnOf(field)?.type === 'number' ? Number(to) : to;
  return { ...last, verdict: 'accepted', correction: { ...before.correction, [field]: cell } };
}

/** What stands decided on the numbers of a text, each with the place that it has there; `null` where it has none. */
export function placesIn(
  text: string,
  log: readonly Decision[],
): readonly (readonly [Judgement, number | null])[] {
  const standing = judgementsOf(log).filter(({ verdict }) => verdict !== null);
  const places = findAnchors(
    text,
    standing.map(({ anchor }) => anchor),
  );
  return standing.map((judgement, at) => [judgement, places[at] ?? null]);
}

/** What stands decided, by where its number begins in a text. */
export function judgementsIn(text: string, log: readonly Decision[]): ReadonlyMap<number, Judgement> {
  return new Map(
    placesIn(text, log).flatMap(([judgement, start]) =>
      start === null ? [] : [[start, judgement] as const],
    ),
  );
}
