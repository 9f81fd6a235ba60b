/** Decks as this browser keeps them, with the ledgers they were composed on. */

import type { Deck, Snapshot } from '../../review/deck.ts';
import { type DeckFile, parseDeck, printDeck } from '../../review/deck-file.ts';

export interface Shelved {
  readonly id: string;
  readonly title: string;
  /** ISO time of the last change. */
  readonly saved: string;
}

const listKey = 'review-decks';
/** Under what the browser keeps a deck's text. */
export const deckKey = (id: string) => `review-deck-${id}`;
const ledgerKey = (dataset: string) => `review-ledger-${dataset}`;

/** The newest first. */
export function shelved(): readonly Shelved[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(listKey) ?? '[]');
    return Array.isArray(list) ? list.filter(isShelved) : [];
  } catch {
    return [];
  }
}

function isShelved(entry: unknown): entry is Shelved {
  const { id, title, saved } = (entry ?? {}) as Partial<Shelved>;
  return typeof id === 'string' && typeof title === 'string' && typeof saved === 'string';
}

/** Throws when the browser keeps nothing or has no room. */
export function shelve(deck: Deck, ledger: Snapshot): void {
  localStorage.setItem(deckKey(deck.id), printDeck(deck, null));
  if (localStorage.getItem(ledgerKey(ledger.dataset)) === null)
    localStorage.setItem(ledgerKey(ledger.dataset), JSON.stringify(ledger));
  const entry: Shelved = { id: deck.id, title: deck.title, saved: new Date().toISOString() };
  localStorage.setItem(listKey, JSON.stringify([entry, ...shelved().filter(({ id }) => id !== deck.id)]));
}

/** The deck with the ledger it was composed on. Throws what `parseDeck` throws, or `no such deck: <id>`. */
export function unshelve(id: string): DeckFile {
  const text = localStorage.getItem(deckKey(id));
  if (text === null) throw new Error(`no such deck: ${id}; it is not kept in this browser`);
  const { deck } = parseDeck(text);
  const kept = localStorage.getItem(ledgerKey(deck.dataset));
  return { deck, ledger: kept === null ? null : (JSON.parse(kept) as Snapshot) };
}

/** The deck as a file with its ledger; one that cannot be read leaves as it is kept. */
export function shelvedFile(id: string): string {
  try {
    const { deck, ledger } = unshelve(id);
    return printDeck(deck, ledger);
  } catch {
    return localStorage.getItem(deckKey(id)) ?? '';
  }
}

export function dropDeck(id: string): void {
  localStorage.removeItem(deckKey(id));
  localStorage.setItem(listKey, JSON.stringify(shelved().filter((entry) => entry.id !== id)));
}

export function newId(): string {
  return crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36), 'd');
}
