/** The hash of files and folders as they stand: what was made from them is fresh while it stays the same. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What the scripts of the site are bundled from. */
export const bundled = [
  'src',
  'data/domains.json',
  'data/ledger.json',
  'data/figures.json',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
] as const;

/** What the whole site is built from. */
export const built = [...bundled, 'data', 'public', 'scripts'] as const;

/** The file that notes the hash of `built` as `dist/` was last filled. */
export const builtFrom = '.cache/built-from';

/** Tests and what they compare with change nothing that is built; `public/data` is made by the build itself. */
const aside = /\.test\.tsx?$|(^|\/)snapshots\/|^public\/data\/|^data\/observations\.csv$|^scripts\/bench\//;

/**
 * SHA-256 of the names and the bytes below `paths` of `root`, in hexadecimal digits. One file after the other: of
 * some hundred small ones a promise for each takes three times the processor time.
 */
export function hashOf(root: string, paths: readonly string[]): string {
  const names = paths.flatMap((path) => filesBelow(root, path)).filter((name) => !aside.test(name));
  const hash = createHash('sha256');
  for (const name of names.sort()) {
    const bytes = readFileSync(join(root, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function filesBelow(root: string, path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll(sep, '/'),
    );
}

/**
 * @throws `stale site: …` when `dist/` was filled from other sources than these, so that no test passes on what
 * was built before them.
 */
export async function assertFresh(root: string): Promise<void> {
  const noted = await readFile(join(root, builtFrom), 'utf8').catch(() => '');
  if (noted !== hashOf(root, built))
    throw new Error('stale site: dist/ was built from other sources than these; run npm run build');
}
