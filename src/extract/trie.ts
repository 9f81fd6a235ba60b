/** Longest word at a place: each character is looked at once, so a scan with it stays linear. */

export interface Match<T> {
  /** The other edge of the word: its end, or its start when the trie looks backward. */
  readonly end: number;
  readonly value: T;
}

/**
 * The tries whose words begin with a character (looking backward, end with it), a bit for each; and those in which
 * the character is a word itself. One read answers for most places of a text, and all tries share the memory.
 */
const openings = new Uint32Array(65536);
const single = new Uint32Array(65536);
/** Those that have words waiting that begin with the character. */
const folded = new Uint32Array(65536);
/** From the 32nd on tries share a bit, which costs them time and changes no answer. */
let tries = 0;

/**
 * Words with what each stands for, found from their first character on, or backward from their last. A node is a
 * number; the ways from one to the next stand in one table of open addresses, so that a step reads one place of memory.
 */
export class Trie<T> {
  private readonly bit = 1 << Math.min(tries++, 31);
  private readonly values: Array<T | null> = [null];
  /** By twos: the node and the character that a way begins with, then the node that it leads to, 0 in an empty place. */
  private ways = new Int32Array(256);
  private count = 0;
  /** A bit for each pair of characters that words start with, by a hash of the two. */
  private readonly pairs = new Uint8Array(8192);
  private readonly step: 1 | -1;
  /** By their first character, words that have no nodes yet: most characters of the tables stand in no short text. */
  private readonly waiting = new Map<number, Array<readonly [string, T]>>();

  constructor(direction: 'forward' | 'backward' = 'forward') {
    this.step = direction === 'forward' ? 1 : -1;
  }

  set(word: string, value: T): void {
    const first = this.step === 1 ? 0 : word.length - 1;
    const code = word.charCodeAt(first);
    const others = this.waiting.get(code);
    if (others) others.push([word, value]);
    else this.waiting.set(code, [[word, value]]);
    openings[code] = (openings[code] as number) | this.bit;
    folded[code] = (folded[code] as number) | this.bit;
    if (word.length === 1) single[code] = (single[code] as number) | this.bit;
    else {
      const pair = pairOf(code, word.charCodeAt(first + this.step));
      this.pairs[pair >> 3] = (this.pairs[pair >> 3] as number) | (1 << (pair & 7));
    }
  }

  /** Makes the nodes of the words that begin with a character (looking backward, end with it). */
  private unfold(code: number): void {
    const words = this.waiting.get(code);
    // The last bit may be another trie's too, whose words still wait.
    if (this.bit !== 1 << 31) folded[code] = (folded[code] as number) & ~this.bit;
    if (words === undefined) return;
    for (const [word, value] of words) {
      let node = 0;
      for (
        let index = this.step === 1 ? 0 : word.length - 1;
        index >= 0 && index < word.length;
        index += this.step
      )
        node = this.child(node, word.charCodeAt(index)) || this.grow(node, word.charCodeAt(index));
      this.values[node] = value;
    }
    this.waiting.delete(code);
  }

  /** Whether a word may start with these two characters: seldom yes where none does, never no where one does. */
  mayStand(first: number, second: number): boolean {
    const { bit } = this;
    if (((openings[first] as number) & bit) === 0) return false;
    const pair = pairOf(first, second);
    return (
      ((single[first] as number) & bit) !== 0 || ((this.pairs[pair >> 3] as number) & (1 << (pair & 7))) !== 0
    );
  }

  /** Whether any word starts with this character. */
  opens(code: number): boolean {
    return ((openings[code] as number) & this.bit) !== 0;
  }

  /** The longest word with one edge at `at` (it starts there; backward, it ends there) that `accepts` lets pass. */
  longest(text: string, at: number, accepts?: (value: T, end: number) => boolean): Match<T> | null {
    const { step, values } = this;
    // Backward, the last character of the word stands before the edge.
    const first = step === 1 ? at : at - 1;
    if (first < 0 || first >= text.length) return null;
    const code = text.charCodeAt(first);
    const second = first + step;
    if (!this.mayStand(code, second >= 0 && second < text.length ? text.charCodeAt(second) : 0)) return null;
    if (((folded[code] as number) & this.bit) !== 0) this.unfold(code);
    let end = -1;
    let value: T | null = null;
    let node = 0;
    for (let edge = at, index = first; index >= 0 && index < text.length; index += step) {
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
    const { ways } = this;
    const mask = ways.length - 1;
    const way = (node << 16) | code;
    for (let place = placeOf(way) & mask; ; place = (place + 2) & mask) {
      const next = ways[place + 1] as number;
      if (next === 0 || ways[place] === way) return next;
    }
  }

  private grow(node: number, code: number): number {
    const next = this.values.length;
    if (next > 0xffff) throw new Error(`too many words: ${next} nodes; a table of words holds 65,535`);
    this.values.push(null);
    this.count += 1;
    if (this.count * 4 > this.ways.length) this.widen();
    this.put((node << 16) | code, next);
    return next;
  }

  private put(way: number, next: number): void {
    const mask = this.ways.length - 1;
    let place = placeOf(way) & mask;
    while (this.ways[place + 1] !== 0) place = (place + 2) & mask;
    this.ways[place] = way;
    this.ways[place + 1] = next;
  }

  private widen(): void {
    const { ways } = this;
    this.ways = new Int32Array(ways.length * 4);
    for (let place = 0; place < ways.length; place += 2)
      if (ways[place + 1] !== 0) this.put(ways[place] as number, ways[place + 1] as number);
  }
}

const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e37) + second) & 0xffff;

/** An even place. */
const placeOf = (way: number): number => {
  const mixed = Math.imul(way ^ (way >>> 15), 0x9e3779b1);
  return (mixed ^ (mixed >>> 13)) << 1;
};

/** Words of a block of text, parted by blanks and line ends. */
export const wordsOf = (block: string): readonly string[] => block.match(/[^ \n]+/g) ?? [];
