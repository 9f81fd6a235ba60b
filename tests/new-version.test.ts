/** A second build takes the place of the first while pages of the first are open, in a browser that keeps no copy. */

import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, serve } from '../scripts/serve.ts';
import { tables as schema } from '../src/dataset/schema.ts';
import { toVersion } from '../src/dataset/version.ts';
import { answer, ask, fault } from './explore-room.ts';
import { filtersOf } from './filters.ts';
import { type Opened, type Visit, visit } from './visit.ts';

const patience = 120_000;
const dist = join(import.meta.dirname, '../dist');
let at: Visit;
/** The next version alone, and beside the scripts of the one before, as a build into the same folder leaves it. */
let [alone, beside] = ['', ''];
let site: Site;

beforeAll(async () => {
  at = await visit();
  [alone, beside] = [await nextVersion([]), await nextVersion(await readdir(join(dist, 'assets')))];
  site = await serve(dist);
});
afterAll(async () => {
  await at.close();
  await site.close();
  for (const folder of [alone, beside]) await rm(folder, { recursive: true });
});

/** The site as another build makes it: each script has another name, and a word of the tables is another. */
async function nextVersion(left: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reform-ledger-next-'));
  const own = ['index.html', 'assets', 'data', 'explore', 'extract', 'review', 'cards.zh.json'];
  for (const name of await readdir(dist))
    if (own.includes(name)) await cp(join(dist, name), join(folder, name), { recursive: true });
    else if (!/\.(br|gz)$/.test(name)) await symlink(join(dist, name), join(folder, name));
  const metrics = join(folder, 'data/metrics.csv');
  await writeFile(metrics, (await readFile(metrics, 'utf8')).replace('居民', '公民'));
  const texts = schema.map(async ({ name }) => [
    name,
    await readFile(join(folder, `data/${name}.csv`), 'utf8'),
  ]);
  const { version } = JSON.parse(await readFile(join(dist, 'data/version.json'), 'utf8')) as {
    version: string;
  };
  const next = toVersion(Object.fromEntries(await Promise.all(texts)));
  expect(next).not.toBe(version);
  const rename = (text: string) =>
    text.replace(/-([\w-]{8})\.(js|css)\b/g, '-$1-2.$2').replaceAll(version, next);
  for (const path of await readdir(folder, { recursive: true })) {
    const file = join(folder, path);
    if (!own.includes(path.split('/')[0] ?? '')) continue;
    if (/\.(br|gz)$/.test(path)) await rm(file);
    else if (/\.(html|js|css|json)$/.test(path)) {
      const text = rename(await readFile(file, 'utf8'));
      await rm(file);
      await writeFile(path.startsWith('assets/') ? join(folder, rename(path)) : file, text);
    }
  }
  await mkdir(join(folder, 'assets'), { recursive: true });
  for (const name of left) await cp(join(dist, 'assets', name), join(folder, 'assets', name));
  return folder;
}

/** Pages of the first version, and the host with `folder` in its place. */
async function deploy(folder: string, paths: readonly string[], type: (pages: Opened[]) => Promise<void>) {
  await site.close();
  site = await serve(dist, Number(new URL(site.address).port));
  const tabs = [];
  for (const path of paths) {
    const tab = await at.open(site.address + path);
    // Engines start four times here, beside those of other tests.
    tab.page.setDefaultTimeout(patience);
    // What takes over the page is there before the host changes.
    await tab.page.waitForLoadState('networkidle');
    tabs.push(tab);
  }
  await type(tabs);
  await site.close();
  site = await serve(folder, Number(new URL(site.address).port));
  return tabs;
}

const gone = /^页面的一部分没有取到：网络断了，或网站换了新版本；.*写下的内容仍在。/;
const newer = '网站有了新的版本，数据已更新；请重新载入，写下的内容仍在';

/** Reads what the page says of itself, and takes its way out. */
async function reload(page: Page): Promise<string> {
  const news = page.locator('.news');
  await news.waitFor();
  const words = await news.innerText();
  await news.getByRole('button', { name: '重新载入' }).click();
  await page.waitForFunction(() => !document.querySelector('.news') && document.readyState === 'complete');
  return words;
}

test('where the host has the next version alone, every open page says so, and a reload has what was typed', {
  timeout: 4 * patience,
}, async () => {
  const text = '今年新建泵站12处。';
  const [overview, explore, lab, review] = (await deploy(
    alone,
    ['', 'explore/', 'extract/', 'review/'],
    async ([, explore, lab, review]) => {
      await explore?.page.locator('.cm-content').fill('select 6 * 7 as n');
      await lab?.page.locator('.given textarea').fill(text);
      await lab?.page.locator('.number-table').waitFor();
      await review?.page.locator('.review-start button.primary').press('Enter');
      await review?.page.locator('.deck-title').fill('部署前');
      await review?.page.locator('[data-kept=kept]').waitFor();
    },
  )) as [Opened, Opened, Opened, Opened];

  await overview.page.locator('select[name=domain]').selectOption('traffic');
  await filtersOf(overview.page)
    .form.getByRole('alert')
    .filter({ hasText: '页面的一部分没有取到' })
    .waitFor();
  expect(await reload(overview.page)).toMatch(gone);
  await filtersOf(overview.page).answered();
  expect(await overview.page.locator('select[name=domain]').inputValue()).toBe('traffic');

  await ask(explore.page, 'select 6 * 7 as n');
  expect(await fault(explore.page)).toContain(newer);
  await explore.page.reload();
  await explore.page.locator('.cm-content', { hasText: 'select 6 * 7' }).waitFor();
  expect(await answer(explore.page, 'select 6 * 8 as n')).toEqual([['48']]);

  await lab.page
    .locator('.given input[type=file]')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  expect(await reload(lab.page)).toMatch(gone);
  await lab.page.locator('.number-table').waitFor();
  expect(await lab.page.locator('.given textarea').inputValue()).toBe(text);

  await review.page.getByRole('button', { name: 'PPTX', exact: true }).click();
  expect(await reload(review.page)).toMatch(gone);
  await expect.poll(() => review.page.locator('.deck-title').inputValue()).toBe('部署前');
  const download = review.page.waitForEvent('download');
  await review.page.getByRole('button', { name: 'PPTX', exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pptx$/);
  for (const tab of [overview, explore, lab, review]) await tab.done();
});

test('where the scripts of an open page are still there, its numbers are not mixed with those of the next', {
  timeout: 2 * patience,
}, async () => {
  const [overview] = (await deploy(beside, [''], async () => undefined)) as [Opened];
  const { page } = overview;
  await page.locator('figure svg [data-observation]:visible').first().click();
  const version = await page.evaluate(() => document.documentElement.dataset.version);
  expect(await reload(page)).toContain(newer);
  expect(await page.evaluate(() => document.documentElement.dataset.version)).not.toBe(version);
  await page.locator('figure svg [data-observation]:visible').first().click();
  await page.locator('dialog[open] mark').waitFor();
  await overview.done();
});
