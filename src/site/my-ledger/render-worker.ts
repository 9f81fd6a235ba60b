/** The worker that renders a ledger of a person's own and puts its pages into a cache: the page answers meanwhile. */

import { parseHTML } from 'linkedom/worker';
import { openBrowserDatabase } from '../../engine/browser.ts';
import { fetchModule } from '../../engine/fetch-wasm.ts';
import { enginePaths } from '../../engine/site-files.ts';
import { errorText } from '../../text/error-message.ts';
import { renderLedger, type Shell, type SiteFile } from './render-ledger.ts';
import type { RenderAnswer, Rendered, RenderRequest } from './rendering.ts';
import { scope, shellPath } from './shelf.ts';

const post = (answer: RenderAnswer): void => self.postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<RenderRequest>) => {
  render(data).then(
    (rendered) => post({ rendered }),
    (error: unknown) =>
      post({ problem: { name: (error as Partial<Error>)?.name ?? '', words: errorText(error) } }),
  );
});

async function render({ files, id, root, cache }: RenderRequest): Promise<Rendered> {
  const answer = await fetch(root + shellPath, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`file not found: ${shellPath} (${answer.status})`);
  const shell = (await answer.json()) as Shell;
  const put = await openCache(cache, `${root}${scope}${id}/`, policyOf(answer.headers));
  const pages = renderLedger(files, {
    id,
    // Scripts and the icon come from the site itself, at whatever depth a page stands.
    shell: { ...shell, html: shell.html.replace(/(href|src)="\.\//g, `$1="${new URL(root).pathname}`) },
    document: parseHTML('<!doctype html><html><body></body></html>').document,
    open: (tables) => openEngine(root, tables),
    onProgress: (progress) => post({ progress }),
  });
  let bytes = 0;
  for (;;) {
    const { done, value } = await pages.next();
    if (done) return { ...value, bytes };
    bytes += await put(value);
  }
}

async function openEngine(root: string, tables: Readonly<Record<string, string>>) {
  const module = await fetchModule(root + enginePaths.module, ({ loaded, total }) =>
    post({ progress: { step: 'figures', share: total === null ? null : loaded / total } }),
  );
  return openBrowserDatabase({ module, workerUrl: root + enginePaths.worker, tables });
}

/** The headers by which the site's host guards its pages: they guard these too. */
function policyOf(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].filter(([name]) =>
      /^(content-security-policy|x-content-type-options|referrer-policy|permissions-policy|cross-origin-.*)$/.test(
        name,
      ),
    ),
  );
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html;charset=utf-8',
  json: 'application/json',
  jsonld: 'application/ld+json',
  csv: 'text/csv;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
  zip: 'application/zip',
};

/** Puts files into a cache, packed, since every page holds the same style; gives the bytes that each takes there. */
async function openCache(
  name: string,
  root: string,
  policy: Readonly<Record<string, string>>,
): Promise<(file: SiteFile) => Promise<number>> {
  const cache = await caches.open(name);
  return async ({ path, content }) => {
    const ending = /\.([a-z]+)$/.exec(path)?.[1] ?? 'html';
    const plain = new Blob([content as BlobPart]).stream();
    const packed = await new Response(plain.pipeThrough(new CompressionStream('gzip'))).blob();
    const headers = { ...policy, 'Content-Type': types[ending] ?? 'application/octet-stream' };
    await cache.put(root + path, new Response(packed, { headers }));
    return packed.size;
  };
}
