/** The recipe: cut the text into tokens, let one rule read each numeral, then say what each number tells. */

import { choose } from './choose.ts';
import { isRepublican } from './facts/clock/words.ts';
import { readFacts } from './facts/index.ts';
import { labelsOf } from './facts/label.ts';
import type { Article, Extraction, Fact, Finding, Mention, Skipped } from './finding.ts';
import { readNumeral } from './numeral/index.ts';
import { Place } from './place.ts';
import type { Aside, DateReading, NumberReading, Reading } from './rules/rule.ts';
import { reasons } from './rules/skip/word.ts';
import { scan, type Token, wordAt } from './scan.ts';
import { shareBounds } from './shared-bound.ts';
import { readTables } from './table/index.ts';

export type { Bound } from '../text/bound.ts';
export type { Article, Extraction, Fact, Finding, FindingKind, Period, Skipped, Span } from './finding.ts';
export { findQuantities, type Quantity, type QuantityKind } from './quantity/index.ts';

/**
 * Reads every numeral of `article.text`: findings (statistics, dates, durations, ordinals) and skipped numerals with
 * their reason, both in the order of the text. Spans are half-open UTF-16 offsets. Never throws; linear in the length.
 */
export function extract({ text, asOf }: Article): Extraction {
  const table = readTables(text, (sentences) => readProse({ text: sentences, asOf: asOf ?? null }).findings);
  if (!table) return readProse({ text, asOf: asOf ?? null });
  const { findings, skipped } = readProse({ text: table.rest, asOf: asOf ?? null });
  return { findings: [...findings, ...table.findings].sort((a, b) => a.start - b.start), skipped };
}

function readProse({ text, asOf }: Article): Extraction {
  const { mentions, dates, skipped } = read(text);
  const labels = labelsOf(text, mentions);
  const bounded = shareBounds(text, mentions);
  const facts = readFacts(text, bounded, dates, asOf);
  const findings = facts.map((fact, index) =>
    toFinding(bounded[index] as Mention, labels[index] ?? null, fact),
  );
  return { findings, skipped };
}

/** Field by field: a spread costs more than the reading of a number, and each finding then has one shape. */
const toFinding = (mention: Mention, label: string | null, fact: Fact): Finding => ({
  kind: mention.kind,
  start: mention.start,
  end: mention.end,
  text: mention.text,
  value: mention.value,
  low: mention.low,
  high: mention.high,
  bound: mention.bound,
  unit: mention.unit,
  noun: mention.noun,
  rule: mention.rule,
  weak: mention.weak ?? fact.doubt,
  label,
  subject: fact.subject,
  subjectSpans: fact.subjectSpans,
  role: fact.role,
  of: fact.of,
  period: fact.period,
  direction: fact.direction,
  sense: fact.sense,
  base: fact.base,
  baseKind: fact.baseKind,
  whole: fact.whole,
  wholeStart: fact.wholeStart,
  modality: fact.modality,
  measure: fact.measure,
  per: fact.per,
  decimals: fact.decimals,
  region: fact.region,
  regionName: fact.regionName,
  scope: fact.scope,
});

/** What was read, from the place up to which the text before it was read. */
function toMention(text: string, reading: DateReading | NumberReading, floor: number): Mention {
  const { end, rule } = reading;
  const start = Math.max(reading.start, floor);
  // A date states no number.
  const number = reading.sort === 'date' ? null : reading;
  return {
    kind: reading.sort,
    start,
    end,
    text: text.slice(start, end),
    value: number?.limits.value ?? null,
    low: number?.limits.low ?? null,
    high: number?.limits.high ?? null,
    bound: number?.limits.bound ?? 'exact',
    unit: number?.unit ?? null,
    noun: number?.noun ?? null,
    rule,
    weak: number?.weak ?? null,
  };
}

/** One reading for each numeral, from left to right: what it covers is read no more. */
function read(text: string): {
  readonly mentions: Mention[];
  /** What each date was read as. */
  readonly dates: Array<DateReading | null>;
  readonly skipped: Skipped[];
} {
  const mentions: Mention[] = [];
  const dates: Array<DateReading | null> = [];
  let previous: DateReading | NumberReading | null = null;
  const skipped: Skipped[] = [];
  const tokens = scan(text);
  const republic = isRepublican(text);
  let floor = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.end <= floor) continue;
    const reading = readToken(token, index);
    if (reading.sort === 'aside') {
      const { end, kind, reason, rule } = reading;
      const start = Math.max(reading.start, floor);
      skipped.push({ start, end, text: text.slice(start, end), kind, reason, rule });
    } else {
      mentions.push(toMention(text, reading, floor));
      dates.push(reading.sort === 'date' ? reading : null);
      previous = reading;
    }
    floor = reading.end;
  }
  return { mentions, dates, skipped };

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
    return choose(new Place(numeral, { text, tokens, index, floor, previous, republic }));
  }
}
