/**
 * `npx tsx scripts/bulk/bundle.ts [OUT]`: the filter and all it needs in one file, `dist/extract.mjs`; and the bundle
 * that the commands and their threads run.
 */

import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { hashOf } from '../hash.ts';

/** Stands in bundles alone. */
declare const __BUNDLED__: boolean | undefined;

const root = join(import.meta.dirname, '../..');

/** A module of ours asks where it stands, for what lies beside the sources: there, and not where the bundle is. */
const sourceFolders: Plugin = {
  name: 'source-folders',
  transform: (code, id) =>
    id.startsWith(root) ? code.replaceAll(/import\.meta\.dirname/g, JSON.stringify(dirname(id))) : null,
};

/** A script of Node without modules of ours; with `packages` also without those of others. */
async function bundle(entry: string, packages: boolean): Promise<string> {
  // Half a second that a run with a bundle at hand does not have.
  const { build } = await import('vite');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const built = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __VERSION__: JSON.stringify(version), __BUNDLED__: 'true' },
    ...(packages ? { ssr: { noExternal: true } } : { plugins: [sourceFolders] }),
    build: {
      ssr: join(root, 'scripts/bulk', entry),
      write: false,
      target: 'node20',
      minify: packages,
      rollupOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}

/** Where the filter is written; an engine runs it as it is, so it is marked executable. */
export async function writeFilter(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/usr/bin/env node\n${await bundle('filter.ts', true)}`);
  await chmod(path, 0o755);
}

const sources = [
  'src/archive',
  'src/dataset',
  'src/documents',
  'src/engine/quote.ts',
  'src/extract',
  'src/text',
  'scripts/bulk',
  'scripts/peer.ts',
  'scripts/texts.ts',
  'package-lock.json',
];

const folder = join(root, '.cache/bulk');

/** Where the bundle of the sources as they stand is, or would be. */
function scriptPath(): string {
  if (typeof __BUNDLED__ !== 'undefined') return fileURLToPath(import.meta.url);
  const hash = hashOf(root, sources);
  return join(folder, `bulk-${hash.slice(0, 16)}.mjs`);
}

/**
 * The script that a thread runs, made anew when a source changed. Run by tsx, which gives every function its name
 * as it is made, reading takes twice the time.
 */
export async function threadScript(): Promise<string> {
  const path = scriptPath();
  if (existsSync(path)) return path;
  await mkdir(folder, { recursive: true });
  const others = (await readdir(folder)).filter((name) => /^(?:bulk|thread)-\w+\.mjs$/.test(name));
  const part = `${path}.${process.pid}`;
  await writeFile(part, await bundle('worker.ts', false));
  await rename(part, path);
  for (const name of others) await rm(join(folder, name), { force: true });
  return path;
}

/**
 * The run by the script of its threads where that is at hand: the sources would be loaded one by one, and named. Where
 * it is not, few texts are sooner read than it is made.
 */
export async function bulkRun(): Promise<typeof import('./run.ts')> {
  const path = scriptPath();
  return existsSync(path) ? import(pathToFileURL(path).href) : import('./run.ts');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await writeFilter(resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? join(root, 'dist/extract.mjs')));
