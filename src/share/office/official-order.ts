/**
 * Where the figures of an official document stand: a figure that its page has no room for goes behind the paragraphs
 * that follow it, and those fill the page. The text says which figure it speaks of.
 */

import { type Extent, emptinessOf } from './official-fit.ts';

/** A part of the text: a figure, or words that it may stand behind (`prose`) or may not (headings). */
export interface Part {
  readonly kind: 'section' | 'heading' | 'prose' | 'figure';
  readonly extents: readonly Extent[];
}

/** Behind how many paragraphs a figure may stand that are not its own. */
const mostParagraphs = 3;
/** What it is worth to stand nearer by a paragraph, and in its own section, in squares of an empty part of a page. */
const [farther, strange] = [0.001, 0.006];

/**
 * The places of parts in the order that leaves the least empty. Words keep their order, and figures theirs; none stands
 * before its words, and none behind the last paragraph that did not before.
 * @param page pixels
 * @param used pixels of the first page that are taken
 * @param ending what stands behind all parts
 */
export function orderFigures(
  parts: readonly Part[],
  page: number,
  used = 0,
  ending: readonly Extent[] = [],
): readonly number[] {
  const words = parts.flatMap(({ kind }, at) => (kind === 'figure' ? [] : [at]));
  const figures = parts.flatMap(({ kind }, at) => (kind === 'figure' ? [at] : []));
  /** So many words stand before each figure. */
  const own = figures.map((figure) => words.filter((at) => at < figure).length);
  const isOpen = (place: number) => parts[words[place - 1] ?? -1]?.kind === 'prose' && place < words.length;
  const order = (places: readonly number[]) =>
    [...words, Number.NaN].flatMap((word, place) => [
      ...figures.filter((_, at) => places[at] === place),
      ...(place < words.length ? [word] : []),
    ]);
  const costOf = (places: readonly number[]) => {
    const moved = places.map((place, at) => words.slice(own[at], place).map((word) => parts[word]?.kind));
    const far = moved.flat();
    const extents = order(places).flatMap((at) => parts[at]?.extents ?? []);
    return (
      emptinessOf([...extents, ...ending], page, used) +
      farther * far.filter((kind) => kind === 'prose').length +
      strange * far.filter((kind) => kind === 'section').length
    );
  };
  let [best, cost] = [own, costOf(own)];
  // A figure that moved may give one before it its place: once more from the first.
  for (const _ of [1, 2]) {
    for (const [at, first] of own.entries()) {
      const further = Array.from({ length: words.length }, (_, place) => place).filter(
        (place) => place > first && isOpen(place),
      );
      for (const place of [first, ...further.slice(0, mostParagraphs)]) {
        if (place < (best[at - 1] ?? 0)) continue;
        const tried = best.map((other, index) =>
          index < at ? other : index === at ? place : Math.max(other, place),
        );
        const next = costOf(tried);
        if (next < cost - 1e-9) [best, cost] = [tried, next];
      }
    }
  }
  return order(best);
}
