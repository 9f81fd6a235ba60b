import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Opened, type Visit, visit } from './visit.ts';

let at: Visit;
let folder: string;
beforeAll(async () => {
  [at, folder] = await Promise.all([
    visit({ isWhole: true }),
    mkdtemp(join(tmpdir(), 'reform-ledger-deck-')),
  ]);
});
afterAll(async () => {
  await at.close();
  await rm(folder, { recursive: true });
});

/** A deck of the template at a place of the list, kept and open. */
async function compose(place: number, path = 'review/', options = {}): Promise<Opened> {
  const opened = await at.open(path, { acceptDownloads: true, ...options });
  const { page } = opened;
  await page.locator('.template input').nth(place).check();
  await page.locator('.review-start button.primary').press('Enter');
  await page.waitForSelector('.composer .sheet-view');
  await page.waitForSelector('[data-kept="kept"]');
  return opened;
}

const count = (page: Page) => page.locator('.stage-bar output').innerText();
const heading = (page: Page) => page.locator('.presenter .slide-frame h2').first().innerText();

async function present(page: Page): Promise<void> {
  await page.locator('.take-away button').first().press('Enter');
  await page.waitForSelector('.presenter');
}

/** Boxes on the sheet that reach out of it, and drawn text under `least` pixels. */
function findMisfits(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate((smallest) => {
    const sheet = document.querySelector('.presenter .sheet-view');
    const frame = sheet?.getBoundingClientRect();
    if (!sheet || !frame) return ['no sheet'];
    return [...sheet.querySelectorAll('h2, p, th, td, svg text, .number')].flatMap((each) => {
      const box = each.getBoundingClientRect();
      const out =
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.bottom > frame.bottom + 1 ||
        box.top < frame.top - 1;
      const size = Number.parseFloat(getComputedStyle(each).fontSize);
      const drawn = each.closest('svg');
      const scale = drawn ? drawn.getBoundingClientRect().width / Number(drawn.getAttribute('width')) : 1;
      const by = drawn
        ? Math.min(scale, drawn.getBoundingClientRect().height / Number(drawn.getAttribute('height')))
        : 1;
      return out || size * by < smallest
        ? [`${out ? 'out' : (size * by).toFixed(1)}: ${each.textContent}`]
        : [];
    });
  }, least);
}

const templates = ['annual', 'domain', 'comparison', 'metric', 'empty'];

describe.each(templates.map((name, place) => ({ name, place })))('a deck from $name', ({ place }) => {
  test('is presented by keys alone, nothing out of the slide, and left again', async () => {
    const { page, errors, done } = await compose(place);
    const address = page.url();
    await present(page);
    const all = Number((await count(page)).split('/')[1]);
    for (let slide = 1; slide <= all; slide++) {
      expect(await count(page)).toBe(`${slide} / ${all}`);
      await expect.poll(() => page.url()).toBe(`${address}&slide=${slide}`);
      expect(await findMisfits(page, 0)).toEqual([]);
      await page.keyboard.press(slide % 2 ? 'PageDown' : 'ArrowRight');
    }
    expect(await count(page)).toBe(`${all} / ${all}`);
    await page.keyboard.press('Home');
    expect(await count(page)).toBe(`1 / ${all}`);
    await page.keyboard.press('Escape');
    if (await page.locator('.presenter').count()) await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.presenter').count()).toBe(0);
    await expect.poll(() => page.url()).toBe(address);
    expect(errors).toEqual([]);
    await done();
  });
});

test('jump, list, black, help: each by its key, and a slide by its address', async () => {
  const { page, errors, done } = await compose(0);
  await present(page);
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  expect(await count(page)).toMatch(/^4 \//);
  const fourth = await heading(page);
  await page.keyboard.press('b');
  expect(await page.locator('.stage-black').isVisible()).toBe(true);
  await page.keyboard.press('.');
  expect(await page.locator('.stage-black').isVisible()).toBe(false);
  await page.keyboard.press('g');
  expect(await page.locator('.stage-panel [aria-current]').innerText()).toBe(fourth);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await count(page)).toMatch(/^5 \//);
  await page.keyboard.press('?');
  expect(await page.locator('.stage-panel dt').count()).toBeGreaterThan(8);
  await page.keyboard.press('Escape');
  expect(await page.locator('.stage-panel').isVisible()).toBe(false);
  await page.reload();
  await page.waitForSelector('.presenter');
  expect(await count(page)).toMatch(/^5 \//);
  expect(errors).toEqual([]);
  await done();
});

test('a mark is reached by Tab, says its number, and opens its sentence over the stage', async () => {
  const { page, errors, done } = await compose(0);
  await present(page);
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  const mark = page.locator('.presenter svg [data-observation]').first();
  const words = (await mark.getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('.stage-tip').innerText()).toBe(words);
  await page.keyboard.press('Enter');
  const card = page.locator('dialog[open] .card');
  await card.waitFor();
  expect(await card.locator('mark').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  expect(await page.locator('.presenter').count()).toBe(1);
  expect(errors).toEqual([]);
  await done();
});

test('the speaker’s window shows notes and the next slide, and drives the stage', async () => {
  const { page, errors, done } = await compose(0);
  await page.locator('.fields-of-slide label textarea').last().fill('先讲大局。\n再讲数字。');
  await page.waitForSelector('[data-kept="kept"]');
  await present(page);
  const [second] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await second.waitForSelector('.speaker-notes p');
  expect(await second.locator('.speaker-notes p').allInnerTexts()).toEqual(['先讲大局。', '再讲数字。']);
  const next = await second.locator('.speaker-next .sheet-view h2').innerText();
  expect(await second.locator('.speaker-clock b').innerText()).toMatch(/\d\d:\d\d/);
  await second.keyboard.press('ArrowRight');
  await expect.poll(() => heading(page)).toBe(next);
  expect(await second.locator('.speaker-now h2').innerText()).toBe(next);
  // The window goes while the key is still pressed.
  await second.keyboard.press('Escape').catch(() => undefined);
  await expect.poll(() => second.isClosed()).toBe(true);
  expect(await page.locator('.presenter').count()).toBe(1);
  expect(errors).toEqual([]);
  await done();
});

test.each([
  ['review/', 1024, 768, 11],
  ['en/review/', 1024, 768, 11],
  ['review/', 3840, 2160, 24],
])(
  '“%s” on a projector of %i × %i stands in the slide and can be read',
  async (path, width, height, least) => {
    const { page, done } = await compose(0, path, { viewport: { width, height } });
    await present(page);
    const all = Number((await count(page)).split('/')[1]);
    for (let slide = 0; slide < all; slide++) {
      expect(await findMisfits(page, least), await count(page)).toEqual([]);
      await page.keyboard.press('PageDown');
    }
    await done();
  },
);

/** Boxes of the sheet that a phone's window cuts at a side, and letters under `least` pixels, but for those that say where it comes from. */
function findTiny(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate((smallest) => {
    const sheet = document.querySelector('.presenter .sheet-view');
    if (!sheet) return ['no sheet'];
    const scaleOf = (drawn: Element) =>
      drawn.getBoundingClientRect().width / Number(drawn.getAttribute('width'));
    return [...sheet.querySelectorAll('h2, p, td, svg text, .number')].flatMap((each) => {
      const box = each.getBoundingClientRect();
      const drawn = each.closest('svg');
      const size = Number.parseFloat(getComputedStyle(each).fontSize) * (drawn ? scaleOf(drawn) : 1);
      const isOut = box.left < -0.5 || box.right > innerWidth + 0.5;
      return isOut || size < smallest ? [`${isOut ? 'out' : size.toFixed(1)}: ${each.textContent}`] : [];
    });
  }, least);
}

test.each(['review/', 'en/review/'])(
  '“%s” on a phone held upright is read in the phone’s sizes, down to its sources',
  async (path) => {
    const { page, errors, done } = await compose(0, path, { viewport: { width: 390, height: 844 } });
    await present(page);
    const all = Number((await count(page)).split('/')[1]);
    for (let slide = 0; slide < all; slide++) {
      expect(await findTiny(page, 8.5), await count(page)).toEqual([]);
      const sheet = await page.locator('.presenter .sheet-view').boundingBox();
      expect(sheet?.width, await count(page)).toBeGreaterThan(380);
      await page.locator('.presenter').evaluate((root) => root.scrollTo(0, root.scrollHeight));
      const foot = await page.locator('.presenter .sheet-view footer').boundingBox();
      const bar = await page.locator('.stage-bar').boundingBox();
      expect((foot?.y ?? 0) + (foot?.height ?? 0), await count(page)).toBeLessThanOrEqual(bar?.y ?? 0);
      if (slide === all - 1) break;
      await page.keyboard.press('PageDown');
      expect(await page.locator('.presenter').evaluate((root) => root.scrollTop)).toBe(0);
    }
    const figure = page.locator('.presenter .is-figure svg');
    await page.keyboard.press('6');
    await page.keyboard.press('Enter');
    const upright = Number(await figure.getAttribute('width'));
    await page.setViewportSize({ width: 844, height: 390 });
    await expect.poll(async () => Number(await figure.getAttribute('width'))).toBeGreaterThan(upright);
    expect(await findMisfits(page, 0)).toEqual([]);
    expect(errors).toEqual([]);
    await done();
  },
);

test.each(['review/', 'en/review/'])(
  'the file of “%s” is presented from a disk, without a network',
  async (path) => {
    const { page, done } = await compose(0, path);
    await present(page);
    const all = await count(page);
    await page.keyboard.press('Escape');
    if (await page.locator('.presenter').count()) await page.keyboard.press('Escape');
    const button = page.locator('.take-away button', { hasText: /离线|Offline/ });
    const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')]);
    const file = join(folder, `${path.length}.html`);
    await download.saveAs(file);
    await done();

    const context = await at.context({ offline: true, viewport: { width: 1024, height: 768 } });
    const alone = await context.newPage();
    const wrong: string[] = [];
    alone.on('pageerror', (error) => wrong.push(String(error)));
    alone.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    alone.on('request', (request) => request.url().startsWith('file:') || wrong.push(request.url()));
    await alone.goto(pathToFileURL(file).href);
    expect(await count(alone)).toBe(all);
    const slides = Number(all.split('/')[1]);
    for (let slide = 1; slide <= slides; slide++) {
      await expect.poll(() => new URL(alone.url()).hash).toBe(`#${slide}`);
      expect(await findMisfits(alone, 0)).toEqual([]);
      await alone.keyboard.press('PageDown');
    }
    await alone.keyboard.press('3');
    await alone.keyboard.press('Enter');
    await alone.keyboard.press('Tab');
    await alone.keyboard.press('Enter');
    expect(await alone.locator('dialog[open] mark').innerText()).not.toBe('');
    await alone.keyboard.press('Escape');
    await alone.keyboard.press('Escape');
    expect(await alone.locator('main .sheet-view').count()).toBe(slides);
    expect(wrong).toEqual([]);
    await context.close();
  },
);

test('a finger turns the slides; two fingers do not', async () => {
  const { page, errors, done } = await compose(0, 'review/', { hasTouch: true });
  await present(page);
  const devtools = await page.context().newCDPSession(page);
  const swipe = async (...fingers: readonly (readonly [from: number, to: number])[]) => {
    const places = (step: 0 | 1) => fingers.map((finger, id) => ({ x: finger[step], y: 300 + id * 60, id }));
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: places(0) });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: places(1) });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await swipe([800, 400]);
  await expect.poll(() => count(page)).toMatch(/^2 \//);
  await swipe([800, 400]);
  await expect.poll(() => count(page)).toMatch(/^3 \//);
  await swipe([400, 800]);
  await expect.poll(() => count(page)).toMatch(/^2 \//);
  await swipe([800, 400], [400, 800]);
  await swipe([400, 420]);
  await swipe([400, 800]);
  await expect.poll(() => count(page)).toMatch(/^1 \//);
  expect(errors).toEqual([]);
  await done();
});

test('paper is white in the dark theme too, and nothing on it is drawn in a colour of the dark', async () => {
  const { page, done } = await compose(0, 'review/', { colorScheme: 'dark' });
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: '打印A4报告' }).press('Enter');
  await page.locator('.paper.report').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  const pale = await page.evaluate(() =>
    [...document.querySelectorAll('.paper :is(h1, h2, h3, p, td, dd, svg text)')].flatMap((each) => {
      const style = getComputedStyle(each);
      const drawn = each.closest('svg') ? style.fill : style.color;
      const parts = (drawn.match(/\d+/g) ?? []).slice(0, 3).map(Number);
      const onTile = drawn === 'rgb(255, 255, 255)' && each.closest('svg') !== null;
      return parts.length === 3 && Math.min(...parts) > 150 && !onTile
        ? [`${drawn}: ${each.textContent}`]
        : [];
    }),
  );
  expect(pale).toEqual([]);
  expect(await page.locator('.paper svg text').count()).toBeGreaterThan(20);
  await done();
});

test('on paper no day of a table is broken over two lines', async () => {
  const { page, done } = await compose(0);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: '打印A4报告' }).press('Enter');
  await page.locator('.paper.report').waitFor({ state: 'attached' });
  await page.setViewportSize({ width: 658, height: 960 });
  await page.emulateMedia({ media: 'print' });
  const days = page.locator('.report td.day');
  expect(await days.count()).toBeGreaterThan(5);
  const broken = await days.evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const words = document.createRange();
      words.selectNodeContents(cell);
      return words.getClientRects().length > 1 ? [cell.textContent] : [];
    }),
  );
  expect(broken).toEqual([]);
  await done();
});

test.each([
  ['打印讲义', 'handout', /\/MediaBox\s*\[0 0 9(59|60)(\.\d+)? 540/],
  ['打印讲稿', 'notes', /\/MediaBox\s*\[0 0 59\d(\.\d+)? 84\d/],
  ['打印A4报告', 'report', /\/MediaBox\s*\[0 0 59\d(\.\d+)? 84\d/],
])('%s gives pages of its own size, no slide over two of them', async (name, form, size) => {
  const { page, errors, done } = await compose(0);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name }).press('Enter');
  await page.locator(`.paper.${form}`).waitFor({ state: 'attached' });
  const sheets = await page.locator('.paper .sheet-view').count();
  const sections = await page.locator('.report section').count();
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  expect(pdf).toMatch(size);
  const pages = [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
  if (form !== 'report') expect(pages).toBe(sheets);
  else {
    expect(pages).toBeGreaterThan(3);
    expect(pages).toBeLessThan(sections + 8);
  }
  // The layout for paper goes when the printing is over.
  await expect.poll(() => page.locator('.paper').count()).toBe(0);
  expect(errors).toEqual([]);
  await done();
});
