/** The service worker on a host that is halfway through an update, and in a browser that is closed meanwhile. */

import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchedName } from './copy.ts';

const root = 'https://example.org/ledger/';
/** What the host has, by path. */
let host: Record<string, string>;
let stores: Map<string, Map<string, Response>>;

const keyOf = (request: string | Request): string => (typeof request === 'string' ? request : request.url);
const openStore = (name: string) => {
  const store = stores.get(name) ?? new Map<string, Response>();
  stores.set(name, store);
  return {
    put: async (key: string, answer: Response) => void store.set(key, answer),
    match: async (key: string) => store.get(key)?.clone(),
    keys: async () => [...store.keys()].map((url) => ({ url })),
    delete: async (url: string) => store.delete(url),
  };
};

beforeEach(() => {
  stores = new Map();
  vi.stubGlobal('caches', {
    keys: async () => [...stores.keys()],
    open: async (name: string) => openStore(name),
    delete: async (name: string) => stores.delete(name),
    match: async (key: string, { cacheName }: { cacheName: string }) =>
      stores.get(cacheName)?.get(key)?.clone(),
  });
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = keyOf(request).slice(root.length);
    const text = host[path === '' ? 'index.html' : path];
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  });
});

// Another file of this worker asks a real server.
afterEach(() => void vi.unstubAllGlobals());

const sumsOf = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => [
    path,
    createHash('sha256').update(text).digest('hex').slice(0, 12),
  ]);
const versionText = (files: Readonly<Record<string, string>>) => JSON.stringify(sumsOf(files));

interface Asked {
  readonly path: string;
  readonly mode?: 'navigate' | 'cors';
  /** How the browser would have its own cache used: other than `default` where a reader reloads. */
  readonly cache?: RequestCache;
  /** The page that asks, or that is opened. */
  readonly by: string;
}

interface Started {
  readonly install: () => Promise<void>;
  readonly activate: () => Promise<void>;
  /** What is answered to a request, once what the worker does behind it is done. */
  readonly answer: (asked: Asked) => Promise<string>;
  /** Whether the page `by` is told to be of the host's own version. */
  readonly isOwn: (by: string) => Promise<boolean>;
}

/** A worker with the list of the files as they should be. */
async function start(
  files: Readonly<Record<string, string>>,
  fetched: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const sums = sumsOf(files);
  const version = versionText(files);
  vi.stubGlobal('copyList', { version, files: Object.fromEntries(sums), fetched });
  const steps = {} as Record<string, (event: object) => void>;
  vi.stubGlobal('self', {
    location: { href: `${root}offline-worker.js` },
    addEventListener: (name: string, step: (typeof steps)[string]) => {
      steps[name] = step;
    },
    skipWaiting: async () => undefined,
    registration: {},
    clients: { claim: async () => undefined },
  });
  vi.resetModules();
  await import('./worker.ts');
  const step = (name: string) => () =>
    new Promise<void>((done, fail) =>
      steps[name]?.({ waitUntil: (work: Promise<void>) => void work.then(done, fail) }),
    );
  return {
    install: step('install'),
    activate: step('activate'),
    async answer({ path, by, mode = 'navigate', cache = 'default' }) {
      const request = { url: root + path, method: 'GET', headers: new Headers(), mode, cache };
      const behind: Promise<unknown>[] = [];
      const answer = await new Promise<Response>((done, fail) =>
        steps.fetch?.({
          request,
          clientId: mode === 'navigate' ? '' : by,
          resultingClientId: mode === 'navigate' ? by : '',
          respondWith: (work: Promise<Response>) => void work.then(done, fail),
          waitUntil: (work: Promise<unknown>) => void behind.push(work),
        }),
      );
      await Promise.all(behind);
      return answer.text();
    },
    isOwn: (by) =>
      new Promise((postMessage) => steps.message?.({ source: { id: by }, ports: [{ postMessage }] })),
  };
}

const first = {
  'index.html': '<script src="assets/a-1.js">',
  'assets/a-1.js': 'one',
  'data/a.csv': 'a\n1\n',
};
const second = {
  'index.html': '<script src="assets/a-2.js">',
  'assets/a-2.js': 'two',
  'data/a.csv': 'a\n2\n',
};
const third = { ...second, 'data/a.csv': 'a\n3\n' };
/** What a host has beside the files themselves. */
const published = (files: Readonly<Record<string, string>>) => ({
  ...files,
  'offline-version.json': JSON.stringify({ version: versionText(files) }),
});
const versions = () => [...stores.keys()].map((name) => /a\.csv","(\w+)/.exec(name)?.[1]);
const versionOf = (files: typeof first | typeof second) =>
  createHash('sha256').update(files['data/a.csv']).digest('hex').slice(0, 12);

async function take(files: Readonly<Record<string, string>>): Promise<Started> {
  const worker = await start(files);
  await worker.install();
  await worker.activate();
  return worker;
}

test('a copy is taken whole, and the one before stays for pages that are open', async () => {
  for (const files of [first, second, third]) {
    host = files;
    await take(files);
  }
  expect(versions()).toEqual([versionOf(second), versionOf(third)]);
});

test.each([
  ['a table of the version before', { ...second, 'data/a.csv': 'a\n1\n' }],
  ['a script with other bytes', { ...second, 'assets/a-2.js': 'two!' }],
  ['a page of the version before', { ...second, 'index.html': first['index.html'] }],
  ['no script', { 'index.html': second['index.html'], 'data/a.csv': second['data/a.csv'] }],
])('a host that sends %s gives no copy, and the one before stays', async (_, files) => {
  host = first;
  await take(first);
  host = files;
  await expect((await start(second)).install()).rejects.toThrow(/another version|no copy of/);
  expect(versions()).toEqual([versionOf(first)]);
});

test('a host may write into pages', async () => {
  host = { ...first, 'index.html': `${first['index.html']}<script>count()</script>` };
  await take(first);
  expect(versions()).toEqual([versionOf(first)]);
});

test('a copy left half by a browser that was closed is not the one before', async () => {
  host = first;
  await take(first);
  // The browser is closed: the last answer never comes.
  host = second;
  const answers = globalThis.fetch;
  vi.stubGlobal('fetch', (request: Request) =>
    keyOf(request).endsWith('.csv') ? new Promise(() => undefined) : answers(request),
  );
  void (await start(second)).install();
  await vi.waitFor(() => expect(stores.size).toBe(2));
  vi.stubGlobal('fetch', answers);
  host = third;
  await take(third);
  expect(versions()).toEqual([versionOf(first), versionOf(third)]);
});

test('a copy that was left half is finished by the next try', async () => {
  host = { 'index.html': first['index.html'], 'assets/a-1.js': 'one' };
  const answers = globalThis.fetch;
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(keyOf(request).slice(root.length));
    return keyOf(request).endsWith('.csv') && host !== first
      ? new Promise(() => undefined)
      : answers(request);
  });
  void (await start(first)).install();
  await vi.waitFor(() => expect(stores.values().next().value?.size).toBe(2));
  host = first;
  asked.length = 0;
  await take(first);
  expect(asked).toEqual(['data/a.csv']);
  expect(versions()).toEqual([versionOf(first)]);
});

test('an engine of another version leaves what is kept, this version’s stays', async () => {
  const name = fetchedName(root);
  const kept = ['engine/1-a/x.wasm', 'engine/2-b/x.wasm', 'pdf/pdf.js'];
  for (const path of kept) await openStore(name).put(root + path, new Response(path));
  host = second;
  const { install, activate } = await start(second, { 'engine/2-b/x.wasm': '0', 'pdf/pdf.js': '0' });
  await install();
  await activate();
  expect([...(stores.get(name)?.keys() ?? [])]).toEqual(kept.slice(1).map((path) => root + path));
});

describe('a page that is come back to', () => {
  const table = { path: 'data/a.csv', mode: 'cors' } as const;

  test('comes from the copy, and what it fetches with it; the host is asked for its version alone', async () => {
    host = published(first);
    const worker = await take(first);
    const asked = vi.fn(globalThis.fetch);
    vi.stubGlobal('fetch', asked);
    expect(await worker.answer({ path: '', by: 'tab' })).toBe(first['index.html']);
    expect(await worker.answer({ ...table, by: 'tab' })).toBe(first['data/a.csv']);
    expect(asked.mock.calls.map(([request]) => request)).toEqual([`${root}offline-version.json`]);
    expect(await worker.isOwn('tab')).toBe(true);
  });

  test('says so where the host has another version, and the next comes from there', async () => {
    host = published(first);
    const worker = await take(first);
    host = published(second);
    expect(await worker.answer({ path: '', by: 'old' })).toBe(first['index.html']);
    expect(await worker.isOwn('old')).toBe(false);
    // Its tables are its own still, those of a page of the host the host's.
    expect(await worker.answer({ ...table, by: 'old' })).toBe(first['data/a.csv']);
    expect(await worker.answer({ path: '', by: 'new' })).toBe(second['index.html']);
    expect(await worker.answer({ ...table, by: 'new' })).toBe(second['data/a.csv']);
    expect(await worker.isOwn('new')).toBe(true);
    // A worker that was stopped meanwhile knows it still.
    expect(await (await start(first)).answer({ path: '', by: 'later' })).toBe(second['index.html']);
  });

  test('comes from the copy again once the host has gone back to its version', async () => {
    host = published(first);
    const worker = await take(first);
    host = published(second);
    await worker.answer({ path: '', by: 'one' });
    host = published(first);
    await worker.answer({ path: '', by: 'two' });
    expect(await worker.answer({ path: '', by: 'three' })).toBe(first['index.html']);
  });

  test('comes from the host where a reader reloads it', async () => {
    host = published(first);
    const worker = await take(first);
    host = { ...host, 'index.html': 'the host’s own' };
    expect(await worker.answer({ path: '', by: 'tab', cache: 'no-cache' })).toBe('the host’s own');
    expect(await worker.answer({ path: '', by: 'tab' })).toBe(first['index.html']);
  });

  test.each([
    ['a page in place of every file it has not', '<!doctype html>'],
    ['no such file', undefined],
  ])('comes from the host where that sends %s', async (_, text) => {
    host = published(first);
    const worker = await take(first);
    host = { ...second, ...(text === undefined ? {} : { 'offline-version.json': text }) };
    await worker.answer({ path: '', by: 'old' });
    expect(await worker.answer({ path: '', by: 'new' })).toBe(second['index.html']);
  });

  test('comes from the copy where there is no network, and nothing newer is told', async () => {
    host = published(first);
    const worker = await take(first);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await worker.answer({ path: '', by: 'tab', cache: 'reload' })).toBe(first['index.html']);
    expect(await worker.answer({ ...table, by: 'tab' })).toBe(first['data/a.csv']);
    expect(await worker.isOwn('tab')).toBe(true);
  });
});
