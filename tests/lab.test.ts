import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../src/dataset/parse-csv.ts';
import { axeFindings, wcagRules } from './axe.ts';
import { type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

const text = `某市公安局通报
今年以来，全市累计办理异地身份证120万余张，同比增长三成。
全市设立办证窗口300多个，其中24小时自助区18处。`;

const rows = (page: Page) =>
  page
    .locator('.number-table tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));

async function enter(path = 'extract/', options = {}) {
  const opened = await at.open(path, { acceptDownloads: true, ...options });
  await opened.page.waitForSelector('.given textarea');
  return opened;
}

test('a pasted text is read at once, judged by keys, and there again after a reload', async () => {
  const { page, errors, requests, done } = await enter();
  await page.locator('.given textarea').fill(text);
  await page.locator('.as-of input').fill('2023-06');
  await page.waitForSelector('.number-table');
  await expect.poll(async () => (await rows(page))[0]?.[2]).toContain('2023年');
  const read = await rows(page);
  expect(read.map(([quote]) => quote)).toEqual(['120万余张', '三成', '300多个', '24小时', '18处']);
  expect(read[0]?.[1]).toBe('逾120万张');
  expect(await page.locator('.lab-summary').innerText()).toContain('每一处都有说明');

  await page.locator('.number-table th button').first().focus();
  await page.keyboard.press('a');
  await page.keyboard.press('r');
  expect((await rows(page)).slice(0, 3).map((row) => row[4])).toEqual(['已采纳', '已拒绝', '未定']);
  expect(await page.locator('.lab-text .rejected').innerText()).toBe('三成');
  await page.reload();
  await page.waitForSelector('.number-table');
  expect((await rows(page)).slice(0, 3).map((row) => row[4])).toEqual(['已采纳', '已拒绝', '未定']);

  await page.getByRole('button', { name: '清空' }).click();
  expect(await page.locator('.number-table').count()).toBe(0);
  await page.reload();
  await page.waitForSelector('.given textarea');
  expect(await page.locator('.given textarea').inputValue()).toBe('');
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(at.site.address))).toEqual([]);
  await done();
});

test('a number is put right, and leaves in the ledger’s columns; a rejected one stays behind', async () => {
  const { page, errors, done } = await enter();
  await page.locator('.given textarea').fill(text);
  await page.waitForSelector('.number-table');
  await page.locator('.lab-text button.quantity', { hasText: '300多个' }).click();
  await page.getByRole('button', { name: '改正' }).click();
  await page.getByLabel('数值（以基本单位计）').fill('312');
  await page.locator('.correction select').first().selectOption('exact');
  await page.getByLabel('所说的事').fill('办证窗口');
  await page.getByRole('button', { name: '保存改正' }).click();
  expect((await rows(page))[2]?.[1]).toBe('312个');
  expect((await rows(page))[2]?.[2]).toContain('办证窗口');
  expect((await rows(page))[2]?.[4]).toBe('已改正');
  await page.locator('.lab-text button.quantity', { hasText: '三成' }).click();
  await page.getByRole('button', { name: '拒绝' }).click();

  const take = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    return parseCsv(await readFile(await download.path(), 'utf8'));
  };
  await openFiles(page);
  const kept = await take('统计数 CSV');
  expect(kept.map(({ quote }) => quote)).toEqual(['120万余张', '300多个', '24小时', '18处']);
  expect(kept[1]).toMatchObject({ value: '312', bound: 'exact', review: 'checked', label: '办证窗口' });
  for (const { quote, start, end } of kept) expect(text.slice(Number(start), Number(end))).toBe(quote);
  const numerals = await take('全部数字 CSV');
  expect(numerals.find((row) => row.text === '三成')?.kind).toBe('rejected');
  expect(errors).toEqual([]);
  await done();
});

/** The forms in which what was read is saved stand folded below the summary. */
const openFiles = async (page: Page) => {
  if (await page.locator('.take-out details:not([open])').count())
    await page.locator('.take-out summary').click();
};
const csvOf = async (page: Page) => {
  await openFiles(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '我的决定 CSV' }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
};
const standings = async (page: Page) =>
  (await rows(page)).map(([quote, , , , standing]) => `${quote} ${standing}`);

test('what was decided leaves as a recipe, and is replayed on an edited text', async () => {
  const { page, errors, done } = await enter();
  await page.locator('.given textarea').fill(text);
  await page.getByLabel('署名').fill('甲');
  await page.locator('.number-table th button').first().focus();
  await page.keyboard.press('a');
  await page.keyboard.press('Shift+R');
  await page.getByLabel('拒绝的理由').fill('重复');
  await page.keyboard.press('Enter');
  await page.keyboard.press('a');
  await page.keyboard.press('r');
  const csv = await csvOf(page);
  expect(parseCsv(csv).map((row) => [row.act, row.quote, row.by, row.reason])).toEqual([
    ['accept', '120万余张', '甲', null],
    ['reject', '三成', '甲', '重复'],
    ['accept', '300多个', '甲', null],
    ['reject', '24小时', '甲', null],
  ]);

  await page.getByRole('button', { name: '清空' }).click();
  const edited = text
    .replace('某市', '（更正）某市')
    .replace('，其中24小时自助区', '，自助区')
    .replace('设立', '新设立');
  await page.locator('.given textarea').fill(edited);
  await page.waitForSelector('.number-table');
  const file = (name: string, content: string) =>
    page
      .locator('.given input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await file('甲.decisions.csv', csv);
  await expect
    .poll(() => standings(page))
    .toEqual(['120万余张 已采纳', '三成 已拒绝', '300多个 已采纳', '18处 未定']);
  expect(await page.locator('.lost li').allInnerTexts()).toEqual([
    expect.stringMatching(/24小时.*原话已不在/),
  ]);

  // Another person's log of the same text: one of three disputed.
  const other = csv.replaceAll('甲', '乙').replace('reject,三成', 'accept,三成');
  await file('乙.decisions.csv', other);
  const merge = page.locator('.merge');
  await expect
    .poll(() => merge.locator('[role=status]').innerText())
    .toMatch(/两人都定了3个，2个一致；Krippendorff α 0\.\d\d/);
  expect(await merge.locator('li').allInnerTexts()).toEqual([
    expect.stringMatching(/我的 \(甲\)\s*拒绝: 重复/),
  ]);
  await merge.getByRole('button', { name: '用对方的' }).click();
  await expect.poll(() => standings(page)).toContain('三成 已采纳');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => standings(page)).toContain('三成 已拒绝');
  await merge.getByRole('button', { name: '留我的' }).click();
  await merge.getByText('没有分歧了。').waitFor();

  await file('table.csv', 'a,b\r\n1,2\r\n');
  expect(await page.locator('.given .fault').innerText()).toContain('table.csv: 不是决定的文件');
  expect(errors).toEqual([]);
  await done();
});

test('what was decided on one number goes for all of its form with one key', async () => {
  const { page, errors, done } = await enter();
  await page
    .locator('.given textarea')
    .fill('全省粮食产量412万吨，增长3.1%。鱼产量88万吨，增长4.2%。肉产量96万吨，增长1.5%，占12%。');
  await page.waitForSelector('.number-table');
  await page.locator('.number-table th button', { hasText: '3.1%' }).click();
  await page.keyboard.press('a');
  await page.keyboard.press('f');
  await expect
    .poll(() => standings(page))
    .toEqual(
      expect.arrayContaining(['3.1% 已采纳', '4.2% 已采纳', '1.5% 已采纳', '12% 未定', '88万吨 未定']),
    );
  expect(errors).toEqual([]);
  await done();
});

const textFile = (name: string, content: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

test('two texts lie side by side, number by number', async () => {
  const { page, errors, done } = await enter('extract/', { viewport: { width: 390, height: 900 } });
  await page.locator('.given textarea').fill('全市办证近86万张。');
  const section = page.getByRole('region', { name: '与另一篇逐数对照' });
  await section.getByText('再放进一篇').waitFor();
  await page.getByRole('button', { name: '清空' }).click();
  await page
    .locator('.given input[type=file]')
    .setInputFiles([
      textFile('初稿.txt', '今年以来，全市累计办理居住证近86万张，设立窗口312个。新增学位4860个。'),
      textFile(
        '定稿.txt',
        '今年以来，全市累计办理居住证逾86万张，设立窗口312个。计划新增学位4860个。惠及群众140万人次。',
      ),
    ]);
  await section.getByLabel('先前的一篇').selectOption('初稿.txt');
  await expect
    .poll(() => section.locator('.collated > li > strong').allInnerTexts())
    .toEqual(['说法变强', '相同', '由已实现改为计划', '新出现']);
  expect(await section.locator('.collated mark').allInnerTexts()).toEqual([
    ...['近86万张', '逾86万张', '312个', '312个', '4860个', '4860个', '140万人次'],
  ]);
  const choice = section.getByRole('button', { name: '说法变强 1' });
  // On one line, however narrow the page.
  expect((await choice.boundingBox())?.height).toBeLessThan(60);
  await choice.click();
  expect(await section.locator('.collated > li').count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(errors).toEqual([]);
  await done();
});

test('a story is checked against the ledger, with what to cite', async () => {
  const { page, errors, requests, done } = await enter('en/extract/');
  await page
    .locator('.given textarea')
    .fill(
      '目前，过境免签政策适用于53国人员。居住证一年发放1亿张。截至2020年5月，累计异地办理居民身份证3300万张。全国森林覆盖率24.02%。',
    );
  const section = page.getByRole('region', { name: 'This story against the ledger' });
  await section.getByRole('button', { name: 'Check' }).click();
  await expect
    .poll(() => section.locator('.collated li[data-kind] > strong').allInnerTexts())
    .toEqual([
      'Outdated: a newer one is there',
      'Cumulative told as annual',
      'Its bound was dropped',
      'No metric recognised',
    ]);
  const told = await section.locator('.collated > li').allInnerTexts();
  expect(told[0]).toContain('55 eligible countries');
  const cards = told.find((words) => words.startsWith('截至2020年5月'));
  expect(cards).toContain('over 33 million cards');
  expect(cards).toMatch(/一年来，全国公安机关已累计异地办理居民身份证3300余万张/);
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(at.site.address))).toEqual([]);
  await page.locator('.given textarea').fill('别的。');
  expect(await section.locator('.collated').count()).toBe(0);
  await done();
});

const counted = `2022年，全省鱼产量412.6万吨，比上年增加9.8万吨，增长4.2%。
全市桥梁3座，按县分别是：东山县2座；西山县1座。
上年招生610人，其中女生420人，农村学生410人。`;

test('what the numbers make of each other is told, and opens its sentence by keys', async () => {
  const { page, errors, done } = await enter();
  await page.locator('.given textarea').fill(text);
  await page.getByText('文中没有可以互相核对的数字。').waitFor();
  await page.locator('.given textarea').fill(counted);
  const checks = page.locator('.arithmetic-checks');
  await checks.waitFor();
  expect(await checks.locator('p').first().innerText()).toBe('不符 1 · 尚无定论 1 · 相符 1');
  const broken = checks.getByRole('button', { name: '增量与增速 不符' });
  expect(await broken.innerText()).toContain('9.8万吨 ÷ (412.6万吨 − 9.8万吨)');
  await broken.focus();
  await page.keyboard.press('Enter');
  expect(await broken.getAttribute('aria-expanded')).toBe('true');
  expect(await checks.locator('blockquote mark').allInnerTexts()).toEqual(['412.6万吨', '9.8万吨', '4.2%']);
  expect(await checks.locator('blockquote').innerText()).toBe(counted.split('\n')[0]);
  expect(await page.locator('.lab-text .checked').allInnerTexts()).toEqual(['412.6万吨', '9.8万吨', '4.2%']);
  expect(await checks.getByRole('button', { name: '尚无定论' }).innerText()).toContain('可能重叠');
  expect(errors).toEqual([]);
  await done();
});

test('what is read joins its metric, and is seen beside the ledger in the explore room', async () => {
  const { page, errors, done } = await enter();
  await page.getByRole('button', { name: '用台账的文章试试' }).click();
  await page.waitForSelector('.number-table');
  const read = await rows(page);
  expect(read.length).toBeGreaterThan(40);
  expect(read.every(([, , , metric]) => metric !== '—')).toBe(true);
  await page.locator('.lab-text button.quantity', { hasText: '53国' }).first().click();
  expect(await page.locator('.neighbours li').count()).toBeGreaterThan(2);
  await page.getByRole('button', { name: '与台账并看' }).click();
  await page.waitForURL(/explore/);
  await page.locator('.guest').waitFor();
  expect(await page.locator('.consent').count()).toBe(0);
  await page.locator('[role=grid]').waitFor({ timeout: 60_000 });
  const told = await page.locator('[data-part="answered"]').innerText();
  expect(Number(/(\d+)行/.exec(told.replaceAll(',', ''))?.[1])).toBeGreaterThan(read.length * 2);
  // The same address asks whoever comes to it again.
  await page.reload();
  await page.locator('.consent').waitFor();
  expect(errors).toEqual([]);
  await done();
});

test('on a phone each number says its sentence in sight; no line of the text begins with a mark that closes, and an indent is not doubled', async () => {
  const { page, done } = await enter('extract/', { viewport: { width: 390, height: 900 } });
  await page
    .locator('.given textarea')
    .fill('全市2023年空气质量优良天数比例为85.5%，比上年上升3.5个百分点。');
  // What each number says is read without a scroll to the side.
  const sentence = page.locator('.number-table').getByText('空气质量优良天数比例2023年比上年提高3.5个百分点');
  const { x = 0, width = 0 } = (await sentence.boundingBox()) ?? {};
  expect([x >= 0, width > 200, x + width <= 390]).toEqual([true, true, true]);
  const said = Array.from({ length: 12 }, (_, at) => `全市各窗口共办理${'业'.repeat(at)}120万余张，`).join(
    '',
  );
  await page.locator('.given textarea').fill(`通报\n　　${said}`);
  await page.waitForSelector('.lab-text button.quantity');
  const ends = await page.locator('.lab-text .unbroken').evaluateAll((all) =>
    all.map((each) => {
      const button = each.querySelector('button')?.getBoundingClientRect();
      const range = document.createRange();
      const tail = each.lastChild as Text;
      range.selectNodeContents(tail);
      return [tail.data, Math.abs(range.getBoundingClientRect().top - (button?.top ?? 0)) < 20];
    }),
  );
  expect(ends).toEqual(Array.from({ length: 12 }, () => ['，', true]));
  expect(
    await page.locator('.lab-text .own-indent').evaluate((each) => getComputedStyle(each).textIndent),
  ).toBe('0px');
  await done();
});

test('a file in GB18030 is read; what is no text is refused in a sentence', async () => {
  const { page, errors, done } = await enter('en/extract/');
  const put = (name: string, bytes: Buffer) =>
    page.locator('.given input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: bytes });
  // 全市办理证件12万张。
  await put('通报.txt', Buffer.from('c8abcad0b0ecc0edd6a4bcfe3132cdf2d5c5a1a3', 'hex'));
  await page.waitForSelector('.number-table');
  expect((await rows(page))[0]?.slice(0, 2)).toEqual(['12万张', '120,000 张']);
  await put('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
  expect(await page.locator('.given .fault').innerText()).toMatch(/photo\.png: binary file \(PNG\)/);
  expect((await rows(page)).length).toBe(1);
  await page.locator('.as-of input').fill('May');
  expect(await page.locator('#as-of-hint').innerText()).toContain('2020-05');
  expect(errors).toEqual([]);
  await done();
});

test.each([
  ['extract/', 'light', 1280],
  ['en/extract/', 'dark', 390],
] as const)(
  'axe finds nothing on “%s”, %s, at %i px, and nothing overflows',
  async (path, colorScheme, width) => {
    const { page, done } = await enter(path, {
      colorScheme,
      viewport: { width, height: 800 },
    });
    await page.locator('.given textarea').fill(counted);
    await page.locator('.arithmetic-checks button').first().click();
    await page.locator('.lab-text button.quantity').first().click();
    expect(await axeFindings(page, wcagRules)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await done();
  },
);

const documents = join(import.meta.dirname, 'fixtures/documents');
const put = (page: Page, ...names: readonly string[]) =>
  page.locator('.given input[type=file]').setInputFiles(names.map((name) => join(documents, name)));

test('a PDF is read beside the page, and a number is framed where it is printed', async () => {
  const { page, errors, requests, done } = await enter();
  expect(requests.filter((url) => /pdf/.test(url))).toEqual([]);
  await put(page, 'report.pdf');
  const number = page.locator('.lab-text button.quantity', { hasText: '2960万元' });
  await number.click({ timeout: 60_000 });
  expect(await page.locator('.as-of input').inputValue()).toBe('2025-02-20');
  await page.locator('.page-view canvas').waitFor();
  // The frame encloses ink: the page is painted there and the number is dark on it.
  const ink = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.page-view canvas');
    const share = (frame: Element) => {
      const [of, own] = [canvas?.getBoundingClientRect(), frame.getBoundingClientRect()];
      if (!canvas || !of) return 0;
      const scale = canvas.width / of.width;
      const paint = canvas.getContext('2d');
      if (!paint) return 0;
      const [left, top] = [(own.x - of.x) * scale, (own.y - of.y) * scale];
      const { data } = paint.getImageData(left, top, own.width * scale, own.height * scale);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 4;
      return dark / data.length;
    };
    return [...document.querySelectorAll('.page-view .frame')].map(share);
  });
  // 29⏎60万元 stands on two lines.
  expect(ink).toHaveLength(2);
  for (const share of ink) expect(share).toBeGreaterThan(0.05);

  await page.locator('.lab-text button.quantity', { hasText: '142.6' }).first().click();
  await expect.poll(() => page.locator('.page-view figcaption').innerText()).toContain('第2页');
  await page.getByRole('button', { name: '上一页' }).click();
  await page.locator('.page-view canvas').waitFor();
  // 386.4万册, by its place in points: the first line of the text.
  const sheet = await page.locator('.sheet').boundingBox();
  const scale = (sheet?.width ?? 0) / 595;
  await page.locator('.sheet').click({ position: { x: 310 * scale, y: 150 * scale } });
  await expect.poll(() => page.locator('.number-card .figure-number').innerText()).toBe('386.4万册');

  await openFiles(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '标注（W3C） JSONL' }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const annotation = lines.find(({ body }) => body.quote === '386.4万册');
  const [quote, position, fragment] = annotation.target.selector;
  expect(annotation.target.source).toBe('report.pdf');
  expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact: '386.4万册' });
  expect(quote.prefix).toMatch(/藏书总量$/);
  expect(position.end - position.start).toBe(7);
  expect(fragment.value).toMatch(/^page=1&viewrect=296\.7,/);
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(at.site.address) && !url.startsWith('blob:'))).toEqual([]);
  await done();
});

test('several files come at once, each with its own decisions; what cannot be read says why', async () => {
  const { page, errors, done } = await enter();
  await page.locator('.given input[type=file]').setInputFiles([
    ...['report.docx', 'chromium.pdf', 'page.html', 'report.rtf'].map((name) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: readFileSync(join(documents, name)),
    })),
    { name: 'old.doc', mimeType: 'application/msword', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
  ]);
  await expect.poll(() => page.locator('.open-texts button').allInnerTexts()).toHaveLength(4);
  await expect.poll(() => page.locator('.given .fault').innerText()).toMatch(/^old\.doc: .*另存为DOCX/);
  const open = async (name: string) => {
    await page.locator('.open-texts button', { hasText: name }).click();
    await expect.poll(() => page.locator('.open-texts [aria-pressed=true]').innerText()).toBe(name);
    return page.locator('.given textarea').inputValue();
  };
  for (const [name, text] of [
    ['report.docx', 'report.txt'],
    ['report.rtf', 'report.txt'],
    ['chromium.pdf', 'page.txt'],
    ['page.html', 'page.txt'],
  ] as const)
    expect(await open(name)).toBe(readFileSync(join(documents, text), 'utf8').trimEnd());
  await page.locator('.lab-text button.quantity').first().click();
  await page.keyboard.press('a');
  await open('report.docx');
  await expect
    .poll(() => page.locator('.review-bar [role=status]').innerText())
    .toMatch(/^(\d+)个里还有\1个/);
  await open('page.html');
  await expect.poll(() => page.locator('[data-standing=accepted]').count()).toBe(1);
  expect(errors).toEqual([]);
  await done();
});

test('a report is reviewed with a key a number, its sentence always in sight', async () => {
  const { page, errors, done } = await enter();
  await put(page, 'report.docx');
  await page.locator('.number-table th button').first().focus();
  await expect.poll(() => rows(page)).toHaveLength(70);
  const count = 70;
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const open = () =>
    page.locator('.number-table tr[data-standing=open], .number-table tr[data-standing=doubted]').count();
  for (let at = 0; at < count; at++) {
    await press('a');
    const before = count - at - 1;
    await expect.poll(open).toBe(before);
    if (before === 0) break;
    const quote = await page.locator('.number-table [aria-current=true] th').innerText();
    expect(await page.locator('.number-card mark').innerText()).toBe(quote);
    expect(
      await page.locator('.number-card mark').evaluate((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
  }
  expect(keys).toBe(count);
  await press('z');
  await press('z');
  await expect.poll(open).toBe(2);
  await page.getByLabel('看哪些').selectOption('open');
  expect(await rows(page)).toHaveLength(2);
  expect(errors).toEqual([]);
  await done();
});

test('a number that was missed is added by selecting it, and can be undone', async () => {
  const { page, errors, done } = await enter();
  await page.locator('.given textarea').fill('通报\n今年办理证件120万余张，第三批试点开始。');
  await page.waitForSelector('.number-table');
  const before = (await rows(page)).length;
  await page
    .locator('.lab-text p')
    .nth(1)
    .evaluate((line) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf('第三') ?? -1;
        if (at < 0) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + 2);
        line.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
      }
    });
  await page.getByRole('button', { name: '补上“第三”' }).click();
  await expect.poll(async () => (await rows(page)).length).toBe(before + 1);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await rows(page)).length).toBe(before);
  expect(errors).toEqual([]);
  await done();
});

test('a number that was missed is added from the page as printed, and by keys', async () => {
  const { page, errors, done } = await enter();
  await put(page, 'report.pdf');
  await page.locator('.page-view canvas').waitFor();
  const count = (await rows(page)).length;
  // 2024年末 is read as a date; the first line of the report begins with it.
  const [left, top, right] = await page.locator('.sheet').evaluate((sheet) => {
    const letters = [...sheet.querySelectorAll('text')];
    const at = letters.findIndex(({ textContent }) => textContent?.startsWith('年末'));
    letters[at]?.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.setStart(letters[at - 1]?.firstChild as Text, 0);
    range.setEnd(letters[at]?.firstChild as Text, 1);
    const box = range.getBoundingClientRect();
    return [box.left, (box.top + box.bottom) / 2, box.right];
  });
  await page.mouse.move((left ?? 0) + 1, top ?? 0);
  await page.mouse.down();
  await page.mouse.move((right ?? 0) + 1, top ?? 0, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('button', { name: '补上“2024年' }).click();
  await expect.poll(async () => (await rows(page)).length).toBe(count + 1);
  await expect.poll(() => page.locator('.number-card .figure-number').innerText()).toMatch(/^2024年/);
  expect(await page.locator('.number-card mark').innerText()).toMatch(/^2024年/);

  await page.locator('.number-table [aria-current=true] button').focus();
  await page.keyboard.press('n');
  await page.keyboard.type('一百零八');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.missed-number').innerText()).toContain('文中没有“一百零八”');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('2023年');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '补上“2023年”' }).waitFor();
  expect(await page.locator('.missed-number mark').innerText()).toBe('2023年');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await rows(page)).length).toBe(count + 2);
  await expect.poll(() => page.locator('.number-card .figure-number').innerText()).toBe('2023年');
  // The next key is for the list again.
  await page.keyboard.press('z');
  await expect.poll(async () => (await rows(page)).length).toBe(count + 1);
  expect(errors).toEqual([]);
  await done();
});

test('a long PDF is read in parts: its numbers grow, and what was decided meanwhile stays', async () => {
  const { page, errors, done } = await enter();
  const lines = Array.from(
    { length: 60 },
    (_, at) =>
      `<h2 style="break-before:page;padding-top:5cm">第${at + 1}部分</h2><p>全年新建泵站${at + 100}处，比上年增长${at + 1}.5%。`,
  );
  const printer = await page.context().newPage();
  await printer.setContent(`<html lang="zh-CN">${lines.join('')}`);
  const buffer = await printer.pdf({ format: 'A4' });
  await printer.close();
  await page
    .locator('.given input[type=file]')
    .setInputFiles({ name: 'long.pdf', mimeType: 'application/pdf', buffer });
  await page.locator('.number-table th button').first().focus({ timeout: 60_000 });
  await page.keyboard.press('a');
  await expect
    .poll(() => page.locator('.review-bar [role=status]').innerText(), { timeout: 60_000 })
    .toBe('120个里还有119个未定');
  expect(await page.locator('.number-table [data-standing=accepted] th').innerText()).toBe('100处');
  expect(await page.locator('.given .fault').count()).toBe(0);
  expect(errors).toEqual([]);
  await done();
});
