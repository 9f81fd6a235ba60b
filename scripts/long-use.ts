/**
 * Hours in one tab, in short: each room is used over and over without being loaded again, and what the page holds is
 * counted after every round, once garbage is collected. Ends with an error when a room grows.
 */

import type { CDPSession, Page } from 'playwright-core';
import { answer, chooseFile, loadPreviewed, view } from '../tests/explore-room.ts';
import { visit } from '../tests/visit.ts';
import { dist } from './build.ts';

const usage = `npm run long-use -- [minutes] [room…]
  minutes  shared by the rooms; 4 by default
  room     of overview, explore, review, extract; all by default`;

/** Rounds in which caches fill. */
const warmUp = 3;
const maxGrowth = 0.1;

interface Room {
  readonly path: string;
  readonly enter?: (page: Page) => Promise<void>;
  readonly round: (page: Page, count: number) => Promise<void>;
}

const rooms: Readonly<Record<string, Room>> = {
  overview: {
    path: 'en/',
    round: async (page) => {
      const form = page.getByRole('form', { name: 'Filter' });
      for (const domain of ['traffic', 'immigration']) {
        await form.locator('select[name=domain]').selectOption(domain);
        await form.getByRole('status').filter({ hasText: / of / }).waitFor({ timeout: 90_000 });
      }
      await form.getByRole('button', { name: 'Clear filters' }).click();
      await form
        .getByRole('status')
        .filter({ hasText: /^\d+ observations/ })
        .waitFor();
      await page.locator('.keys [data-observation]').first().click();
      await page.locator('dialog[open] mark').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    },
  },
  explore: {
    path: 'en/explore/',
    round: async (page, count) => {
      const lines = Array.from({ length: 2000 }, (_, at) => `${at},${(at * 7919) % 100},Region ${at % 12}`);
      await chooseFile(page, 'rows.csv', Buffer.from(`id,value,region\n${lines.join('\n')}\n`));
      const table = await loadPreviewed(page);
      await answer(
        page,
        `select region, sum(value) as total, ${count} as n from ${table} group by all order by 1`,
      );
      await view(page, 1);
      await page.locator('.result-plate svg').first().waitFor();
      await view(page, 2);
      await page
        .locator('[data-part=chosen]')
        .filter({ hasText: /of [\d,]+ rows/ })
        .waitFor();
      await view(page, 0);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'CSV', exact: true }).first().click(),
      ]);
      await download.delete();
      await page.locator('.brought summary', { hasText: table }).click();
      await page.locator('.brought').getByRole('button', { name: 'Remove' }).click();
      await page.locator('.brought summary', { hasText: table }).waitFor({ state: 'detached' });
    },
  },
  review: {
    path: 'en/review/',
    enter: async (page) => {
      await page.locator('.review-start button.primary').click();
      await page.locator('[data-kept=kept]').waitFor();
    },
    round: async (page, count) => {
      await page.locator('.deck-title').fill(`Round ${count}`);
      await page.locator('[data-kept=kept]').waitFor();
      await page.locator('.take-away button').first().click();
      await page.locator('.presenter .slide-frame h2').waitFor();
      for (let slide = 0; slide < 4; slide++) await page.keyboard.press('ArrowRight');
      // The first one may end the full screen alone.
      const stage = page.locator('.presenter');
      await page.keyboard.press('Escape');
      await page.waitForTimeout(300);
      if (await stage.count()) await page.keyboard.press('Escape');
      await stage.waitFor({ state: 'detached' });
    },
  },
  extract: {
    path: 'en/extract/',
    round: async (page, count) => {
      const text = page.locator('.given textarea');
      await text.fill(`今年新建泵站${count + 12}处，比上年增长${count % 20}.5%。`.repeat(20));
      await page.locator('.number-table tbody tr').nth(30).waitFor({ state: 'attached' });
      await text.fill('');
      await page.locator('.number-table').waitFor({ state: 'detached' });
    },
  },
};

interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function heldBy(devtools: CDPSession): Promise<Held> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

const [minutes = 4] = process.argv.slice(2, 3).map(Number);
const wanted = process.argv.slice(3);
if (!Number.isFinite(minutes) || wanted.some((name) => !(name in rooms))) {
  console.log(usage);
  process.exit(1);
}
const at = await visit(dist);
const { page, errors } = await at.open('404.html', { acceptDownloads: true });
const devtools = await page.context().newCDPSession(page);
await devtools.send('Performance.enable');
const used = Object.entries(rooms).filter(([name]) => wanted.length === 0 || wanted.includes(name));
for (const [name, { path, enter, round }] of used) {
  await page.goto(at.site.address + path);
  await enter?.(page);
  const end = performance.now() + (minutes * 60_000) / used.length;
  const counts: Held[] = [];
  while (performance.now() < end || counts.length < warmUp + 2) {
    await round(page, counts.length);
    counts.push(await heldBy(devtools));
  }
  // The garbage of a round may wait for the next: the least of some rounds is what is held.
  const least = (of: keyof Held, some: readonly Held[]) => Math.min(...some.map((held) => held[of]));
  const kinds = (['heap', 'nodes', 'listeners'] as const).map((of) => {
    const [before, after] = [least(of, counts.slice(warmUp, warmUp + 3)), least(of, counts.slice(-3))];
    const growth = after / before - 1;
    if (growth > maxGrowth) process.exitCode = 1;
    const shown = (value: number) => (of === 'heap' ? `${(value / 1e6).toFixed(1)} MB` : String(value));
    return `${of} ${shown(before)} → ${shown(after)} (${growth >= 0 ? '+' : ''}${(growth * 100).toFixed(1)} %)`;
  });
  console.log(`${name}: ${counts.length} rounds, ${kinds.join(', ')}`);
}
if (errors.length > 0) {
  console.error(errors.join('\n'));
  process.exitCode = 1;
}
await at.close();
