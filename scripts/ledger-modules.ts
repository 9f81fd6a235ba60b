/** The files of `data/` that the sources import, as another ledger has them. */

import { createHash } from 'node:crypto';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { type LedgerFiles, textOf } from '../src/dataset/ledger-files.ts';
import type { FigureEntry } from '../src/figures/index.ts';
import { type LedgerFolder, root } from './ledger-folder.ts';

/** The texts of `ledger.json`, `domains.json` and `figures.json` by their names; none for the ledger of `data/`. */
export type LedgerModules = Readonly<Record<string, string>>;

export const ownModules: LedgerModules = {};

/** @param figures those that the folder asks for, or that follow from its rows */
export function modulesOf(
  { folder }: LedgerFolder,
  files: LedgerFiles,
  figures: readonly FigureEntry[],
): LedgerModules {
  if (folder === join(root, 'data')) return ownModules;
  const own = ['ledger.json', 'domains.json'].map((name) => [name, textOf(files, name) ?? ''] as const);
  return { ...Object.fromEntries(own), 'figures.json': JSON.stringify(figures) };
}

/** Something short that changes with the modules; empty for the ledger of `data/`. */
export function markOf(modules: LedgerModules): string {
  if (modules === ownModules) return '';
  return createHash('sha256').update(JSON.stringify(modules)).digest('hex').slice(0, 12);
}

/** Puts the modules in the place of the files of `data/` while the sources are bundled or served. */
export function ledgerPlugin(modules: LedgerModules): Plugin {
  const data = join(root, 'data') + sep;
  return {
    name: 'reform-ledger:ledger',
    enforce: 'pre',
    load: (id) => (id.startsWith(data) ? modules[id.slice(data.length)] : undefined),
  };
}
