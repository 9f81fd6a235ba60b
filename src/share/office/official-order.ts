/**
 * Where the figures of an official document stand: a figure that its page has no room for goes behind the paragraphs
 * that follow it, and those fill the page. The text says which figure it speaks of.
 */

import { type Extent, type Floating, type Paper, partPages } from './official-pages.ts';

/** A part of the text: a figure, or words that it may stand behind (`prose`) or may not (headings). */
export interface Part {
  readonly kind: 'section' | 'heading' | 'prose' | 'figure';
  readonly extents: readonly Extent[];
}

/** Behind how many paragraphs a figure may stand that are not its own. */
const mostParagraphs = 3;
/** What it is worth to stand nearer by a paragraph, and in its own section, in squares of an empty part of a page. */
const [farther, strange] = [0.001, 0.006];

/** A figure's place: before which of the words, and what it costs to stand there. */
interface Place {
  readonly word: number;
  readonly cost: number;
}

/** Of each figure its own place first, then those behind the paragraphs that follow. */
export function placesOf(parts: readonly Part[]): ReadonlyArray<readonly Place[]> {
  const words = parts.filter(({ kind }) => kind !== 'figure');
  const count = (kind: Part['kind'], from: number, to: number) =>
    words.slice(from, to).filter((word) => word.kind === kind).length;
  return parts.flatMap(({ kind }, at) => {
    if (kind !== 'figure') return [];
    const own = parts.slice(0, at).filter((part) => part.kind !== 'figure').length;
    // Right under a heading it stays: no words would stand there.
    const isFree = words[own - 1]?.kind === 'prose';
    const further = words.flatMap((_, word) =>
      isFree && word > own && words[word - 1]?.kind === 'prose' ? [word] : [],
    );
    return [
      [own, ...further.slice(0, mostParagraphs)].map((word) => ({
        word,
        cost: farther * count('prose', own, word) + strange * count('section', own, word),
      })),
    ];
  });
}

/**
 * The places of parts in the order that leaves the least empty, of all there are. Words keep their order, and figures
 * theirs; none stands before its words, and none behind the last paragraph that did not before.
 * @param used pixels of the first page that are taken
 * @param ending what stands behind all parts
 */
export function orderFigures(
  parts: readonly Part[],
  page: Paper,
  used = 0,
  ending: readonly Extent[] = [],
): readonly number[] {
  const words = parts.flatMap(({ kind }, at) => (kind === 'figure' ? [] : [at]));
  const drawn = parts.flatMap(({ kind }, at) => (kind === 'figure' ? [at] : []));
  const extents = words.map((at) => parts[at]?.extents ?? []);
  /** The line that each of the words begins with, and the one behind all. */
  const lines = [...words, Number.NaN].map((_, word) => extents.slice(0, word).flat().length);
  const figures = placesOf(parts).map(
    (places, figure): Floating => ({
      extent: parts[drawn[figure] ?? -1]?.extents[0] ?? { height: 0 },
      places: places.map(({ word, cost }) => ({ line: lines[word] ?? 0, cost })),
    }),
  );
  const { pages } = partPages([...extents.flat(), ...ending], figures, page, used);
  const stands = pages.flatMap(({ places }) => places);
  return [...words, Number.NaN].flatMap((at, word) => [
    ...drawn.filter((_, figure) => stands[figure] === lines[word]),
    ...(word < words.length ? [at] : []),
  ]);
}
