import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../src/dataset/parse-csv.ts';
import { toCsv } from '../src/text/csv.ts';
import { type Visit, visit } from './visit.ts';

const dist = join(import.meta.dirname, '..', 'dist');
let folder: string;
let at: Visit;

/** The built site as it stands once an earlier version of its ledger was kept: a row fewer, a value and a doubt other. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reform-ledger-versions-'));
  for (const name of readdirSync(dist)) {
    if (name === 'review' || name === 'published') continue;
    symlinkSync(join(dist, name), join(folder, name));
  }
  cpSync(join(dist, 'review'), join(folder, 'review'), { recursive: true });
  const page = join(folder, 'review/index.html');
  // Newest first, as the page has them.
  const told = JSON.stringify([
    { version: 'lost', reach: '2021-05-01' },
    { version: '0a1b2c', reach: '2021-03-02' },
  ]);
  const html = readFileSync(page, 'utf8');
  expect(html).toContain('"published":[]');
  writeFileSync(page, html.replace('"published":[]', `"published":${told}`));
  for (const packed of ['br', 'gz']) rmSync(`${page}.${packed}`, { force: true });
  const rows = parseCsv(readFileSync(join(dist, 'data/observations.csv'), 'utf8'));
  const earlier = rows.slice(1).map((row, place) => {
    if (place === 0) return { ...row, value: '7' };
    return place === 1 ? { ...row, review: row.review === 'disputed' ? 'auto' : 'disputed' } : row;
  });
  mkdirSync(join(folder, 'published/0a1b2c/data'), { recursive: true });
  writeFileSync(
    join(folder, 'published/0a1b2c/data/observations.csv'),
    toCsv(Object.keys(rows[0] ?? {}), earlier),
  );
  at = await visit({ folder });
});
afterAll(async () => {
  await at.close();
  rmSync(folder, { recursive: true });
});

test('a review is compared with a version that the site keeps, and says what the ledger changed since', async () => {
  const { page, done } = await at.open('review/');
  await page.locator('.review-start button.primary').click();
  await page.getByLabel('加一页').selectOption('ledger');
  await page.getByRole('button', { name: '加', exact: true }).click();
  const version = page.getByLabel('与已发布的版本比');
  expect(await version.locator('option').allTextContents()).toEqual([
    '选一个版本',
    'lost（来源截至2021年5月1日）',
    '0a1b2c（来源截至2021年3月2日）',
  ]);
  await version.selectOption('lost');
  await expect
    .poll(() => page.locator('.earlier .fault').innerText())
    .toContain('没有取到文件：published/lost/');
  await version.selectOption('0a1b2c');
  await expect.poll(() => page.locator('.earlier [role=status]').innerText()).toBe('现与这一版比：0a1b2c');
  expect(await page.locator('.earlier .fault').count()).toBe(0);
  const sheet = page.locator('.sheet-view');
  await expect.poll(() => sheet.innerText()).toMatch(/新增1条，更正\d条/);
  expect(await sheet.innerText()).toContain('数值：7 → ');
  await page.reload();
  await page.locator('.composer .sheet-view').waitFor();
  expect(await page.locator('.earlier').count()).toBe(0);
  await page.locator('.slides .pick', { hasText: '台账本身有何变动' }).click();
  expect(await version.inputValue()).toBe('0a1b2c');
  await done();
});

test('a site that keeps none says how one is kept', async () => {
  const { page, errors, done } = await at.open('en/review/');
  await page.locator('.review-start button.primary').click();
  await page.getByLabel('Add a slide').selectOption('ledger');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  expect(await page.locator('.earlier').innerText()).toContain('npm run snapshot');
  expect(await page.locator('.earlier select').count()).toBe(0);
  expect(errors).toEqual([]);
  await done();
});
