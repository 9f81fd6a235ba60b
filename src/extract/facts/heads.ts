/** What the title, the head of a part and the head of a line name for the numbers below them. */

import type { Range } from './clause.ts';

/** What the title and the head of a part are about; empty where they name nothing. */
export class Heads {
  private title: readonly Range[] = [];
  private part: readonly Range[] | null = null;
  /** What the head of a part calls its part, measured or not: 网络购物. */
  private things: readonly Range[] = [];
  /** 货运量 of （一）货运量。全年完成3.1亿吨. */
  private line: readonly Range[] = [];

  startParagraph(): void {
    this.line = [];
  }

  see(is: 'title' | 'part' | 'line', name: readonly Range[], things: readonly Range[] = []): void {
    if (is === 'line') this.line = name;
    else if (is === 'part') {
      this.part = name;
      this.things = things;
    } else if (name.length > 0) this.title = name;
  }

  /** What 用户规模 is of. */
  get owner(): readonly Range[] {
    return this.things;
  }

  /** What a number speaks of that nothing near it names. */
  get here(): readonly Range[] {
    return this.line.length > 0 ? this.line : (this.part ?? this.title);
  }
}
