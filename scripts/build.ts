/** Builds the site: articles → dataset → scripts and styles → every page prerendered → compressed copies. */

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isHashed } from '../src/site/offline/copy.ts';
import { errorMessage } from '../src/text/error-message.ts';
import { toBillOfMaterials } from './bill-of-materials.ts';
import { buildDataset } from './build-dataset.ts';
import { writeFilter } from './bulk/bundle.ts';
import { offlineScript, parts, shellFiles, siteBundle } from './bundles.ts';
import { commandLocale } from './command-words.ts';
import { parseDataOrigins, writeDataOrigins } from './data-origins.ts';
import { embedScripts } from './embed-scripts.ts';
import { engineFiles } from './engine-files.ts';
import { built, builtFrom, hashOf } from './hash.ts';
import { toHeadersFile, toNginxFile } from './headers.ts';
import { isZip, type LedgerFolder, namedLedger, root, unpackLedger } from './ledger-folder.ts';
import { modulesOf, ownModules } from './ledger-modules.ts';
import { writeOfflineWorker } from './offline.ts';
import { fill, type Output } from './output.ts';
import { pdfFiles } from './pdf-files.ts';
import { prerender } from './prerender.ts';

/** The site of the ledger in `data/`. */
export const dist = join(root, 'dist');

interface Site {
  readonly ledger: LedgerFolder;
  /** The folder that is filled. */
  readonly out: string;
}

/** The site that a command line asks for: `[FOLDER|ZIP] [--out DIR]`. Throws `unknown option: …`. */
export function namedSite(words: readonly string[]): Site {
  const at = words.indexOf('--out');
  const folder = at < 0 ? undefined : words[at + 1];
  if (at >= 0 && !folder) throw new Error('missing folder: write --out DIR');
  const [name, ...more] = words.filter((_, place) => at < 0 || (place !== at && place !== at + 1));
  if (name?.startsWith('-') || more.length > 0)
    throw new Error(`unknown option: ${[name, ...more].join(' ')}; write [FOLDER|ZIP] [--out DIR]`);
  const ledger = isZip(name) ? unpackLedger(name) : namedLedger(name);
  if (folder) return { ledger, out: resolve(process.env.INIT_CWD ?? '.', folder) };
  return { ledger, out: ledger.folder === join(root, 'data') ? dist : join(ledger.folder, 'site') };
}

/** Fills a site's folder, or brings it up to date: what has not changed since is neither made nor written again. */
export async function build(
  site: Site = namedSite([]),
  say: (sentence: string) => void = console.log,
): Promise<void> {
  await fill(site.out, (out) => buildInto(out, site, say));
}

async function buildInto(
  out: Output,
  { ledger, out: folder }: Site,
  say: (sentence: string) => void,
): Promise<void> {
  const origins = parseDataOrigins(process.env.DATA_ORIGINS);
  const own = folder === dist;
  if (own) await rm(join(root, builtFrom), { force: true });
  const before = hashOf(root, built);
  const { given, figures, report } = await buildDataset(ledger);
  for (const sentence of report) say(sentence);
  const modules = modulesOf(ledger, given, figures);
  const sources = { root, modules };
  const bundle = await siteBundle(sources);
  // Tables and kept versions of `public/` are those of the ledger in `data/`.
  await out.copy(
    join(root, 'public'),
    '',
    modules === ownModules ? [] : ['data', 'published', 'overview.png'],
  );
  if (modules !== ownModules) await out.copy(ledger.tables, 'data');
  await out.copy(bundle);
  // The texts themselves, so that a reader's browser can hash and read them again.
  await out.copy(join(ledger.folder, 'articles'), 'data/articles');
  for (const [path, make] of Object.entries(engineFiles)) await out.write(path, await make(root));
  for (const [path, make] of Object.entries(pdfFiles)) await out.write(path, await make());
  for (const [path, make] of Object.entries(parts)) await out.write(path, await make(sources));
  const shell = await readFile(join(bundle, 'index.html'), 'utf8');
  for (const [path, text] of Object.entries(await shellFiles(sources, shell))) await out.write(path, text);
  const pages = await prerender({ sources, ledger, out, shell, origins });
  say(`Prerendered ${pages} pages.`);
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  await out.write('bill-of-materials.cdx.json', toBillOfMaterials(lock.packages, lock.version));
  await writeOfflineWorker(out, await offlineScript(sources));
  await out.pack();
  await writeHosting(out, origins);
  await out.sweep(isHashed);
  if (!own) return;
  // Beside the site: what other machines read texts with.
  await writeFilter(join(folder, 'extract.mjs'));
  await writeFile(join(root, builtFrom), before);
}

/** The headers of `serve.ts` in the words of other hosts. */
async function writeHosting(out: Output, origins: readonly string[]): Promise<void> {
  await writeDataOrigins(out, origins);
  const names = out.paths.map((path) => `/${path}`);
  const allowed = { origins, scripts: embedScripts(out.folder) };
  await out.write('_headers', toHeadersFile(names, allowed));
  await out.write('nginx-headers.conf', toNginxFile(allowed));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  try {
    await build(namedSite(process.argv.slice(2)));
  } catch (error) {
    console.error(errorMessage(error, commandLocale()));
    process.exitCode = 1;
  }
