/** Stretches that a text names for itself: 主汛期（6月至8月）, and the same words again further down. */

import { isOneOf, setOf } from '../../character.ts';
import { type Mark, markOf } from './mark.ts';

const ends = setOf('期季汛假节節运運周週');
const named =
  /(?:^|[，。；、的为是在\n\s]|全[国國省市区區县縣州]|[我本][国國省市区區县縣州])((?![上下前后後同比较較与與和跟])[\u4e00-\u9fff“”]{2,8})$/;

/** The days of the terms that a text has given so far; most texts give none. */
export class Terms {
  private readonly days = new Map<string, Mark>();
  private looked = 0;

  /** A bracket opens at `at` that says nothing but a time, which `mark` is. */
  define(text: string, at: number, end: number, mark: Mark): void {
    if (!isOneOf(ends, text, at - 1)) return;
    const term = named.exec(text.slice(Math.max(0, at - 14), at))?.[1];
    if (term === undefined) return;
    this.days.set(term, mark);
    this.looked = end;
  }

  /** The last term that the text names between the place asked before and `to`. */
  namedTo(text: string, to: number): Mark | null {
    if (this.days.size === 0 || to <= this.looked) return null;
    let last: Mark | null = null;
    for (const [term, { days }] of this.days) {
      const at = text.slice(this.looked, to).lastIndexOf(term) + this.looked;
      if (at < this.looked || at < (last?.at ?? 0)) continue;
      const isElse = isOneOf(bases, text, at - 1) || isOneOf(brackets, text, at + term.length);
      if (!isElse) last = markOf(at, days, term);
    }
    this.looked = to;
    return last;
  }
}
/** 较主汛期 is a base, and 主汛期（ says its days itself. */
const bases = setOf('比较較与與同和');
const brackets = setOf('（(');
