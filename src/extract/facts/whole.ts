/** What a number is a part of: 占|我国外贸总值|的30.9%, the numbers after 其中, the items of 分别是. */

import type { Mention } from '../finding.ts';
import { type Clause, closeWords, openWords } from './clause.ts';
import type { Token } from './tokens.ts';
import { role } from './words.ts';

export interface Whole {
  readonly words: string | null;
  readonly start: number | null;
}

/** A rate of change has no parts: 增长8.9%，其中出口增长12.1%. */
const rates = /^(?:%|％|‰|个百分点|个基点|倍|成|番)$/;
/** A whole stands no further back than so many numbers. */
const reach = 40;

/** 占全区总量的36.6%: the words of the whole, or `null` where the clause names none. */
export function shareOf(text: string, clause: Clause, number: Mention): string | null {
  // 完成年度目标的124.3%
  const goal = /完成(?:了)?([^，。；\d]{0,8}(?:目标|计划|任务)数?)的$/.exec(
    text.slice(Math.max(clause.lead, number.start - 20), number.start),
  );
  if (goal && number.unit === '%') return goal[1] ?? null;
  // 占15岁及以上人口的85.32%: a number may stand in the words of the whole.
  const floor = text[number.start - 1] === '的' ? 0 : clause.after;
  for (let index = clause.tokens.length - 1; index >= floor; index -= 1) {
    const token = clause.tokens[index] as Token;
    if (token.kind !== 'word' || token.end > number.start) continue;
    if (number.start - token.end > 40) return null;
    if ((token.word.roles & role.share) === 0) continue;
    const start = openWords(text, token.end, number.start);
    const end = closeWords(text, start, number.start, clause.groups);
    return end > start ? text.slice(start, end) : null;
  }
  return null;
}

/** True where the clause says of its number only that it is a share: 占比24.8%, 占24%. */
export function isShare(text: string, clause: Clause, number: Mention): boolean {
  if (!/^[%％‰]$/.test(number.unit ?? '') && number.rule !== 'fraction') return false;
  for (let index = clause.tokens.length - 1; index >= clause.after; index -= 1) {
    const token = clause.tokens[index] as Token;
    if (token.kind !== 'word' || token.end > number.start) continue;
    if ((token.word.roles & (role.share | role.shareNoun)) === 0) continue;
    if ((token.word.roles & role.share) !== 0) return true;
    return closeWords(text, token.end, number.start) <= token.end;
  }
  return false;
}

/** Follows 其中 and its kin through the sentences. */
export class Members {
  private among = -1;
  private listed = false;
  private before = 0;
  private sentence = 0;
  private previous = 0;
  private words: string | null = null;

  /** A sentence ends at 3, its half at 2. */
  stop(strength: number, end: number): void {
    if (strength === 3) {
      this.previous = this.sentence;
      this.sentence = end;
    }
    // 其中 at the head of a sentence or before a colon holds for all of it: 其中，A…；B…
    if (strength === 3 || (strength === 2 && !this.listed)) this.among = -1;
  }

  endParagraph(end: number): void {
    this.stop(3, end);
    this.previous = end;
  }

  /** 其中 at `at`, with so many findings before it; `listed` where a mark parts it from its members. */
  open(at: number, count: number, listed: boolean, words: string | null = null): void {
    this.among = at;
    this.before = count;
    this.listed = listed;
    this.words = words;
  }

  /** A bracket closes that began at `start`: what its 其中 opened ends with it. */
  close(start: number): void {
    if (this.among >= start) this.among = -1;
  }

  wholeOf(number: Mention, isRate: boolean, findings: readonly Mention[]): Whole | null {
    if (this.among < 0) return null;
    if (isRate && rates.test(number.unit ?? '')) return null;
    if (this.words !== null) return { words: this.words, start: null };
    const floor = this.among <= this.sentence + 2 ? this.previous : this.sentence;
    let nearest: Mention | null = null;
    let alike = 0;
    for (let index = this.before - 1; index >= Math.max(0, this.before - reach); index -= 1) {
      const whole = findings[index] as Mention;
      if (whole.start < floor) break;
      if (holds(whole, number)) return { words: null, start: whole.start };
      if (whole.unit === number.unit && whole.kind === 'statistic') {
        alike += 1;
        nearest ??= whole;
      }
    }
    // 640眼，其中机井910眼: the only number that can be the whole is it, though it is less.
    const isNext = nearest !== null && this.among - nearest.end <= 2 && !rates.test(number.unit ?? '');
    if (nearest !== null && isNext && alike === 1) return { words: null, start: nearest.start };
    return null;
  }
}

/** A whole counts the same and is no less than its part. */
export function holds(whole: Mention, part: Mention): boolean {
  if (whole.kind !== 'statistic') return false;
  if (whole.unit !== part.unit && !(isCount(whole) && isCount(part))) return false;
  if (rates.test(whole.unit ?? '')) return false;
  return whole.value === null || part.value === null || Math.abs(whole.value) >= Math.abs(part.value);
}

const isCount = ({ unit, rule }: Mention): boolean =>
  /^[个国家项件名部]$/.test(unit ?? '') || rule === 'number with its noun';
