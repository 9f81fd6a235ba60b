/** Builds the site: articles → dataset → scripts and styles → every page prerendered → compressed copies. */

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildDataset } from './build-dataset.ts';
import { offlineParts, siteBundle } from './bundles.ts';
import { parseDataOrigins, writeDataOrigins } from './data-origins.ts';
import { engineFiles } from './engine-files.ts';
import { built, builtFrom, hashOf } from './hash.ts';
import { toHeadersFile, toNginxFile } from './headers.ts';
import { ledgerOf } from './ledger-folder.ts';
import { Output } from './output.ts';
import { prerender } from './prerender.ts';

export const root = join(import.meta.dirname, '..');
export const dist = join(root, 'dist');

/** Fills `dist/`, or brings it up to date: what has not changed since is neither made nor written again. */
export async function build(say: (sentence: string) => void = console.log): Promise<void> {
  const origins = parseDataOrigins(process.env.DATA_ORIGINS);
  const out = new Output(dist);
  await rm(join(root, builtFrom), { force: true });
  const sources = await hashOf(root, built);
  const dataset = await buildDataset(ledgerOf(root));
  for (const sentence of dataset.report) say(sentence);
  const bundle = await siteBundle(root);
  await out.copy(join(root, 'public'));
  await out.copy(bundle);
  // The texts themselves, so that a reader's browser can hash and read them again.
  await out.copy(join(root, 'data', 'articles'), 'data/articles');
  for (const [path, make] of Object.entries({ ...engineFiles, ...offlineParts }))
    await out.write(path, await make(root));
  const shell = await readFile(join(bundle, 'index.html'), 'utf8');
  const pages = await prerender({ root, out, shell, origins });
  say(`Prerendered ${pages} pages.`);
  await out.pack();
  await writeHosting(out, origins);
  await out.sweep();
  await writeFile(join(root, builtFrom), sources);
}

/** The headers of `serve.ts` in the words of other hosts. */
async function writeHosting(out: Output, origins: readonly string[]): Promise<void> {
  await writeDataOrigins(out, origins);
  const names = out.paths.map((path) => `/${path}`);
  await out.write('_headers', toHeadersFile(names, origins));
  await out.write('nginx-headers.conf', toNginxFile(origins));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
