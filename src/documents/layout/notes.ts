/** Footnotes: small lines at the end of a page, the first with a mark. */

import { type Block, type Line, wordsOf } from './line.ts';

/** The font size that most characters have. */
export function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + line.width / (size || 1));
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** Where a block's footnotes begin: small lines at its end, the first with a mark, in the page's lower part. */
export function notesFrom(block: Block, size: number, pageHeight: number): number {
  let from = block.length;
  for (let at = block.length - 1; at > 0; at--) {
    const line = block[at] as Line;
    if (line.segments.length > 1 || line.size > size * 0.92 || line.y < pageHeight * 0.4) break;
    if (isNote(line)) from = at;
  }
  return from;
}

/** A line that begins with the mark of a note. */
export const isNote = (line: Line): boolean =>
  /^(?:[[(（〔［]?\d{1,2}|[①-⑳*＊]|注\s*[:：\d])/.test(wordsOf(line).trim());
