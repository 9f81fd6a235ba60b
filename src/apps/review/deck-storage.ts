/** Decks as this browser keeps them, with the ledgers they were composed on. */

import type { Deck } from '../../review/deck.ts';
import { type DeckFile, parseDeck, printDeck } from '../../review/deck-file.ts';
import type { Snapshot } from '../../review/snapshot.ts';
import { Fault } from '../../text/error-message.ts';
import { listOf, stored } from '../../ui/stored.ts';

export interface Shelved {
  readonly id: string;
  readonly title: string;
  /** ISO time of the last change. */
  readonly saved: string;
}

const list = stored(
  'review-decks',
  listOf((entry): entry is Shelved => {
    const { id, title, saved } = (entry ?? {}) as Partial<Shelved>;
    return typeof id === 'string' && typeof title === 'string' && typeof saved === 'string';
  }),
);
const deckValue = (id: string) => stored(`review-deck-${id}`, (value) => value);
/** Under what the browser keeps a deck's text. */
export const deckKey = (id: string) => deckValue(id).key();
const ledgerValue = (dataset: string) =>
  stored(`review-ledger-${dataset}`, (value) =>
    typeof value === 'object' ? (value as Snapshot | null) : null,
  );

/** The newest first. */
export const shelved = list.read;

/** Throws when the browser keeps nothing or has no room. */
export function shelve(deck: Deck, ledger: Snapshot): void {
  deckValue(deck.id).write(JSON.parse(printDeck(deck, null)));
  const kept = ledgerValue(ledger.dataset);
  if (kept.read() === null) kept.write(ledger);
  const entry: Shelved = { id: deck.id, title: deck.title, saved: new Date().toISOString() };
  list.write([entry, ...shelved().filter(({ id }) => id !== deck.id)]);
}

/** The deck with the ledger it was composed on. Throws what `parseDeck` throws, or `no such deck: <id>`. */
export function unshelve(id: string): DeckFile {
  const text = deckText(id);
  if (text === '')
    throw new Fault({
      zh: `没有这份汇报：${id}；本浏览器里没有存它，请打开它的文件`,
      en: `no such deck: ${id}; it is not kept in this browser, open its file`,
    });
  const { deck } = parseDeck(text);
  return { deck, ledger: ledgerValue(deck.dataset).read() };
}

function deckText(id: string): string {
  const value = deckValue(id).read();
  return value === null ? '' : typeof value === 'string' ? value : `${JSON.stringify(value, null, 1)}\n`;
}

/** The deck as a file with its ledger; one that cannot be read leaves as it is kept. */
export function shelvedFile(id: string): string {
  try {
    const { deck, ledger } = unshelve(id);
    return printDeck(deck, ledger);
  } catch {
    return deckText(id);
  }
}

export function dropDeck(id: string): void {
  deckValue(id).remove();
  list.write(shelved().filter((entry) => entry.id !== id));
}

export function newId(): string {
  return crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36), 'd');
}
