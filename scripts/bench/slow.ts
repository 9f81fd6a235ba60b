/** A page opened as on slow 4G with a processor four times slower, and what was seen of it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const root = join(import.meta.dirname, '..', '..');

/** The rates that Lighthouse calls slow 4G, with its own allowances. */
export const network = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};

export interface Seen {
  /** Milliseconds from navigation to the first chart that is painted, and to the last of the page. */
  readonly first: number;
  readonly all: number;
  /** Bytes on the wire, headers included, until the charts were painted and until the page was quiet. */
  readonly bytesFirst: number;
  readonly bytes: number;
  readonly shift: number;
  /** The longest task while the page is parsed, and after it, when scripts take over; milliseconds, 0 under 50. */
  readonly longestParse: number;
  readonly longestTask: number;
  readonly requests: readonly string[];
}

export function openBrowser(): Promise<Browser> {
  const path = process.env.CHROMIUM ?? readFileSync(join(root, 'node_modules', '.chromium'), 'utf8');
  return chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** Opens `url` in a fresh context on the slow profile; a chart is an SVG inside a `data-figure`. */
export async function openSlowly(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    let bytes = 0;
    const requests: string[] = [];
    session.on('Network.loadingFinished', (event) => {
      bytes += event.encodedDataLength;
    });
    session.on('Network.requestWillBeSent', (event) => requests.push(event.request.url));
    await page.addInitScript({ path: join(import.meta.dirname, 'watch.js') });
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 120_000 });
    await page.waitForFunction(() => 'seen' in window && (window.seen as { all: number }).all > 0);
    const bytesFirst = bytes;
    await page.waitForLoadState('networkidle', { timeout: 120_000 });
    await page.waitForTimeout(1500);
    const seen = await page.evaluate(
      () => (window as unknown as { seen: Omit<Seen, 'bytes' | 'bytesFirst' | 'requests'> }).seen,
    );
    return { ...seen, bytesFirst, bytes, requests };
  } finally {
    await context.close();
  }
}
