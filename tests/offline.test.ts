/** The site without its network, after one visit; and what a new version finds in a browser that has the one before. */

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serve } from '../scripts/serve.ts';
import { type CopyList, versionPath, workerPath } from '../src/site/offline/copy.ts';
import { answer } from './explore-room.ts';
import { filtersOf } from './filters.ts';
import { browserOptions } from './visit.ts';
import { type Watch, watch } from './watch.ts';

const root = join(import.meta.dirname, '..');
let home: string;
/** Of the sites that the tests serve, all pages are watched. */
const origins: string[] = [];
const watches: Watch[] = [];
const serveAt = async (folder: string, port?: number): Promise<Site> => {
  const site = await serve(folder, port);
  origins.push(new URL(site.address).origin);
  return site;
};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'reform-ledger-offline-'));
});
afterAll(async () => {
  await rm(home, { recursive: true });
  for (const watched of watches) watched.settle();
});

/** A browser whose profile stays on the disk when it is closed. */
const start = async (profile: string): Promise<BrowserContext> => {
  const browser = await chromium.launchPersistentContext(join(home, profile), {
    ...browserOptions(),
    viewport: { width: 1280, height: 900 },
  });
  const watched = watch(browser);
  watched.allow({ origins });
  watches.push(watched);
  return browser;
};

/** Waits until the page's site has its copy. */
const copied = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
  });

describe('after one visit, without a network, in a browser started again', () => {
  let address: string;
  let browser: BrowserContext;
  const errors: string[] = [];
  beforeAll(async () => {
    const site = await serveAt(join(root, 'dist'));
    address = site.address;
    const before = await start('restarted');
    const page = await before.newPage();
    await page.goto(address);
    await copied(page);
    // The engine is large: it stays once somebody has asked it.
    await page.locator('select[name=domain]').selectOption('traffic');
    await filtersOf(page).count.filter({ hasText: '中的' }).waitFor({ timeout: 90_000 });
    await before.close();
    await site.close();
    browser = await start('restarted');
  });
  afterAll(() => browser.close());

  async function open(path: string): Promise<Page> {
    const page = await browser.newPage();
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(address + path);
    return page;
  }

  test('the overview shows a number’s sentence and answers a filter', async () => {
    const page = await open('');
    expect(await page.locator('figure svg').count()).toBeGreaterThan(10);
    await page.locator('.keys [data-observation]').first().click();
    await page.locator('dialog[open] mark').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('select[name=domain]').selectOption('immigration');
    await filtersOf(page).answered();
    const others = page.locator('#observations tbody tr:visible .dot:not(.im)');
    await expect.poll(() => others.count()).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('explore answers a query', async () => {
    const page = await open('en/explore/?from=a-link');
    await page.locator('.cm-content').waitFor();
    const [[count] = []] = await answer(page, 'select count(*) as n from metrics');
    expect(Number(count)).toBeGreaterThan(10);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('a deck is made and presented', async () => {
    // A page's address without its slash, as some people type it.
    const page = await open('review');
    expect(page.url()).toBe(`${address}review/`);
    await page.locator('.review-start button.primary').press('Enter');
    await page.waitForSelector('.composer .sheet-view');
    await page.locator('.take-away button').first().press('Enter');
    await page.waitForSelector('.presenter .slide-frame h2');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('what the copy does not hold says so; embeds are not answered', async () => {
    const page = await open('no-such-page/');
    expect(page.url()).toBe(`${address}offline/`);
    expect(await page.locator('h1').innerText()).toBe('这一页要有网络才能打开');
    await page.goto(`${address}en/nor/this/`);
    expect(page.url()).toBe(`${address}en/offline/`);
    await expect(page.goto(`${address}embed/transit/`)).rejects.toThrow();
    await page.close();
  });
});

test('the copy waits until the reader waits for nothing', async () => {
  const site = await serveAt(join(root, 'dist'));
  const browser = await start('busy');
  const page = await browser.newPage();
  /** Keeps what matches from the page until it is let go. */
  const hold = async (pattern: string) => {
    let letGo = () => {};
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    await page.route(pattern, (route) => held.then(() => route.continue()));
    return letGo;
  };
  const letCopy = await hold('**/assets/register-*.js');
  const letEngine = await hold('**/engine/**/*.wasm.gzip');
  const engine = page.waitForRequest('**/engine/**/*.wasm.gzip');
  await page.goto(site.address);
  await page.locator('select[name=domain]').selectOption('traffic');
  await engine;
  const copy = page.waitForResponse('**/assets/register-*.js');
  letCopy();
  await (await copy).finished();
  // Meanwhile the page does what needs no engine.
  await page.locator('.keys [data-observation]').first().click();
  await page.locator('dialog[open] mark').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  letEngine();
  await filtersOf(page).count.filter({ hasText: '中的' }).waitFor({ timeout: 90_000 });
  await copied(page);
  await browser.close();
  await site.close();
});

test('a new version is told on pages that are open, whose scripts stay, and nothing is mixed', async () => {
  const first = await serveAt(join(root, 'dist'));
  const port = Number(new URL(first.address).port);
  const browser = await start('updated');
  const page = await browser.newPage();
  await page.goto(first.address);
  await copied(page);
  await first.close();

  const { folder, chunk } = await nextSite('next');
  const second = await serveAt(folder, port);
  expect(second.address).toBe(first.address);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const news = page.locator('.news');
  await news.waitFor();
  expect(await news.innerText()).toContain('网站有了新的版本');
  // The host no longer has it; the page that is open may still ask.
  expect(await page.evaluate(async (name) => (await fetch(name)).status, chunk)).toBe(200);
  await second.close();
  await page.getByRole('button', { name: '重新载入' }).click();
  await page.waitForFunction(() => document.documentElement.dataset.version === 'next');
  expect(await news.count()).toBe(0);
  await browser.close();
});

test('a page come back to is there before the host answers, and says when that has a newer version', async () => {
  const first = await serveAt(join(root, 'dist'));
  const port = Number(new URL(first.address).port);
  const browser = await start('returned');
  let page = await browser.newPage();
  await page.goto(first.address);
  await copied(page);
  await page.close();
  await first.close();

  const { folder } = await nextSite('newer');
  const second = await serveAt(folder, port);
  const version = () => page.evaluate(() => document.documentElement.dataset.version);
  page = await browser.newPage();
  const answer = await page.goto(second.address);
  expect(answer?.fromServiceWorker()).toBe(true);
  expect(await version()).not.toBe('next');
  const news = page.locator('.news');
  await news.waitFor();
  expect(await news.innerText()).toContain('网站有了新的版本');
  await page.getByRole('button', { name: '重新载入' }).click();
  await page.waitForFunction(() => document.documentElement.dataset.version === 'next');
  await page.waitForLoadState('networkidle');
  expect(await news.count()).toBe(0);
  // Whoever comes again, without reloading, has the host's too.
  await page.goto(`${second.address}about/`);
  await page.goto(second.address);
  expect(await version()).toBe('next');
  await browser.close();
  await second.close();
});

/** A later version of the site in a folder of its own: another overview, and a script fewer. */
async function nextSite(name: string): Promise<{ readonly folder: string; readonly chunk: string }> {
  const folder = join(home, name);
  await cp(join(root, 'dist'), folder, { recursive: true });
  const { files } = await listOf(join(folder, workerPath));
  const chunk = Object.keys(files).find((path) => /\/Citations-.*\.js$/.test(path)) ?? '';
  for (const ending of ['', '.br', '.gz']) {
    await rm(join(folder, chunk + ending));
    await rm(join(folder, `index.html${ending}`), { force: true });
  }
  const html = await readFile(join(root, 'dist', 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), html.replace(/ data-version="[^"]*"/, ' data-version="next"'));
  await change(join(folder, workerPath), chunk);
  await writeFile(join(folder, versionPath), JSON.stringify({ version: 'next' }));
  for (const ending of ['.br', '.gz']) await rm(join(folder, versionPath + ending), { force: true });
  return { folder, chunk };
}

/** The list in front of a worker's code. */
async function listOf(worker: string): Promise<CopyList> {
  const code = await readFile(worker, 'utf8');
  return JSON.parse(code.slice('const copyList='.length, code.indexOf(';\n'))) as CopyList;
}

/** The worker of a version whose overview is another and that has one file less. */
async function change(worker: string, chunk: string): Promise<void> {
  const code = await readFile(worker, 'utf8');
  const list = await listOf(worker);
  const files = { ...list.files, 'index.html': 'changed' };
  delete (files as Record<string, string>)[chunk];
  await writeFile(
    worker,
    `const copyList=${JSON.stringify({ ...list, version: 'next', files })}${code.slice(code.indexOf(';\n'))}`,
  );
  for (const ending of ['.br', '.gz']) await rm(worker + ending, { force: true });
}
