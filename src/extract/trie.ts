/** Longest word at a place: each character is looked at once, so a scan with it stays linear. */

export interface Match<T> {
  /** The other edge of the word: its end, or its start when the trie looks backward. */
  readonly end: number;
  readonly value: T;
}

/**
 * Words with what each stands for, found from their first character on, or backward from their last. A node is a
 * number; the way from one to the next stands in one table of open addresses, so that a step is a few array reads.
 */
export class Trie<T> {
  /** The node that a first character leads to, 0 for none. */
  private readonly heads = new Uint16Array(65536);
  private readonly values: Array<T | null> = [null];
  private from = new Uint16Array(64);
  private by = new Uint16Array(64);
  private to = new Uint16Array(64);
  private ways = 0;
  /** 1 for a character that words start with, 2 for one that is a word itself. */
  private readonly starts = new Uint8Array(65536);
  /** The pairs of characters that words start with, by their sum. */
  private readonly pairs = new Uint8Array(65536);
  private readonly step: 1 | -1;

  constructor(direction: 'forward' | 'backward' = 'forward') {
    this.step = direction === 'forward' ? 1 : -1;
  }

  set(word: string, value: T): void {
    const first = this.step === 1 ? 0 : word.length - 1;
    let node = 0;
    for (let index = first; index >= 0 && index < word.length; index += this.step)
      node = this.child(node, word.charCodeAt(index)) || this.grow(node, word.charCodeAt(index));
    this.values[node] = value;
    const code = word.charCodeAt(first);
    this.starts[code] = word.length === 1 ? 2 : Math.max(1, this.starts[code] as number);
    if (word.length > 1) this.pairs[pairOf(code, word.charCodeAt(first + this.step))] = 1;
  }

  /** Whether a word may start with these two characters: seldom yes where none does, never no where one does. */
  mayStand(first: number, second: number): boolean {
    const start = this.starts[first];
    return start === 2 || (start === 1 && this.pairs[pairOf(first, second)] === 1);
  }

  /** Whether any word starts with this character. */
  opens(code: number): boolean {
    return this.heads[code] !== 0;
  }

  /** The longest word with one edge at `at` (it starts there; backward, it ends there) that `accepts` lets pass. */
  longest(text: string, at: number, accepts?: (value: T, end: number) => boolean): Match<T> | null {
    const { step, values } = this;
    let end = -1;
    let value: T | null = null;
    let node = 0;
    // Backward, the last character of the word stands before the edge.
    for (let edge = at, index = step === 1 ? at : at - 1; index >= 0 && index < text.length; index += step) {
      node = this.child(node, text.charCodeAt(index));
      if (node === 0) break;
      edge += step;
      const found = values[node] as T | null;
      if (found !== null && (!accepts || accepts(found, edge))) {
        end = edge;
        value = found;
      }
    }
    return value === null ? null : { end, value };
  }

  /** The node behind `node` by a character, 0 for none. */
  private child(node: number, code: number): number {
    if (node === 0) return this.heads[code] as number;
    const { from, by, to } = this;
    const mask = to.length - 1;
    for (let slot = slotOf(node, code) & mask; ; slot = (slot + 1) & mask) {
      const next = to[slot] as number;
      if (next === 0 || (from[slot] === node && by[slot] === code)) return next;
    }
  }

  private grow(node: number, code: number): number {
    const next = this.values.length;
    if (next > 0xffff) throw new Error(`too many words: ${next} nodes; a table of words holds 65,535`);
    this.values.push(null);
    if (node === 0) this.heads[code] = next;
    else {
      this.ways += 1;
      if (this.ways * 2 > this.to.length) this.widen();
      this.put(node, code, next);
    }
    return next;
  }

  private put(node: number, code: number, next: number): void {
    const mask = this.to.length - 1;
    let slot = slotOf(node, code) & mask;
    while (this.to[slot] !== 0) slot = (slot + 1) & mask;
    this.from[slot] = node;
    this.by[slot] = code;
    this.to[slot] = next;
  }

  private widen(): void {
    const { from, by, to } = this;
    const size = to.length * 4;
    [this.from, this.by, this.to] = [new Uint16Array(size), new Uint16Array(size), new Uint16Array(size)];
    to.forEach((next, slot) => {
      if (next !== 0) this.put(from[slot] as number, by[slot] as number, next);
    });
  }
}

const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e37) + second) & 0xffff;

const slotOf = (node: number, code: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

/** Words of a block of text, parted by white space. */
export const wordsOf = (block: string): string[] => block.split(/\s+/).filter((word) => word !== '');
