/** The analyst's room: brushing four linked charts, and a file of a million rows brought in beside DuckDB's own reader. */

import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serveExploreBench } from './explore-site.ts';
import { type BenchLine, median } from './line.ts';
import { openBrowser } from './slow.ts';

const cache = join(import.meta.dirname, '../../.cache');
const sizes = [100_000, 1_000_000, 10_000_000] as const;
const steps = 60;
const rounds = 3;

interface Step {
  /** Milliseconds from the input event to the last chart's change, and to the frame after it. */
  readonly drawn: number;
  readonly framed: number;
}

export interface Brushed {
  readonly load: number;
  /** From the pointer entering the chart: counts from part of the rows, and from all of them. */
  readonly coarse: number;
  readonly exact: number;
  readonly steps: readonly Step[];
  /** Megabytes that the page's process held at most; NaN where the system does not say. */
  readonly peak: number;
  /** Of a file where it lies: milliseconds to its first charts. */
  readonly firstView: number;
  /** Of a file where it lies: rows that the last brush chose, and the SQL of them. */
  readonly chosen: number;
  readonly sql: string;
}

/** In the page: notes when the input came and when the last of the passive charts had changed. */
const watch = `{
  const passive = window.xf.charts;
  const seen = new Set();
  let [input, last] = [0, 0];
  addEventListener('mousemove', (event) => { input = event.timeStamp; seen.clear(); }, true);
  for (const id of passive)
    new MutationObserver(() => { seen.add(id); last = performance.now(); })
      .observe(document.getElementById(id), { subtree: true, childList: true, attributes: true, characterData: true });
  window.brushStep = () => new Promise((resolve, reject) => {
    const until = performance.now() + 60_000;
    const look = () => {
      if (seen.size === passive.length) {
        const drawn = last - input;
        requestAnimationFrame(() => resolve({ drawn, framed: performance.now() - input }));
      } else if (performance.now() > until) reject(new Error('charts that did not follow the brush: ' + passive.filter((id) => !seen.has(id))));
      else requestAnimationFrame(look);
    };
    look();
  });
}`;

/** Brushes the first of the four charts in `steps` steps. @param start what makes the charts once the page is open */
export async function brush(url: string, start: (page: Page) => Promise<unknown>): Promise<Brushed> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1300, height: 660 } });
    await page.goto(url);
    await start(page);
    await page.waitForFunction(() => 'xf' in window, undefined, { timeout: 240_000 });
    await page.waitForTimeout(1000);
    await page.evaluate(watch);
    const box = await page.locator('#delay').boundingBox();
    if (!box) throw new Error(`chart missing: #delay at ${url}`);
    const y = box.y + 120;
    const from = box.x + 300;
    await page.mouse.move(box.x + 200, y);
    await page.mouse.down();
    await page.mouse.move(box.x + 240, y);
    await page.mouse.move(from, y);
    await stepOf(page);
    await page.waitForTimeout(600);
    const taken: Step[] = [];
    for (let at = 1; at <= steps; at++) {
      await page.mouse.move(from + (at <= 40 ? at * 5 : 200 - (at - 40) * 6), y);
      taken.push(await stepOf(page));
      await page.waitForTimeout(60);
    }
    await page.mouse.up();
    await page.waitForTimeout(600);
    const told = await page.evaluate(() => {
      const { xf } = window as unknown as {
        xf: {
          load: number;
          firstView: number;
          verify: () => Omit<Brushed, 'steps' | 'peak' | 'firstView' | 'load'>;
        };
      };
      return { load: xf.load, firstView: xf.firstView, ...xf.verify() };
    });
    return { ...told, steps: taken, peak: await peakOf(browser) };
  } finally {
    await browser.close();
  }
}

async function peakOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const status = `/proc/${id}/status`;
      if (!existsSync(status)) return Number.NaN;
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024;
    });
  return Math.max(...peaks);
}

function stepOf(page: Page): Promise<Step> {
  return page.evaluate(() => (window as unknown as { brushStep: () => Promise<Step> }).brushStep());
}

/** The value that `share` of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** A million rows of six columns, the same on every machine. */
async function writeRows(): Promise<string> {
  const file = join(cache, 'bench-1000000.csv');
  if (existsSync(file)) return file;
  await mkdir(cache, { recursive: true });
  let seed = 20_200_526;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const regions = Array.from({ length: 31 }, (_, at) => `Region ${at + 1}`);
  const out = createWriteStream(`${file}.part`);
  out.write('domain,region,day,value,delay,channel\n');
  for (let block = 0; block < 100; block++) {
    let text = '';
    for (let row = 0; row < 10_000; row++) {
      const day = new Date(Date.UTC(2020, 6, 1) + Math.floor(random() * 2191) * 864e5)
        .toISOString()
        .slice(0, 10);
      const value = Math.exp(3 + 4 * random()).toFixed(10);
      const delay = Math.floor(random() * 300) - 150;
      text += `${pick(['services', 'justice', 'health'])},${pick(regions)},${day},${value},${delay},${pick(['app', 'web', 'hotline', 'counter'])}\n`;
    }
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  await rename(`${file}.part`, file);
  return file;
}

interface Brought {
  readonly ms: number;
  readonly longest: number;
  readonly check: { readonly n: number; readonly sd: number };
}

async function bringFile(url: string, file: string, variant: string): Promise<Brought> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'ready' in window, undefined, { timeout: 120_000 });
    await page.setInputFiles('#f', file);
    return await page.evaluate(
      (asked) => (window as unknown as { run: (variant: string) => Promise<Brought> }).run(asked),
      variant,
    );
  } finally {
    await browser.close();
  }
}

export async function benchExplore(): Promise<readonly BenchLine[]> {
  const site = await serveExploreBench();
  const lines: BenchLine[] = [];
  try {
    const frames: Record<number, number> = {};
    for (const rows of sizes) {
      const runs: Brushed[] = [];
      for (let round = 0; round < rounds; round++)
        runs.push(await brush(`${site.address}index.html?n=${rows}`, async () => undefined));
      const all = runs.flatMap((run) => run.steps);
      const of = (read: (run: Brushed) => number) => median(runs.map(read));
      const framed = all.map((step) => step.framed);
      frames[rows] = quantile(framed, 0.95);
      const name = `${rows.toLocaleString('en')} rows`;
      lines.push(
        { name: `${name}: first brush, coarse`, value: of((run) => run.coarse), unit: 'ms' },
        { name: `${name}: first brush, exact`, value: of((run) => run.exact), unit: 'ms' },
        {
          name: `${name}: brush step to the last chart, p50`,
          value: quantile(
            all.map((step) => step.drawn),
            0.5,
          ),
          unit: 'ms',
        },
        { name: `${name}: to the frame, p50`, value: quantile(framed, 0.5), unit: 'ms' },
        { name: `${name}: to the frame, p95`, value: frames[rows], unit: 'ms', note: `${all.length} steps` },
        { name: `${name}: memory at most`, value: of((run) => run.peak), unit: 'MB' },
      );
    }
    lines.push({
      name: 'ten million rows, times one million (to the frame, p95)',
      value: (frames[10_000_000] ?? Number.NaN) / (frames[1_000_000] ?? Number.NaN),
      unit: '×',
      budget: 1.2,
    });
    const file = await writeRows();
    const brought: Record<'duckdb' | 'ours', Brought[]> = { duckdb: [], ours: [] };
    for (let round = 0; round < rounds; round++)
      for (const variant of ['duckdb', 'ours'] as const)
        brought[variant].push(await bringFile(`${site.address}import.html`, file, variant));
    const [theirs, own] = [brought.duckdb, brought.ours];
    if (theirs[0]?.check.n !== own[0]?.check.n || theirs[0]?.check.sd !== own[0]?.check.sd)
      throw new Error(`rows brought in differ: ${JSON.stringify([theirs[0]?.check, own[0]?.check])}`);
    const time = (runs: readonly Brought[]) => median(runs.map(({ ms }) => ms));
    lines.push(
      { name: "a million rows of CSV, DuckDB's own reader", value: time(theirs), unit: 'ms' },
      { name: 'the same with preview, progress and row errors', value: time(own), unit: 'ms' },
      { name: "times DuckDB's own reader", value: time(own) / time(theirs), unit: '×', budget: 1.3 },
      {
        name: 'longest silence of the page meanwhile',
        value: median(own.map(({ longest }) => longest)),
        unit: 'ms',
        budget: 100,
      },
    );
  } finally {
    await site.close();
  }
  return lines;
}
