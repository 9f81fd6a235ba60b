import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parquet } from '../src/import/formats/parquet.ts';
import { type Opened, type Visit, visit } from './visit.ts';

const rows = 70_000;
const numbered = Array.from({ length: rows }, (_, at) => at);
const scattered = (seed: number, below: number) => (at: number) =>
  Math.abs(Math.imul(at + seed, 2_654_435_761) >> 7) % below;
const delay = numbered.map(scattered(3, 900));
const region = numbered.map((at) => `Region ${scattered(7, 31)(at)}`);

let folder: string;
let bytes: Uint8Array;
let at: Visit;
let room: Opened;

beforeAll(async () => {
  // A column that nobody links makes the file larger than the engine takes.
  const long = 'x'.repeat(3900);
  bytes = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'delay', type: 'INT32', data: delay },
        { name: 'region', type: 'STRING', data: region },
        { name: 'note', type: 'STRING', data: numbered.map((row) => `${long}${row}`) },
      ],
      rowGroupSize: 10_000,
      codec: 'UNCOMPRESSED',
    }),
  );
  expect(bytes.byteLength).toBeGreaterThan(parquet.maxBytes);
  folder = await mkdtemp(join(tmpdir(), 'large-'));
  await writeFile(join(folder, 'large.parquet'), bytes);
  at = await visit();
  room = await at.open('en/explore/');
}, 120_000);
afterAll(async () => {
  await at.close();
  await rm(folder, { recursive: true, force: true });
});

test('a Parquet file too large for the engine is brushed where it lies', async () => {
  const { page } = room;
  await page.locator('.brought input[type=file]').setInputFiles(join(folder, 'large.parquet'));
  const chosen = page.locator('[data-part=chosen]');
  await chosen.filter({ hasText: /^70,000 of 70,000 rows$/ }).waitFor({ timeout: 60_000 });
  await page.getByRole('checkbox', { name: 'note' }).waitFor();
  await page.locator('[data-dimension=region]').focus();
  await page.keyboard.press('Space');
  const sql = page.locator('[data-part=brush-sql]');
  await expect.poll(() => sql.innerText()).toContain('"region"::varchar in');
  const name = /in \('([^']+)'\)/.exec(await sql.innerText())?.[1];
  const wanted = region.filter((each) => each === name).length;
  await chosen.filter({ hasText: `${wanted.toLocaleString('en')} of 70,000 rows` }).waitFor();
  expect(await sql.innerText()).toContain("from read_parquet('large.parquet')");
  await page.getByRole('button', { name: 'Clear all' }).click();
  await chosen.filter({ hasText: /^70,000 of 70,000 rows$/ }).waitFor();
  expect(room.errors).toEqual([]);
});

test('a file that changes while it is brushed says so, and is brushed again once it is chosen anew', async () => {
  const { page } = room;
  await appendFile(join(folder, 'large.parquet'), 'x');
  await page.getByRole('checkbox', { name: 'delay' }).uncheck();
  await page.getByText('unreadable file: it was changed, moved or locked after it was chosen').waitFor();
  await page.locator('.brought summary', { hasText: 'large' }).click();
  await page.locator('.brought').getByRole('button', { name: 'Remove' }).click();
  await writeFile(join(folder, 'large.parquet'), bytes);
  await page.locator('.brought input[type=file]').setInputFiles(join(folder, 'large.parquet'));
  await page
    .locator('[data-part=chosen]')
    .filter({ hasText: /^70,000 of 70,000 rows$/ })
    .waitFor();
});

test('a file that was cut off is refused in a sentence, and the room goes on', async () => {
  const { page } = room;
  const path = join(folder, 'cut.parquet');
  const head = Buffer.alloc(parquet.maxBytes + 4096);
  head.write('PAR1');
  await writeFile(path, head);
  await page.locator('.brought input[type=file]').setInputFiles(path);
  await page.getByRole('alert').filter({ hasText: 'unreadable Parquet' }).waitFor();
  await page.locator('.brought summary', { hasText: 'large' }).click();
  await page.locator('.brought').getByRole('button', { name: 'Remove' }).click();
  await page.locator('[data-dimension=delay]').waitFor({ state: 'detached' });
});
