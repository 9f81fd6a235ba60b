/** Where words stand in a text, said so that they are found again in a text that was lightly edited. */

export interface Anchor {
  readonly quote: string;
  /** The characters before and behind, as many as `context`. */
  readonly prefix: string;
  readonly suffix: string;
  /** Half-open, in UTF-16 units of the text that it was made in. */
  readonly start: number;
  readonly end: number;
}

const context = 32;
/** The share of pairs of signs that the surroundings of a place have in common with the anchor's, at least. */
const leastLikeness = 0.5;

export function anchorOf(text: string, start: number, end: number): Anchor {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    start,
    end,
  };
}

/** Where the quote begins in another text; `null` where it is lost. */
export const findAnchor = (text: string, anchor: Anchor): number | null =>
  findAnchors(text, [anchor])[0] ?? null;

/**
 * Where each quote begins in another text; `null` where it is lost. First all whose surroundings are as they were: they
 * tell by how much what stands near them has moved. Of several places for another the one counts whose surroundings share
 * most pairs of characters with the anchor's, half of them at least; the distance from where it should have moved to
 * decides between equals. Pairs bear a comma or a word that came in, which a comparison sign by sign would not. No two
 * anchors take one place, so that a number that is gone does not take the place of its like.
 */
export function findAnchors(text: string, anchors: readonly Anchor[]): readonly (number | null)[] {
  const order = anchors.map((_, at) => at).sort((a, b) => startOf(anchors, a) - startOf(anchors, b));
  const places = new Map<number, number>();
  const moves: { readonly start: number; readonly by: number }[] = [];
  let by = 0;
  for (const at of order) {
    const place = unchanged(text, anchors[at] as Anchor, by);
    if (place === null) continue;
    by = place - startOf(anchors, at);
    places.set(at, place);
    moves.push({ start: startOf(anchors, at), by });
  }
  const taken = new Set(places.values());
  const candidates = order
    .filter((at) => !places.has(at))
    .flatMap((at) => candidatesOf(text, anchors[at] as Anchor, moves).map((one) => ({ at, ...one })))
    .sort((a, b) => b.score - a.score || a.distance - b.distance);
  for (const { at, place } of candidates) {
    if (places.has(at) || taken.has(place)) continue;
    places.set(at, place);
    taken.add(place);
  }
  return anchors.map((_, at) => places.get(at) ?? null);
}

const startOf = (anchors: readonly Anchor[], at: number): number => anchors[at]?.start ?? 0;

/** The place with the same signs on both sides, where there is one alone, or one that moved as what stands before it. */
function unchanged(text: string, { quote, prefix, suffix, start }: Anchor, by: number): number | null {
  const whole = prefix + quote + suffix;
  if (quote === '') return null;
  const from = start + by - prefix.length;
  if (from >= 0 && text.startsWith(whole, from)) return start + by;
  const first = text.indexOf(whole);
  return first >= 0 && text.indexOf(whole, first + 1) < 0 ? first + prefix.length : null;
}

interface Candidate {
  readonly place: number;
  readonly score: number;
  readonly distance: number;
}

function candidatesOf(
  text: string,
  { quote, prefix, suffix, start }: Anchor,
  moves: readonly { readonly start: number; readonly by: number }[],
): readonly Candidate[] {
  const near = moves.reduce<(typeof moves)[number] | null>(
    (best, move) =>
      best === null || Math.abs(move.start - start) < Math.abs(best.start - start) ? move : best,
    null,
  );
  const expected = start + (near?.by ?? 0);
  const candidates: Candidate[] = [];
  for (let place = text.indexOf(quote); place >= 0 && quote !== ''; place = text.indexOf(quote, place + 1)) {
    // 6.9% is no part of 16.9%.
    if (/^\d/.test(quote) && /[\d.]/.test(text[place - 1] ?? '')) continue;
    const here = anchorOf(text, place, place + quote.length);
    const score = (likeness(prefix, here.prefix) + likeness(suffix, here.suffix)) / 2;
    if (score >= leastLikeness) candidates.push({ place, score, distance: Math.abs(place - expected) });
  }
  return candidates;
}

/** The share of pairs of neighbouring characters that two strings have in common (Dice), from 0 to 1. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = new Map<string, number>();
  for (let at = 1; at < a.length; at++)
    pairs.set(a.slice(at - 1, at + 1), (pairs.get(a.slice(at - 1, at + 1)) ?? 0) + 1);
  let common = 0;
  for (let at = 1; at < b.length; at++) {
    const left = pairs.get(b.slice(at - 1, at + 1)) ?? 0;
    if (left === 0) continue;
    pairs.set(b.slice(at - 1, at + 1), left - 1);
    common += 1;
  }
  return (2 * common) / Math.max(1, a.length + b.length - 2);
}
