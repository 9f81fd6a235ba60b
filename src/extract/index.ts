/** The recipe: cut the text into tokens, let one rule read each numeral, then relate the numbers to each other. */

import { toCalendar } from './calendar.ts';
import { choose } from './choose.ts';
import type { Article, Extraction, Skipped } from './finding.ts';
import { labelsOf } from './label.ts';
import { readNumeral } from './numeral/index.ts';
import { Place } from './place.ts';
import { type Found, relate } from './relate.ts';
import { datedInTurn } from './respectively.ts';
import type { Aside, Reading } from './rules/rule.ts';
import { reasons } from './rules/skip/word.ts';
import { scan, type Token, wordAt } from './scan.ts';
import { shareBounds } from './shared-bound.ts';

export type { Bound } from '../text/bound.ts';
export type { Article, Extraction, Finding, FindingKind, Period, Skipped, Span } from './finding.ts';
export { findQuantities, type Quantity, type QuantityKind } from './quantity/index.ts';

/**
 * Reads every numeral of `article.text`: findings (statistics, dates, durations, ordinals) and skipped numerals with
 * their reason, both in the order of the text. Spans are half-open UTF-16 offsets. Never throws; linear in the length.
 */
export function extract({ text, asOf }: Article): Extraction {
  const { found, skipped } = read(text);
  const related = relate(text, found, toCalendar(asOf));
  const labels = labelsOf(text, related);
  const findings = shareBounds(text, datedInTurn(text, related));
  return {
    findings: findings.map((finding, index) => ({ ...finding, label: labels[index] ?? null })),
    skipped,
  };
}

/** One reading for each numeral, from left to right: what it covers is read no more. */
function read(text: string): { readonly found: Found[]; readonly skipped: Skipped[] } {
  const found: Found[] = [];
  const skipped: Skipped[] = [];
  const tokens = scan(text);
  let floor = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.end <= floor) continue;
    const reading = readToken(token, index);
    if (reading.sort === 'aside') {
      const { end, kind, reason, rule } = reading;
      const start = Math.max(reading.start, floor);
      skipped.push({ start, end, text: text.slice(start, end), kind, reason, rule });
    } else found.push({ reading, at: Math.max(token.start, floor), floor });
    floor = reading.end;
  }
  return { found, skipped };

  function readToken(token: Token, index: number): Reading {
    const wordAside = (start: number, rule: string, kind: keyof typeof reasons = 'word'): Aside => ({
      sort: 'aside',
      start,
      end: token.end,
      rule,
      kind,
      reason: reasons[kind],
    });
    if (token.type === 'word')
      return wordAside(token.start, `lexicon of ${token.word.kind}s`, token.word.kind);
    if (token.type === 'loose') return wordAside(token.start, 'numeral character in a word');
    const numeral =
      token.start >= floor
        ? token.numeral
        : readNumeral(text, floor, (place) => wordAt(text, place) !== null);
    if (!numeral || numeral.end > token.end) return wordAside(floor, 'rest of a numeral');
    const previous = found.at(-1)?.reading ?? null;
    return choose(new Place(numeral, { text, tokens, index, floor, previous }));
  }
}
