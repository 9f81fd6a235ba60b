/** What commands that read texts share: how they fail, and what the ledger knows of its own articles. */

import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parseCsv } from '../src/dataset/parse-csv.ts';

const root = join(import.meta.dirname, '..');

/** Says on one line what is wrong, and lets the command end with 2. */
export function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

/** The date an article of the ledger speaks of, from data/articles.csv; null for any other file. */
export function ledgerDate(path: string): string | null {
  const index = join(root, 'data', 'articles.csv');
  if (dirname(path) !== join(root, 'data', 'articles') || !existsSync(index)) return null;
  const id = basename(path, extname(path));
  const row = parseCsv(readFileSync(index, 'utf8')).find((article) => article.article_id === id);
  return row?.as_of ?? null;
}
