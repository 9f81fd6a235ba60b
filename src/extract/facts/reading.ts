/** A text as far as it has been read: what its numbers say, and what paragraph, sentence and clause hold for the next. */

import type { Fact, Mention } from '../finding.ts';
import type { DateReading } from '../rules/rule.ts';
import type { Base } from './base-words.ts';
import { Breath, Clause, type Range } from './clause.ts';
import { Clock } from './clock/index.ts';
import { Heads } from './heads.ts';
import type { Measured } from './measured.ts';
import { Members, type Whole } from './members.ts';
import { Whereabouts } from './place.ts';

const saidBelow = /(?:同比|相比|同期|上年|去年)[（(][^（()）]{0,8}下同/g;

export class Reading {
  /** What has been read of the findings so far: of a number its fact, of a date or a stretch its period. */
  readonly facts: Array<Fact | null> = [];
  readonly periods: Array<Fact['period']> = [];
  readonly clock: Clock;
  readonly members: Members;
  readonly whereabouts = new Whereabouts();
  readonly heads = new Heads();
  breath = new Breath(0);
  clause = new Clause(0);
  /** How many numbers have been read. */
  stated = 0;
  /** The last base that the paragraph named. */
  baseBefore: Base | null = null;
  /** 与第三季度相比，: what opens a sentence is the base of all its changes, what opens a paragraph of the next ones too. */
  against: {
    readonly words: string;
    readonly inside: string;
    readonly opens: boolean;
    readonly isNear: boolean;
    /** The date in it, at which the levels held that a way begins with: 由33.45%下降为28.68%. */
    readonly then: Fact['period'];
  } | null = null;
  /** The words of the last whole that the paragraph named. */
  wholeBefore: Whole | null = null;
  /** What the last 在…中， of the paragraph names. */
  wholeNamed: Whole | null = null;
  /** The place that the last share of a thing was of, by the end of its name: 影院数量 of 全国. */
  readonly placeShares = new Map<string, string>();
  /** What the last level of the paragraph that names a measure measures. */
  measured: Measured | null = null;
  /** The first level that a sentence of the paragraph before this one counts, as a place in the findings. */
  totalBefore: number | null = null;
  /** Of the numbers of a row, by their places in the findings: the names that stand before all of them, */
  readonly names = new Map<number, Range[]>();
  /** what the largest comes to, since the whole of one is that of all, */
  readonly sizes = new Map<number, number>();
  /** the levels that their changes or shares belong to, as places, */
  readonly levels = new Map<number, number>();
  /** and the bases of their changes. */
  readonly bases = new Map<number, Base>();
  /** The text with its marks as they are printed. */
  printed = '';
  private cursor = 0;
  /** Where 同比（下同） stands first, and how far it has been looked for. */
  private readonly below = { at: -1, end: 0 };

  /** @param findings grow with the text, and `dates` with them */
  constructor(
    public text: string,
    readonly findings: readonly Mention[],
    readonly dates: ReadonlyArray<DateReading | null>,
    asOf: string | null | undefined,
  ) {
    this.clock = new Clock(text, asOf);
    this.members = new Members(findings, this.facts);
  }

  /** More of the text has come, and more findings. */
  grow(text: string, printed: string): void {
    this.text = text;
    this.printed = printed;
    this.clock.text = text;
    for (let index = this.facts.length; index < this.findings.length; index += 1) {
      this.facts.push(null);
      this.periods.push(null);
    }
  }

  /** 同比（下同）增长24.7%，比2019年同期增长20.0%。其中，出口增长|27.6%: what a text says once for all that follows. */
  isSaidBelow(start: number): boolean {
    const { text, below } = this;
    if (below.at < 0 && below.end < text.length) {
      saidBelow.lastIndex = Math.max(0, below.end - 16);
      below.at = saidBelow.exec(text)?.index ?? -1;
      below.end = text.length;
    }
    return below.at >= 0 && below.at < start;
  }

  startParagraph(start: number): void {
    this.clause = new Clause(start);
    this.breath = new Breath(start);
    this.heads.startParagraph();
    this.baseBefore = null;
    this.against = null;
    this.wholeBefore = null;
    this.wholeNamed = null;
    this.measured = null;
    this.totalBefore = null;
  }

  endSentence(end: number): void {
    const { subject, before, base, total } = this.breath;
    if (base) this.baseBefore = base;
    this.against = this.against?.opens ? { ...this.against, isNear: false } : null;
    this.totalBefore = total ?? this.totalBefore;
    this.breath = new Breath(end);
    this.breath.before = subject ?? before;
  }

  subjectOf(place: number): readonly Range[] {
    return this.facts[place]?.subjectSpans ?? [];
  }

  /** How many findings stand before a place; asked from left to right. */
  countBefore(at: number): number {
    while (this.cursor < this.findings.length && (this.findings[this.cursor] as Mention).start < at)
      this.cursor += 1;
    return this.cursor;
  }

  /** The place of the number that starts at `start`, a few before `last`; `last` where none does. */
  placeOf(start: number, last: number): number {
    for (let at = last; at >= Math.max(0, last - 8); at -= 1)
      if (this.findings[at]?.start === start) return at;
    return last;
  }
}
