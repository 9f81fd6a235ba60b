/** Where sentences begin. */

import { codesOf } from '../text/clause.ts';

const ends = codesOf('。！？\r\n');

/** Where the sentence of a place begins; half of it may end in a semicolon. */
export function sentenceStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && ends[text.charCodeAt(from - 1)] === 0) from -= 1;
  return from;
}
