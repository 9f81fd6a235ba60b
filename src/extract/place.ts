/** A numeral in its text, as the rules look at it. */

import type { Numeral } from './numeral/index.ts';
import { type Quantity, quantityAt, withPartedBound } from './quantity/index.ts';
import type { Token } from './scan.ts';

/** What the rules know of a text besides the numeral they are asked about. */
export interface Context {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The index of the numeral among the tokens. */
  readonly index: number;
  /** Where the last reading ended: what stands before belongs to it. */
  readonly floor: number;
  /** The years of the text count from 1911: 111年 is 2022. */
  readonly republic?: boolean;
  /** The last number or date that was read. */
  readonly previous: { readonly sort: string; readonly end: number } | null;
}

export class Place {
  readonly text: string;
  readonly numeral: Numeral;
  /** The numeral alone: half-open, UTF-16. */
  readonly start: number;
  readonly end: number;
  readonly context: Context;
  private words: string | null = null;
  private measured: Quantity | null | undefined;

  constructor(numeral: Numeral, context: Context) {
    this.text = context.text;
    this.numeral = numeral;
    this.start = numeral.start;
    this.end = numeral.end;
    this.context = context;
  }

  /** The numeral as printed. */
  get written(): string {
    this.words ??= this.text.slice(this.start, this.end);
    return this.words;
  }

  /** The numeral with its qualifiers, its unit and the other end of its range; null where no number is meant. */
  get quantity(): Quantity | null {
    if (this.measured === undefined) {
      const quantity = quantityAt(this.text, this.numeral);
      this.measured = quantity && withPartedBound(this.text, quantity);
    }
    return this.measured;
  }

  /** The last `length` characters before the numeral, or before `edge`. */
  before(length: number, edge = this.start): string {
    return this.text.slice(Math.max(0, edge - length), edge);
  }

  /** The first `length` characters after the numeral, or after `edge`. */
  after(length: number, edge = this.end): string {
    return this.text.slice(edge, edge + length);
  }
}
