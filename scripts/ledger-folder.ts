/** A ledger is a folder: where its files stand, and opening it. */

import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { DomainRow } from '../src/dataset/domains.ts';
import { type LedgerNames, ledgerProblems, openLedger } from '../src/dataset/ledger.ts';

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

/**
 * Opens the names and the domains of a folder in this process; gives what keeps it from being opened, a sentence
 * each. Nothing is opened then.
 */
export function openFolder({ folder }: Pick<LedgerFolder, 'folder'>): string[] {
  if (!existsSync(folder))
    return [`no ledger folder: ${folder}; name one, or make it with npm run new-ledger`];
  const problems: string[] = [];
  const read = (name: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(folder, name), 'utf8'));
    } catch (error) {
      const reason = existsSync(join(folder, name))
        ? `is no JSON: ${(error as Error).message}`
        : 'is missing';
      problems.push(`unreadable file: ${name} ${reason}; data/${name} shows what it holds`);
      return null;
    }
  };
  const [names, domains] = [read('ledger.json'), read('domains.json')];
  if (problems.length === 0) problems.push(...ledgerProblems(names, domains));
  if (problems.length === 0) openLedger(names as LedgerNames, domains as readonly DomainRow[]);
  return problems;
}
