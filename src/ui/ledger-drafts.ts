/** Ledgers in the making, as this browser stores them between visits; and the text that another room hands over. */

import type { LedgerDraft } from '../dataset/draft.ts';
import { siteRoot } from './page-context.ts';
import { stored } from './stored.ts';

/** A draft on the desk. */
export interface Desk {
  /** The ledger that it will be when it is saved; `null` of a new one. */
  readonly id: string | null;
  /** When that was saved, as it was read. */
  readonly since: string | null;
  readonly draft: LedgerDraft;
}

/** What the desk of a new ledger is stored under. */
export const newDesk = 'new';
export const deskKey = ({ id }: Pick<Desk, 'id'>): string => id ?? newDesk;

const cacheName = 'ledger-drafts';
const addressOf = (key: string): string => `${siteRoot()}ledgers/draft/${key}.json`;

/** Every draft, by its key. Nothing where the browser stores nothing. */
export async function readDesks(): Promise<ReadonlyMap<string, Desk>> {
  const desks = new Map<string, Desk>();
  try {
    const cache = await caches.open(cacheName);
    for (const { url } of await cache.keys()) {
      const key = decodeURIComponent(/draft\/([^/]+)\.json$/.exec(url)?.[1] ?? '');
      if (url !== addressOf(key)) continue;
      const desk = (await (await cache.match(url))?.json()) as Desk;
      if (Array.isArray(desk?.draft?.texts)) desks.set(key, desk);
    }
  } catch {
    // A private window, or an address without https: drafts last as long as the page.
  }
  return desks;
}

// The last one that was asked for is written last.
let writing: Promise<unknown> = Promise.resolve();

/** Whether it was stored. */
export function writeDesk(desk: Desk): Promise<boolean> {
  const write = async (): Promise<boolean> => {
    try {
      const cache = await caches.open(cacheName);
      await cache.put(addressOf(deskKey(desk)), new Response(JSON.stringify(desk)));
      return true;
    } catch {
      return false;
    }
  };
  const done = writing.then(write);
  writing = done;
  return done;
}

export async function removeDesk(key: string): Promise<void> {
  writing = writing
    .then(async () => (await caches.open(cacheName)).delete(addressOf(key)))
    .catch(() => false);
  await writing;
}

export interface HandedText {
  readonly text: string;
  /** '' where it is not known. */
  readonly asOf: string;
  /** What was decided on its numbers, as the file beside its article holds it; '' of nothing. */
  readonly decisions: string;
}

/** A text on its way from the lab to a ledger. */
export const handedText = stored(
  'text-for-a-ledger',
  (value): HandedText | null => {
    const { text, asOf, decisions = '' } = (value ?? {}) as Partial<HandedText>;
    return typeof text === 'string' && typeof asOf === 'string' ? { text, asOf, decisions } : null;
  },
  () => sessionStorage,
  // Whichever ledger’s lab it comes from.
  () => '',
);
