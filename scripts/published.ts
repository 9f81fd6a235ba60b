/** The dataset versions kept under `public/published/`, and what changed from each to the next. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSnapshot, revisionsBetween } from '../src/review/snapshot.ts';
import type { PublishedVersion, VersionStep } from '../src/ui/view.ts';

/** A line of `index.json`. */
export interface Snapshot extends PublishedVersion {
  readonly bytes: number;
  readonly figures: readonly string[];
}

/** In the order they were kept; empty while there is none. */
export async function readPublished(folder: string): Promise<readonly Snapshot[]> {
  const index = join(folder, 'index.json');
  return existsSync(index) ? (JSON.parse(await readFile(index, 'utf8')) as Snapshot[]) : [];
}

/**
 * From each kept version to the next and from the last to the present, newest first.
 * @param present the version and the `observations.csv` that are published now
 */
export async function readSteps(
  folder: string,
  present: { readonly version: string; readonly observations: string },
): Promise<readonly VersionStep[]> {
  const kept = (await readPublished(folder)).map(({ version }) => version);
  const before = kept.filter((version) => version !== present.version);
  const ledgers = await Promise.all(
    before.map(async (version) =>
      parseSnapshot(await readFile(join(folder, version, 'data', 'observations.csv'), 'utf8'), version),
    ),
  );
  const all = [...ledgers, parseSnapshot(present.observations, present.version)];
  return all
    .slice(1)
    .map((now, at) => {
      const was = all[at] as typeof now;
      return { from: was.dataset, to: now.dataset, revised: revisionsBetween(was, now) };
    })
    .toReversed();
}
