/**
 * The service worker below `my/`: it answers with the pages of the ledgers that this browser keeps. What a ledger does
 * not hold, such as the engine, comes from the site itself.
 */

import { pathOf } from '../../ui/address.ts';
import { matchCopy } from '../offline/copy.ts';
import type { ServiceWorkerScope, WorkerEvent } from '../worker-scope.ts';
import {
  type LedgerCard,
  matchPage,
  ofTheSite,
  placeOfEmbed,
  readCard,
  scope,
  versionPath,
} from './shelf.ts';

const worker = self as unknown as ServiceWorkerScope;
const root = new URL('./', worker.location.href).href;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => (event as WorkerEvent).waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as WorkerEvent;
  const [address = ''] = request.url.split(/[?#]/);
  if (request.method !== 'GET' || !address.startsWith(root + scope)) return;
  const [id = '', ...path] = address.slice((root + scope).length).split('/');
  respondWith.call(event, answer(request, id, path.join('/')));
});

async function answer(request: Request, id: string, path: string): Promise<Response> {
  const card = await readCard(root, id);
  if (request.mode !== 'navigate')
    return (card && (await matchPage(root, card, path))) ?? fromSite(request, path);
  if (!card || (await isStale(card))) return Response.redirect(openAddress(id, path));
  if (ofTheSite.test(path)) return Response.redirect(root + path);
  const figure = placeOfEmbed(path);
  if (figure) return Response.redirect(`${root}${scope}${id}/${figure}`);
  // Pages link relatively, so a page's address ends in a slash.
  if (!request.url.includes(`${scope}${id}/`)) return Response.redirect(`${root}${scope}${id}/`);
  const page = await matchPage(root, card, path);
  if (page) return page;
  if (await matchPage(root, card, `${path}/`))
    return Response.redirect(`${root}${scope}${id}/${path}/${new URL(request.url).search}`);
  const missing = await matchPage(root, card, path.startsWith('en/') ? 'en/404.html' : '404.html');
  return new Response(missing?.body ?? null, { status: 404, headers: missing?.headers ?? {} });
}

/** The same path of the site itself, by ranges where a page asks for ranges; without a network, of its copy. */
async function fromSite({ headers, signal }: Request, path: string): Promise<Response> {
  try {
    return await fetch(root + path, { headers, signal });
  } catch (error) {
    const copied = await matchCopy(root, path);
    if (copied) return copied;
    throw error;
  }
}

/** Whether the site was built anew since the ledger's pages were rendered; without a network nobody knows, and they serve. */
async function isStale({ version }: LedgerCard): Promise<boolean> {
  try {
    const answer = await fetch(root + versionPath, { cache: 'no-cache' });
    return answer.ok && ((await answer.json()) as { version: string }).version !== version;
  } catch {
    return false;
  }
}

/** The page of the site that renders a ledger anew, or says that it is not here. */
function openAddress(id: string, path: string): string {
  return `${root}${path.startsWith('en/') ? 'en/' : ''}${pathOf.openLedger}#${id}/${path}`;
}
