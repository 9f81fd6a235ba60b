/** The published ledger, `public/data/`, in one engine of this process: what tests and scripts ask. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tables as schema } from '../dataset/schema.ts';
import type { Database, Tables } from './database.ts';
import { openNodeDatabase } from './node.ts';

/** The text of every table's CSV by its name. */
export function readPublishedTables(): Tables {
  const folder = join(import.meta.dirname, '../../public/data');
  return Object.fromEntries(
    schema.map(({ name }) => [name, readFileSync(join(folder, `${name}.csv`), 'utf8')]),
  );
}

let opened: Promise<Database> | null = null;

/** Opened once and never closed: whoever asks only reads. */
export function openPublishedLedger(): Promise<Database> {
  opened ??= openNodeDatabase(readPublishedTables());
  return opened;
}
