import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, colourRules } from './axe.ts';
import { type Opened, type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

async function enter(path = 'review/', options = {}): Promise<Opened> {
  const opened = await at.open(path, { acceptDownloads: true, ...options });
  await opened.page.waitForSelector('.review-start');
  return opened;
}

/** Tab until the focus stands on what `selector` finds. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 120; press++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by Tab: ${selector}`);
}

/** The deck of the template at this place, made with keys alone. */
async function composeByKeys(page: Page, place: number): Promise<void> {
  await tabTo(page, '.template input');
  for (let press = 0; press < place; press++) await page.keyboard.press('ArrowDown');
  await tabTo(page, '.review-start button.primary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.composer .sheet-view');
}

const kept = (page: Page) => page.waitForSelector('[data-kept="kept"]');
const names = (page: Page) => page.locator('.slides .name').allTextContents();
const preview = (page: Page) => page.locator('.sheet-view h2').innerText();

async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await download.path(), 'utf8');
}

const templates = ['annual', 'domain', 'comparison', 'metric', 'empty'] as const;

test('a deck in two windows is one deck: what is done in one is a step in the other', async () => {
  const { page, errors, done } = await enter();
  await composeByKeys(page, 1);
  await kept(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.waitForSelector('.composer .sheet-view');
  const title = other.locator('.deck-title');
  const first = await title.inputValue();
  await page.locator('.deck-title').fill('两个窗口');
  await kept(page);
  await expect.poll(() => title.inputValue()).toBe('两个窗口');
  const before = await names(other);
  await other.locator('.slides .pick').last().press('Delete');
  await expect.poll(() => names(page)).toEqual(before.slice(0, -1));
  await other.close();
  expect(await page.locator('.deck-title').inputValue()).toBe('两个窗口');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => names(page)).toEqual(before);
  expect(first).not.toBe('两个窗口');
  expect(errors).toEqual([]);
  await done();
});

describe.each(templates.map((name, place) => ({ name, place })))('the template $name', ({ name, place }) => {
  test('is composed by keys alone, and a reload loses nothing', async () => {
    const { page, errors, requests, done } = await enter();
    await composeByKeys(page, place);
    const before = await names(page);
    expect(before.length).toBeGreaterThanOrEqual(name === 'empty' ? 1 : 7);

    await tabTo(page, '.slides .pick');
    if (before.length > 2) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Alt+ArrowDown');
      await expect.poll(async () => (await names(page))[2]).toBe(before[1]);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('pick');
      await page.keyboard.press('Control+z');
      await expect.poll(() => names(page)).toEqual(before);
      await page.keyboard.press('Control+Shift+z');
      await page.keyboard.press('Delete');
      await expect.poll(async () => (await names(page)).length).toBe(before.length - 1);
    }
    await tabTo(page, '.fields-of-slide textarea');
    await page.keyboard.press('End');
    await page.keyboard.type('——改');
    await expect.poll(() => preview(page)).toMatch(/——改$/);
    await tabTo(page, '.fields-of-slide label textarea');
    const after = await names(page);
    await page.keyboard.type('先讲这一页。');

    // At once: the page keeps what it has when it is left.
    await page.reload();
    await page.waitForSelector('.composer .sheet-view');
    expect(await names(page)).toEqual(after);
    const changed = after.findIndex((title) => title.endsWith('——改'));
    await page.locator('.slides .pick').nth(changed).click();
    expect(await page.getByLabel('讲稿').inputValue()).toBe('先讲这一页。');
    expect(after.some((title) => title.endsWith('——改'))).toBe(true);
    expect(errors).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(at.site.address) && !url.startsWith('blob:'))).toEqual(
      [],
    );
    expect(requests.some((url) => url.includes('.wasm'))).toBe(false);
    await done();
  });
});

/** What of the sheet's body does not fit its frame, in pixels down and across. */
const spilled = (page: Page) =>
  page.evaluate(() => {
    const body = document.querySelector('.sheet-view .body');
    return body ? Math.max(body.scrollHeight - body.clientHeight, body.scrollWidth - body.clientWidth) : -1;
  });

describe.each(['', 'en/'])('under “%s”', (language) => {
  test.each([0, 1, 2, 3])('no sheet of template %i is cut', async (place) => {
    const { page, done } = await enter(`${language}review/`);
    await composeByKeys(page, place);
    const cut: string[] = [];
    for (const pick of await page.locator('.slides .pick').all()) {
      await pick.click();
      const title = await pick.locator('.name').innerText();
      await page.waitForFunction(
        (text) =>
          document.querySelector('.preview')?.getAttribute('aria-busy') === 'false' &&
          document.querySelector('.sheet-view h2')?.textContent?.startsWith(text),
        title,
      );
      const parts = await page.locator('.pages button').all();
      for (const part of parts.length > 0 ? parts : [null]) {
        await part?.click();
        if ((await spilled(page)) > 1) cut.push(await preview(page));
      }
    }
    expect(cut).toEqual([]);
    await done();
  });
});

test('every proposed slide is marked until it is accepted or written', async () => {
  const { page, done } = await enter();
  await composeByKeys(page, 0);
  const count = (await names(page)).length;
  expect(await page.locator('.slides .mark').count()).toBe(count);
  expect(await page.locator('.sheet-view .proposed').count()).toBe(1);
  await page.getByRole('button', { name: '采纳这一页' }).click();
  expect(await page.locator('.slides .mark').count()).toBe(count - 1);
  await page.getByRole('button', { name: '采纳全部建议' }).click();
  expect(await page.locator('.slides .mark').count()).toBe(0);
  await page.locator('.slides .pick').nth(1).click();
  await expect.poll(() => page.locator('.sheet-view .proposed').count()).toBe(0);
  await done();
});

test('slides are reordered with the mouse', async () => {
  const { page, done } = await enter();
  await composeByKeys(page, 0);
  const before = await names(page);
  await page.locator('.slides li').nth(3).dragTo(page.locator('.slides li').nth(1));
  await expect
    .poll(() => names(page))
    .toEqual([before[0], before[3], before[1], before[2], ...before.slice(4)]);
  await done();
});

test('a number on a slide opens its sentence', async () => {
  const { page, done } = await enter();
  await composeByKeys(page, 0);
  await page.locator('.slides .pick', { hasText: '主要数据' }).click();
  await page.locator('.sheet-view .number').first().click();
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain('3300');
  await done();
});

test('another figure, and a filter that asks the engine; the words follow', async () => {
  const { page, errors, done } = await enter();
  await composeByKeys(page, 1);
  await page.locator('.slides .pick', { hasText: '交管互联网平台用户' }).click();
  const field = page.locator('.fields-of-slide');
  await field.getByLabel('至', { exact: true }).fill('2021-12-31');
  await page.waitForFunction(
    () => document.querySelector('.sheet-view h2')?.textContent?.includes('2021年10月逾4亿'),
    undefined,
    { timeout: 60_000 },
  );
  expect(await page.locator('.sheet-view .subtitle').innerText()).toContain('至2021年12月31日');
  expect(await page.locator('.sheet-view [data-observation]').count()).toBe(4);
  await field.locator('.row-of-fields select').first().selectOption('reform-timeline');
  await expect.poll(() => preview(page)).toContain('改革时间线');
  expect(errors).toEqual([]);
  await done();
});

test('a target has a status by the printed rule and a slide of its own; CSV says what is wrong', async () => {
  const { page, done } = await enter();
  await composeByKeys(page, 0);
  await page.locator('summary', { hasText: '目标' }).click();
  const targets = page.locator('.targets');
  await targets.getByLabel('指标').selectOption('app_users');
  await targets.getByLabel('目标值').fill('6亿');
  await targets.getByLabel('到期').fill('2027-12-31');
  await targets.getByRole('button', { name: '加一个目标' }).click();
  expect(await targets.locator('tbody').innerText()).toContain('超前');
  await expect.poll(() => names(page)).toContain('目标与进度');
  expect(await targets.innerText()).toContain('匀速到达目标');
  const csv = await saved(page, () => targets.getByRole('button', { name: '存为CSV' }).click());
  expect(csv).toContain('app_users,600000000,2027-12-31,reach,220000000,2019-04-30');
  const file = (text: string) => ({ name: 't.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await targets.locator('input[type=file]').setInputFiles(file('metric_id,value,by\nno_such,1,2027\n'));
  expect(await targets.locator('.fault').innerText()).toContain('第2行不认识的指标：no_such');
  await targets
    .locator('input[type=file]')
    .setInputFiles(file('metric_id,value,by\ntransit_ports,100,2027\nid_card_offsite,200000000,2027\n'));
  await expect.poll(() => targets.locator('tbody tr').count()).toBe(2);
  expect(await targets.locator('tbody').innerText()).toMatch(/滞后[\s\S]*不可比/);
  await done();
});

test('other days are compared, and every proposal follows them', async () => {
  const { page, done } = await enter();
  await composeByKeys(page, 2);
  await page.locator('summary', { hasText: '日期' }).click();
  await page.getByLabel('本次截至').fill('2021-12-31');
  await page.locator('.slides .pick', { hasText: '上次评估以来的变化' }).click();
  await expect.poll(() => preview(page)).toContain('2020年5月31日至2021年12月31日');
  expect(await page.locator('.sheet-view tbody').innerText()).toContain('逾4亿个（2021年10月5日）');
  await done();
});

test('a deck leaves as a file and comes back; beside itself it is a copy', async () => {
  const { page, errors, done } = await enter();
  await composeByKeys(page, 0);
  await page.getByLabel('汇报的标题').fill('五月评估');
  await kept(page);
  const before = await names(page);
  const text = await saved(page, () => page.getByRole('button', { name: '存为汇报文件' }).click());
  const file = JSON.parse(text) as { version: number; ledger: { rows: object } };
  expect(Object.keys(file.ledger.rows).length).toBeGreaterThan(100);

  await page.getByRole('button', { name: '全部汇报' }).click();
  expect(await page.locator('.kept li').count()).toBe(1);
  const again = await saved(page, () =>
    page.locator('.kept').getByRole('button', { name: '存为文件' }).click(),
  );
  expect(JSON.parse(again)).toEqual(file);
  const put = (body: string) =>
    page
      .locator('.kept input[type=file]')
      .setInputFiles({ name: 'deck.json', mimeType: 'application/json', buffer: Buffer.from(body) });
  await put(JSON.stringify({ ...file, version: 0 }));
  await expect.poll(() => page.locator('.fault').innerText()).toContain('不认识的汇报版本：0');
  await put(text.slice(0, 200));
  await expect.poll(() => page.locator('.fault').innerText()).toContain('可能没有存完');
  await put(text);
  await page.waitForSelector('.composer');
  expect(await names(page)).toEqual(before);
  await kept(page);
  await page.getByRole('button', { name: '全部汇报' }).click();
  expect(await page.locator('.kept li').count()).toBe(2);
  await page.locator('.kept li').first().getByRole('button', { name: '删除' }).click();
  await page.locator('.kept li').first().getByRole('button', { name: '确认删除' }).click();
  expect(await page.locator('.kept li').count()).toBe(1);
  expect(errors).toEqual([]);
  await done();
});

test('the ledger’s own changes stand against the file of an earlier version', async () => {
  const { page, done } = await enter();
  await composeByKeys(page, 0);
  const text = await saved(page, () => page.getByRole('button', { name: '存为汇报文件' }).click());
  const file = JSON.parse(text) as { ledger: { dataset: string; rows: Record<string, string[]> } };
  const [gone = ''] = Object.keys(file.ledger.rows);
  delete file.ledger.rows[gone];
  file.ledger.dataset = '0123456789ab';
  await page.getByLabel('加一页').selectOption('ledger');
  await page.getByRole('button', { name: '加', exact: true }).click();
  await expect.poll(() => page.locator('.sheet-view').innerText()).toContain('无从比较');
  await page.locator('.fields-of-slide input[type=file]').setInputFiles({
    name: 'last.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect.poll(() => page.locator('.sheet-view').innerText()).toContain('新增1条');
  expect(await page.locator('.sheet-view tbody tr').count()).toBe(1);
  await done();
});

test('the writers of files are there by the time that one is asked for', async () => {
  const { page, requests, done } = await enter();
  await composeByKeys(page, 0);
  const writers = () => requests.filter((url) => /\/(pptx|docx|official)-[^/]*\.js$/.test(url)).length;
  await page.locator('.deck-title').focus();
  const before = writers();
  await page.getByRole('button', { name: 'PPTX', exact: true }).hover();
  await expect.poll(writers).toBe(before + 3);
  await done();
});

test('each slide stands in small beside its name, drawn in sight, and no part of the page’s words', async () => {
  const { page, errors, done } = await enter();
  await composeByKeys(page, 0);
  const thumbs = page.locator('.slides .thumb');
  expect(await thumbs.count()).toBe(await page.locator('.slides .pick').count());
  /** Colours of a thumbnail: a blank one has its paper and its edge. */
  const colours = async (at: number) => {
    const { data } = PNG.sync.read(await thumbs.nth(at).screenshot());
    const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
    return new Set(pixels).size;
  };
  await expect.poll(() => colours(2)).toBeGreaterThan(20);
  const end = (await thumbs.count()) - 1;
  await expect.poll(() => colours(end)).toBeGreaterThan(20);
  const heard = await page.locator('.slides').ariaSnapshot();
  expect(heard).toContain('主要数据');
  expect(heard).not.toMatch(/较2019年5月6日|来源：/);
  expect(await page.locator('.slides').innerText()).not.toMatch(/较2019年5月6日|来源：/);
  expect(errors).toEqual([]);
  await done();
});

test('the composition travels in a link', async () => {
  const { page, done } = await enter('review/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await composeByKeys(page, 3);
  await page.getByLabel('汇报的标题').fill('链接里的汇报');
  await kept(page);
  const before = await names(page);
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.waitForFunction(() => document.querySelector('.take-away [role=status]')?.textContent !== '');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await at.open(link);
  await other.page.waitForSelector('.composer .sheet-view');
  expect(await names(other.page)).toEqual(before);
  expect(await other.page.getByLabel('汇报的标题').inputValue()).toBe('链接里的汇报');
  expect(new URL(other.page.url()).hash).toMatch(/^#deck=/);
  await other.page.goto(`${link.slice(0, -40)}`);
  await other.page.reload();
  await other.page.waitForSelector('.fault');
  expect(await other.page.locator('.fault').innerText()).toContain('无法读取链接');
  await other.done();
  await done();
});

test('in English, on a phone and in the dark nothing stands outside the page', async () => {
  const { page, errors, done } = await enter('en/review/', {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  });
  await page.getByRole('button', { name: 'Propose the review' }).click();
  await page.waitForSelector('.composer .sheet-view');
  for (const place of [0, 1, 2, 8]) {
    await page.locator('.slides .pick').nth(place).click();
    await page.waitForFunction(
      () => document.querySelector('.preview')?.getAttribute('aria-busy') === 'false',
    );
    expect(await page.locator('.sheet-view h2').innerText()).not.toMatch(/\p{Script=Han}/u);
    const size = await page.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.querySelector('.sheet-view h2') ?? document.body).fontSize),
    );
    expect(size).toBeGreaterThanOrEqual(16);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  }
  const labels = await page.locator('.composer button, .composer label, .composer summary').allInnerTexts();
  expect(labels.filter((label) => /\p{Script=Han}/u.test(label))).toEqual([]);
  expect(errors).toEqual([]);
  await done();
});

test('axe finds nothing in the room, in light and in dark', async () => {
  const { page, done } = await enter('review/', { colorScheme: 'light' });
  const violations = async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    const all = await axeFindings(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    // The same page in other colours: what does not ask for colours has been asked.
    return [...all, ...(await axeFindings(page, colourRules))];
  };
  expect(await violations()).toEqual([]);
  await composeByKeys(page, 0);
  for (const place of [0, 1, 2, 8]) {
    await page.locator('.slides .pick').nth(place).click();
    await page.waitForFunction(
      () => document.querySelector('.preview')?.getAttribute('aria-busy') === 'false',
    );
    expect(await violations()).toEqual([]);
  }
  await page.locator('summary', { hasText: '目标' }).click();
  expect(await violations()).toEqual([]);
  await done();
});

test.each([0, 1, 2, 3])('template %i leaves as a PPTX while the page answers', async (place) => {
  const { page, errors, done } = await enter();
  await composeByKeys(page, place);
  await page.getByRole('button', { name: 'PPTX', exact: true }).focus();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await page.keyboard.press('Enter');
      // The page answers while the file is written.
      await page.locator('.slides .pick').nth(1).click();
      await page.waitForFunction(() =>
        document.querySelector('.chosen .place')?.textContent?.startsWith('2'),
      );
    })(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.pptx$/);
  const bytes = await readFile(await download.path());
  const entries = unzipSync(new Uint8Array(bytes));
  const slides = Object.keys(entries).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides.length).toBeGreaterThanOrEqual((await names(page)).length);
  const pictures = Object.entries(entries).filter(([name]) => name.endsWith('.png'));
  for (const [, picture] of pictures) expect(picture.length).toBeGreaterThan(5000);
  expect(errors).toEqual([]);
  await done();
});

test('a deck leaves as a brief in DOCX', async () => {
  const { page, errors, done } = await enter();
  await composeByKeys(page, 0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'DOCX简报' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  const entries = unzipSync(new Uint8Array(await readFile(await download.path())));
  const text = new TextDecoder().decode(entries['word/document.xml']);
  expect(text).toContain('逾3300万张');
  expect(text).toContain('2019年5月6日');
  expect(Object.keys(entries).some((name) => /^word\/media\/.+\.png$/.test(name))).toBe(true);
  expect(errors).toEqual([]);
  await done();
});

test('tasks come from a spreadsheet of an office, and leave with the deck as slides, spreadsheet and official document', async () => {
  const { page, errors, done } = await enter();
  await composeByKeys(page, 2);
  await page.locator('summary', { hasText: '任务台账' }).click();
  const room = page.locator('.tasks');
  const give = (text: string) =>
    room
      .locator('input[type=file]')
      .setInputFiles({ name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await give('重点任务台账,,\n重点任务,完成时间,进度\n口岸扩围,2025年6月,推进中\n接口联通,长期,搁置\n');
  await page.getByText('第4行不认识的状态：搁置').waitFor();
  await give('重点任务,牵头单位,完成时间,进度,存在问题\n口岸扩围,移民局,2025年6月,推进中,设备未到位\n');
  await page.getByText('新增1项，替换0项').waitFor();
  await room.getByRole('button', { name: '读入', exact: true }).click();
  await room.getByText('■ 逾期未完成').waitFor();
  expect((await names(page)).filter((name) => /重点任务进展|存在问题与下一步/.test(name))).toHaveLength(2);
  await room.locator('li summary').click();
  await room.getByLabel('状态').selectOption('done');
  await room.getByText('● 已完成').waitFor();
  await give('任务,进展情况,状态\n口岸扩围,65个口岸,已完成\n新任务,,\n');
  await page.getByText('口岸扩围，进展情况：空 → 65个口岸').waitFor();
  await room.getByRole('button', { name: '读入', exact: true }).click();
  const sheet = await saved(page, () => room.getByRole('button', { name: '存为CSV' }).click());
  expect(sheet).toContain('序号,任务,牵头单位,配合单位,完成时限,进展情况,状态,存在问题,下一步措施,佐证');
  expect(sheet).toContain('1,口岸扩围,移民局,,2025年6月,65个口岸,● 已完成,设备未到位,,');
  await page.locator('summary', { hasText: 'DOCX公文' }).click();
  await page.getByLabel('主送机关').fill('某省人民政府');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存为公文' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  const entries = unzipSync(new Uint8Array(await readFile(await download.path())));
  const text = new TextDecoder().decode(entries['word/document.xml']);
  for (const part of ['某省人民政府：', '口岸扩围', '设备未到位', '特此报告。']) expect(text).toContain(part);
  expect(Object.keys(entries).some((name) => name.startsWith('word/charts/'))).toBe(true);
  await page.reload();
  await page.waitForSelector('.composer .sheet-view');
  expect(await page.getByLabel('主送机关').inputValue()).toBe('某省人民政府');
  expect(errors).toEqual([]);
  await done();
});
