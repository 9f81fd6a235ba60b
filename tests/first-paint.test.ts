/** What a first visit costs: bytes to a whole first screen, and that nothing moves while scripts take over. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

interface Noted {
  readonly shift: number;
}

/** On a slow 4G line with a processor four times slower; sizes in CSS pixels, times in milliseconds. */
async function measured(path: string, width: number): Promise<Noted & { bytes: number }> {
  const context = await at.context({ viewport: { width, height: 800 } });
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
    const noted = { shift: 0 };
    Object.assign(globalThis, { noted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        noted.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(new URL(path, at.site.address).href, { waitUntil: 'load' });
  await page.waitForTimeout(2500);
  const noted = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
  await context.close();
  return { shift: noted.shift, bytes };
}

test.each(['', 'en/'])('the overview in “%s” comes in 90 KB and stands still', async (path) => {
  // Both at once: each waits for its slow line.
  const visits = await Promise.all([390, 1280].map((width) => measured(path, width)));
  for (const { shift, bytes } of visits) {
    expect(bytes).toBeLessThanOrEqual(90_000);
    expect(shift).toBe(0);
  }
});

test.each(['', 'en/'])(
  'in “%s” a band takes the room that was reckoned for it, and a link leads to its figure',
  async (path) => {
    for (const width of [390, 800, 1280]) {
      const { page, done } = await at.open(path, { viewport: { width, height: 800 } });
      const rooms = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.band[style]')].map((band) => {
          const reckoned = band.offsetHeight;
          band.style.contentVisibility = 'visible';
          return [reckoned, band.offsetHeight] as const;
        }),
      );
      expect(rooms.length).toBeGreaterThanOrEqual(4);
      for (const [reckoned, real] of rooms) expect(Math.abs(reckoned / real - 1)).toBeLessThan(0.2);
      await done();
    }
    const { page, done } = await at.open(`${path}#fig-electronic-licences`);
    await page.waitForTimeout(500);
    const top = await page.evaluate(
      () => document.getElementById('fig-electronic-licences')?.getBoundingClientRect().top ?? -1,
    );
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(100);
    await done();
  },
);

test.each(['', 'en/'])('in “%s” no figure changes its height when it is first looked at', async (path) => {
  for (const width of [390, 1280]) {
    const { page, done } = await at.open(path, { viewport: { width, height: 800 } });
    // Neither question lays out what the browser has left for later.
    const heights = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('figure.figure')].map((figure) => Math.round(figure.clientHeight)),
      );
    const before = await heights();
    const all = await page.evaluate(() => document.querySelectorAll('figure.figure').length);
    for (let index = 0; index < all; index++) {
      await page.locator('figure.figure').nth(index).scrollIntoViewIfNeeded();
    }
    expect(await heights()).toEqual(before);
    await done();
  }
});

test.each(['', 'en/', 'article/mps-fangguanfu-2020/'])(
  '“%s” is drawn whole once it is quiet, and nothing moves by it',
  async (path) => {
    const { page, done } = await at.open(path, { viewport: { width: 1280, height: 800 } });
    const left = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('main *')].filter(
            (element) => getComputedStyle(element).contentVisibility === 'auto',
          ).length,
      );
    await expect.poll(left).toBe(0);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(
              list
                .getEntries()
                .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
            );
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 500);
        }),
    );
    expect(shift).toBe(0);
    await done();
  },
);
