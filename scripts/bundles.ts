/** Everything that Vite bundles, kept under `.cache/bundles/` until a source changes. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import type { Shell } from '../src/site/my-ledger/render-ledger.ts';
import { renderPath, shellPath, versionPath } from '../src/site/my-ledger/shelf.ts';
import { bundled, hashOf } from './hash.ts';
import { type LedgerModules, ledgerPlugin, markOf } from './ledger-modules.ts';
import { pageStyle, sheetsStyle } from './styles.ts';

/** What is bundled: the sources below `root`, with the modules of a ledger. */
export interface Sources {
  readonly root: string;
  readonly modules: LedgerModules;
}

/** The scripts and styles of the site's own pages, and `index.html` as the shell of each. */
export async function siteBundle({ root, modules }: Sources): Promise<string> {
  return bundle({ root, modules }, 'site', async (folder) => {
    await build({
      root,
      logLevel: 'warn',
      configFile: join(root, 'vite.config.ts'),
      plugins: [ledgerPlugin(modules)],
      build: { outDir: folder, copyPublicDir: false },
    });
  });
}

/** A script of its own, everything it needs inside; `entry` from `src/`. */
async function script(
  { root, modules }: Sources,
  entry: string,
  plugins: readonly Plugin[] = [],
): Promise<string> {
  const folder = await bundle({ root, modules }, entry.replaceAll('/', '-'), async (folder) => {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      plugins: [ledgerPlugin(modules), ...plugins],
      define: { 'process.env.NODE_ENV': '"production"' },
      // A dev server, which bundles these too, would have components call for a runtime of its own.
      oxc: { jsx: { development: false } },
      build: {
        outDir: folder,
        target: 'es2022',
        minify: true,
        lib: {
          entry: join(root, 'src', entry),
          formats: ['iife'],
          name: 'reformLedger',
          fileName: () => 'script.js',
        },
      },
    });
  });
  return readFile(join(folder, 'script.js'), 'utf8');
}

/** The scripts that stand in the pages of frames. */
const frames = {
  live: 'share/embed-frame.ts',
  pinned: 'share/embed-frame-pinned.ts',
  number: 'share/embed-number.ts',
} as const;

export async function frameScript(sources: Sources, kind: keyof typeof frames): Promise<string> {
  return (await script(sources, frames[kind])).trim();
}

/** The host page's script, at a stable address. */
export function elementScript(sources: Sources): Promise<string> {
  return script(sources, 'share/embed-element.ts');
}

/** The script of a host page that holds frames of numbers alone, at a stable address. */
export function framesScript(sources: Sources): Promise<string> {
  return script(sources, 'share/embed-frames.ts');
}

/** Where components are rendered and never used, what they fetch when they are used is left out. */
const withoutLive: Plugin = {
  name: 'reform-ledger:without-live',
  resolveDynamicImport: () => '\0live',
  resolveId: (id) => (id === '\0live' ? id : null),
  load: (id) => (id === '\0live' ? 'export {};' : null),
};

/**
 * What pages fetch by a name that stays. Of a deck's own file: the stage as one script, and the styles it is shown
 * in. Of a ledger in the browser: the worker that renders it and the one that serves it.
 */
export const parts: Readonly<Record<string, (sources: Sources) => Promise<string>>> = {
  'review/offline.css': ({ root }) =>
    pageStyle(root, 'site/style.css', 'apps/review/slide.css', 'apps/review/present/present.css'),
  'review/offline.js': (sources) => script(sources, 'apps/review/present/offline.ts'),
  'my-ledger-worker.js': (sources) => script(sources, 'site/my-ledger/serve-worker.ts'),
  [renderPath]: (sources) => script(sources, 'site/my-ledger/render-worker.ts', [withoutLive]),
};

/** The service worker of the site, which wants a list of its files in front of it. */
export function offlineScript(sources: Sources): Promise<string> {
  return script(sources, 'site/offline/worker.ts');
}

/**
 * What the pages of a ledger in the browser are rendered with, by path.
 * @param html the built `index.html`
 */
export async function shellFiles({ root }: Sources, html: string): Promise<Readonly<Record<string, string>>> {
  const sheets = await sheetsStyle(root, 'site/style.css');
  const made = createHash('sha256').update(hashOf(root, bundled)).update(html).update(sheets);
  const version = made.digest('hex').slice(0, 12);
  const shell: Shell = { version, html, sheets };
  return { [shellPath]: JSON.stringify(shell), [versionPath]: JSON.stringify({ version }) };
}

/** The folder of a bundle made of the sources as they stand; one made of others goes. */
async function bundle(
  { root, modules }: Sources,
  base: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const mark = markOf(modules);
  const name = mark ? `of-${mark}-${base}` : base;
  const cache = join(root, '.cache', 'bundles');
  const folder = join(cache, `${name}-${hashOf(root, bundled).slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const others = (await readdir(cache)).filter((one) => one.startsWith(`${name}-`) && !isAtWork(one));
  const part = `${folder}${partMark}${process.pid}`;
  await make(part);
  try {
    await rename(part, folder);
  } catch (error) {
    // Another build of the same sources, into another folder, was done first.
    if (!existsSync(folder)) throw error;
    await rm(part, { recursive: true });
  }
  for (const one of others) await rm(join(cache, one), { recursive: true, force: true });
  return folder;
}

/** Of a bundle on its way, before the number of the process that makes it. */
const partMark = '.part-';

/** Whether it is a part that another build still writes; those of killed ones go. */
function isAtWork(name: string): boolean {
  const [, maker] = name.split(partMark);
  try {
    return maker !== undefined && process.kill(Number(maker), 0);
  } catch {
    return false;
  }
}
