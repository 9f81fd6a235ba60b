/** A ledger is a folder: where its files stand on the disk, and reading them. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { bytesOf, isLedgerFile, type LedgerFiles } from '../src/dataset/ledger-files.ts';
import { fromZip } from '../src/share/ledger-zip.ts';

export const root = join(import.meta.dirname, '..');

export interface LedgerFolder {
  /** What a person types and what articles say. */
  readonly folder: string;
  /** Where the published tables are written. */
  readonly tables: string;
}

/** The ledger of `data/` below `root`, whose tables the site copies as they are. */
export const ledgerOf = (root: string): LedgerFolder => ({
  folder: join(root, 'data'),
  tables: join(root, 'public', 'data'),
});

/** Any other ledger keeps its tables with it. */
export const ledgerAt = (folder: string): LedgerFolder => ({ folder, tables: join(folder, 'tables') });

/** The ledger that a command line names; without a name that of `data/`. */
export function namedLedger(name: string | undefined): LedgerFolder {
  const folder = name === undefined ? join(root, 'data') : resolve(process.env.INIT_CWD ?? '.', name);
  return relative(folder, join(root, 'data')) === '' ? ledgerOf(root) : ledgerAt(folder);
}

/** Whether a command line names a ledger that was exported from a browser. */
export const isZip = (name: string | undefined): name is string => /\.zip$/i.test(name ?? '');

/**
 * The ledger of a zip, unpacked under `.cache/ledgers/` by what it holds: the same zip is the same folder. Throws what
 * keeps it from being opened.
 */
export function unpackLedger(name: string): LedgerFolder {
  const path = resolve(process.env.INIT_CWD ?? '.', name);
  if (!existsSync(path)) throw new Error(`no such zip: ${path}`);
  const bytes = readFileSync(path);
  const opened = fromZip(bytes);
  if ('problem' in opened) throw new Error(opened.problem.en);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const folder = join(root, '.cache', 'ledgers', hash);
  for (const [file, content] of Object.entries(opened.files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytesOf(content));
  }
  return ledgerAt(folder);
}

/** The files of a folder that are the ledger's. Throws `no ledger folder: …`. */
export async function readFolder({ folder }: Pick<LedgerFolder, 'folder'>): Promise<LedgerFiles> {
  if (!existsSync(folder))
    throw new Error(`no ledger folder: ${folder}; name one, or make it with npm run new-ledger`);
  const names = ['', 'articles', 'figures'].map(async (part) => {
    const place = join(folder, part);
    return existsSync(place) ? (await readdir(place)).map((name) => (part ? `${part}/${name}` : name)) : [];
  });
  const files = (await Promise.all(names))
    .flat()
    .filter(isLedgerFile)
    .map(async (name) => [name, await readFile(join(folder, name))] as const);
  return Object.fromEntries(await Promise.all(files));
}
