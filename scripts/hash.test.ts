import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assertFresh, built, builtFrom, hashOf } from './hash.ts';

let root: string;
const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'reform-ledger-hash-'));
  for (const path of built) await write(/\./.test(path) ? path : `${path}/a.ts`, 'one');
  await write(builtFrom, hashOf(root, built));
});
afterEach(() => rm(root, { recursive: true }));

test('a site is fresh while its sources stay, whatever happens to tests and to what the build itself writes', async () => {
  await expect(assertFresh(root)).resolves.toBeUndefined();
  for (const path of [
    'src/a.test.ts',
    'src/figures/snapshots/a.svg',
    'public/data/a.csv',
    'scripts/bench/a.ts',
  ])
    await write(path, 'two');
  await expect(assertFresh(root)).resolves.toBeUndefined();
});

test.each([
  ['changed', () => write('src/a.ts', 'two')],
  ['added', () => write('data/articles/b.txt', 'one')],
  ['taken away', () => rm(join(root, 'src/a.ts'))],
  ['named otherwise', () => rename(join(root, 'src/a.ts'), join(root, 'src/b.ts'))],
  ['never built', () => rm(join(root, builtFrom))],
])('a source %s makes it stale', async (_, change) => {
  await change();
  await expect(assertFresh(root)).rejects.toThrow('stale site: dist/ was built from other sources');
});
