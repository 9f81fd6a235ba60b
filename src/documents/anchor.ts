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

export function anchorOf(text: string, start: number, end: number): Anchor {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    start,
    end,
  };
}

/**
 * Where the quote begins in another text; `null` where it is lost. Of several places the one counts whose
 * surroundings share most pairs of characters with the anchor's, half of them at least; the distance decides between
 * equals. Pairs bear a comma or a word that came in, which a comparison sign by sign would not.
 */
export function findAnchor(text: string, anchor: Anchor): number | null {
  const { quote, prefix, suffix, start } = anchor;
  if (text.slice(start - prefix.length, start + quote.length + suffix.length) === prefix + quote + suffix)
    return start;
  let best: { readonly at: number; readonly score: number } | null = null;
  for (let at = text.indexOf(quote); at >= 0 && quote !== ''; at = text.indexOf(quote, at + 1)) {
    const here = anchorOf(text, at, at + quote.length);
    const score = (likeness(prefix, here.prefix) + likeness(suffix, here.suffix)) / 2;
    const isNearer =
      best !== null && score === best.score && Math.abs(at - start) < Math.abs(best.at - start);
    if (score >= 0.5 && (best === null || score > best.score || isNearer)) best = { at, score };
  }
  return best?.at ?? null;
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
