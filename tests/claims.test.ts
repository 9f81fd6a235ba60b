/** A story pasted in the lab and checked against the ledger: verdicts, what to cite, keys, faults. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

const story = [
  '2025年6月底，电子驾驶证3.28亿个，比2024年8月底多出7800万个。',
  '到2020年5月，发到流动人口手里的居住证累计为1亿张。',
  '目前，过境免签政策适用于53国人员。',
  '2025年上半年，平均每天网上补换领牌证50万笔。',
  '全国森林覆盖率24.02%。',
].join('');

async function enter(path: string, text: string, options = {}) {
  const opened = await at.open(path, options);
  await opened.page.locator('.given textarea').fill(text);
  const name = path.startsWith('en/') ? 'This story against the ledger' : '拿台账核对这篇报道';
  const section = opened.page.getByRole('region', { name });
  await section.waitFor();
  return { ...opened, section };
}

/** By keys alone: from where the focus is to the control of this name, at most so many tabs away. */
async function tabTo(page: Page, name: string, most = 40): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
  }
  throw new Error(`no control within ${most} tabs: ${name}`);
}

test('every number of a story has its verdict beside its sentence and what the ledger says', async () => {
  const { section, errors, requests, done } = await enter('extract/', story);
  await section.getByRole('button', { name: '核对' }).click();
  const claims = section.locator('.collated li[data-kind]');
  await expect.poll(() => claims.count()).toBe(6);
  expect(await claims.locator('> strong').allInnerTexts()).toEqual([
    ...['相符', '相符', '丢了“余”“逾”', '已有更新的数', '数不对', '没有认出指标'],
  ]);
  // A sentence stands once, its numbers below it.
  const sentences = section.locator('.collated > li > blockquote');
  expect(await sentences.count()).toBe(5);
  expect(await sentences.first().locator('mark').allInnerTexts()).toEqual(['3.28亿个', '7800万个']);
  expect(await claims.locator('> .claimed').allInnerTexts()).toEqual([
    ...['3.28亿个', '7800万个', '1亿张', '53国', '50万笔', '24.02%'],
  ]);
  const reckoned = claims.nth(1);
  expect(await reckoned.innerText()).toContain('3.28亿 − 2.5亿 = 7800万个');
  expect(await reckoned.getByRole('link').allInnerTexts()).toEqual(['3.28亿个', '2.5亿个']);
  expect(await claims.nth(2).locator('blockquote').last().innerText()).toContain('居住证累计发放超过1亿张');
  expect(await claims.nth(4).innerText()).toContain('5395万 ÷ 181天 = 29.8万笔');
  expect(await claims.nth(5).getByRole('link').count()).toBe(0);

  // What has no verdict says why, and what a person can do.
  expect(await claims.nth(5).innerText()).toMatch(/为什么不下结论\s+句中没有台账指标的名称/);

  await section.getByRole('button', { name: '数不对 1' }).click();
  expect(await claims.count()).toBe(1);
  await section.getByRole('button', { name: '相符 2' }).click();
  expect(await sentences.locator('mark').allInnerTexts()).toEqual(['3.28亿个', '7800万个']);
  await section.getByRole('button', { name: '全部 6' }).click();
  expect(await claims.count()).toBe(6);
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(at.site.address))).toEqual([]);
  await done();
});

test('by keys a story is checked, a verdict shown alone, and a number followed to its row', async () => {
  const { page, section, errors, done } = await enter('extract/', story);
  await section.getByRole('button', { name: '核对' }).focus();
  await page.keyboard.press('Enter');
  const claims = section.locator('.collated li[data-kind]');
  await expect.poll(() => claims.count()).toBe(6);
  await tabTo(page, '丢了“余”“逾” 1');
  await page.keyboard.press('Enter');
  await expect.poll(() => claims.count()).toBe(1);
  await tabTo(page, '逾1亿张');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain('居住证累计发放超过1亿张');
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('逾1亿张');
  expect(errors).toEqual([]);
  await done();
});

test('the English page says verdicts and arithmetic in English, and stays within a phone', async () => {
  const { page, section, errors, done } = await enter('en/extract/', story, {
    viewport: { width: 390, height: 900 },
  });
  await section.getByRole('button', { name: 'Check' }).click();
  const claims = section.locator('.collated li[data-kind]');
  await expect.poll(() => claims.count()).toBe(6);
  expect(await claims.locator('> strong').allInnerTexts()).toEqual([
    ...['Agrees', 'Agrees', 'Its bound was dropped', 'Outdated: a newer one is there', 'Wrong value'],
    'No metric recognised',
  ]);
  expect(await claims.nth(1).innerText()).toContain('328 million − 250 million = 78 million');
  expect(await claims.nth(1).innerText()).toContain('Electronic driving licences (cumulative)');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(errors).toEqual([]);
  await done();
});

test('a story without numbers is told so, and a fault of the network leaves a way to try again', async () => {
  const { page, section, done } = await enter('extract/', '改革正在推进，群众说好。');
  await section.getByRole('button', { name: '核对' }).click();
  await section.getByText('文中没有统计数可核。').waitFor();
  await page.locator('.given textarea').fill(story);
  await page.route('**/data/articles/*.txt', (route) => route.abort());
  // The texts that were fetched once are asked for again in a page of its own.
  await page.reload();
  await section.getByRole('button', { name: '核对' }).click();
  const fault = section.getByRole('alert');
  await fault.waitFor();
  expect(await fault.innerText()).toMatch(/^没有核成：.+/);
  await page.unroute('**/data/articles/*.txt');
  await section.getByRole('button', { name: '核对' }).click();
  await expect.poll(() => section.locator('.collated li[data-kind]').count()).toBe(6);
  expect(await section.getByRole('alert').count()).toBe(0);
  await done();
});
