/** What makes a line at the edge of a page a running head, a running foot or a page number. */

import { type Line, right, wordsOf } from './line.ts';

export interface OuterLine {
  /**
   * What it may have in common with a line of another page at the same height: its words, or its words but for one
   * number, which counts the pages. Lines that differ in any other number tell different things.
   */
  readonly keys: readonly string[];
  readonly isPageNumber: boolean;
}

/** — 3 —, 第3页, 第三页, 3/10, 第3页 共10页 */
const pageNumber =
  /^[-—–·\s]*(?:第\s*)?(?:[\divxlc]{1,5}|[一二三四五六七八九十百]{1,5}(?=\s*页))\s*(?:页)?[-—–·\s]*(?:[/,，共]*\s*\d{1,5}\s*页?)?[-—–·\s]*$/i;
const isPageNumber = (words: string): boolean => words.length < 40 && pageNumber.test(words);
/** The share of a page's height, above and below, in which running lines stand. */
const margin = 0.12;

export function outerOf(line: Line, height: number, isEnd: boolean): OuterLine | null {
  const isOuter =
    right(line) > 0 && (line.y < height * margin || line.y + line.height > height * (1 - margin));
  if (!isOuter) return null;
  const words = wordsOf(line);
  const bare = words.replace(/\s/g, '');
  const place = Math.round(line.y / 4);
  const counting = [...bare.matchAll(/\d{1,5}/g)].map(
    ({ 0: digits, index }) =>
      `${bare.slice(0, index)}#${Number(digits) - line.page}#${bare.slice(index + digits.length)}`,
  );
  return {
    keys: [bare, ...counting].map((shape) => `${shape} ${place}`),
    isPageNumber: isEnd && isPageNumber(words.trim()),
  };
}
