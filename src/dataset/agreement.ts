/** The decisions of two people on one text: where they agree, where not, and how much by chance alone. */

import { anchorOf, findAnchors } from '../documents/anchor.ts';
import type { Decision } from './decision-log.ts';
import { type Judgement, judgementsOf } from './judgements.ts';

interface Dispute {
  /** Where the number begins in the text. */
  readonly start: number;
  readonly own: Judgement;
  readonly other: Judgement;
}

export interface Merge {
  /** Numbers that both decided on. */
  readonly both: number;
  readonly agreed: number;
  /** Krippendorff's alpha of those numbers; `null` where both said the same of all, or there are none. */
  readonly alpha: number | null;
  readonly disputes: readonly Dispute[];
  /** The other's rows on numbers that the first said nothing of, said as this text has them. */
  readonly more: readonly Decision[];
}

export function mergeLogs(text: string, own: readonly Decision[], other: readonly Decision[]): Merge {
  const mine = judgementsAt(text, own);
  const theirs = judgementsAt(text, other);
  const shared = [...theirs].flatMap(([start, judgement]) => {
    const first = mine.get(start);
    return first ? [{ start, own: first, other: judgement }] : [];
  });
  const disputes = shared.filter((pair) => outcomeOf(pair.own) !== outcomeOf(pair.other));
  return {
    both: shared.length,
    agreed: shared.length - disputes.length,
    alpha: alphaOf(shared.map((pair) => [outcomeOf(pair.own), outcomeOf(pair.other)])),
    disputes,
    more: rowsAt(text, other, (start) => theirs.has(start) && !mine.has(start)),
  };
}

/** The rows of a log on the number that begins at a place of the text, said as that text has it. */
export const rowsOn = (text: string, log: readonly Decision[], place: number): readonly Decision[] =>
  rowsAt(text, log, (start) => start === place);

function rowsAt(text: string, log: readonly Decision[], isAsked: (start: number) => boolean): Decision[] {
  const anchors = judgementsOf(log).map(({ anchor }) => anchor);
  const places = findAnchors(text, anchors);
  const placed = new Map(anchors.map((anchor, at) => [nameOf(anchor), places[at] ?? null]));
  return log.flatMap((decision) => {
    const place = placed.get(nameOf(decision)) ?? null;
    if (place === null || !isAsked(place)) return [];
    return { ...decision, ...anchorOf(text, place, place + decision.quote.length) };
  });
}

const nameOf = ({ start, prefix, quote }: Judgement['anchor']): string => `${start} ${prefix} ${quote}`;

/** By where the number begins; what was taken back says nothing. */
function judgementsAt(text: string, log: readonly Decision[]): ReadonlyMap<number, Judgement> {
  const all = judgementsOf(log).filter(({ verdict }) => verdict !== null);
  const places = findAnchors(
    text,
    all.map(({ anchor }) => anchor),
  );
  return new Map(
    all.flatMap((judgement, at) => [[places[at] ?? -1, judgement] as const]).filter(([at]) => at >= 0),
  );
}

/** Two outcomes are one when the published row would be. */
function outcomeOf({ verdict, correction }: Judgement): string {
  const cells = Object.entries(correction).sort(([a], [b]) => (a < b ? -1 : 1));
  return verdict === 'accepted' ? JSON.stringify(cells) : 'rejected';
}

/**
 * Krippendorff's alpha for nominal data, any number of people, gaps allowed: 1 of full agreement, 0 of what chance alone
 * would give. K. Krippendorff, Content Analysis, 4th ed., Sage 2018, chapter 12.
 * @param units what the people said of each thing, those who said nothing left out
 * @returns `null` where nothing varies: chance is then no measure
 */
export function alphaOf(units: readonly (readonly string[])[]): number | null {
  const totals = new Map<string, number>();
  let [all, observed] = [0, 0];
  for (const values of units) {
    if (values.length < 2) continue;
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      observed += (count * (values.length - count)) / (values.length - 1);
    }
    all += values.length;
  }
  const expected = [...totals.values()].reduce((sum, count) => sum + count * (all - count), 0) / (all - 1);
  return expected > 0 ? 1 - observed / expected : null;
}
