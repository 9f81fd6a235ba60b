import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fill, Output } from './output.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reform-ledger-output-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** One build of the files given. */
async function build(files: Readonly<Record<string, string>>): Promise<void> {
  const out = new Output(folder);
  for (const [path, text] of Object.entries(files)) await out.write(path, text);
  await out.pack();
  await out.sweep();
}

test('a file that comes out the same is not written again, nor are its compressed copies', async () => {
  await build({ 'a/index.html': 'one' });
  for (const ending of ['', '.br', '.gz']) await utimes(join(folder, `a/index.html${ending}`), 1, 1);
  await build({ 'a/index.html': 'one' });
  for (const ending of ['', '.br', '.gz']) {
    expect((await stat(join(folder, `a/index.html${ending}`))).mtimeMs).toBe(1000);
  }
});

test('a file of other bytes, also of the same length, gets copies of those', async () => {
  await build({ 'a.csv': 'one' });
  await build({ 'a.csv': 'two' });
  expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('two');
  expect(gunzipSync(await readFile(join(folder, 'a.csv.gz'))).toString()).toBe('two');
});

test('what is no longer made goes with its copies, and so does the rest of a build that was stopped', async () => {
  await build({ 'a.js': '1', 'b.js': '2' });
  await writeFile(join(folder, 'a.js.br.part'), 'half');
  await build({ 'a.js': '1' });
  expect(
    ['b.js', 'b.js.br', 'b.js.gz', 'a.js.br.part'].filter((name) => existsSync(join(folder, name))),
  ).toEqual([]);
  expect(existsSync(join(folder, 'a.js.br'))).toBe(true);
});

test('what pages of the version before ask for stays some days, in builds that change nothing too', async () => {
  const builds = async (files: Readonly<Record<string, string>>, day: number) => {
    const out = new Output(folder);
    for (const [path, text] of Object.entries(files)) await out.write(path, text);
    await out.pack();
    await out.sweep((path) => path.startsWith('assets/'), day * 86_400_000);
    return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js')).sort();
  };
  await builds({ 'assets/a-1.js': '1', 'b.js': '1' }, 100);
  expect(await builds({ 'assets/a-2.js': '2' }, 200)).toEqual(['assets/a-1.js', 'assets/a-2.js']);
  expect(existsSync(join(folder, 'assets/a-1.js.br'))).toBe(true);
  expect(await builds({ 'assets/a-2.js': '2' }, 203.9)).toEqual(['assets/a-1.js', 'assets/a-2.js']);
  expect(await builds({ 'assets/a-2.js': '2' }, 204)).toEqual(['assets/a-2.js']);
  expect(await readdir(join(folder, 'assets'))).toEqual(['a-2.js', 'a-2.js.br', 'a-2.js.gz']);
  expect(existsSync(join(folder, '.left'))).toBe(false);
  // Made again, it is a file like any other.
  await builds({ 'assets/a-1.js': '1' }, 205);
  expect(await builds({ 'assets/a-2.js': '2' }, 300)).toEqual(['assets/a-1.js', 'assets/a-2.js']);
});

test('a picture has no compressed copy', async () => {
  await build({ 'a.png': 'pixels' });
  expect(existsSync(join(folder, 'a.png.br'))).toBe(false);
});

test.skipIf(!existsSync('/dev/full'))(
  'on a full disk what stood there stays whole, and the way out is said',
  async () => {
    await build({ 'a.csv': 'one' });
    await symlink('/dev/full', join(folder, 'a.csv.part'));
    const again = fill(folder, (out) => out.write('a.csv', 'two'));
    await expect(again).rejects.toThrow(/^disk full: .*; free some room and build again/);
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('one');
    await rm(join(folder, 'a.csv.part'));
    await fill(folder, (out) => out.write('a.csv', 'two'));
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('two');
  },
);

test.each([
  ['EROFS', /^read-only folder: \/out\/a\.csv; build into another one with --out DIR$/],
  ['EACCES', /^read-only folder: /],
  ['EDQUOT', /^disk full: /],
])('%s is said with the way out, and its cause goes along', async (code, sentence) => {
  const cause = Object.assign(new Error(code), { code, path: '/out/a.csv' });
  const failed = fill(folder, () => Promise.reject(cause));
  await expect(failed).rejects.toThrow(sentence);
  await expect(failed).rejects.toMatchObject({ cause });
  expect(await readdir(folder)).toEqual([]);
});

test('a file where the folder should be is said', async () => {
  await writeFile(join(folder, 'a'), '');
  await expect(fill(join(folder, 'a'), async () => undefined)).rejects.toThrow(/^no folder.*; build/);
});

test('of two builds of one folder the later one is told', async () => {
  await writeFile(join(folder, '.building'), String(process.ppid));
  const later = fill(folder, (out) => out.write('a.csv', 'two'));
  await expect(later).rejects.toThrow(
    new RegExp(`^build under way: process ${process.ppid} fills .*--out DIR`),
  );
  expect(await readdir(folder)).toEqual(['.building']);
});

test('a build that was killed does not keep the next one out', async () => {
  // No process has this number.
  await writeFile(join(folder, '.building'), String(2 ** 30));
  await fill(folder, async (out) => {
    await out.write('a.csv', 'one');
    await out.sweep();
    expect(await readdir(folder)).toEqual(['.building', 'a.csv']);
  });
  expect(await readdir(folder)).toEqual(['a.csv']);
});
