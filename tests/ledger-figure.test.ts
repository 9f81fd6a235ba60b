/** The answer of a query becomes a figure of a ledger of one's own: on its pages and in its folder. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { namedSite } from '../scripts/build.ts';
import { buildDataset } from '../scripts/build-dataset.ts';
import { ledgerAt, readFolder } from '../scripts/ledger-folder.ts';
import { writeLedger } from '../scripts/new-ledger.ts';
import { readSite } from '../scripts/site-data.ts';
import { askFigures } from '../src/figures/ask.ts';
import { toZip } from '../src/share/ledger-zip.ts';
import { type Visit, visit } from './visit.ts';

const root = join(import.meta.dirname, '..');
vi.setConfig({ testTimeout: 400_000 });

let at: Visit;
let home: string;
let zip: string;

beforeAll(async () => {
  at = await visit();
  home = await mkdtemp(join(tmpdir(), 'reform-ledger-figure-'));
  const texts = ['2022', '2023'].map(async (name) => ({
    name,
    text: await readFile(join(root, 'tests', 'fixtures', 'ledgers', 'harvest', `${name}.txt`), 'utf8'),
  }));
  const folder = join(home, 'harvest');
  await writeLedger(folder, await Promise.all(texts), null);
  zip = join(home, 'harvest.zip');
  await writeFile(zip, toZip(await readFolder(ledgerAt(folder))));
});
afterAll(async () => {
  await at.close();
  await rm(home, { recursive: true });
});

const levels = `select observation_id, label_zh, value
from facts
where role = 'level' and value is not null and period_end >= '2023-06-01'
order by value desc
limit 5`;

async function ask(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').fill(sql);
  await page.locator('.run-bar button.primary').click();
  await page.locator('.rows .row').first().waitFor();
}

/** Fills the form by keys alone. */
async function add(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: '加入我的台账……' }).press('Enter');
  await page.getByLabel('中文标题').pressSequentially(title);
  await page.getByLabel('中文标题').press('Enter');
}

test('a figure is added by keys on a phone, drawn with its sentences, and exported with its ledger', async () => {
  const { page, errors, requests, done } = await at.open('ledgers/', {
    acceptDownloads: true,
    serviceWorkers: 'allow',
    viewport: { width: 390, height: 844 },
  });
  await page.getByLabel('导入压缩包').setInputFiles(zip);
  await page.getByRole('dialog').getByRole('button', { name: '打开' }).click();
  const build = () => page.getByRole('button', { name: '建成并打开' }).click();
  await build();
  await page.waitForURL(/\/my\/harvest\/$/, { timeout: 200_000 });

  await page.goto(`${at.site.address}my/harvest/explore/`);
  await ask(page, levels);
  await add(page, '2023年各作物产量');
  await page.getByText('已加入。').waitFor({ timeout: 120_000 });
  // The same title again is refused, and what was typed stays.
  await add(page, '2023年各作物产量');
  await page.getByText('这本台账已有“2023年各作物产量”；请换一个标题').waitFor();
  expect(await page.getByLabel('中文标题').inputValue()).toBe('2023年各作物产量');
  await ask(page, 'select * from range(501) as t(n)');
  await page.getByRole('button', { name: '加入我的台账……' }).click();
  await page.getByText(/图至多存500行、20列，这个结果有501 × 1；请先在SQL里汇总/).waitFor();

  await page.goto(`${at.site.address}my/harvest/`);
  const figure = page.locator('#fig-query-a');
  await figure.scrollIntoViewIfNeeded();
  expect(await figure.locator('svg:visible').count()).toBeGreaterThan(0);
  expect(await figure.locator('.src > p').first().innerText()).toMatch(
    /^《2023年青禾省.*》，截至2023年12月。$/,
  );
  await figure.getByText('数据', { exact: true }).click();
  await figure.locator('table a[data-observation], table button[data-observation]').first().click();
  await page.locator('dialog[open] blockquote').waitFor();
  await page.keyboard.press('Escape');
  await page.goto(`${at.site.address}my/harvest/en/figure/query-a/`);
  expect(await page.locator('#fig-query-a pre').textContent()).toContain("-- where role = 'level'");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  await page.goto(`${at.site.address}my/harvest/review/`);
  await page.locator('.review-start button.primary').click();
  await page.getByLabel('加一页').selectOption('figure');
  await page.getByRole('button', { name: '加', exact: true }).click();
  await page.locator('.fields-of-slide select:has(option[value=query-a])').selectOption('query-a');
  const slide = page.locator('.sheet-view');
  await expect.poll(() => slide.innerText()).toContain('2023年各作物产量');
  expect(await slide.locator('svg[data-figure=query-a]').count()).toBe(1);

  const bytes = await page.evaluate(async (address) => {
    const answer = await fetch(address);
    return [...new Uint8Array(await answer.arrayBuffer())];
  }, `${at.site.address}my/harvest/ledger.zip`);
  expect(Object.keys(unzipSync(Uint8Array.from(bytes)))).toContain('figures/query-a.csv');
  const exported = join(home, 'exported.zip');
  await writeFile(exported, Uint8Array.from(bytes));
  const { ledger } = namedSite([exported, '--out', join(home, 'site')]);
  const { given, tables } = await buildDataset(ledger);
  askFigures(given, tables);
  const { figures } = await readSite(root, { ledger });
  const built = figures.find((one) => one.figure.id === 'query-a');
  expect(built?.figure.title(built.rows, 'zh')).toBe('2023年各作物产量');
  expect(built?.rows).toHaveLength(5);
  expect(figures.length).toBeGreaterThan(3);

  expect(errors).toEqual([]);
  expect(requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(at.site.address))).toEqual(
    [],
  );
  await done();
});

test('an answer of the site waits in the draft of a new ledger, and says there where it is from', async () => {
  const { page, errors, done } = await at.open('en/explore/', { serviceWorkers: 'allow' });
  await ask(page, 'select domain, count(*) as n from observations group by domain order by domain');
  await page.getByRole('button', { name: 'Add to my ledger…' }).click();
  await page.getByLabel('Title in English').fill('Numbers by domain');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('link', { name: 'See it' }).click();
  await page.waitForURL(/\/en\/ledgers\/#new$/);
  await page.getByRole('heading', { name: 'Figures from queries' }).waitFor();
  expect(await page.getByLabel('Title of “Numbers by domain” in English').inputValue()).toBe(
    'Numbers by domain',
  );
  expect(errors).toEqual([]);
  await done();
});
