/** How many lines words take on a slide, and how high they stand. */

import { wrapText } from '../../text/width.ts';

/** Pixels a point, and lines to the next. */
export const pixelsPerPoint = 4 / 3;
export const leading = 1.35;

/** LibreOffice and WPS set a quarter of a letter between Han and Latin signs. */
export function asSet(text: string): string {
  return text.replace(/(?<=\p{Script=Han})(?=[\dA-Za-z])|(?<=[\dA-Za-z%])(?=\p{Script=Han})/gu, ' ');
}

/** @param width pixels */
export function linesOf(text: string, width: number, points: number, bold = false): number {
  return wrapText(asSet(text), width * 0.98, points * pixelsPerPoint, bold).length;
}

/** Pixels. */
export function heightOfLines(list: readonly string[], width: number, points: number, bold = false): number {
  return list.reduce(
    (sum, text) => sum + linesOf(text, width, points, bold) * points * pixelsPerPoint * leading,
    0,
  );
}
