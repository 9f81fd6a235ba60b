/** `npx tsx scripts/bulk/bundle.ts [OUT]`: the filter and all it needs in one file, `dist/extract.mjs`. */

import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rolldown } from 'vite';
import { hashOf } from '../hash.ts';

const root = join(import.meta.dirname, '../..');

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
    define: { __VERSION__: JSON.stringify(version) },
    ...(packages ? { ssr: { noExternal: true } } : {}),
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

const sources = ['src/archive', 'src/dataset', 'src/documents', 'src/extract', 'src/text', 'scripts/bulk'];

/**
 * The script that a thread runs, made anew when a source changed. Run by tsx, which gives every function its name
 * as it is made, reading takes twice the time.
 */
export async function threadScript(): Promise<string> {
  const folder = join(root, '.cache/bulk');
  const hash = await hashOf(root, [...sources, 'package-lock.json']);
  const path = join(folder, `thread-${hash.slice(0, 16)}.mjs`);
  if (existsSync(path)) return path;
  await mkdir(folder, { recursive: true });
  const others = (await readdir(folder)).filter((name) => /^thread-\w+\.mjs$/.test(name));
  const part = `${path}.${process.pid}`;
  await writeFile(part, await bundle('worker.ts', false));
  await rename(part, path);
  for (const name of others) await rm(join(folder, name), { force: true });
  return path;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await writeFilter(resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? join(root, 'dist/extract.mjs')));
