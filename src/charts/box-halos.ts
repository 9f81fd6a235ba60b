/** Words with a rim, for programs that paint it over the letters. */

import { textWidth } from '../text/width.ts';
import { round } from './svg.ts';

/**
 * A drawing's markup with a box of paper under the words in place of their rim. LibreOffice, for one, knows no
 * `paint-order`: it paints the rim over the letters, and no number is left to read.
 * @param ground what the drawing lies on, a colour of SVG
 */
export function boxHalos(markup: string, ground = 'var(--paper)'): string {
  return markup.replace(
    /<text\b([^>]*\bpaint-order="stroke"[^>]*)>([^<]*)<\/text>/g,
    (_, attributes: string, words: string) => {
      const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
      const size = Number(attribute('font-size') ?? 12);
      const width = textWidth(words, size, attribute('font-weight') === '700');
      const before = { start: 0, middle: width / 2, end: width }[attribute('text-anchor') ?? 'start'] ?? 0;
      const x = round(Number(attribute('x')) - before - 1.5);
      const y = round(Number(attribute('y')) - size * 0.88 - 0.5);
      const plain = attributes.replace(/\s(?:paint-order|stroke|stroke-width)="[^"]*"/g, '');
      return `<rect x="${x}" y="${y}" width="${round(width + 3)}" height="${round(size * 1.1 + 1)}" fill="${ground}"/><text${plain}>${words}</text>`;
    },
  );
}
