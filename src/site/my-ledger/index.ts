/** The ledgers that a person made in this browser: saved, listed, read again, deleted, and where their pages stand. */

import { type LedgerFiles, textOf } from '../../dataset/ledger-files.ts';
import { fromZip } from '../../share/ledger-zip.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { pathIn } from '../../ui/address.ts';
import { fetchText, pageLocale, siteRoot } from '../../ui/page-context.ts';
import type { Progress, RenderAnswer, Rendered, RenderRequest } from './rendering.ts';
import {
  cacheNameOf,
  type LedgerCard,
  matchPage,
  readCard,
  readCards,
  removeCard,
  renderPath,
  scope,
  sweep,
  versionPath,
  writeCard,
  zipPath,
} from './shelf.ts';

export { fromZip, type OpenZip, toZip, type ZipSummary } from '../../share/ledger-zip.ts';
export type { Progress } from './rendering.ts';
export type { LedgerCard } from './shelf.ts';

import { asWork } from '../../text/pending-work.ts';
import { openWorker, workerAddress } from '../../text/trusted.ts';

export interface SaveOptions {
  /** The ledger that is saved anew; without it another one is added. */
  readonly id?: string;
  /** The card's `savedAt` when its files were read: a save of another tab since then is not written over. */
  readonly since?: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops it; what was saved before stays as it was. */
  readonly signal?: AbortSignal;
}

/** Every ledger of this browser, the one saved last first; none where the browser keeps nothing. */
export async function listLedgers(): Promise<readonly LedgerCard[]> {
  return canKeep() ? readCards(siteRoot()) : [];
}

/** Calls back whenever a ledger was saved or deleted, in this tab or another; gives the way to stop. */
export function watchLedgers(onChange: () => void): () => void {
  const channel = new BroadcastChannel(scope);
  channel.addEventListener('message', onChange);
  return () => channel.close();
}

/**
 * Renders every page of a ledger and keeps them with its files; gives its id. Throws a sentence in the page's
 * language where the browser keeps nothing, is full, or another tab saved the ledger meanwhile, the problems of the
 * dataset, a line each, and the signal's reason.
 */
export async function saveLedger(files: LedgerFiles, options: SaveOptions = {}): Promise<string> {
  if (!canKeep()) throw new Error(say(words.refused));
  await startServing();
  // One at a time, in whatever tab: a save knows those before it.
  return exclusively(() => save(files, options));
}

async function save(files: LedgerFiles, options: SaveOptions): Promise<string> {
  const root = siteRoot();
  const { since, onProgress = () => undefined, signal } = options;
  const id = options.id ?? (await freeId(root, files));
  const before = await readCard(root, id);
  if (since !== undefined && before?.savedAt !== since)
    throw new Error(say(before ? words.changed : words.gone));
  const savedAt = new Date().toISOString();
  const cache = cacheNameOf(id, savedAt);
  try {
    const rendered = await render({ files, id, root, cache }, onProgress, signal);
    await writeCard(root, { ...rendered, id, savedAt, cache });
    // Browsers that ask a person about it are not asked: a refusal only means that a full disk may cost the ledger.
    void navigator.storage.persist?.().catch(() => false);
    return id;
  } catch (error) {
    throw isFull(error) ? new Error(say(words.full), { cause: error }) : error;
  } finally {
    await sweep();
    announce();
  }
}

/** What becomes of a ledger that is asked for: its pages are ready, must be rendered by this site first, or are not here. */
export async function stateOf(id: string): Promise<'ready' | 'stale' | 'missing'> {
  if (!canKeep()) return 'missing';
  await startServing();
  const card = await readCard(siteRoot(), id);
  if (!card) return 'missing';
  const { version } = JSON.parse(await fetchText(versionPath)) as { version: string };
  return card.version === version ? 'ready' : 'stale';
}

/** The files of a ledger as they were saved. Throws a sentence when it is not in this browser. */
export async function readFiles(id: string): Promise<LedgerFiles> {
  const root = siteRoot();
  const card = await readCard(root, id);
  const zip = card && (await matchPage(root, card, zipPath));
  if (!zip) throw new Error(say(words.gone));
  const opened = fromZip(new Uint8Array(await zip.arrayBuffer()));
  if ('problem' in opened) throw new Error(say(opened.problem));
  return opened.files;
}

/** Deletes a ledger with its pages and what was typed on them. */
export async function deleteLedger(id: string): Promise<void> {
  await exclusively(() => removeCard(siteRoot(), id));
  for (const storage of [localStorage, sessionStorage]) {
    const own = Object.keys(storage).filter((key) => key.startsWith(`${scope}${id}/`));
    for (const key of own) storage.removeItem(key);
  }
  announce();
}

/** The absolute address of a ledger's overview. */
export function addressOf(id: string, locale: Locale = pageLocale()): string {
  return `${siteRoot()}${scope}${id}/${pathIn(locale, '')}`;
}

/** The browser's word on whether it stores pages and serves them: not in every private window, nor without https. */
function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis;
}

/** Starts the worker that answers below `my/`; it stays. Throws a sentence where the browser refuses. */
async function startServing(): Promise<void> {
  try {
    const root = siteRoot();
    const registration = await navigator.serviceWorker.register(workerAddress(`${root}my-ledger-worker.js`), {
      scope: root + scope,
    });
    await activation(registration);
    await caches.keys();
  } catch (error) {
    throw new Error(say(words.refused), { cause: error });
  }
}

/** Resolves when the worker answers; one that is active already may be followed by a newer. */
function activation({ active, waiting, installing }: ServiceWorkerRegistration): Promise<void> {
  const worker = active ?? waiting ?? installing;
  return new Promise((done, fail) => {
    const look = () => {
      if (!worker || worker.state === 'redundant') fail(new Error('service worker not installed'));
      else if (worker.state === 'activated') done();
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

function exclusively<T>(job: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('my-ledgers', job) : job();
}

function announce(): void {
  const channel = new BroadcastChannel(scope);
  channel.postMessage(null);
  channel.close();
}

/** The id that the ledger says, with a number behind it where there is one of that id already. */
async function freeId(root: string, files: LedgerFiles): Promise<string> {
  const taken = new Set((await readCards(root)).map(({ id }) => id));
  const wished = idOf(files);
  for (let count = 1; ; count++) {
    const id = count === 1 ? wished : `${wished}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/** A ledger.json that cannot be read is told with the other problems, when the dataset is made. */
function idOf(files: LedgerFiles): string {
  try {
    const { id } = JSON.parse(textOf(files, 'ledger.json') ?? '') as { id?: unknown };
    return typeof id === 'string' && /^[a-z][a-z0-9-]*$/.test(id) ? id : 'ledger';
  } catch {
    return 'ledger';
  }
}

function render(
  request: RenderRequest,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal | undefined,
): Promise<Rendered> {
  signal?.throwIfAborted();
  const worker = openWorker(request.root + renderPath, 'classic');
  const answer = new Promise<Rendered>((done, fail) => {
    signal?.addEventListener('abort', () => fail(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => fail(new Error(message || say(words.died))));
    worker.addEventListener('message', ({ data }: MessageEvent<RenderAnswer>) => {
      if ('progress' in data) onProgress(data.progress);
      else if ('rendered' in data) done(data.rendered);
      else fail(Object.assign(new Error(say(data.problem.words)), { name: data.problem.name }));
    });
  });
  worker.postMessage(request);
  return asWork(answer.finally(() => worker.terminate()));
}

const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';

const words = {
  refused: {
    zh: '这个浏览器不保存网页（无痕窗口，或设置不许）；可换一个窗口，也可先导出压缩包，用npm start -- 文件.zip打开',
    en: 'this browser keeps no pages (a private window, or its settings); use another window, or export the zip and open it with npm start -- FILE.zip',
  },
  full: {
    zh: '浏览器的空间满了：请删去不用的台账，或先导出压缩包',
    en: 'the browser has no room left: delete a ledger that is not needed, or export the zip first',
  },
  changed: {
    zh: '另一个标签页刚保存过这本台账：请重新打开再改，或另存一本',
    en: 'another tab has saved this ledger meanwhile: open it again before you change it, or save it as another',
  },
  gone: {
    zh: '这本台账不在这个浏览器里；可能已删除，或是在别处做的：请导入它的压缩包',
    en: 'this ledger is not in this browser; it was deleted or made elsewhere: import its zip',
  },
  died: { zh: '生成网页的程序停了；请再试一次', en: 'what makes the pages stopped; try again' },
} satisfies Record<string, Text>;

const say = (text: Text): string => text[pageLocale()];
