/** Everything that leaves the site for other pages: embeds, pictures, their scripts and weights. */

import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type EmbedFile, embedFiles, sharedFiles } from '../src/ui/embed.ts';
import type { SiteData } from '../src/ui/view.ts';
import { writeEmbedScripts } from './embed-scripts.ts';
import { writePictures } from './pictures.ts';

export async function writeEmbeds(site: SiteData, root: string, dist: string): Promise<void> {
  await writePictures(site, root, dist);
  const script = await writeEmbedScripts(root, dist);
  await writeAll(dist, embedFiles(site, script));
  const pinned = existsSync(join(root, 'public', 'published', site.version));
  await writeAll(dist, sharedFiles(site, script, pinned, weigher(dist)));
}

async function writeAll(folder: string, files: readonly EmbedFile[]): Promise<void> {
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Bytes on the wire of files in `folder`, without headers; a file is weighed once. */
export function weigher(folder: string): (paths: readonly string[]) => number {
  const known = new Map<string, number>();
  const weigh = (path: string): number => {
    const bytes = readFileSync(join(folder, path));
    if (path.endsWith('.png')) return bytes.length;
    return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }).length;
  };
  return (paths) =>
    paths.reduce((sum, path) => {
      const bytes = known.get(path) ?? weigh(path);
      known.set(path, bytes);
      return sum + bytes;
    }, 0);
}
