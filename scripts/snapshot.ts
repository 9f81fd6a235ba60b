/**
 * `npm run snapshot`: keeps the embeds and the tables of this dataset version under `public/published/<version>/`,
 * where later builds copy them unchanged. A version is written once.
 */

import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pinnedFiles } from '../src/site/embed-version.ts';
import { reachOf } from '../src/ui/view.ts';
import { elementScript, frameScript } from './bundles.ts';
import { ownModules } from './ledger-modules.ts';
import { pictures } from './pictures.ts';
import { readPublished, type Snapshot } from './published.ts';
import { readSite } from './site-data.ts';

/** Writes one snapshot into `published` and its line into `index.json`; gives it. An existing one is left alone. */
export async function snapshot(root: string, published: string): Promise<Snapshot> {
  const site = await readSite(root);
  const index = join(published, 'index.json');
  const kept = await readPublished(published);
  const had = kept.find(({ version }) => version === site.version);
  if (had) return had;
  const folder = join(published, site.version);
  const files = [
    ...pinnedFiles(site, await frameScript({ root, modules: ownModules }, 'pinned')),
    { path: 'embed.js', text: await elementScript({ root, modules: ownModules }) },
  ];
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  for (const { path, text } of files) await write(path, text);
  await cp(join(root, 'public', 'data'), join(folder, 'data'), { recursive: true });
  for (const [path, make] of pictures(site, root)) {
    if (path.endsWith('.light.png')) await write(path, await make());
  }
  const made = {
    version: site.version,
    reach: reachOf(site),
    bytes: await sizeOf(folder),
    figures: site.figures.map(({ figure }) => figure.id),
  };
  await writeFile(index, `${JSON.stringify([...kept, made], null, 1)}\n`);
  return made;
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await readFile(join(entry.parentPath, entry.name))).length;
  }
  return bytes;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = join(import.meta.dirname, '..');
  const { version, bytes, figures } = await snapshot(root, join(root, 'public', 'published'));
  console.log(
    `public/published/${version}: ${figures.length} figures, ${(bytes / 1e6).toFixed(2)} MB before compression.`,
  );
}
