/** An analyst's day: a workbook beside the ledger, several queries, a result that stays, all of it as one file. */

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { answer, answered, ask, chooseFile, loadPreviewed, rows, view } from './explore-room.ts';
import { type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

const tabs = (page: Page) => page.getByRole('tab').allInnerTexts();
const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const tables = (page: Page) => page.locator('.brought summary code').allInnerTexts();

async function name(page: Page, title: string): Promise<void> {
  await page.locator('[role=tab][aria-selected=true]').press('F2');
  await page.getByLabel('Name of the query').fill(title);
  await page.keyboard.press('Enter');
  await tab(page, title).waitFor();
}

/** A sheet as a statistics office lays it out: a title, years as columns, a note below. */
const workbook = () =>
  writeExcelFile([
    [{ value: '分地区年末人口' }, null, null, null],
    ['地区', 2019, 2020, 2021].map((value) => ({ value })),
    ['北  京', 2190, 2189, 2189].map((value) => ({ value })),
    ['天  津', 1385, 1387, 1373].map((value) => ({ value })),
    [{ value: '注：2020年为普查数' }, null, null, null],
  ] as never).toBuffer();

const joined = `select p."地区", p."年份", p."数值", count(distinct o.observation_id) as figures
from population p
left join members m on m.name = p."地区"
left join observations o on o.observation_id = m.observation_id and year(o.period_end) = p."年份"
group by all
order by all`;

test('a day’s work stays, leaves as one file and opens in another browser', async () => {
  const { page, done } = await at.open('en/explore/');
  await chooseFile(page, 'population.xlsx', (await workbook()) as Buffer);
  const table = await loadPreviewed(page);
  await page.locator('.brought summary', { hasText: table }).click();
  await answered(page, () => page.getByRole('button', { name: 'Years into rows' }).click());
  await name(page, 'Population');

  await page.getByRole('button', { name: '+ New query' }).click();
  const found = await answer(page, joined);
  expect(found.slice(0, 3).map((row) => row.slice(-4))).toEqual([
    ['北京', '2019', '2190', '0'],
    ['北京', '2020', '2189', '1'],
    ['北京', '2021', '2189', '0'],
  ]);
  await name(page, 'Beside the ledger');
  await page.getByLabel('Note: what this query is for').fill('2020 is of the census');
  await page.getByRole('button', { name: 'Keep among my tables' }).click();
  await page.getByLabel('Name of the table').fill('beside');
  await page.getByRole('button', { name: 'Keep its rows' }).click();
  await page.locator('.brought summary', { hasText: 'beside' }).waitFor();

  await page.getByRole('button', { name: '+ New query' }).click();
  await ask(page, 'select "年份", "数值", "地区" from beside');
  await view(page, 1);
  await page.locator('.result-plate svg').first().waitFor();
  await name(page, 'Chart');
  await tab(page, 'Chart').press('Control+Shift+ArrowLeft');
  expect(await tabs(page)).toEqual(['Population', 'Chart', 'Beside the ledger']);

  // What was typed can be undone when one comes back from another query.
  const text = page.locator('.cm-content');
  await text.press('Control+End');
  await page.keyboard.insertText(' limit 3');
  await text.filter({ hasText: 'limit 3' }).waitFor();
  await tab(page, 'Population').click();
  await text.filter({ hasText: table }).waitFor();
  await tab(page, 'Chart').click();
  await text.filter({ hasText: 'limit 3' }).press('Control+z');
  await text.filter({ hasNotText: 'limit 3' }).waitFor();
  expect(await text.innerText()).toBe('select "年份", "数值", "地区" from beside');

  await page.reload();
  await tab(page, 'Chart').waitFor();
  expect(await tabs(page)).toEqual(['Population', 'Chart', 'Beside the ledger']);
  expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Chart');
  await page.locator('.result-plate svg').first().waitFor();
  expect(await tables(page)).toEqual([table, 'beside']);
  await page.getByLabel('Search name, SQL or note').fill('census');
  expect(await page.locator('.queries li').count()).toBe(1);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = readFileSync(await (await download).path());
  await done();

  const fresh = await at.open('en/explore/');
  const bring = (buffer: Buffer) =>
    fresh.page
      .locator('.desk-files input[type=file]')
      .setInputFiles({ name: 'x.desk.zip', mimeType: 'application/zip', buffer });
  const status = fresh.page.locator('.desk-files [role=status]');
  await fresh.page.locator('.cm-content').waitFor();
  await bring(file.subarray(0, file.length - 40));
  await status.getByText('unreadable desk').waitFor();
  expect(await tables(fresh.page)).toEqual([]);
  await bring(file);
  await status.getByText('Opened').waitFor();
  expect(await tables(fresh.page)).toEqual([table, 'beside']);
  await tab(fresh.page, 'Beside the ledger').click();
  expect(await fresh.page.getByLabel('Note: what this query is for').inputValue()).toBe(
    '2020 is of the census',
  );
  await answered(fresh.page, () => fresh.page.locator('.cm-content').press('Control+Enter'));
  expect((await rows(fresh.page)).length).toBe(6);
  expect(await answer(fresh.page, 'from beside')).toHaveLength(6);
  await fresh.done();
}, 120_000);

test('a text that two windows change is kept in both, and the later one is told', async () => {
  const { page, done } = await at.open('en/explore/');
  await page.locator('.cm-content').fill('select 1');
  await page.getByRole('button', { name: '+ New query' }).click();
  await page.locator('.cm-content').fill('select 2');
  const other = await page.context().newPage();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('explore-desk'))).toContain('select 2');
  await other.goto(page.url());
  await other.locator('.cm-content').waitFor();
  await tab(other, 'select 2').click();
  // Neither window writes before both have typed.
  await page.evaluate(() => {
    const held = new Promise<void>((goOn) => Object.assign(window, { goOn }));
    void navigator.locks.request('explore-desk', () => held);
  });
  await other.locator('.cm-content').fill('select 22');
  await page.locator('.cm-content').fill('select 222');
  await expect.poll(() => tabs(page)).toEqual(['select 1', 'select 222']);
  await page.evaluate(() => (window as unknown as { goOn: () => void }).goOn());
  await expect
    .poll(() => tabs(page).then((all) => all.sort()))
    .toEqual(['select 1', 'select 22', 'select 222']);
  await expect
    .poll(() => tabs(other).then((all) => all.sort()))
    .toEqual(['select 1', 'select 22', 'select 222']);
  const told = await Promise.all(
    [page, other].map((each) => each.locator('.sheets ~ [role=status] .fault').count()),
  );
  expect(told.reduce((sum, each) => sum + each, 0)).toBe(1);
  await done();
});
