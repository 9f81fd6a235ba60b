/** Longest word at a place: each character is looked at once, so a scan with it stays linear. */

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value: T | null;
}

export interface Match<T> {
  readonly end: number;
  readonly value: T;
}

export class Trie<T> {
  private readonly root: Node<T> = { next: new Map(), value: null };
  private readonly starts = new Uint8Array(65536);

  set(word: string, value: T): void {
    this.starts[word.charCodeAt(0)] = 1;
    let node = this.root;
    for (let index = 0; index < word.length; index += 1) {
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

  /** The longest word that starts at `at` and that `accepts` lets pass. */
  longest(text: string, at: number, accepts?: (value: T, end: number) => boolean): Match<T> | null {
    if (at >= text.length || this.starts[text.charCodeAt(at)] !== 1) return null;
    let node = this.root;
    let found: Match<T> | null = null;
    for (let index = at; index < text.length; index += 1) {
      const next = node.next.get(text.charCodeAt(index));
      if (!next) break;
      node = next;
      if (node.value !== null && (!accepts || accepts(node.value, index + 1))) {
        found = { end: index + 1, value: node.value };
      }
    }
    return found;
  }
}

/** A trie of `words` read from their last character: the longest that ends at a place. */
export class EndTrie<T> {
  private readonly root: Node<T> = { next: new Map(), value: null };

  set(word: string, value: T): void {
    let node = this.root;
    for (let index = word.length - 1; index >= 0; index -= 1) {
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

  /** The longest word whose last character is just before `end`; `end` of the match is its start. */
  longest(text: string, end: number): { readonly start: number; readonly value: T } | null {
    let node = this.root;
    let found: { start: number; value: T } | null = null;
    for (let index = end - 1; index >= 0; index -= 1) {
      const next = node.next.get(text.charCodeAt(index));
      if (!next) break;
      node = next;
      if (node.value !== null) found = { start: index, value: node.value };
    }
    return found;
  }
}

/** Words of a block of text, parted by white space. */
export const wordsOf = (block: string): string[] => block.split(/\s+/).filter((word) => word !== '');
