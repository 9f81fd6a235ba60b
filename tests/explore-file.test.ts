import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
  await page.locator('.brought input[type=file][accept]').setInputFiles(join(folder, 'large.parquet'));
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
  await page.locator('.brought input[type=file][accept]').setInputFiles(join(folder, 'large.parquet'));
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
  await page.locator('.brought input[type=file][accept]').setInputFiles(path);
  await page.getByRole('alert').filter({ hasText: 'unreadable Parquet' }).waitFor();
  await page.locator('.brought summary', { hasText: 'large' }).click();
  await page.locator('.brought').getByRole('button', { name: 'Remove' }).click();
  await page.locator('[data-dimension=delay]').waitFor({ state: 'detached' });
});

/** A folder by year as extract --out writes it, with a file among it that is cut off. */
async function writeFolder(name: string): Promise<string> {
  const path = join(folder, name);
  for (const year of [2004, 2005, 2024]) {
    const below = join(path, `year=${year}`, 'source=%E9%83%A8%E5%A7%94');
    await mkdir(below, { recursive: true });
    const columnData = [
      { name: 'value', type: 'INT32' as const, data: numbered.slice(0, year - 1904) },
      {
        name: 'unit',
        type: 'STRING' as const,
        data: numbered.slice(0, year - 1904).map((at) => `u${at % 3}`),
      },
    ];
    await writeFile(join(below, 'facts.parquet'), new Uint8Array(parquetWriteBuffer({ columnData })));
  }
  await mkdir(join(path, 'year=2006/source=x'), { recursive: true });
  await writeFile(join(path, 'year=2006/source=x/facts.parquet'), 'PAR1');
  await writeFile(join(path, '_SUCCESS'), '');
  return path;
}

test('a folder by year is one table; a year that is chosen is all that is read', async () => {
  const { page } = room;
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a folder of Parquet' }).click();
  await (await choosing).setFiles(await writeFolder('facts'));
  const chosen = page.locator('[data-part=chosen]');
  await chosen.filter({ hasText: /^321 of 321 rows$/ }).waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: /unreadable Parquet: .*year=2006/ })
    .waitFor();
  await page.locator('[data-dimension=year]').waitFor();
  await page.getByLabel('year from').selectOption('2005');
  await chosen.filter({ hasText: /^221 of 221 rows$/ }).waitFor();
  await page.getByLabel('year to').selectOption('2005');
  await chosen.filter({ hasText: /^101 of 101 rows$/ }).waitFor();
  const sql = page.locator('[data-part=brush-sql]');
  expect(await sql.innerText()).toContain('where "year" between 2005 and 2005');
  await page.getByLabel('year from').selectOption('all');
  await chosen.filter({ hasText: /^201 of 201 rows$/ }).waitFor();
  await page.locator('[data-dimension=unit]').focus();
  await page.keyboard.press('Space');
  await chosen.filter({ hasText: /^68 of 201 rows$/ }).waitFor();
  expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
  expect(room.errors).toEqual([]);
});

test('a folder without Parquet, and files that make no table, are sentences', async () => {
  const { page } = room;
  const path = join(folder, 'notes');
  await mkdir(path);
  for (const name of ['a.txt', 'b.txt']) await writeFile(join(path, name), 'x');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a folder of Parquet' }).click();
  await (await choosing).setFiles(path);
  await page.getByRole('alert').filter({ hasText: 'no Parquet: none of the 2 files of notes' }).waitFor();
  await page
    .locator('.brought input[type=file][accept]')
    .setInputFiles(['a.txt', 'b.txt'].map((name) => join(path, name)));
  await page.getByRole('alert').filter({ hasText: 'no Parquet among several files: a.txt, b.txt' }).waitFor();
});
