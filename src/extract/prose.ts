/** Sentences from left to right: one reading for each numeral, then what each number says. */

import { choose } from './choose.ts';
import { isRepublican } from './facts/clock/words.ts';
import { FactReader } from './facts/index.ts';
import { labelsOf } from './facts/label.ts';
import type { Extraction, Fact, Finding, Mention, Skipped } from './finding.ts';
import { readLevel } from './level.ts';
import { readNumeral } from './numeral/index.ts';
import { Place } from './place.ts';
import type { Aside, DateReading, NumberReading, Reading } from './rules/rule.ts';
import { reasons } from './rules/skip/word.ts';
import { scan, type Token, wordAt } from './scan.ts';
import { shareBounds } from './shared-bound.ts';

/** Behind the place up to which a text is read so many characters are looked at: rules look no further ahead. */
const mentionsAhead = 200;
const tokensAhead = 300;
/** So much of a text must be known behind such a place. */
export const charactersAhead = 400;
/** A bound is shared by numbers of one list, of which so many are looked at again. */
const listReach = 12;

/** Reads a text up to a place where a paragraph ends, and on from there once more of it is known. */
export class ProseReader implements Extraction {
  readonly findings: Finding[] = [];
  readonly skipped: Skipped[] = [];
  private readonly republic: boolean;
  private readonly facts: FactReader;
  private tokens: Token[] = [];
  private readonly mentions: Mention[] = [];
  /** With the bounds that they share. */
  private readonly bounded: Mention[] = [];
  /** What each date was read as. */
  private readonly dates: Array<DateReading | null> = [];
  private previous: DateReading | NumberReading | null = null;
  private floor = 0;
  /** How many tokens have been read. */
  private index = 0;
  /** Up to where the text has been read. */
  private end = 0;

  constructor(text: string, asOf: string | null) {
    this.republic = isRepublican(text);
    this.facts = new FactReader(this.bounded, this.dates, asOf);
  }

  /** @param to the end of a paragraph, `charactersAhead` before the end of `text`, or that end itself */
  readTo(text: string, to: number): void {
    const from = this.findings.length;
    this.scanTo(text, to + tokensAhead);
    this.mention(text, to);
    const counts = [this.mentions.length, this.skipped.length, this.index] as const;
    const { previous, floor } = this;
    // What stands behind the place is seen from before it, and read when its turn comes.
    this.mention(text, to + mentionsAhead);
    const first = Math.max(0, from - listReach);
    this.bounded.length = from;
    for (const mention of shareBounds(text, this.mentions.slice(first)).slice(from - first))
      this.bounded.push(mention);
    this.facts.readTo(text, to);
    const labels = labelsOf(text, this.mentions, from);
    for (const [index, fact] of this.facts.facts.slice(from).entries())
      this.findings.push(toFinding(this.bounded[from + index] as Mention, labels[index] ?? null, fact));
    [this.mentions.length, this.skipped.length, this.index] = counts;
    this.dates.length = this.mentions.length;
    this.previous = previous;
    this.floor = floor;
    this.end = to;
  }

  private scanTo(text: string, to: number): void {
    this.tokens.length = this.index;
    const from = Math.max(this.end, this.tokens.at(-1)?.end ?? 0);
    for (const token of scan(text, from, Math.min(to, text.length))) this.tokens.push(token);
  }

  /** One reading for each numeral that begins before a place: what it covers is read no more. */
  private mention(text: string, to: number): void {
    for (; this.index < this.tokens.length; this.index += 1) {
      const token = this.tokens[this.index] as Token;
      if (token.start >= to) return;
      if (token.end <= this.floor) continue;
      const reading = this.readToken(text, token);
      if (reading === null) continue;
      if (reading.sort === 'aside') {
        const { end, kind, reason, rule } = reading;
        const start = Math.max(reading.start, this.floor);
        this.skipped.push({ start, end, text: text.slice(start, end), kind, reason, rule });
      } else {
        this.mentions.push(toMention(text, reading, this.floor));
        this.dates.push(reading.sort === 'date' ? reading : null);
        this.previous = reading;
      }
      this.floor = reading.end;
    }
  }

  private readToken(text: string, token: Token): Reading | null {
    const { tokens, index, floor, previous, republic } = this;
    const { start, end } = token;
    if (token.type === 'word') {
      const { kind } = token.word;
      if (kind === 'level') return readLevel(text, start, end, this.mentions.at(-1));
      return wordAside(start, end, `lexicon of ${kind}s`, kind);
    }
    if (token.type === 'loose') return wordAside(start, end, 'numeral character in a word');
    const numeral =
      start >= floor ? token.numeral : readNumeral(text, floor, (place) => wordAt(text, place) !== null);
    if (!numeral || numeral.end > end) return wordAside(floor, end, 'rest of a numeral');
    return choose(new Place(numeral, { text, tokens, index, floor, previous, republic }));
  }
}

const wordAside = (start: number, end: number, rule: string, kind: keyof typeof reasons = 'word'): Aside => ({
  sort: 'aside',
  start,
  end,
  rule,
  kind,
  reason: reasons[kind],
});

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
