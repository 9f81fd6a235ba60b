import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyDraft, type LedgerDraft } from '../dataset/draft.ts';
import { type DraftRecord, freeKey, newDraftKey, openDraft, readDrafts } from './ledger-drafts.ts';

/** A cache storage of one cache, as far as drafts ask it. */
function fakeCaches() {
  const files = new Map<string, string>();
  const cache = {
    keys: async () => [...files.keys()].map((url) => ({ url })),
    match: async (url: string) => (files.has(url) ? new Response(files.get(url)) : undefined),
    put: async (url: string, response: Response) => void files.set(url, await response.text()),
    delete: async (url: string) => files.delete(url),
  };
  return { open: async () => cache };
}

beforeEach(() => {
  vi.stubGlobal('caches', fakeCaches());
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('document', {
    baseURI: 'http://localhost/ledgers/',
    documentElement: { dataset: { root: '../' } },
    querySelector: () => null,
  });
});
afterEach(() => vi.unstubAllGlobals());

const fresh: DraftRecord = { key: newDraftKey, id: null, since: null, draft: emptyDraft };
const leaving = (...words: string[]): LedgerDraft => ({ ...emptyDraft, leftOut: words as never });
const stored = async () => [...(await readDrafts())].map(([key, { draft }]) => [key, draft.leftOut] as const);

test('what one window writes again and again is one draft, the last as it was asked for', async () => {
  const one = openDraft(fresh);
  expect(await Promise.all([one.write(leaving('a')), one.write(leaving('a', 'b'))])).toEqual([
    'stored',
    'stored',
  ]);
  expect(await stored()).toEqual([[newDraftKey, ['a', 'b']]]);
});

test('a draft that another window wrote meanwhile stays, and this one goes on beside it', async () => {
  const [one, other] = [openDraft(fresh), openDraft(fresh)];
  expect(await one.write(leaving('a'))).toBe('stored');
  expect(await other.write(leaving('b'))).toBe('apart');
  expect(await other.write(leaving('b', 'c'))).toBe('stored');
  expect(await one.write(leaving('a', 'd'))).toBe('stored');
  expect([one.key(), other.key()]).toEqual([newDraftKey, 'new~2']);
  expect(await stored()).toEqual([
    [newDraftKey, ['a', 'd']],
    ['new~2', ['b', 'c']],
  ]);
  const again = (await readDrafts()).get(newDraftKey) as DraftRecord;
  expect(await openDraft(again).write(leaving('e'))).toBe('stored');
  await other.remove();
  expect(await stored()).toEqual([[newDraftKey, ['e']]]);
});

test('a draft that another window threw away is written again; a browser that stores nothing says so', async () => {
  const one = openDraft(fresh);
  await one.write(leaving('a'));
  await openDraft(fresh).remove();
  expect(await one.write(leaving('b'))).toBe('stored');
  vi.stubGlobal('caches', undefined);
  expect(await one.write(leaving('c'))).toBe('refused');
});

test.each([
  [[], 'new'],
  [['new'], 'new~2'],
  [['new', 'new~2'], 'new~3'],
])('beside %j the next key is %s', (taken, key) => {
  expect(freeKey('new', (one) => taken.includes(one as never))).toBe(key);
});
