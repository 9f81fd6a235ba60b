/** Longest word at a place: each character is looked at once, so a scan with it stays linear. */

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value: T | null;
}

export interface Match<T> {
  /** The other edge of the word: its end, or its start when the trie looks backward. */
  readonly end: number;
  readonly value: T;
}

/** Words with what each stands for, found from their first character on, or backward from their last. */
export class Trie<T> {
  private readonly root: Node<T> = { next: new Map(), value: null };
  /** Characters that a word of one character, or any word, starts with. */
  private readonly starts = new Uint8Array(65536);
  /** Whether a word may start with two characters: most places of a text are answered here, without a walk. */
  private readonly pairs = new Uint8Array(65536);
  private readonly step: 1 | -1;

  constructor(direction: 'forward' | 'backward' = 'forward') {
    this.step = direction === 'forward' ? 1 : -1;
  }

  set(word: string, value: T): void {
    let node = this.root;
    const first = this.step === 1 ? 0 : word.length - 1;
    const opening = word.charCodeAt(first);
    if (word.length === 1) this.starts[opening] = 2;
    else {
      this.starts[opening] ||= 1;
      this.pairs[pairOf(opening, word.charCodeAt(first + this.step))] = 1;
    }
    for (let index = first; index >= 0 && index < word.length; index += this.step) {
      const code = word.charCodeAt(index);
      let next = node.next.get(code);
      if (!next) {
        next = { next: new Map(), value: null };
        node.next.set(code, next);
      }
      node = next;
    }
    node.value = value;
  }

  /** Whether a word may start with these two characters. */
  mayStand(first: number, second: number): boolean {
    const start = this.starts[first];
    return start === 2 || (start === 1 && this.pairs[pairOf(first, second)] === 1);
  }

  /** Whether any word starts with this character. */
  opens(code: number): boolean {
    return this.starts[code] !== 0;
  }

  /** The longest word with one edge at `at` (it starts there; backward, it ends there) that `accepts` lets pass. */
  longest(text: string, at: number, accepts?: (value: T, end: number) => boolean): Match<T> | null {
    const { step } = this;
    // Backward, the last character of the word stands before the edge.
    const lag = step === 1 ? 0 : -1;
    if (!this.mayStand(text.charCodeAt(at + lag), text.charCodeAt(at + lag + step))) return null;
    let node = this.root;
    let found: Match<T> | null = null;
    for (let edge = at; edge + lag >= 0 && edge + lag < text.length; ) {
      const next = node.next.get(text.charCodeAt(edge + lag));
      if (!next) break;
      node = next;
      edge += step;
      if (node.value !== null && (!accepts || accepts(node.value, edge))) {
        found = { end: edge, value: node.value };
      }
    }
    return found;
  }
}

const pairOf = (first: number, second: number): number => ((first * 31) ^ second) & 0xffff;

/** Words of a block of text, parted by white space. */
export const wordsOf = (block: string): string[] => block.split(/\s+/).filter((word) => word !== '');
