/** The service worker on a host that is halfway through an update, and in a browser that is closed meanwhile. */

import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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

type Install = 'install' | 'activate';

/** A worker with the list of the files as they should be; its two steps. */
async function start(
  files: Readonly<Record<string, string>>,
  fetched: Readonly<Record<string, string>> = {},
): Promise<Record<Install, () => Promise<void>>> {
  const sums = Object.entries(files).map(([path, text]) => [
    path,
    createHash('sha256').update(text).digest('hex').slice(0, 12),
  ]);
  const version = JSON.stringify(sums);
  vi.stubGlobal('copyList', { version, files: Object.fromEntries(sums), fetched });
  const steps = {} as Record<string, (event: { waitUntil: (work: Promise<void>) => void }) => void>;
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
  const step = (name: Install) => () =>
    new Promise<void>((done, fail) => steps[name]?.({ waitUntil: (work) => void work.then(done, fail) }));
  return { install: step('install'), activate: step('activate') };
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
const versions = () => [...stores.keys()].map((name) => /a\.csv","(\w+)/.exec(name)?.[1]);
const versionOf = (files: typeof first | typeof second) =>
  createHash('sha256').update(files['data/a.csv']).digest('hex').slice(0, 12);

async function take(files: Readonly<Record<string, string>>): Promise<void> {
  const worker = await start(files);
  await worker.install();
  await worker.activate();
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
