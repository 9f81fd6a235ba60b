/** When a number holds: from its own words, its sentence, its paragraph, else the article's date. */

import { type Calendar, type Frame, span, ymd } from './calendar.ts';
import type { Period } from './finding.ts';
import { type Anchor, anchors } from './lexicon/periods.ts';
import type { Quantity } from './quantity/index.ts';
import { Trie, wordsOf } from './trie.ts';

const anchorTrie = new Trie<{ readonly anchor: Anchor }>();
for (const [anchor, block] of anchors) for (const word of wordsOf(block)) anchorTrie.set(word, { anchor });

type Days = Pick<Period, 'start' | 'end' | 'precision'>;

interface Mark {
  readonly at: number;
  readonly days: Days;
  readonly words: string;
}

/** Follows the text once from left to right; every question is about a place at or after the last. */
export class PeriodKeeper {
  private cursor = 0;
  private sentence: Mark | null = null;
  private paragraph: Mark | null = null;
  /** A date that speaks of the next number alone: 由2018年的5.6亿吨增加到2022年的7.1亿吨. */
  private clause: Mark | null = null;
  /** What dated the sentence and the paragraph before the last date did. */
  private earlier: readonly [Mark | null, Mark | null] = [null, null];
  private last: Calendar = ymd(null);

  private readonly text: string;
  private readonly asOf: Calendar;

  constructor(text: string, asOf: Calendar) {
    this.text = text;
    this.asOf = asOf;
  }

  /** What a partial date at `at` completes itself from. */
  frame(at: number): Frame {
    this.advance(at);
    return { asOf: this.asOf, last: this.last };
  }

  /**
   * Records a date that was read; a date after 比 or 较 is a base and dates nothing else, nor does a plan that
   * is only named (“六五”计划), and one after 由, 从 or 到 dates its own clause alone.
   */
  saw(start: number, end: number, days: Days, calendar: Calendar | null): Period {
    this.advance(start);
    if (calendar) this.last = calendar;
    const words = this.text.slice(start, end);
    const before = this.text.slice(Math.max(0, start - 3), start);
    const after = this.text.slice(end, end + 4);
    if (this.isBase(start) || /^[”’]?(?:计划|规划|纲要|目标|任务)/.test(after)) {
      return { ...days, words, from: 'own' };
    }
    const alone = /(?:由|从|到|至)$/.test(before) && !/截[至止]到?$/.test(before);
    // 到2025年，…达到24.1%: a date that opens the clause speaks of all of it.
    if (alone && !/^(?:以来|起|至今|[，,：])/.test(after)) this.clause = { at: start, days, words };
    else this.mark({ at: start, days, words });
    return { ...days, words, from: 'own' };
  }

  /** 一年来, 近三年: the stretch that ends with the article; without its date the stretch stays relative. */
  lasting(start: number, end: number, quantity: Quantity): Period {
    this.advance(start);
    const words = this.text.slice(start, end);
    const days = this.back(quantity.value ?? quantity.low ?? 0, quantity.unit ?? '');
    if (!this.isBase(start)) this.mark({ at: start, days, words });
    return { ...days, words, from: 'own' };
  }

  /**
   * 为2019年同期的98.5%, 是1952年的120倍: the date just before a share says what it is measured on, as printed,
   * and dates nothing; null where the share stands in that year itself.
   */
  baseOf(start: number): string | null {
    this.advance(start);
    const mark = this.clause ?? this.sentence;
    if (!mark || start - mark.at > 24) return null;
    const words = this.text.slice(mark.at, start);
    const form = /^([^，。；：、]*?(同期|全年|水平|总量|总额)?)的$/.exec(words.slice(mark.words.length));
    if (!form) return null;
    const measured = /(?:是|相当于|等于|恢复[到至]|约?为|占)$/.test(
      this.text.slice(Math.max(0, mark.at - 4), mark.at),
    );
    if (!measured && !form[2] && !/同期$/.test(mark.words)) return null;
    if (this.clause) this.clause = null;
    else [this.sentence, this.paragraph] = this.earlier;
    return mark.words + (form[1] ?? '');
  }

  at(start: number): Period | null {
    this.advance(start);
    if (this.clause && !/[降升增减提压缩扩高长].{0,3}[到至]/.test(this.text.slice(this.clause.at, start)))
      return { ...this.clause.days, words: this.clause.words, from: 'sentence' };
    if (this.sentence) return { ...this.sentence.days, words: this.sentence.words, from: 'sentence' };
    if (this.paragraph) return { ...this.paragraph.days, words: this.paragraph.words, from: 'paragraph' };
    if (this.asOf.year === null) return null;
    return { ...span(this.asOf, this.asOf), start: null, words: '', from: 'article' };
  }

  private mark(mark: Mark): void {
    this.clause = null;
    this.earlier = [this.sentence, this.paragraph];
    this.sentence = mark;
    this.paragraph = mark;
  }

  /** Walks to `to`, meeting sentence ends, paragraph ends and words like 今年以来. */
  private advance(to: number): void {
    while (this.cursor < to) {
      const character = this.text[this.cursor];
      if (this.clause && /[，,；;。！？\n]/.test(character ?? '')) this.clause = null;
      if (character === '。' || character === '！' || character === '？') this.sentence = null;
      else if (character === '\n' && endsParagraph(this.text, this.cursor)) {
        this.sentence = null;
        this.paragraph = null;
        this.last = ymd(null);
      } else {
        const found = anchorTrie.longest(this.text, this.cursor);
        if (found && !this.isBase(this.cursor)) {
          const words = this.text.slice(this.cursor, found.end);
          const { anchor } = found.value;
          if (anchor !== 'now') this.mark({ at: this.cursor, days: this.resolve(anchor), words });
          const year = this.yearOf(anchor);
          if (year !== null) this.last = ymd(year);
          this.cursor = found.end;
          continue;
        }
      }
      this.cursor += 1;
    }
  }

  /** 比2019年, 比上月末和上年同期: what a change is measured from dates nothing. */
  private isBase(start: number): boolean {
    if (/[比较同与]/.test(this.text[start - 1] ?? '')) return true;
    if (!/[、和与及]/.test(this.text[start - 1] ?? '')) return false;
    return /(?:^|[^同环占对])[比较][^，。；、和与及\d]{0,4}\d{0,4}[^，。；、和与及\d]{1,6}[、和与及]$/.test(
      this.text.slice(Math.max(0, start - 16), start),
    );
  }

  private yearOf(anchor: Anchor): number | null {
    const { year } = this.asOf;
    if (year === null) return null;
    const shift: Partial<Record<Anchor, number>> = {
      this_year: 0,
      this_first_half: 0,
      this_second_half: 0,
      year_to_date: 0,
      last_year: -1,
      year_before_last: -2,
      next_year: 1,
    };
    const by = shift[anchor];
    return by === undefined ? null : year + by;
  }

  private resolve(anchor: Anchor): Days {
    const { year, month } = this.asOf;
    const unknown: Days = { start: null, end: null, precision: 'year' };
    if (year === null) return unknown;
    const of = this.last.year ?? year;
    switch (anchor) {
      case 'year_to_date':
        return {
          start: `${year}-01-01`,
          end: span(this.asOf, this.asOf).end,
          precision: month === null ? 'year' : 'month',
        };
      case 'this_year':
        return span(ymd(year), month === null ? ymd(year) : this.asOf);
      case 'last_year':
        return span(ymd(year - 1), ymd(year - 1));
      case 'year_before_last':
        return span(ymd(year - 2), ymd(year - 2));
      case 'next_year':
        return span(ymd(year + 1), ymd(year + 1));
      case 'this_first_half':
        return span(ymd(year, 1), ymd(year, 6));
      case 'this_second_half':
        return span(ymd(year, 7), ymd(year, 12));
      case 'first_half':
        return span(ymd(of, 1), ymd(of, 6));
      case 'second_half':
        return span(ymd(of, 7), ymd(of, 12));
      case 'that_month':
        if (this.last.month !== null) return span(ymd(of, this.last.month), ymd(of, this.last.month));
        return month === null ? unknown : span(ymd(year, month), ymd(year, month));
      case 'this_month':
        return month === null ? unknown : span(ymd(year, month), ymd(year, month));
      case 'last_month':
        return month === null
          ? unknown
          : span(
              month === 1 ? ymd(year - 1, 12) : ymd(year, month - 1),
              month === 1 ? ymd(year - 1, 12) : ymd(year, month - 1),
            );
      case 'now':
        return { ...span(this.asOf, this.asOf), start: null };
    }
  }

  /** The days that lie `count` units before the article's date. */
  private back(count: number, unit: string): Days {
    const { year, month } = this.asOf;
    const end = span(this.asOf, this.asOf);
    if (year === null || count <= 0) return { start: null, end: null, precision: 'year' };
    const months = /年/.test(unit)
      ? Math.round(count * 12)
      : /月/.test(unit)
        ? Math.round(count)
        : /季/.test(unit)
          ? Math.round(count * 3)
          : 0;
    if (months === 0 || month === null) {
      return months === 0
        ? { start: null, end: end.end, precision: 'day' }
        : { start: `${year - Math.round(months / 12)}-01-01`, end: end.end, precision: 'year' };
    }
    const whole = year * 12 + month - 1 - months;
    return { ...span(ymd(Math.floor(whole / 12), (whole % 12) + 1), this.asOf), precision: 'month' };
  }
}

/** A line break inside a sentence (a long line that ends in a comma or a word) ends nothing. */
function endsParagraph(text: string, at: number): boolean {
  const before = text[text[at - 1] === '\r' ? at - 2 : at - 1] ?? '\n';
  if (/[、，,（(]/.test(before)) return false;
  if (/[。！？!?…”：:；;\n]/.test(before)) return true;
  const line = text.slice(Math.max(0, at - 40), at);
  return line.includes('\n') || line.length < 40;
}
