/** The list of the dataset versions kept under `public/published/`. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from './snapshot.ts';

/** In the order they were kept; empty while there is none. */
export async function readPublished(folder: string): Promise<readonly Snapshot[]> {
  const index = join(folder, 'index.json');
  return existsSync(index) ? (JSON.parse(await readFile(index, 'utf8')) as Snapshot[]) : [];
}
