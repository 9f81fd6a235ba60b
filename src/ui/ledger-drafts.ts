/** Ledgers in the making, as this browser stores them between visits; and the text that another room hands over. */

import type { LedgerDraft } from '../dataset/draft.ts';
import { siteRoot } from './page-context.ts';
import { stored } from './stored.ts';

/** A ledger in the making, as it is stored. */
export interface DraftRecord {
  /** What it is stored under. */
  readonly key: string;
  /** Another one after each write; `undefined` of what was never stored. */
  readonly revision?: string;
  /** The ledger that it will be when it is saved; `null` of a new one. */
  readonly id: string | null;
  /** When that was saved, as it was read. */
  readonly since: string | null;
  readonly draft: LedgerDraft;
}

/** What the draft of a new ledger is stored under. */
export const newDraftKey = 'new';
/** A key like the wanted one that no draft has. */
export function freeKey(wanted: string, has: (key: string) => boolean): string {
  let [key, count] = [wanted, 1];
  while (has(key)) {
    count++;
    key = `${wanted}~${count}`;
  }
  return key;
}

const cacheName = 'ledger-drafts';
const addressOf = (key: string): string => `${siteRoot()}ledgers/draft/${key}.json`;

/** Every draft, by its key. Nothing where the browser stores nothing. */
export async function readDrafts(): Promise<ReadonlyMap<string, DraftRecord>> {
  const records = new Map<string, DraftRecord>();
  try {
    const cache = await caches.open(cacheName);
    for (const { url } of await cache.keys()) {
      const key = decodeURIComponent(/draft\/([^/]+)\.json$/.exec(url)?.[1] ?? '');
      if (url !== addressOf(key)) continue;
      const record = (await (await cache.match(url))?.json()) as DraftRecord;
      if (Array.isArray(record?.draft?.texts)) records.set(key, { ...record, key });
    }
  } catch {
    // A private window, or an address without https: drafts last as long as the page.
  }
  return records;
}

/** A draft that is worked on in this window. */
export interface OpenDraft {
  /**
   * The last one that was asked for is written last. `apart` when another window has written the draft meanwhile: this
   * one goes on as a draft of its own beside it. `refused` when the browser stores nothing.
   */
  readonly write: (draft: LedgerDraft) => Promise<'stored' | 'apart' | 'refused'>;
  readonly key: () => string;
  /** Takes it away, whichever key it has now. */
  readonly remove: () => Promise<void>;
}

export function openDraft(record: DraftRecord): OpenDraft {
  let { key, revision } = record;
  const write = async (draft: LedgerDraft) => {
    try {
      const cache = await caches.open(cacheName);
      const there = (await (await cache.match(addressOf(key)))?.json()) as DraftRecord | undefined;
      const isApart = there !== undefined && there.revision !== revision;
      if (isApart) {
        const taken = new Set((await cache.keys()).map(({ url }) => url));
        key = freeKey(key, (one) => taken.has(addressOf(one)));
      }
      const next = crypto.randomUUID();
      const stored: DraftRecord = { ...record, key, revision: next, draft };
      await cache.put(addressOf(key), new Response(JSON.stringify(stored)));
      revision = next;
      return isApart ? 'apart' : 'stored';
    } catch {
      return 'refused';
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(() => exclusively(act));
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    write: (draft) => inTurn(() => write(draft)),
    key: () => key,
    remove: () => inTurn(() => removeDraft(key)),
  };
}

/** Between reading and writing no other window writes. */
async function exclusively<T>(act: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(cacheName, act) : act();
}

export async function removeDraft(key: string): Promise<void> {
  try {
    await (await caches.open(cacheName)).delete(addressOf(key));
  } catch {
    // It was never stored.
  }
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
