/**
 * No-break spaces where a line would end inside a day, a quantity or a mark, and no style can hold it together: in files
 * of office programs. Between Han characters nothing holds in all of them: LibreOffice ends a line at a word joiner
 * (findings/libreoffice-word-joiner-parts-han.sh).
 * They are put in only near a line's end, since whoever searches a file for 13 million types none.
 */

import { toStretches } from './unbroken.ts';
import { textWidth } from './width.ts';

const space = '\u00a0';

/** [Proposed, not accepted yet] */
const bracketed = /\[[^[\]]{1,30}\]/g;

/** How far from where we measure it a line may end in another font, as a share of its width; it adds up line by line. */
const drift = 0.12;
/** What is longer than this share of a line may be parted, rather than leave the line empty. */
const longest = 0.4;

/**
 * The pieces of one text, held together where its lines may end.
 * @param width pixels of a line
 * @param size pixels of its letters
 */
export function holdTogether(
  pieces: readonly string[],
  width: number,
  size: number,
  bold = false,
): readonly string[] {
  const text = pieces.join('');
  const widthOf = (words: string): number => textWidth(words, size, bold) / width;
  if (widthOf(text) <= 1 - drift) return pieces;
  const held = new Set<number>();
  for (const [from, to] of stretchesOf(text)) {
    const [left, right] = [widthOf(text.slice(0, from)), widthOf(text.slice(0, to))];
    const line = Math.max(1, Math.round((left + right) / 2));
    const slack = drift * line;
    if (right - left > longest || left - slack > line || right + slack < line) continue;
    for (let at = from; at < to; at++) held.add(at);
  }
  let start = 0;
  return pieces.map((piece) => {
    const from = start;
    start += piece.length;
    return piece.replace(/ /g, (_, at: number) => (held.has(from + at) ? space : ' '));
  });
}

function stretchesOf(text: string): readonly (readonly [from: number, to: number])[] {
  let at = 0;
  const numbers = toStretches(text).flatMap(({ text: words, isWhole }) => {
    const from = at;
    at += words.length;
    return isWhole ? [[from, at] as const] : [];
  });
  const marks = [...text.matchAll(bracketed)].map(
    ({ 0: words, index }) => [index, index + words.length] as const,
  );
  return [...numbers, ...marks];
}

/** As it was typed. */
export function withoutHolds(text: string): string {
  return text.replaceAll(space, ' ');
}
