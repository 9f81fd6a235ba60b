/** One request for a file at an address: an answer that can be used, or a sentence that says what is in the way. */

import { QueryError } from '../engine/query-error.ts';
import type { Text } from '../text/locale.ts';

export interface Reach {
  /** Address of the page, for addresses that are relative to it. */
  readonly base: string;
  /** Origins beside the page's own that may be read. */
  readonly origins: readonly string[];
  readonly signal?: AbortSignal;
}

/** Why an address gives no file, in a whole sentence. */
export function remoteError(zh: string, en: string): QueryError {
  return new QueryError(en, { zh, kind: 'source' });
}

export const byHand: Text = {
  zh: '请下载文件后从本机选择',
  en: 'download the file and choose it from this computer',
};

/** The file in a folder of Parquet that lists the others. */
export const folderList = '_metadata';

/** Whether an address is that of a folder: it ends in a slash, or names the folder's list. */
export function isFolderAddress(address: string): boolean {
  return new RegExp(`/(${folderList})?$`).test(address.trim().replace(/[?#].*$/, ''));
}

/** A typed address as a whole one. Throws a sentence for what is none, and for an origin that may not be read. */
export function toRemoteUrl(address: string, { base, origins }: Reach): string {
  const url = parseUrl(address, base);
  if (!url)
    throw remoteError(
      `不是地址：${address}；请给以https://开头的地址，或本站的路径`,
      `not an address: ${address}; give one that begins with https:// or a path of this site`,
    );
  const own = new URL(base).origin;
  if (url.origin !== own && !origins.includes(url.origin)) {
    const readZh = [`本站（${own}）`, ...origins].join('、');
    const readEn = [`this site (${own})`, ...origins].join(', ');
    throw remoteError(
      `不允许的来源：${url.origin}；可以读取${readZh}；${byHand.zh}`,
      `origin not allowed: ${url.origin}; read are ${readEn}; ${byHand.en}`,
    );
  }
  // A password would travel into links and messages.
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}

function parseUrl(address: string, base: string): URL | null {
  try {
    const url = new URL(address.trim(), base);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** Asks for a file or a part of one. Throws an `AbortError` on cancel and a sentence for every other failure. */
export async function askRemote(
  url: string,
  init: RequestInit,
  { signal }: Pick<Reach, 'signal'> = {},
): Promise<Response> {
  signal?.throwIfAborted();
  // A kept answer could be of another state of the file than the one that its server gives next.
  const plain: RequestInit = { credentials: 'same-origin', cache: 'no-store' };
  const response = await answerOf(url, { ...plain, ...init }, signal).catch(async () => {
    signal?.throwIfAborted();
    throw await whyUnreached(url, plain);
  });
  if (!response.ok) {
    void response.body?.cancel();
    throw refusal(url, response.status);
  }
  return response;
}

// A server that has not begun to answer by then will not, in milliseconds.
const answerWithinMs = 15_000;

/** The answer's beginning, waited for as long as anyone would; what follows takes its time. */
async function answerOf(url: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
  const stop = new AbortController();
  signal?.addEventListener('abort', () => stop.abort(), { once: true });
  const late = setTimeout(() => stop.abort(), answerWithinMs);
  try {
    return await fetch(url, { ...init, signal: stop.signal });
  } finally {
    clearTimeout(late);
  }
}

/**
 * A browser tells a page only that it failed; a second request that gives nothing to read tells more: sent on
 * against the policy, answered without leave to read, or not answered at all.
 */
async function whyUnreached(url: string, plain: RequestInit): Promise<QueryError> {
  let barred = false;
  const note = (event: SecurityPolicyViolationEvent) => {
    if (event.effectiveDirective === 'connect-src') barred = true;
  };
  // In a page it rises to the window, in a worker it begins there.
  addEventListener('securitypolicyviolation', note as EventListener);
  const answered = await answerOf(url, { ...plain, method: 'HEAD', mode: 'no-cors' }).then(
    () => true,
    () => false,
  );
  // The event comes a turn after the failure.
  await new Promise((done) => setTimeout(done, 50));
  removeEventListener('securitypolicyviolation', note as EventListener);
  if (barred)
    return remoteError(
      `被转走：${url}转到这里不允许的来源；${byHand.zh}`,
      `sent on: ${url} leads to an origin that is not allowed here; ${byHand.en}`,
    );
  if (answered) {
    const { origin } = new URL(url);
    const header = `Access-Control-Allow-Origin: ${location.origin}`;
    return remoteError(
      `不许读取：${origin}有应答，但不让别的网站读（它的主机可以用${header}放行）；${byHand.zh}`,
      `reading not allowed: ${origin} answers but lets no other site read it (its host can, with ${header}); ${byHand.en}`,
    );
  }
  return remoteError(
    `连不上：${url}没有应答；请看地址是否正确、本机是否联网`,
    `address not reached: ${url} does not answer; see whether the address is right and this computer is online`,
  );
}

function refusal(url: string, status: number): QueryError {
  if (status === 404 || status === 410)
    return remoteError(
      `找不到：${url}（${status}）；请看地址是否正确`,
      `address not found: ${url} (${status}); see whether the address is right`,
    );
  if (status === 401 || status === 403)
    return remoteError(
      `不公开：${url}不对所有人开放（${status}）；${byHand.zh}`,
      `address closed: ${url} is not open to all (${status}); ${byHand.en}`,
    );
  if (status === 416)
    return remoteError(
      `文件变了：${url}比刚才短；请重新查看它的列`,
      `file changed: ${url} is shorter than it was a moment ago; look at its columns again`,
    );
  if (status === 405 || status === 501)
    return remoteError(
      `大小不明：${url}没有说有多长（${status}）；${byHand.zh}`,
      `size unknown: ${url} does not say how long it is (${status}); ${byHand.en}`,
    );
  return remoteError(
    `出错：${url}（${status}）；请稍后再试，或${byHand.zh}`,
    `address failing: ${url} (${status}); try again later, or ${byHand.en}`,
  );
}

/** What tells one state of a file from the next, as far as its server lets this page see it. */
export function stateOf({ headers }: Response): string {
  return headers.get('ETag') ?? headers.get('Last-Modified') ?? '';
}

/**
 * The part of a file from `start` to before `end`, of the state that was seen first; null where none was seen.
 */
export async function askRange(
  url: string,
  [start, end]: readonly [number, number],
  state: string | null,
  reach: Pick<Reach, 'signal'> = {},
): Promise<ArrayBuffer> {
  const response = await askRemote(url, { headers: { Range: `bytes=${start}-${end - 1}` } }, reach);
  if (response.status !== 206) {
    void response.body?.cancel();
    throw remoteError(
      `不能分段：${url}的服务器只给整个文件；${byHand.zh}`,
      `no ranges: the server of ${url} gives whole files only; ${byHand.en}`,
    );
  }
  const changed = () =>
    remoteError(
      `文件变了：${url}不再是刚才的文件；请重新查看它的列`,
      `file changed: ${url} is not the file it was a moment ago; look at its columns again`,
    );
  if (state !== null && stateOf(response) !== state) {
    void response.body?.cancel();
    throw changed();
  }
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength !== end - start) throw changed();
  return bytes;
}
