/** Builds the site: articles → dataset → scripts and styles → every page prerendered → compressed copies. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build as viteBuild } from 'vite';
import { buildDataset } from './build-dataset.ts';
import { parseDataOrigins, writeDataOrigins } from './data-origins.ts';
import { toHeadersFile, toNginxFile } from './headers.ts';
import { writeOfflineParts } from './offline-parts.ts';
import { prerender } from './prerender.ts';

export const root = join(import.meta.dirname, '..');
export const dist = join(root, 'dist');

export async function build(say: (sentence: string) => void = console.log): Promise<void> {
  const origins = parseDataOrigins(process.env.DATA_ORIGINS);
  const dataset = await buildDataset({ root });
  for (const sentence of dataset.report) say(sentence);
  await viteBuild({ root, logLevel: 'warn', configFile: join(root, 'vite.config.ts') });
  // The texts themselves, so that a reader's browser can hash and read them again.
  await cp(join(root, 'data', 'articles'), join(dist, 'data', 'articles'), { recursive: true });
  await copyEngine();
  const pages = await prerender({ root, dist, origins });
  say(`Prerendered ${pages} pages.`);
  await writeOfflineParts(root, dist);
  await writeHosting(origins);
  await compress();
}

/** The headers of `serve.ts` in the words of other hosts. */
async function writeHosting(origins: readonly string[]): Promise<void> {
  await writeDataOrigins(dist, origins);
  const names = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(dist, join(entry.parentPath, entry.name)).replaceAll(sep, '/')}`)
    .sort();
  await writeFile(join(dist, '_headers'), toHeadersFile(names, origins));
  await writeFile(join(dist, 'nginx-headers.conf'), toNginxFile(origins));
}

/**
 * DuckDB-Wasm from our own origin, the module gzipped once: 35 MB would exceed what some hosts take.
 * Not named `.gz`, because some servers would then send it with `Content-Encoding: gzip`.
 */
async function copyEngine(): Promise<void> {
  const folder = join(dist, 'engine');
  await mkdir(folder, { recursive: true });
  const duckdb = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
  const guard = await readFile(join(import.meta.dirname, 'own-origin.js'), 'utf8');
  const worker = await readFile(join(duckdb, 'duckdb-browser-eh.worker.js'), 'utf8');
  await writeFile(
    join(folder, 'duckdb-eh.worker.js'),
    guard + worker.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n'),
  );
  const module = await readFile(join(duckdb, 'duckdb-eh.wasm'));
  const hash = createHash('sha256').update(module).digest('hex').slice(0, 12);
  // Compressing takes seconds and the module changes only with its package.
  const cached = join(root, 'node_modules', `.duckdb-eh-${hash}.wasm.gzip`);
  if (!existsSync(cached)) await writeFile(cached, await promisify(gzip)(module, { level: 9 }));
  await copyFile(cached, join(folder, 'duckdb-eh.wasm.gzip'));
}

const worthIt = new Set([
  '.html',
  '.js',
  '.css',
  '.svg',
  '.json',
  '.jsonl',
  '.jsonld',
  '.csv',
  '.txt',
  '.xml',
]);

/** A `.br` and a `.gz` beside every text file, so that a server need not compress. */
async function compress(): Promise<void> {
  const names = (await readdir(dist, { recursive: true })) as string[];
  const one = async (name: string) => {
    const file = join(dist, name);
    const bytes = await readFile(file);
    const params = {
      // The best pays three times the time for three hundredths of the size.
      [constants.BROTLI_PARAM_QUALITY]: 10,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    await Promise.all([
      promisify(brotliCompress)(bytes, { params }).then((packed) => writeFile(`${file}.br`, packed)),
      promisify(gzip)(bytes, { level: 9 }).then((packed) => writeFile(`${file}.gz`, packed)),
    ]);
  };
  await Promise.all(names.filter((name) => worthIt.has(extname(name))).map(one));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
