/** Every form of a table, well above the sizes at which a writer changes its ways, under the site's own headers. */

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../src/dataset/parse-csv.ts';
import { tableFormats } from '../src/share/formats/index.ts';
import { toCsv } from '../src/text/csv.ts';
import { type FileRecord, tableReader } from './table-readers.ts';
import { type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

const formats = Object.values(tableFormats);

async function take(page: Page, button: Locator, format: string): Promise<readonly FileRecord[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const file = await readFile(await download.path());
  return tableReader(format)(file);
}

describe('5,000 × 8 rows', () => {
  const count = 5000;

  test('leave the explore room in every form', async () => {
    const { page, errors, done } = await at.open('en/explore/');
    await page
      .locator('.cm-content')
      .fill(`select i as n, 'no ' || i as words, i / 8 as share, i % 7 as seventh,
  date '2024-01-01' + cast(i % 300 as integer) as day, '逾' || i || '万张' as quote, i % 2 = 0 as even, null as nothing
from range(${count}) as r(i)`);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('.result').waitFor();
    for (const { id, name } of formats) {
      const button = page.locator('.result').getByRole('button', { name: name.en, exact: true });
      const rows = await take(page, button, id);
      expect(
        rows.map(({ n }) => Number(n)),
        id,
      ).toEqual(Array.from({ length: count }, (_, row) => row));
      expect(rows[4999], id).toMatchObject({ words: 'no 4999', quote: '逾4999万张' });
      expect(Number(rows[4999]?.share), id).toBe(4999 / 8);
      expect(Object.keys(rows[0] ?? {}).length, id).toBe(8);
    }
    expect(errors).toEqual([]);
    await done();
  });

  test('leave a metric of the ledger in every form', async () => {
    const { page, errors, done } = await at.open('metric/app_users/');
    // A ledger of this length is not at hand: the metric's own rows, again and again.
    await page.route('**/data/observations.csv', async (route) => {
      const all = parseCsv(await (await route.fetch()).text());
      const rows = all.filter(({ metric_id }) => metric_id === 'app_users');
      const long = Array.from({ length: count }, (_, row) => rows[row % rows.length] ?? {});
      await route.fulfill({ contentType: 'text/csv', body: toCsv(Object.keys(all[0] ?? {}), long) });
    });
    for (const { id, name } of formats) {
      const button = page.locator('#download').getByRole('button', { name: name.zh, exact: true });
      const rows = await take(page, button, id);
      expect(rows.length, id).toBe(count);
      expect(rows[4999]?.metric_id, id).toBe('app_users');
    }
    expect(errors).toEqual([]);
    await done();
  });
});

test('1,500 statistics leave the lab in every form', async () => {
  const count = 1500;
  const { page, errors, done } = await at.open('en/extract/');
  const sentences = Array.from({ length: count }, (_, at) => `第一批办理异地身份证${at + 100}张。`);
  // As a file: the browser types a text into a field line by line, 3,000 edits of a field that grows.
  const file = { name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(sentences.join('\n')) };
  await page.getByLabel('Choose files').setInputFiles(file);
  const menu = page.getByRole('region', { name: 'Take it along' });
  await menu.waitFor({ timeout: 60_000 });
  await menu.getByText('Save as a file').click();
  for (const { id, name } of formats) {
    const button = menu.getByRole('button', { name: `Statistics ${name.en}` });
    const rows = await take(page, button, id);
    expect(rows.length, id).toBe(count);
    expect(Number(rows[1499]?.value), id).toBe(1599);
    expect(rows[1499]?.quote, id).toBe('1599张');
  }
  expect(errors).toEqual([]);
  await done();
});
