/** Earlier versions of the ledger that this site keeps published, for the review that compares itself with one. */

import { createContext } from 'react';
import { parseSnapshot, type Snapshot } from '../../review/snapshot.ts';
import { fetchText } from '../../ui/page-context.ts';
import type { PublishedVersion } from '../../ui/view.ts';

/** Newest first, without the present one. */
export const PublishedLedgers = createContext<readonly PublishedVersion[]>([]);

/** Throws `file not found: …` when the site no longer holds the version. */
export async function fetchLedger(version: string): Promise<Snapshot> {
  return parseSnapshot(await fetchText(`published/${version}/data/observations.csv`), version);
}
