/** A ledger of one's own, saved and served by the browser: every page and room of the site, on its numbers. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { namedSite } from '../scripts/build.ts';
import { buildDataset } from '../scripts/build-dataset.ts';
import { ledgerAt, readFolder } from '../scripts/ledger-folder.ts';
import { writeLedger } from '../scripts/new-ledger.ts';
import { readSite } from '../scripts/site-data.ts';
import { type LedgerFiles, textOf } from '../src/dataset/ledger-files.ts';
import { askFigures } from '../src/figures/ask.ts';
import { toZip } from '../src/share/ledger-zip.ts';
import type * as MyLedger from '../src/site/my-ledger/index.ts';
import { renderPage } from '../src/site/render.tsx';
import { sitePages } from '../src/site/site.ts';
import { type Opened, type Visit, visit } from './visit.ts';

const root = join(import.meta.dirname, '..');
// A save starts an engine and renders every page; a busy machine takes its time for each.
vi.setConfig({ testTimeout: 400_000 });

let at: Visit;
let home: string;
/** Texts by name, as a page is handed them. */
let harvest: Readonly<Record<string, string>>;
/** The built module behind the room where ledgers are made. */
let module: string;

beforeAll(async () => {
  at = await visit();
  home = await mkdtemp(join(tmpdir(), 'reform-ledger-mine-'));
  const texts = ['2022', '2023'].map(async (name) => ({
    name,
    text: await readFile(join(root, 'tests', 'fixtures', 'ledgers', 'harvest', `${name}.txt`), 'utf8'),
  }));
  const folder = join(home, 'harvest');
  await writeLedger(folder, await Promise.all(texts), null);
  const files: LedgerFiles = await readFolder(ledgerAt(folder));
  harvest = Object.fromEntries(Object.keys(files).map((name) => [name, textOf(files, name) ?? '']));
  const manifest = JSON.parse(await readFile(join(root, 'dist', '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    { readonly file: string }
  >;
  module = `${at.site.address}${manifest['src/site/my-ledger/index.ts']?.file}`;
});
afterAll(async () => {
  await at.close();
  await rm(home, { recursive: true });
});

/** Calls a function of the module on the page that is open. As text: the runner would rewrite an import. */
function call<K extends keyof typeof MyLedger>(
  page: Page,
  name: K,
  ...args: readonly unknown[]
): Promise<Awaited<ReturnType<(typeof MyLedger)[K]>>> {
  const list = args.map((arg) => JSON.stringify(arg)).join(', ');
  return page.evaluate(`import(${JSON.stringify(module)}).then(({ ${name} }) => ${name}(${list}))`);
}

const id = 'harvest';

/** A browser of its own with the ledger saved. */
async function enter(): Promise<Opened> {
  const opened = await at.open('about/', { acceptDownloads: true, serviceWorkers: 'allow' });
  expect(await call(opened.page, 'saveLedger', harvest)).toBe(id);
  return opened;
}

const outside = (requests: readonly string[]): string[] =>
  requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(at.site.address));

async function saved(page: Page, press: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return new Uint8Array(await readFile(await download.path()));
}

describe('saved once', () => {
  let room: Opened;
  const go = async (path: string) => void (await room.page.goto(`${at.site.address}my/${id}/${path}`));
  beforeAll(async () => {
    room = await enter();
  });
  afterAll(() => room.done());
  beforeEach(async () => {
    const ids = (await call(room.page, 'listLedgers')).map((one) => one.id);
    if (!ids.includes(id)) await call(room.page, 'saveLedger', harvest);
    room.errors.length = 0;
    room.requests.length = 0;
    await go('');
  });

  test('overview, a metric and a number’s sentence are those of the ledger, in both languages', async () => {
    const { page, errors, requests } = room;
    expect(await page.title()).toContain('青禾省');
    expect(await page.locator('html').getAttribute('data-ledger')).toBe('harvest');
    await page.locator('main a[href*="metric/"]').first().click();
    await page.waitForURL(/\/my\/harvest\/metric\/[^/]+\/(#.*)?$/);
    await page.locator('main a[data-observation]:visible, main g[data-observation]:visible').first().click();
    const sentence = page.locator('dialog[open] blockquote');
    await sentence.waitFor();
    const words = (await sentence.innerText()).replaceAll('…', '').trim();
    const articles = Object.entries(harvest).flatMap(([name, text]) =>
      name.startsWith('articles/') ? text : [],
    );
    expect(articles.join('\n').replaceAll('\n', '')).toContain(words.replaceAll('\n', ''));
    await go('en/');
    expect(await page.title()).toContain('Harvest');
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForURL(/\/my\/harvest\/$/);
    await page.reload();
    expect(await page.title()).toContain('青禾省');
    expect(errors).toEqual([]);
    expect(outside(requests)).toEqual([]);
  });

  test('a figure leaves as pictures, tables, rich text and one page that asks for nothing; no address is offered', async () => {
    const { page, errors } = room;
    await page.locator('figure a.share:visible').first().click();
    const sheet = page.locator('dialog.share-sheet');
    await sheet.locator('.form').first().waitFor();
    const forms = await sheet.locator('.form h3').allTextContents();
    expect(forms).toEqual(['整页HTML', '图文（公众号等编辑器）', '图片', '纯文字', '表格']);
    expect(await sheet.innerText()).not.toMatch(/iframe|localhost/);
    const button = sheet
      .locator('.form', { hasText: '整页HTML' })
      .getByRole('button', { name: 'HTML', exact: true });
    const html = new TextDecoder().decode(await saved(page, () => button.click()));
    expect(html).not.toMatch(/<script src|<link rel="stylesheet"|https?:\/\/localhost|href="(?!data:)/);
    const file = join(home, 'figure.html');
    await writeFile(file, html);
    const alone = await page.context().newPage();
    const asked: string[] = [];
    const wrong: string[] = [];
    alone.on('request', (request) => asked.push(request.url()));
    alone.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    await alone.goto(`file://${file}`);
    expect(await alone.locator('.plate svg:visible').count()).toBe(1);
    expect(await alone.locator('.foot').innerText()).toMatch(/来源/);
    expect(await alone.locator('svg desc').first().textContent()).not.toBe('');
    expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
    expect(wrong).toEqual([]);
    await alone.close();
    const png = sheet.locator('.form', { hasText: 'PNG' }).getByRole('button', { name: 'PNG 1×' });
    expect((await saved(page, () => png.click())).slice(1, 4)).toEqual(new TextEncoder().encode('PNG'));
    expect(errors).toEqual([]);
  });

  test('the zip of a saved ledger is the folder it was made of, and builds the pages that the browser shows', async () => {
    const { page } = room;
    const bytes = await page.evaluate(async () => [
      ...new Uint8Array(await (await fetch('ledger.zip')).arrayBuffer()),
    ]);
    expect(Uint8Array.from(bytes)).toEqual(toZip(harvest));
    const zip = join(home, 'mine.zip');
    await writeFile(zip, Uint8Array.from(bytes));
    const { ledger } = namedSite([zip, '--out', join(home, 'site')]);
    const { given, tables } = await buildDataset(ledger);
    askFigures(given, tables);
    const site = await readSite(root, { ledger });
    const shell = await readFile(join(root, 'dist', 'my-ledger', 'shell.json'), 'utf8');
    const { html } = JSON.parse(shell) as { html: string };
    for (const built of sitePages(site).filter(({ path }) =>
      /^(en\/)?(metric\/[^/]+\/|about\/)?$/.test(path),
    )) {
      const shown = await page.evaluate(
        async (path) => (await fetch(path)).text(),
        `${at.site.address}my/${id}/${built.path}`,
      );
      const bare = (text: string) =>
        text
          .replace(/ data-ledger="[^"]*"/, '')
          .replace(/<script type="application\/json" id="ledger">.*?<\/script>/, '')
          // A ledger in a browser is no application of its own.
          .replace(/<link rel="manifest"[^>]*>/, '')
          // Scripts and the icon are the site's own, wherever it stands.
          .replace(/(src|href)="(?:\/|(?:\.\.\/)*)(assets\/|icon\.svg)/g, '$1="$2');
      expect(bare(shown)).toBe(bare(renderPage(built, site, html)));
    }
  });

  test('an address that a ledger does not have is its own page without content, a file of the site is the site’s', async () => {
    const { page } = room;
    await go('metric/none/');
    await page.getByText('这个地址没有内容').waitFor();
    expect(await page.locator('html').getAttribute('data-ledger')).toBe(id);
    await go('about');
    await page.waitForURL(/\/my\/harvest\/about\/$/);
    await go('ledgers/');
    await page.waitForURL(`${at.site.address}ledgers/`);
  });

  test('what hinders a save is said in a sentence, and what was saved before stays', async () => {
    const { page } = room;
    const before = await call(page, 'listLedgers');
    const broken = { ...harvest, 'metrics.csv': 'metric_id\n' };
    await expect(call(page, 'saveLedger', broken, { id })).rejects.toThrow(/数据有\d+处问题：\n/);
    await page.context().route('**/engine/**/*.wasm.gzip', (route) => route.abort());
    await expect(call(page, 'saveLedger', harvest, { id })).rejects.toThrow();
    await page.context().unroute('**/engine/**/*.wasm.gzip');
    const disk = await page.context().newCDPSession(page);
    const origin = at.site.address.replace(/\/$/, '');
    await disk.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    await expect(call(page, 'saveLedger', harvest, { id })).rejects.toThrow(/浏览器的空间满了/);
    await disk.send('Storage.overrideQuotaForOrigin', { origin });
    expect(await call(page, 'listLedgers')).toEqual(before);
    await page.reload();
    expect(await page.title()).toContain('青禾省');
  });

  test('pages that an older site rendered are rendered anew before they are shown', async () => {
    const { page, errors } = room;
    const version = () => call(page, 'listLedgers').then(([card]) => card?.version);
    const now = await version();
    await page.evaluate(async (id) => {
      const shelf = await caches.open('my-ledgers');
      const key = (await shelf.keys()).find(({ url }) => url.endsWith(`/${id}/card.json`)) as Request;
      const card = await (await shelf.match(key))?.json();
      await shelf.put(key, new Response(JSON.stringify({ ...card, version: 'older' })));
    }, id);
    await page.goto(`${at.site.address}my/${id}/en/about/`);
    await page.getByText('The site was updated').waitFor();
    await page.waitForURL(/\/my\/harvest\/en\/about\/$/);
    expect(await page.title()).toContain('Harvest');
    expect(await version()).toBe(now);
    expect(errors).toEqual([]);
  });

  test('explore asks the ledger’s own tables, and the review room makes a deck of them', async () => {
    const { page, errors, requests } = room;
    await go('explore/');
    await page
      .locator('.cm-content')
      .fill('select count(*) as n, count(distinct source_id) as s from observations');
    await page.locator('.run-bar button.primary').click();
    await page.locator('.rows .row').first().waitFor();
    const [card] = await call(page, 'listLedgers');
    const cells = await page.locator('.rows .row').first().locator(':scope > *').allTextContents();
    expect(cells.slice(-2)).toEqual([String(card?.observations), '2']);
    await go('review/');
    await page.locator('.review-start button.primary').click();
    await page.locator('.composer .sheet-view').waitFor();
    await page.locator('[data-kept="kept"]').waitFor();
    const deck = unzipSync(
      await saved(page, () => page.getByRole('button', { name: 'PPTX', exact: true }).click()),
    );
    const slides = Object.keys(deck).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBeGreaterThan(5);
    const text = slides.map((name) => new TextDecoder().decode(deck[name])).join('');
    expect(text).toContain('青禾省');
    expect(text).not.toContain('身份证');
    // The deck is the ledger's: the site's own review room does not list it.
    const keys = () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('review-')));
    expect((await keys()).every((key) => key.startsWith(`my/${id}/`))).toBe(true);
    await call(page, 'deleteLedger', id);
    expect(await keys()).toEqual([]);
    expect(errors).toEqual([]);
    expect(outside(requests)).toEqual([]);
  });
});

test('a ledger that is saved in another tab is not written over, and one that is deleted says so', async () => {
  const { page, done } = await enter();
  const [card] = await call(page, 'listLedgers');
  const other = await page.context().newPage();
  await other.goto(`${at.site.address}about/`);
  await call(other, 'saveLedger', harvest, { id, since: card?.savedAt });
  const late = call(page, 'saveLedger', harvest, { id, since: card?.savedAt });
  await expect(late).rejects.toThrow(/另一个标签页刚保存过这本台账/);
  expect(await call(page, 'saveLedger', harvest)).toBe('harvest-2');
  expect((await call(other, 'listLedgers')).map((one) => one.id)).toEqual(['harvest-2', 'harvest']);
  await call(other, 'deleteLedger', id);
  await page.goto(`${at.site.address}en/my-ledger/#${id}/`);
  await page.getByText('This ledger is not in this browser').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'My ledgers' }).click();
  await page.getByRole('heading', { name: 'My ledgers', level: 1 }).waitFor();
  await page.goto(`${at.site.address}my/${id}/metric/x/`);
  await page.getByText('这个浏览器里没有这本台账').waitFor();
  await page.goto(`${at.site.address}my/harvest-2/`);
  expect(await page.title()).toContain('青禾省');
  const caches = await page.evaluate(() => globalThis.caches.keys());
  expect(caches.filter((name) => name.startsWith('my-ledger')).length).toBe(2);
  await done();
});
