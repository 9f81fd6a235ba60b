/** What was done to a deck, to be undone and done again. */

import type { Deck } from '../../review/deck.ts';

export interface History {
  readonly deck: Deck;
  readonly past: readonly Deck[];
  readonly future: readonly Deck[];
  /** What the last step touched; typing on in the same field is the same step. */
  readonly mark: string | null;
}

const mostSteps = 200;

export function begin(deck: Deck): History {
  return { deck, past: [], future: [], mark: null };
}

/** @param mark names the field being typed in; `null` makes a step of its own. */
export function step(history: History, deck: Deck, mark: string | null): History {
  if (deck === history.deck) return history;
  const same = mark !== null && mark === history.mark;
  const past = same ? history.past : [...history.past, history.deck].slice(-mostSteps);
  return { deck, past, future: [], mark };
}

export function undo({ deck, past, future, mark }: History): History {
  const last = past.at(-1);
  return last
    ? { deck: last, past: past.slice(0, -1), future: [deck, ...future], mark: null }
    : { deck, past, future, mark };
}

export function redo({ deck, past, future, mark }: History): History {
  const [next, ...rest] = future;
  return next
    ? { deck: next, past: [...past, deck], future: rest, mark: null }
    : { deck, past, future, mark };
}
