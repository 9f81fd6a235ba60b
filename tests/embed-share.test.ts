import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Host, openHost } from './embed-host.ts';
import { filtersOf } from './filters.ts';
import { type Visit, visit } from './visit.ts';

let visitor: Visit;
let host: Host;

beforeAll(async () => {
  [visitor, host] = await Promise.all([visit(), openHost()]);
});
afterAll(async () => {
  await visitor.close();
  await host.close();
});

const share = /分享与嵌入|Share and embed/;
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

test.each([
  ['', 1280],
  ['en/', 360],
])(
  'the sheet of “%s” at %i px: opened by keys, previewed, copied, pasted into a host, closed',
  async (way, width) => {
    const opened = await visitor.open(`${way}metric/id_card_offsite/`, {
      ...clipboard,
      viewport: { width, height: 800 },
    });
    const { page } = opened;
    const link = page.getByRole('link', { name: share }).first();
    await link.focus();
    await page.keyboard.press('Enter');
    const sheet = page.locator('dialog.share-sheet');
    await sheet.locator('.form').first().waitFor();
    expect(await sheet.locator('.form').count()).toBeGreaterThanOrEqual(7);
    expect(
      await page.evaluate(
        () =>
          document.documentElement.scrollWidth <= innerWidth &&
          (document.querySelector('dialog.share-sheet')?.scrollWidth ?? 0) <= innerWidth,
      ),
    ).toBe(true);
    await sheet.locator('select[name="theme"]').selectOption('dark');
    await sheet.locator('input[name="titled"]').uncheck();
    await sheet.locator('select[name="width"]').selectOption('280');
    const stage = sheet.locator('.stage > div');
    await expect.poll(() => stage.locator('.embed').getAttribute('data-theme')).toBe('dark');
    expect(await stage.locator('h2').isVisible()).toBe(false);
    expect((await stage.locator('svg:visible').boundingBox())?.width).toBeLessThanOrEqual(280);
    const code = (await sheet.locator('pre').first().textContent()) ?? '';
    expect(code).toContain(`${way}embed/`);
    expect(code).toContain('/dark/#no-title"');
    await sheet.locator('.form').first().getByRole('button').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    expect(await sheet.locator('.form small').first().textContent()).toMatch(/^\d+\.\d KB$/);
    await page.keyboard.press('Escape');
    await expect.poll(() => sheet.count()).toBe(0);
    expect(opened.errors).toEqual([]);
    await opened.done();

    const pasted = await visitor.open(host.show(code));
    await expect.poll(() => pasted.page.frameLocator('iframe').locator('svg:visible').count()).toBe(1);
    expect(pasted.errors).toEqual([]);
    await pasted.done();
  },
);

test('pictures made in the browser hold the provenance; tables hold figure, version, words and SQL', async () => {
  const opened = await visitor.open('metric/id_card_offsite/', clipboard);
  const { page } = opened;
  await page.locator('figure[data-figure="id-cards"]').getByRole('link', { name: share }).click();
  const sheet = page.locator('dialog.share-sheet');
  const take = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      sheet.getByRole('button', { name, exact: true }).click(),
    ]);
    return readFileSync(await download.path());
  };
  const [once, thrice] = [await take('PNG 1×'), await take('PNG 3×')];
  expect(once.subarray(1, 4).toString()).toBe('PNG');
  expect(thrice.readUInt32BE(16)).toBe(once.readUInt32BE(16) * 3);
  expect(once.includes('iTXtJSON-LD')).toBe(true);
  expect(once.includes('身份证')).toBe(true);
  const svg = (await take('SVG')).toString();
  expect(svg).toContain('<metadata>');
  expect(svg).not.toContain('var(');
  const csv = (await take('CSV')).toString();
  for (const words of ['figure', 'dataset_version', 'id-cards', '3300余万张', 'select']) {
    expect(csv).toContain(words);
  }
  const [head = [], ...lines] = await readSheet(await take('XLSX'));
  const column = (name: string) => lines.map((line) => line[head.indexOf(name)]);
  expect(head).toContain('observation_id');
  expect(column('value')).toContain(33_000_000);
  expect(new Set(column('figure'))).toEqual(new Set(['id-cards']));
  expect(column('quote').some((words) => String(words).includes('3300余万张'))).toBe(true);
  expect(column('value').every((value) => typeof value === 'number')).toBe(true);
  await sheet.getByRole('button', { name: '复制PNG' }).click();
  await expect.poll(() => sheet.getByRole('status').textContent()).toContain('已复制');
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  );
  expect(types).toContain('image/png');
  expect(opened.errors).toEqual([]);
  await opened.done();
});

test('the cards are shown before they are taken, and the one taken is the one that lies ready', async () => {
  const opened = await visitor.open('metric/id_card_offsite/');
  const { page } = opened;
  await page.locator('figure[data-figure="id-cards"]').getByRole('link', { name: share }).click();
  const sheet = page.locator('dialog.share-sheet');
  const shown = () =>
    sheet
      .locator('.cards img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src.split('/').at(-1)));
  await expect.poll(shown).toEqual(['id-cards.zh.light.png', 'id-cards.zh.cover.png']);
  const take = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      sheet.getByRole('button', { name: /1200×630/ }).click(),
    ]);
    return readFileSync(await download.path());
  };
  const ready = readFileSync(join(import.meta.dirname, '../dist/picture/id-cards.zh.light.png'));
  expect((await take()).equals(ready)).toBe(true);
  expect(await sheet.getByRole('status').textContent()).toMatch(/1200x630\.png · \d+\.\d KB$/);
  // Without its title it is another picture: made here, with the same proportions.
  await sheet.locator('input[name="titled"]').uncheck();
  await expect.poll(shown).toEqual([]);
  const made = await take();
  expect([made.readUInt32BE(16), made.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(made.equals(ready)).toBe(false);
  const pin = sheet.locator('option[value="pinned"]');
  if (await pin.isDisabled()) expect(await pin.textContent()).toContain('未留存');
  expect(opened.errors).toEqual([]);
  await opened.done();
});

test('rich text is copied as rich text: picture with alt text, caption, source', async () => {
  const opened = await visitor.open('metric/app_users/', clipboard);
  const { page } = opened;
  await page.getByRole('link', { name: share }).first().click();
  const section = page.locator('dialog.share-sheet .form', { hasText: '公众号等编辑器' });
  await expect.poll(() => section.locator('small').textContent()).toMatch(/^\d+\.\d KB$/);
  await section.getByRole('button').click();
  await expect.poll(() => page.locator('dialog [role="status"]').textContent()).toContain('已复制');
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text() ?? '';
  });
  expect(html).toContain('src="data:image/png;base64,');
  expect(html).toMatch(/alt="[^"]{20,}" width="648"/);
  expect(html).toContain('来源');
  await opened.done();
});

test('under a filter page, sheet and files speak of the rows that are left: source, day, query, statements', async () => {
  const opened = await visitor.open('?to=2018', clipboard);
  const { page } = opened;
  await filtersOf(page).answered();
  const figure = page.locator('figure[data-figure="id-cards"]');
  await expect.poll(() => figure.locator('.src > p').textContent()).toBe('2个来源，截至2017年2月。');
  expect(await figure.locator('pre code').textContent()).toContain("<= '2018-12-31'");
  await figure.getByRole('link', { name: share }).click();
  const sheet = page.locator('dialog.share-sheet');
  await sheet.locator('.form').first().waitFor();
  expect(await sheet.locator('.stage .foot').textContent()).toBe('来源：2个来源，截至2017年2月。 改革台账');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sheet.getByRole('button', { name: 'SVG', exact: true }).click(),
  ]);
  const svg = readFileSync(await download.path(), 'utf8');
  expect(svg).toContain('截至2017年2月');
  const made = JSON.parse(
    (/<metadata>(.*?)<\/metadata>/s.exec(svg)?.[1] ?? '')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  ) as { sql: string; creditText: string; citation: { text: string; identifier: string }[] };
  expect(made.sql).toContain("<= '2018-12-31'");
  expect(made.creditText).toMatch(/版本[0-9a-f]+/);
  expect(made.citation.length).toBeGreaterThan(1);
  expect(made.citation.filter(({ identifier }) => !/-201[0-8]/.test(identifier))).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.done();
});

test('a number leaves its card as a small frame with its sentence, and as a link', async () => {
  const opened = await visitor.open('article/mps-fangguanfu-2020/', clipboard);
  const { page } = opened;
  await page.locator('[data-observation="mps-fangguanfu-2020-id_card_offsite"]').first().click();
  const card = page.getByRole('dialog');
  const quantity = (await card.locator('.figure-number').textContent()) ?? '';
  const sentence = (await card.locator('blockquote').textContent()) ?? '';
  const copy = async (name: string, tag: string) => {
    await card.getByRole('button', { name }).click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toMatch(new RegExp(`^<${tag} `));
    return copied();
  };
  const frame = await copy('复制嵌入代码', 'iframe');
  const link = await copy('复制带链接的数字', 'a');
  expect(opened.errors).toEqual([]);
  await opened.done();
  const pasted = await visitor.open(host.show(`${frame}<p>${link}</p>`));
  const inside = pasted.page.frameLocator('iframe');
  expect(await inside.locator('b').textContent()).toBe(quantity);
  expect(await inside.locator('blockquote').textContent()).toBe(sentence);
  // The small script beside it makes the frame as tall as its words.
  await expect
    .poll(async () => {
      const [has, needs] = [pasted.page.locator('iframe'), inside.locator('.embed')];
      return ((await has.boundingBox())?.height ?? 0) - ((await needs.boundingBox())?.height ?? 0);
    })
    .toBeLessThan(1);
  const address = await pasted.page.locator('p a[title]').getAttribute('href');
  expect(address).toMatch(/\/article\/[^/]+\/#n-\d+$/);
  expect(await inside.locator('.foot a').evaluate((each: HTMLAnchorElement) => each.href)).toBe(address);
  expect(await pasted.page.locator('p a[title]').getAttribute('title')).toBe(sentence);
  expect(pasted.errors).toEqual([]);
  await pasted.done();
});
