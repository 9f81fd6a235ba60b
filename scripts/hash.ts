/** The hash of files and folders as they stand: what was made from them is fresh while it stays the same. */

import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
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

/** SHA-256 of the names and the bytes below `paths` of `root`, in hexadecimal digits. */
export async function hashOf(root: string, paths: readonly string[]): Promise<string> {
  const lists = await Promise.all(paths.map((path) => filesBelow(root, path)));
  const names = lists.flat().filter((name) => !aside.test(name));
  const texts = await Promise.all(names.sort().map((name) => readFile(join(root, name))));
  const hash = createHash('sha256');
  for (const [at, bytes] of texts.entries()) hash.update(`${names[at]}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

async function filesBelow(root: string, path: string): Promise<string[]> {
  if ((await stat(join(root, path))).isFile()) return [path];
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true });
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
  if (noted !== (await hashOf(root, built)))
    throw new Error('stale site: dist/ was built from other sources than these; run npm run build');
}
