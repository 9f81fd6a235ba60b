import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Output } from './output.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reform-ledger-output-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** One build of the files given. */
async function fill(files: Readonly<Record<string, string>>): Promise<void> {
  const out = new Output(folder);
  for (const [path, text] of Object.entries(files)) await out.write(path, text);
  await out.pack();
  await out.sweep();
}

test('a file that comes out the same is not written again, nor are its compressed copies', async () => {
  await fill({ 'a/index.html': 'one' });
  for (const ending of ['', '.br', '.gz']) await utimes(join(folder, `a/index.html${ending}`), 1, 1);
  await fill({ 'a/index.html': 'one' });
  for (const ending of ['', '.br', '.gz']) {
    expect((await stat(join(folder, `a/index.html${ending}`))).mtimeMs).toBe(1000);
  }
});

test('a file of other bytes, also of the same length, gets copies of those', async () => {
  await fill({ 'a.csv': 'one' });
  await fill({ 'a.csv': 'two' });
  expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('two');
  expect(gunzipSync(await readFile(join(folder, 'a.csv.gz'))).toString()).toBe('two');
});

test('what is no longer made goes with its copies, and so does the rest of a build that was stopped', async () => {
  await fill({ 'a.js': '1', 'b.js': '2' });
  await writeFile(join(folder, 'a.js.br.part'), 'half');
  await fill({ 'a.js': '1' });
  expect(
    ['b.js', 'b.js.br', 'b.js.gz', 'a.js.br.part'].filter((name) => existsSync(join(folder, name))),
  ).toEqual([]);
  expect(existsSync(join(folder, 'a.js.br'))).toBe(true);
});

test('a picture has no compressed copy', async () => {
  await fill({ 'a.png': 'pixels' });
  expect(existsSync(join(folder, 'a.png.br'))).toBe(false);
});
