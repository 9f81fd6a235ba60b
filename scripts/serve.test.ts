import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill } from './output.ts';
import { serve } from './serve.ts';

let folder: string;
let site: Awaited<ReturnType<typeof serve>>;
const textOf = async (path: string) => (await fetch(new URL(path, site.address))).text();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reform-ledger-serve-'));
  writeFileSync(join(folder, 'index.html'), '一');
  await fill(folder, async (out) => {
    await out.write('index.html', '一');
    await out.write('data/a.csv', 'long,longer,longest');
  });
  site = await serve(folder);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('a site that is built again while it is served is sent whole, during the build and after it', async () => {
  expect(await textOf('data/a.csv')).toBe('long,longer,longest');
  await fill(folder, async (out) => {
    await out.write('data/a.csv', 'short');
    expect(await textOf('data/a.csv')).toBe('short');
    await out.write('data/a.csv', 'the longest of all of them');
    expect(await textOf('data/a.csv')).toBe('the longest of all of them');
    await out.write('data/b.csv', 'new');
    // What the folder holds for its builder is nobody else's.
    expect((await fetch(new URL('.building', site.address))).status).toBe(404);
  });
  expect(await textOf('data/a.csv')).toBe('the longest of all of them');
  expect(await textOf('data/b.csv')).toBe('new');
});
