/**
 * Where a browser keeps the ledgers that a person made in it: in its Cache Storage, the pages of each in a cache of
 * their own, and a card for each in the shelf. The page that saves and the service worker that serves both read this.
 */

import type { LedgerCard as Card } from '../../apps/ledgers/ledger-store.ts';

/** A ledger's card, and where its pages are. */
export interface LedgerCard extends Card {
  /** The version of the site whose pages it has. */
  readonly version: string;
  /** The cache that holds its pages and files. */
  readonly cache: string;
}

const shelfName = 'my-ledgers';
/** Below the site's root: the pages of every ledger, and the scope of the service worker. */
export const scope = 'my/';
/** Below the site's root: its version, and what a ledger's pages are rendered with. */
export const versionPath = 'my-ledger/version.json';
export const shellPath = 'my-ledger/shell.json';
/** Below the site's root: the worker that renders them. */
export const renderPath = 'my-ledger/render.js';
/** The file below a ledger's root that holds its folder. */
export const zipPath = 'ledger.zip';
/** Pages about all ledgers: a ledger has none of its own, its links to them lead to the site's. */
export const ofTheSite = /^(en\/)?(ledgers|my-ledger)\//;

/** Nothing is hosted, so a figure has no page to be embedded: the share button on its own page says what works. */
export function placeOfEmbed(path: string): string | null {
  const [, locale = '', figure] = /^(en\/)?embed\/([^/]+)(?:\/|$)/.exec(path) ?? [];
  return figure ? `${locale}figure/${figure}/` : null;
}

const cardPath = (root: string, id: string): string => `${root}${scope}${id}/card.json`;

export const cacheNameOf = (id: string, savedAt: string): string => `my-ledger:${id}:${savedAt}`;

/** @param root the site's root, an absolute address */
export async function readCard(root: string, id: string): Promise<LedgerCard | null> {
  const found = await caches.match(cardPath(root, id), { cacheName: shelfName });
  return found ? ((await found.json()) as LedgerCard) : null;
}

/** A page or a file of a ledger by its path below the ledger's root. */
export async function matchPage(
  root: string,
  { id, cache }: Pick<LedgerCard, 'id' | 'cache'>,
  path: string,
): Promise<Response | undefined> {
  const stored = await caches.match(`${root}${scope}${id}/${path}`, { cacheName: cache });
  return stored?.body
    ? new Response(stored.body.pipeThrough(new DecompressionStream('gzip')), { headers: stored.headers })
    : undefined;
}

/** Every ledger, the one saved last first. */
export async function readCards(root: string): Promise<LedgerCard[]> {
  const cards = (await allCards()).filter(({ url }) => url.startsWith(root + scope)).map(({ card }) => card);
  return cards.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
}

/** Those of other sites under the same host as well, which share the storage. */
async function allCards(): Promise<{ url: string; card: LedgerCard }[]> {
  const shelf = await caches.open(shelfName);
  const keys = await shelf.keys();
  return Promise.all(
    keys.map(async (key) => ({ url: key.url, card: (await (await shelf.match(key))?.json()) as LedgerCard })),
  );
}

/** Puts a card on the shelf: from then on the ledger's pages are those of its cache. */
export async function writeCard(root: string, card: LedgerCard): Promise<void> {
  const shelf = await caches.open(shelfName);
  await shelf.put(cardPath(root, card.id), new Response(JSON.stringify(card)));
}

/** Takes a ledger off the shelf, and its pages with it. */
export async function removeCard(root: string, id: string): Promise<void> {
  const shelf = await caches.open(shelfName);
  await shelf.delete(cardPath(root, id));
  await sweep();
}

/** Deletes the caches that no card speaks of: of former renderings, and of those that were never finished. */
export async function sweep(): Promise<void> {
  const wanted = new Set((await allCards()).map(({ card }) => card.cache));
  const names = (await caches.keys()).filter((name) => name.startsWith('my-ledger:'));
  await Promise.all(names.filter((name) => !wanted.has(name)).map((name) => caches.delete(name)));
}
