/** Earlier versions of the ledger that this site keeps published, for the review that compares itself with one. */

import { parseSnapshot, type Snapshot } from '../../review/snapshot.ts';
import { fetchText } from '../../ui/open-ledger.ts';
import type { PublishedVersion } from '../../ui/view.ts';

/** Newest first, without the present one; the page was told them when it was built. */
export function publishedLedgers(): readonly PublishedVersion[] {
  const told = document.querySelector<HTMLElement>('[data-island="review"]')?.dataset.published;
  return (JSON.parse(told ?? '[]') as PublishedVersion[]).toReversed();
}

/** Throws `file not found: …` when the site no longer holds the version. */
export async function fetchLedger(version: string): Promise<Snapshot> {
  return parseSnapshot(await fetchText(`published/${version}/data/observations.csv`), version);
}
