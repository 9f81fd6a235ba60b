/** Everything that leaves the site for other pages: embeds, pictures, their scripts and weights. */

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { embedFiles, sharedFiles } from '../src/ui/embed.ts';
import { numberFiles } from '../src/ui/number-files.ts';
import type { SiteData } from '../src/ui/view.ts';
import { elementScript, frameScript, framesScript, type Sources } from './bundles.ts';
import type { Make } from './output.ts';
import { pictures } from './pictures.ts';

/** Embeds, pictures and their scripts, each made when it is asked for, by path from the site's root. */
export async function embeds(site: SiteData, sources: Sources): Promise<ReadonlyMap<string, Make>> {
  return new Map([
    ...pictures(site, sources.root),
    ['embed.js', () => elementScript(sources)],
    ['frames.js', () => framesScript(sources)],
    ...[
      ...embedFiles(site, await frameScript(sources, 'live')),
      ...numberFiles(site, await frameScript(sources, 'number')),
    ].map(({ path, text }): [string, Make] => [path, async () => text]),
  ]);
}

/** What the share sheet asks for, by path; `bytesOf` weighs files of the built site. */
export function shared(
  site: SiteData,
  root: string,
  bytesOf: (paths: readonly string[]) => number,
): ReadonlyMap<string, Make> {
  const pinned = existsSync(join(root, 'public', 'published', site.version));
  return new Map(sharedFiles(site, pinned, bytesOf).map(({ path, text }) => [path, async () => text]));
}

/** Bytes on the wire of files in a built site, without headers; of one with a compressed copy, that copy's. */
export function weigher(folder: string): (paths: readonly string[]) => number {
  const weigh = (path: string): number =>
    statSync(join(folder, path.endsWith('.png') ? path : `${path}.br`)).size;
  return (paths) => paths.reduce((sum, path) => sum + weigh(path), 0);
}
