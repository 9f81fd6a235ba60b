/** Embeds on a slow line: what each form weighs, and when it is painted beside a bare static page. */

import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { figures } from '../../src/figures/index.ts';
import { type EmbedChoice, elementCode, headCode } from '../../src/share/embed-code.ts';
import type { Shared } from '../../src/ui/embed.ts';
import { weigher } from '../embeds.ts';
import { serve } from '../serve.ts';
import { type BenchLine, median } from './line.ts';
import { network, openBrowser } from './slow.ts';

const dist = join(import.meta.dirname, '../../dist');
const rounds = 5;

/** Counts, in a page or a frame, when its drawings are painted; `window.drawn` has one time for each. */
const watch = `{
  window.drawn = [];
  const seen = new Set();
  const look = () => {
    const roots = [document, ...[...document.querySelectorAll('reform-figure')].flatMap((e) => e.shadowRoot ?? [])];
    for (const root of roots) {
      if (seen.has(root) || ![...root.querySelectorAll('svg')].some((svg) => svg.getBoundingClientRect().width > 0)) continue;
      seen.add(root);
      requestAnimationFrame(() => window.drawn.push(performance.timeOrigin + performance.now()));
    }
    requestAnimationFrame(look);
  };
  look();
}`;

interface Painted {
  /** Milliseconds from navigation until the last of the drawings is painted. */
  readonly all: number;
  readonly bytes: number;
}

/** Opens `url` on the slow profile and waits for `count` drawings in the page and its frames. */
async function paint(browser: Browser, url: string, count: number, viewport: Viewport): Promise<Painted> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    let bytes = 0;
    session.on('Network.loadingFinished', (event) => {
      bytes += event.encodedDataLength;
    });
    await page.addInitScript({ content: watch });
    await page.goto(url, { waitUntil: 'commit', timeout: 120_000 });
    const start = await page.evaluate(() => performance.timeOrigin);
    let times: number[] = [];
    for (const until = Date.now() + 60_000; times.length < count; ) {
      if (Date.now() > until) throw new Error(`drawings missing: ${times.length} of ${count} at ${url}`);
      await page.waitForTimeout(100);
      times = await timesOf(page);
    }
    await page.waitForTimeout(1500);
    return { all: Math.max(...times) - start, bytes };
  } finally {
    await context.close();
  }
}

interface Viewport {
  readonly width: number;
  readonly height: number;
}

async function timesOf(page: Page): Promise<number[]> {
  const each = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() => (window as unknown as { drawn?: number[] }).drawn ?? []).catch(() => []),
      ),
  );
  return each.flat();
}

/** The bare page: one drawing, one width, nothing else. */
async function writeBare(id: string): Promise<string> {
  const { document } = parseHTML(await readFile(join(dist, `embed/${id}/index.html`), 'utf8'));
  const drawing = [...document.querySelectorAll('.plate svg')].at(-1)?.outerHTML ?? '';
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bare</title><link rel="icon" href="data:,"><body>${drawing}`;
  const folder = await mkdtemp(join(tmpdir(), 'reform-ledger-bare-'));
  await writeFile(join(folder, 'index.html'), html);
  await writeFile(join(folder, 'index.html.br'), brotliCompressSync(html));
  return folder;
}

const grid =
  '<meta charset="utf-8"><link rel="icon" href="data:,"><style>body{margin:0;display:grid;grid-template-columns:repeat(5,1fr);gap:4px}iframe{border:0;width:100%;height:320px}</style>';

/** A server of host pages and bare frames: plain files without the site's policy, which would let no other site in. */
async function openHost(folder: string): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer(sirv(folder, { brotli: true }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** What a newsroom chooses in the share sheet for a column of that grid. */
async function choiceOf(id: string, base: string): Promise<EmbedChoice> {
  const shared = JSON.parse(await readFile(join(dist, `embed/${id}/share.json`), 'utf8')) as Shared;
  const { title, alt, height } = shared;
  const page = base + shared.page;
  return { base, id, locale: 'zh', theme: 'auto', titled: true, width: 280, height, title, alt, page };
}

export async function benchEmbeds(): Promise<readonly BenchLine[]> {
  const id = figures[0]?.id ?? '';
  const folder = await writeBare(id);
  const twenty = Array.from({ length: 20 }, (_, at) => figures[at % figures.length]?.id ?? '');
  const [site, bare, browser] = await Promise.all([serve(dist), openHost(folder), openBrowser()]);
  const copied = await Promise.all(twenty.map((each) => choiceOf(each, site.address)));
  const hosts: Record<string, string> = {
    bare: twenty.map((_, at) => `<iframe src="${bare.address}?${at}"></iframe>`).join(''),
    frames: twenty.map((each, at) => `<iframe src="${site.address}embed/${each}/?${at}"></iframe>`).join(''),
    elements: copied.map(elementCode).join(''),
  };
  const heads: Record<string, string> = { elements: copied.slice(0, 1).map(headCode).join('') };
  const hostFolder = await mkdtemp(join(tmpdir(), 'reform-ledger-host-'));
  for (const name of Object.keys(hosts)) {
    const html = `<!doctype html><html lang="zh-CN">${heads[name] ?? ''}${grid}<body>${hosts[name] ?? ''}`;
    await writeFile(join(hostFolder, `${name}.html`), html);
    await writeFile(join(hostFolder, `${name}.html.br`), brotliCompressSync(html));
  }
  const host = await openHost(hostFolder);
  const small = { width: 600, height: 320 };
  const large = { width: 1600, height: 1350 };
  const seen: Record<string, Painted[]> = { bare1: [], ours1: [], bare: [], frames: [], elements: [] };
  try {
    await paint(browser, bare.address, 1, small);
    for (let round = 0; round < rounds; round++) {
      seen.bare1?.push(await paint(browser, bare.address, 1, small));
      seen.ours1?.push(await paint(browser, `${site.address}embed/${id}/`, 1, small));
      for (const name of Object.keys(hosts)) {
        seen[name]?.push(await paint(browser, `${host.address}${name}.html`, 20, large));
      }
    }
  } finally {
    await browser.close();
    await Promise.all([site.close(), bare.close(), host.close()]);
    await Promise.all([rm(folder, { recursive: true }), rm(hostFolder, { recursive: true })]);
  }
  const time = (name: string) => median((seen[name] ?? []).map(({ all }) => all));
  const sent = (name: string) => median((seen[name] ?? []).map(({ bytes }) => bytes)) / 1024;
  const bytesOf = weigher(dist);
  const ways = ['', 'en/'].flatMap((way) => figures.map((figure) => `${way}embed/${figure.id}/`));
  const numbers = ['', 'en/'].flatMap((way) =>
    readdirSync(join(dist, `${way}embed/number`)).map((name) => `${way}embed/number/${name}/index.html`),
  );
  const most = (paths: (way: string) => string[]) =>
    Math.max(...ways.map((way) => bytesOf(paths(way)))) / 1024;
  return [
    {
      name: 'embed: page of the heaviest figure, with its script',
      value: most((way) => [`${way}index.html`]),
      unit: 'KB',
      budget: 20,
    },
    {
      name: 'number: heaviest page, with its script',
      value: Math.max(...numbers.map((path) => bytesOf([path]))) / 1024,
      unit: 'KB',
      budget: 2,
    },
    {
      name: 'embed: heaviest figure by custom element, with the loader',
      value: most((way) => [`${way}figure.json`, 'embed.js']),
      unit: 'KB',
    },
    {
      name: 'one bare page: painted',
      value: time('bare1'),
      unit: 'ms',
      note: 'slow 4G, 4× slower processor',
    },
    { name: 'one embed: painted', value: time('ours1'), unit: 'ms' },
    { name: 'one embed, times the bare page', value: time('ours1') / time('bare1'), unit: '×', budget: 1.2 },
    { name: 'twenty bare frames: painted', value: time('bare'), unit: 'ms' },
    { name: 'twenty frames: painted', value: time('frames'), unit: 'ms' },
    {
      name: 'twenty frames, times the bare twenty',
      value: time('frames') / time('bare'),
      unit: '×',
      budget: 1.2,
    },
    { name: 'twenty elements: painted', value: time('elements'), unit: 'ms' },
    {
      name: 'twenty elements, times the bare twenty frames',
      value: time('elements') / time('bare'),
      unit: '×',
      budget: 0.5,
    },
    { name: 'twenty elements: transferred', value: sent('elements'), unit: 'KB', budget: 60 },
  ];
}
