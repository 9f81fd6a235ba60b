/** What a first visit costs: bytes to a whole first screen, layout shifts, long tasks as scripts take over. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

interface Noted {
  readonly shift: number;
  readonly tasks: readonly number[];
}

/** On a slow 4G line with a processor four times slower; sizes in CSS pixels, times in milliseconds. */
async function measured(path: string, width: number): Promise<Noted & { bytes: number }> {
  const context = await at.browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6e6 / 8) * 0.9,
    uploadThroughput: (750e3 / 8) * 0.9,
  });
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  line.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(() => {
    const noted = { shift: 0, tasks: [] as number[], scripts: Number.POSITIVE_INFINITY };
    Object.assign(globalThis, { noted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        noted.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        if (startTime >= noted.scripts) noted.tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    // Scripts of type module run once the page is parsed; what comes before is the page's own layout.
    document.addEventListener('readystatechange', () => {
      if (document.readyState === 'interactive') noted.scripts = performance.now();
    });
  });
  await page.goto(new URL(path, at.site.address).href, { waitUntil: 'load' });
  await page.waitForTimeout(2500);
  const noted = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
  await context.close();
  return { shift: noted.shift, tasks: noted.tasks, bytes };
}

test.each(['', 'en/'])(
  'the overview in “%s” comes in 90 KB, stands still and lets the reader act',
  async (path) => {
    for (const width of [390, 1280]) {
      const { shift, tasks, bytes } = await measured(path, width);
      console.log(`${path || 'zh/'} ${width}: ${bytes} B, shift ${shift}, tasks ${tasks.map(Math.round)}`);
      expect(bytes).toBeLessThanOrEqual(90_000);
      expect(shift).toBe(0);
      expect(Math.max(0, ...tasks)).toBeLessThanOrEqual(100);
    }
  },
);
