/** 其中: a number after it is a part of one before it, counted in the same unit. */

import type { Finding } from './finding.ts';

/** Follows the text once from left to right; every question is about a place at or after the last. */
export class WholeKeeper {
  private cursor = 0;
  private sentence = 0;
  /** Where the last 其中 of the sentence stands, -1 without one. */
  private among = -1;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Where the whole starts of which the number at `start` is a part; null when the text ties it to none. */
  at(start: number, unit: string | null, earlier: readonly Finding[]): number | null {
    this.advance(start);
    if (this.among < 0 || unit === null) return null;
    for (let index = earlier.length - 1; index >= 0; index -= 1) {
      const finding = earlier[index] as Finding;
      if (finding.start < this.sentence) return null;
      if (finding.start < this.among && finding.kind === 'statistic' && finding.unit === unit) {
        return finding.start;
      }
    }
    return null;
  }

  private advance(to: number): void {
    for (; this.cursor < to; this.cursor += 1) {
      const character = this.text[this.cursor] ?? '';
      if (character === '。' || character === '！' || character === '？' || character === '\n') {
        this.sentence = this.cursor + 1;
        this.among = -1;
      } else if (character === '；') this.among = -1;
      else if (character === '其' && this.text[this.cursor + 1] === '中') this.among = this.cursor;
    }
  }
}
