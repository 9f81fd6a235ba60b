/**
 * The service worker of the whole site. A page comes at once from the copy of the last version that was fetched whole,
 * and the host is asked behind it whether that version is still its own: where it is not, the page says so, and from
 * then on everything comes from the host, as it does for who reloads. Embeds, and ledgers below `my/`, are not its
 * business.
 */

import { scope as ledgers } from '../my-ledger/shelf.ts';
import type { ServiceWorkerScope, WorkerEvent } from '../worker-scope.ts';
import {
  type CopyList,
  copyName,
  fetchedName,
  fileOf,
  isCopied,
  isCopyOf,
  isHashed,
  isKeptLater,
  isOfVersion,
  missingPath,
  outdatedMark,
  versionPath,
  wholeCopies,
  wholeMark,
} from './copy.ts';

declare const copyList: CopyList;

const worker = self as unknown as ServiceWorkerScope;
const root = new URL('./', worker.location.href).href;
const own = copyName(root, copyList.version);
const hashHeader = 'x-file-hash';
/** How many files are fetched at a time: what the reader asks for meanwhile comes first. */
const atOnce = 4;
/** The pages that came from the copy: what they fetch comes from there too, so that no two versions are mixed. */
const pagesOfCopy = new Set<string>();
/** What the host said last of its version. */
let newest: Promise<boolean> = Promise.resolve(true);

worker.addEventListener('install', (event) => (event as WorkerEvent).waitUntil(install()));
worker.addEventListener('activate', (event) => (event as WorkerEvent).waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as WorkerEvent;
  const [address = ''] = request.url.split(/[?#]/);
  if (request.method !== 'GET' || request.headers.has('range') || !address.startsWith(root)) return;
  const path = address.slice(root.length);
  if (path.startsWith(ledgers)) return;
  if (isKeptLater(path)) respondWith.call(event, fromFetched(event as WorkerEvent, path));
  else if (isHashed(path))
    respondWith.call(
      event,
      fromCopy(path).then((held) => held ?? fetch(request)),
    );
  else if (request.mode === 'navigate') respondWith.call(event, page(event as WorkerEvent, path));
  else if (isCopied(path)) respondWith.call(event, file(event as WorkerEvent, path));
});
// A page asks whether it is the host's own still.
worker.addEventListener('message', (event) => {
  const { source, ports } = event as MessageEvent & { readonly source: { readonly id: string } | null };
  const isOfCopy = pagesOfCopy.has(source?.id ?? '');
  void newest.then((is) => ports[0]?.postMessage(is || !isOfCopy));
});

/**
 * Fetches what is new since the copy before, and what a browser that was closed meanwhile left out; a copy that is not
 * whole is none.
 */
async function install(): Promise<void> {
  const before = (await caches.keys()).filter((name) => isCopyOf(root, name));
  const copy = await caches.open(own);
  const waiting = Object.entries(copyList.files);
  const next = async (): Promise<void> => {
    for (let one = waiting.pop(); one; one = waiting.pop()) await take(copy, before, ...one);
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, next));
    await copy.put(root + wholeMark, new Response(copyList.version));
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
  await worker.skipWaiting();
}

/** Puts one file into the copy, out of an earlier one where that holds the same. */
async function take(copy: Cache, before: readonly string[], path: string, hash: string): Promise<void> {
  const key = root + path;
  for (const cacheName of before) {
    const held = await caches.match(key, { cacheName });
    if (held?.headers.get(hashHeader) === hash) return copy.put(key, held);
  }
  // A folder is asked for by its own address: some hosts send index.html elsewhere.
  const address = root + path.replace(/(^|\/)index\.html$/, '$1');
  const answer = await fetch(new Request(address, { cache: 'no-cache', priority: 'low' } as RequestInit));
  // Some hosts answer the page of what is missing with 404, which is what it is for.
  if (!answer.ok && !path.endsWith('404.html')) throw new Error(`no copy of ${path}: ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  if (!(await isOfVersion(copyList, path, bytes))) throw new Error(`another version: ${path}`);
  await copy.put(key, marked(answer, bytes, hash));
}

/** The copy before this one stays: pages that are still open ask for its scripts, which the host no longer has. */
async function activate(): Promise<void> {
  const stays = new Set([own, (await copiesBefore()).at(-1)]);
  for (const name of await caches.keys())
    if (isCopyOf(root, name) && !stays.has(name)) await caches.delete(name);
  await dropFetched();
  // Versions before this one had the browser ask for each page beside them.
  await worker.registration.navigationPreload?.disable();
  await worker.clients.claim();
}

/** An engine of another version is asked for by pages that are open still, and comes from the host. */
async function dropFetched(): Promise<void> {
  if (!(await caches.keys()).includes(fetchedName(root))) return;
  const cache = await caches.open(fetchedName(root));
  for (const { url } of await cache.keys())
    if (!(url.slice(root.length) in copyList.fetched)) await cache.delete(url);
}

const copiesBefore = async (): Promise<readonly string[]> =>
  (await wholeCopies(root)).filter((name) => name !== own);

/** A file of this copy; a script of the one before. */
async function fromCopy(path: string): Promise<Response | undefined> {
  const key = root + fileOf(path);
  const held = await caches.match(key, { cacheName: own });
  if (held || !isHashed(path)) return held;
  for (const cacheName of await copiesBefore()) {
    const older = await caches.match(key, { cacheName });
    if (older) return older;
  }
  return undefined;
}

async function file({ request, clientId }: WorkerEvent, path: string): Promise<Response> {
  const held = await fromCopy(path);
  if (held && pagesOfCopy.has(clientId)) return held;
  return fetch(request).catch((error) => held ?? Promise.reject(error));
}

async function page(event: WorkerEvent, path: string): Promise<Response> {
  const { request, resultingClientId } = event;
  const held = await fromCopy(path);
  const isFromCopy = held && request.cache === 'default' && !(await isOutdated());
  newest = isHostsOwn();
  event.waitUntil(newest);
  if (isFromCopy) {
    pagesOfCopy.add(resultingClientId);
    return held;
  }
  try {
    return await fetch(request);
  } catch (error) {
    if (held) return held;
    // Pages link relatively, so a page's address ends in a slash.
    if (await fromCopy(`${path}/`)) return Response.redirect(`${root}${path}/${new URL(request.url).search}`);
    if (!isCopied(path)) throw error;
    return Response.redirect(`${root}${path.startsWith('en/') ? 'en/' : ''}${missingPath}`);
  }
}

const isOutdated = async (): Promise<boolean> =>
  (await caches.match(root + outdatedMark, { cacheName: own })) !== undefined;

/** Asks the host whether this version is its own, and notes the answer; without a network nothing newer can be had. */
async function isHostsOwn(): Promise<boolean> {
  let answer: Response;
  try {
    answer = await fetch(root + versionPath, { cache: 'no-store' });
  } catch {
    return true;
  }
  // A host without such a file has another version, or sends a page in its place.
  const said = (await answer.json().catch(() => ({}))) as { readonly version?: unknown };
  const is = said.version === copyList.version;
  const copy = await caches.open(own);
  if (is) await copy.delete(root + outdatedMark);
  else await copy.put(root + outdatedMark, new Response(''));
  return is;
}

/** A file that is kept once it was fetched: this version's from its cache, otherwise from the network. */
async function fromFetched(event: WorkerEvent, path: string): Promise<Response> {
  const key = root + path;
  const hash = copyList.fetched[path] ?? '';
  const cache = await caches.open(fetchedName(root));
  const held = await cache.match(key);
  if (held?.headers.get(hashHeader) === hash) return held;
  const answer = await fetch(event.request);
  // Where there is no room for it, or it is another version's, it is fetched again next time.
  if (answer.ok) event.waitUntil(keep(cache, path, answer.clone()).catch(() => undefined));
  return answer;
}

async function keep(cache: Cache, path: string, answer: Response): Promise<void> {
  const bytes = await answer.arrayBuffer();
  if (await isOfVersion(copyList, path, bytes))
    await cache.put(root + path, marked(answer, bytes, copyList.fetched[path] ?? ''));
}

/** An answer with the hash of its file; a browser gives its body unpacked. */
function marked(answer: Response, bytes: ArrayBuffer, hash: string): Response {
  const headers = new Headers(answer.headers);
  headers.set(hashHeader, hash);
  if (headers.has('content-encoding')) headers.delete('content-length');
  headers.delete('content-encoding');
  return new Response(bytes, { status: answer.status, headers });
}
