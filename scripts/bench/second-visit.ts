/**
 * The overview come back to on the slow line, beside the first visit of the same reader, and beside a bare page with
 * charts that is opened over no line at all: a new tab costs that much on such a processor, whatever it shows.
 */

import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { Site } from '../serve.ts';
import { type BenchLine, median } from './line.ts';
import { openBrowser } from './slow.ts';
import { slowLine } from './slow-line.ts';

const rounds = 5;

/** Milliseconds from navigation to the first chart that is painted, on a processor four times slower. */
async function firstChart(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript({ path: join(import.meta.dirname, 'watch.js') });
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 120_000 });
  await page.waitForFunction(() => (window as unknown as { seen: { first: number } }).seen.first > 0);
  const first = await page.evaluate(() => (window as unknown as { seen: { first: number } }).seen.first);
  await page.close();
  return first;
}

/** Milliseconds that a reader stays until the copy is there, on a processor as it is. */
async function stay(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  const begun = performance.now();
  await page.goto(url, { timeout: 120_000 });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 300_000 });
  const stayed = performance.now() - begun;
  await page.close();
  return stayed;
}

export async function benchSecondVisit(site: Site, bare: Site): Promise<readonly BenchLine[]> {
  const [line, browser] = await Promise.all([slowLine(site.address), openBrowser()]);
  const firsts: number[] = [];
  const stays: number[] = [];
  const seconds: number[] = [];
  const floors: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      firsts.push(await firstChart(context, line.address));
      stays.push(await stay(context, line.address));
      seconds.push(await firstChart(context, line.address));
      floors.push(await firstChart(context, bare.address));
      await context.close();
    }
  } finally {
    await browser.close();
    line.close();
  }
  const [first, second, floor] = [median(firsts), median(seconds), median(floors)];
  return [
    { name: 'first visit: until the copy is there', value: median(stays) / 1000, unit: 's' },
    {
      name: 'second visit: first chart',
      value: second,
      unit: 'ms',
      note: `first visit: ${Math.round(first)} ms`,
    },
    {
      name: 'second visit: first chart, times the first visit',
      value: second / first,
      unit: '×',
      budget: 0.5,
    },
    {
      name: 'second visit: first chart, times a bare page’s over no line',
      value: second / floor,
      unit: '×',
      note: `bare page: ${Math.round(floor)} ms`,
    },
  ];
}
