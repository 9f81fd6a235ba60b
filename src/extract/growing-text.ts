/** A text that comes part by part, read on from where its last part ended. */

import { isRepublican } from './facts/clock/words.ts';
import { paragraphs } from './facts/paragraph.ts';
import type { Extraction } from './finding.ts';
import { extract } from './index.ts';
import { dayOfText } from './own-day.ts';
import { charactersAhead, ProseReader } from './prose.ts';

export interface PartialExtraction extends Extraction {
  /** Up to where the text has been read; all of it where none is given. */
  readonly end?: number;
}

export interface GrowingText {
  /**
   * What `extract` says of the text; while more follows, of its paragraphs but the last ones, which may go on. A text
   * that begins otherwise than the one before, or whose tables or calendar change what is said of its beginning, is
   * read from there again.
   */
  readonly read: (text: string, isWhole: boolean) => PartialExtraction;
  /** How many characters have been read in all. */
  readonly charactersRead: () => number;
}

export function openGrowingText(asOf: string | null): GrowingText {
  let reader: ProseReader | null = null;
  let republic = false;
  /** Where the reading stands, and the text as far as it has been looked at. */
  let end = 0;
  let seen = '';
  let charactersRead = 0;
  const begin = (text: string): ProseReader => {
    republic = isRepublican(text);
    end = 0;
    return new ProseReader(text, dayOfText(text, asOf));
  };
  const read = (text: string, isWhole: boolean): PartialExtraction => {
    // The numbers of a table are taken out of the text first.
    if (text.includes('\t')) {
      reader = null;
      charactersRead += text.length;
      return extract({ text, asOf });
    }
    const goesOn = reader !== null && text.startsWith(seen) && republic === isRepublican(text);
    reader = goesOn && reader ? reader : begin(text);
    const to = isWhole ? text.length : lastEnd(text, end);
    // The first page may be a title and little more: nobody waits for its few numbers until the next part.
    if (to === 0) {
      charactersRead += text.length;
      return extract({ text, asOf });
    }
    if (to > end) {
      reader.readTo(text, to);
      charactersRead += to - end;
    }
    end = to;
    seen = text.slice(0, to + charactersAhead);
    const { findings, skipped } = reader;
    // Nothing follows a whole text: what comes next is another.
    if (isWhole) reader = null;
    return { findings: [...findings], skipped: [...skipped], end };
  };
  return { read, charactersRead: () => charactersRead };
}

/** The last place from `from` on where a paragraph surely ends. */
function lastEnd(text: string, from: number): number {
  let last = from;
  for (const { end } of paragraphs(text, from)) {
    if (end > text.length - charactersAhead) break;
    last = end;
  }
  return last;
}
