/** 其中: a number after it is a part of one before it, counted in the same unit. */

import type { Finding } from './finding.ts';

/** What is asked of the number that may be a part. */
type Part = Pick<Finding, 'start' | 'unit' | 'value' | 'direction'>;

/** A rate of change has no parts: 增长8.9%，其中出口增长12.1%. */
const rates = /^(?:%|％|‰|个百分点|个基点|倍|成|番)$/;

/** A whole stands no further back than so many numbers. */
const reach = 40;

/** Follows the text once from left to right; every question is about a place at or after the last. */
export class WholeKeeper {
  private cursor = 0;
  private sentence = 0;
  /** Where the sentence before this one starts. */
  private previous = 0;
  /** Where the last 其中 of the sentence stands, -1 without one. */
  private among = -1;
  /** How many findings stand before it. */
  private before = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Where the whole starts of which the number at `start` is a part; null when the text ties it to none. */
  at(part: Part, earlier: readonly Finding[]): number | null {
    this.advance(part.start, earlier.length);
    const { unit } = part;
    if (this.among < 0 || unit === null) return null;
    if (part.direction !== null && rates.test(unit)) return null;
    // 全市有企业1200家。其中，规模以上企业360家
    const floor = this.among === this.sentence ? this.previous : this.sentence;
    for (let index = this.before - 1; index >= Math.max(0, this.before - reach); index -= 1) {
      const finding = earlier[index] as Finding;
      if (finding.start < floor) return null;
      if (finding.start < this.among && holds(finding, part)) return finding.start;
    }
    return null;
  }

  private advance(to: number, found: number): void {
    for (; this.cursor < to; this.cursor += 1) {
      const character = this.text[this.cursor] ?? '';
      if (character === '。' || character === '！' || character === '？') {
        this.previous = this.sentence;
        this.sentence = this.cursor + 1;
        this.among = -1;
      } else if (character === '\n') {
        this.previous = this.cursor + 1;
        this.sentence = this.cursor + 1;
        this.among = -1;
      } else if (character === '；' && !this.listed()) this.among = -1;
      else if (character === '其' && this.text[this.cursor + 1] === '中') {
        this.among = this.cursor;
        this.before = found;
      }
    }
  }

  /** 其中：高级职称3400人；中级职称5600人: a colon opens a list that semicolons part. */
  private listed(): boolean {
    return this.among >= 0 && /[：:]/.test(this.text[this.among + 2] ?? '');
  }
}

/** A whole counts the same and is no less than its part. */
function holds(whole: Finding, part: Part): boolean {
  if (whole.kind !== 'statistic' || whole.unit !== part.unit) return false;
  if (rates.test(whole.unit ?? '') && whole.direction !== null) return false;
  return whole.value === null || part.value === null || Math.abs(whole.value) >= Math.abs(part.value);
}
