/** The room where a ledger of one's own is made: from two releases to the meeting, and everything that can go wrong. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decisionOn, toDecisionsCsv } from '../src/dataset/decision-log.ts';
import { makeDataset } from '../src/dataset/make-dataset.ts';
import { fromZip } from '../src/share/ledger-zip.ts';
import { axeFindings, wcagRules } from './axe.ts';
import { type Visit, visit } from './visit.ts';

const release = (year: number) => join(import.meta.dirname, `fixtures/releases/transport-${year}.txt`);
const releases = [2023, 2024].map(release);

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

async function enter(path = 'ledgers/', options = {}) {
  const opened = await at.open(path, { acceptDownloads: true, serviceWorkers: 'allow', ...options });
  await opened.page.waitForSelector('.ledgers');
  return opened;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});
const texts = (page: Page) => page.locator('.text-input input[type=file]');

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path());
}

test('two releases become a ledger, its overview, a number’s sentence, a deck and a zip', async () => {
  const { page, errors, requests, done } = await enter();
  let actions = 0;
  const act = async <T>(action: () => Promise<T>): Promise<T> => {
    actions += 1;
    return action();
  };
  await act(() => button(page, '新建一本台账').click());
  await act(() => texts(page).setInputFiles(releases));
  await expect
    .poll(() =>
      page
        .locator('.texts input[placeholder="2024-03-15"]')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    )
    .toEqual(['2024-03-21', '2025-03-19']);
  expect(await page.locator('.texts').innerText()).toContain('原文印有“发布日期：2024-03-21”');

  await act(() => button(page, /^采纳全部确定的/).click());
  const open = page.locator('.metrics li:has(.against)');
  expect(await open.locator('.facts').first().locator('mark').allInnerTexts()).toHaveLength(2);
  while ((await open.count()) > 0) {
    const before = await open.count();
    const answer = open.first().getByRole('button', { name: /^(合为一项|仍作一项|采纳，)/ });
    await act(() => answer.first().click());
    await expect.poll(() => open.count()).toBeLessThan(before);
  }
  await expect
    .poll(() => page.locator('.metrics').innerText())
    .toContain('截至2023年12月31日 9316公里 → 截至2024年12月31日 9742公里');
  await act(() => button(page, '建成并打开').click());
  await page.waitForURL(/\/my\/[a-z-]+\/$/, { timeout: 110_000 });

  const overview = page.locator('main');
  await overview.waitFor();
  for (const domain of ['基础设施', '运输服务', '固定资产投资', '安全与绿色'])
    expect(await overview.innerText()).toContain(domain);
  const number = page.locator('a[data-observation]', { hasText: '9742' }).first();
  await act(() => number.click());
  await expect
    .poll(() => page.locator('dialog[open] blockquote').first().innerText())
    .toContain('高速公路里程9742公里');
  await act(() => page.keyboard.press('Escape'));

  await act(() => page.getByRole('link', { name: '汇报', exact: true }).click());
  await act(() =>
    page
      .getByLabel(/两个时点对比/)
      .first()
      .check(),
  );
  await act(() => button(page, '拟出汇报').click());
  await page.waitForSelector('.composer .sheet-view');
  const deck = await act(() =>
    saved(page, () => page.getByRole('button', { name: 'PPTX', exact: true }).click()),
  );
  const slides = Object.entries(unzipSync(deck)).filter(([name]) => /slides\/slide\d+\.xml$/.test(name));
  expect(slides.length).toBeGreaterThan(4);
  expect(slides.map(([, bytes]) => new TextDecoder().decode(bytes)).join('')).toContain('高速公路里程');

  const tables = await page.evaluate(async () => {
    const names = ['observations.csv', 'metrics.csv', 'articles.csv'];
    const read = async (name: string) => [name, await (await fetch(`../data/${name}`)).text()] as const;
    return Promise.all(names.map(read));
  });
  await act(() => page.getByRole('link', { name: '我的台账', exact: true }).click());
  const zip = await act(() => saved(page, () => button(page, '导出压缩包').click()));
  const opened = fromZip(new Uint8Array(zip));
  if ('problem' in opened) throw new Error(opened.problem.en);
  const { files } = makeDataset(opened.files);
  expect(Object.fromEntries(tables)).toEqual(Object.fromEntries(tables.map(([name]) => [name, files[name]])));
  expect(actions).toBeLessThan(40);
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(at.site.address) && !url.startsWith('blob:'))).toEqual([]);
  await done();
});

test('a decision that lost its place is shown with its words, and is placed again or discarded', async () => {
  const text = await readFile(release(2024), 'utf8');
  const reject = (quote: string) => {
    const start = text.indexOf(quote);
    return decisionOn(text, { start, end: start + quote.length }, 'reject', { by: '', at: '' });
  };
  const decisions = toDecisionsCsv([reject('9742公里'), reject('15.52亿吨')]);
  const changed = text.replace('9742公里', '9743公里').replace('15.52亿吨', '若干亿吨');
  const { page, errors, done } = await enter('ledgers/', {});
  const handed = JSON.stringify({ text: changed, asOf: '2025-03-19', decisions });
  await page.evaluate((value) => sessionStorage.setItem('text-for-a-ledger', value), handed);
  await page.reload();
  await button(page, '新的一本').click();
  const lost = page.locator('.workbench .lost');
  await lost.waitFor();
  expect(await lost.locator('mark').allInnerTexts()).toEqual(['9742公里', '15.52亿吨']);
  expect(await lost.innerText()).toContain('拒绝；原话已不在文中');
  expect(await lost.locator('select').first().innerText()).toContain('9743公里：高速公路里程9743公里');
  await button(page, '放到这里').first().click();
  await expect.poll(() => lost.locator('mark').allInnerTexts()).toEqual(['15.52亿吨']);
  await button(page, '丢弃: 15.52亿吨').click();
  await expect.poll(() => lost.count()).toBe(0);
  expect(errors).toEqual([]);
  await done();
});

test('what is no article is refused in a sentence each, and what is there stays', async () => {
  const { page, errors, done } = await enter();
  await button(page, '新建一本台账').click();
  await texts(page).setInputFiles([
    file('a.txt', await readFile(release(2023))),
    file('again.txt', await readFile(release(2023))),
    file('letter.txt', 'Dear colleague, the annual report of 2023 follows tomorrow.'),
    file('nothing.txt', ''),
    file('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])),
    file('long.txt', '全省公路里程增加。'.repeat(250_000)),
    file('undated.txt', '全省交通运输情况\n全年完成货运量15.52亿吨，比上年增长4.4%。'),
  ]);
  const refused = page.locator('.workbench .fault').first();
  // Files are read one after the other, and so they are answered.
  await expect.poll(() => refused.innerText().catch(() => '')).toContain('long.txt: 太大：2250000字');
  const said = await refused.innerText();
  expect(said).toMatch(/again: 已有这篇：《2023年云岭省/);
  expect(said).toContain('letter: 不是中文文章');
  expect(said).toContain('nothing.txt: 文件是空的');
  expect(said).toContain('photo.png: 不是文章（PNG）');
  await expect.poll(() => page.locator('.texts > li').count()).toBe(2);
  expect(await page.locator('.texts').innerText()).toContain('没有读到日期');

  // All that is missing is said at once, and nothing is built.
  await button(page, '建成并打开').click();
  const problems = page.locator('.build .fault');
  expect(await problems.innerText()).toMatch(/要处理的有2处[\s\S]*没有日期[\s\S]*还没有采纳一项指标/);
  await page.getByLabel('日期').nth(1).fill('2024-01');
  await expect.poll(() => page.locator('.texts').innerText()).toContain('由你填写');
  // The draft outlives a reload.
  await page.waitForSelector('.workbench[data-kept=kept]');
  await page.reload();
  await page.waitForSelector('.texts');
  expect(await page.getByLabel('日期').nth(1).inputValue()).toBe('2024-01');
  expect(errors).toEqual([]);
  await done();
});

test('metrics are decided by keys, renamed and moved, and every step is undone', async () => {
  const { page, errors, done } = await enter();
  await button(page, '用两篇样例试试').click();
  await page.waitForSelector('.metrics .name');
  const summary = () => page.locator('.metrics > [role=status]').innerText();
  const certain = Number(/确定的(\d+)项/.exec(await summary())?.[1]);
  await page.locator('.metrics .name').first().focus();
  await page.keyboard.press('a');
  await expect.poll(summary).toContain(`确定的${certain - 1}项`);
  await expect.poll(summary).toContain('已采纳1项');
  await page.keyboard.press('x');
  await expect.poll(summary).toContain(`确定的${certain - 2}项`);
  await page.getByText('不要的 1').click();
  await button(page, '撤销上一步').click();
  await expect.poll(summary).toContain(`确定的${certain - 1}项`);

  const called = (name: string) =>
    page.locator('.metrics li').filter({ has: page.locator('.name', { hasText: name }) });
  const taken = called('公共图书馆藏书总量');
  await taken.locator('.name').press('Enter');
  await taken.getByLabel('名称（中文）').fill('藏书');
  const renamed = called('藏书');
  await renamed.getByLabel('领域').selectOption({ label: '借阅服务' });
  await expect.poll(() => renamed.locator('.row-head').innerText()).toMatch(/藏书[\s\S]*借阅服务/);
  await renamed.getByLabel('识别用语').fill('=藏书:nonsense');
  expect(await renamed.locator('.asked').innerText()).toContain('没有这种角色');
  await page.getByLabel('领域“借阅服务” 名称（英文）').fill('Lending');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(/\/en\/ledgers\//);
  await expect.poll(() => page.getByLabel('Domain “借阅服务” Name in English').inputValue()).toBe('Lending');
  expect(errors).toEqual([]);
  await done();
});

test('somebody’s zip is asked about before it opens; a text of the lab finds its way', async () => {
  const { page, errors, done } = await enter();
  await button(page, '用两篇样例试试').click();
  await button(page, /^采纳全部确定的/).click();
  const zip = await saved(page, () => button(page, '导出压缩包').click());
  await button(page, '返回列表').click();
  await button(page, '丢弃草稿').click();
  const put = page.locator('.ledgers input[type=file]');
  await put.setInputFiles({ name: 'theirs.zip', mimeType: 'application/zip', buffer: zip });
  const ask = page.getByRole('dialog');
  expect(await ask.innerText()).toMatch(
    /打开《清河市图书馆服务台账》[\s\S]*2篇文章、\d+项指标[\s\S]*清河市图书馆/,
  );
  await ask.getByRole('button', { name: '打开' }).click();
  await page.waitForSelector('.texts > li');
  await put.first().waitFor({ state: 'attached' });
  await button(page, '返回列表').click();
  await put.setInputFiles(file('broken.zip', 'PK not really'));
  await expect
    .poll(() => page.locator('.ledgers > .fault').innerText())
    .toContain('broken.zip: 压缩包读不出');

  await page.goto(new URL('extract/', at.site.address).href);
  await page.locator('.given textarea').fill('清河市图书馆2022年服务情况\n全年接待读者371.4万人次。');
  await page.locator('.as-of input').fill('2022');
  await button(page, '放进我的台账').click();
  await page.waitForURL(/ledgers\/$/);
  await page
    .getByRole('region', { name: /清河市图书馆2022年服务情况/ })
    .getByRole('button', { name: '新的一本' })
    .click();
  await expect.poll(() => page.getByLabel('日期').last().inputValue()).toBe('2022');
  expect(errors).toEqual([]);
  await done();
});

test.each([
  ['ledgers/', 'light', 1280],
  ['en/ledgers/', 'dark', 390],
] as const)(
  'axe finds nothing on “%s”, %s, at %i px, and nothing overflows',
  async (path, colorScheme, width) => {
    const { page, done } = await enter(path, {
      colorScheme,
      viewport: { width, height: 800 },
    });
    const check = async () => {
      expect(await axeFindings(page, wcagRules)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    };
    await check();
    await button(page, /^(新建一本台账|Make a ledger)$/).click();
    await texts(page).setInputFiles([...releases, release(2023)]);
    await page.waitForSelector('.metrics .against');
    await check();
    await button(page, /^(采纳全部确定的|Accept all)/).click();
    await page.locator('.metrics li:not(:has(.against)) .name').first().click();
    await page.waitForSelector('.metric-form');
    await check();
    await done();
  },
);
