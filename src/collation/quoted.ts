/** A number that a story takes over with the words of the ledger's own text. */

import type { Observation } from '../dataset/schema.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { isOfTime, timeOf } from './claim-time.ts';
import { compare } from './comparison.ts';
import { type Entry, hasRole, type LedgerIndex } from './ledger-index.ts';
import { type Judged, judgeRow } from './verdict.ts';

/** All that a sentence says in front of its number, and no less than this, or so much of a long one, is a quotation. */
const leastQuoted = 4;
const mostQuoted = 40;

/**
 * What the ledger says of a number whose words in front are those of a row's own text: they need no reading. `null`
 * where they are no row's, or of another time than the story says.
 */
export function judgeQuoted(fact: Fact, { entries, texts }: LedgerIndex): Judged | null {
  const said = signsBefore(fact.given.text, fact.finding.start);
  const time = timeOf(fact);
  const isQuoted = (entry: Entry, row: Observation): boolean => {
    const text = texts[row.source_id];
    return (
      text !== undefined &&
      row.start !== null &&
      compare(fact, row) === 'same' &&
      (time === null || isOfTime(row, time)) &&
      hasRole(entry, fact) &&
      isAlike(said, signsBefore(text, row.start))
    );
  };
  for (const entry of entries) {
    const row = entry.rows.findLast((one) => isQuoted(entry, one));
    if (row) return judgeRow(fact, entry, row);
  }
  return null;
}

/** The letters and digits before a place, back to where its sentence begins. */
const signsBefore = (text: string, at: number): string =>
  /[^。！？\n]*$/.exec(text.slice(0, at))?.[0].replace(/[^\p{L}\p{N}.]/gu, '') ?? '';

const isAlike = (said: string, own: string): boolean =>
  said.length >= leastQuoted && said.slice(-mostQuoted) === own.slice(-mostQuoted);
