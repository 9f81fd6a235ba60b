/**
 * Hours in one tab, in short: each room is used over and over without being loaded again, and what the page holds is
 * counted after every round, once garbage is collected. Ends with an error when a room grows. Of the heap its objects are
 * judged: V8 compiles more and more of the code while it is used, in the extract room half a megabyte in forty rounds.
 */

import type { CDPSession, Page } from 'playwright-core';
import { answered, chooseFile, loadPreviewed, rows, view } from '../tests/explore-room.ts';
import { visit } from '../tests/visit.ts';
import { dist } from './build.ts';

const usage = `npm run long-use -- [minutes] [room…]
  minutes  shared by the rooms; 4 by default
  room     of overview, explore, review, extract; all by default`;

/** Rounds in which caches fill. */
const warmUp = 3;
const maxGrowth = 0.1;

const totals = 'select region, sum(value) as total from rows group by all order by 1';

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
    // The list of what was asked holds sixty: it is full before the first round.
    enter: async (page) => {
      await page.evaluate((sql) => {
        const asked = Array.from({ length: 60 }, (_, at) => ({
          sql: at === 0 ? sql : `select ${at}`,
          at: new Date(at).toISOString(),
        }));
        localStorage.setItem('explore-history', JSON.stringify(asked));
      }, totals);
      await page.reload();
      await page.locator('.history summary').click();
    },
    // Asked again from the list: of what is typed Chromium keeps each line taken away, for its own undo.
    round: async (page) => {
      const lines = Array.from({ length: 2000 }, (_, at) => `${at},${(at * 7919) % 100},Region ${at % 12}`);
      await chooseFile(page, 'rows.csv', Buffer.from(`id,value,region\n${lines.join('\n')}\n`));
      const table = await loadPreviewed(page);
      await page.locator('.history li button', { hasText: totals }).click();
      await answered(page, () => page.getByRole('button', { name: 'Run', exact: true }).click());
      await rows(page);
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
    // As files: of what is typed into a field Chromium keeps each step, for its own undo, two nodes a round.
    round: async (page, count) => {
      const text = `今年新建泵站${count + 12}处，比上年增长${count % 20}.5%。`.repeat(20);
      await page
        .locator('.given input[type=file]')
        .setInputFiles({ name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
      await page.locator('.number-table tbody tr').nth(30).waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Clear', exact: true }).click();
      await page.locator('.number-table').waitFor({ state: 'detached' });
    },
  },
};

interface Held {
  readonly nodes: number;
  readonly listeners: number;
}

async function heldBy(devtools: CDPSession): Promise<Held> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** As V8 writes it; the field types of `type` are names by their number. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}

/** Bytes of all objects of scripts; compiled code and what the browser holds for itself are left out. */
async function objectBytes(devtools: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', take);
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', {});
  devtools.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (!['code', 'native', 'hidden'].includes(types[0][nodes[at + type] ?? 0] ?? ''))
      bytes += nodes[at + size] ?? 0;
  return bytes;
}

const [minutes = 4] = process.argv.slice(2, 3).map(Number);
const wanted = process.argv.slice(3);
if (!Number.isFinite(minutes) || wanted.some((name) => !(name in rooms))) {
  console.log(usage);
  process.exit(1);
}
const at = await visit({ folder: dist, isWhole: true });
const { page, errors } = await at.open('404.html', { acceptDownloads: true });
const devtools = await page.context().newCDPSession(page);
await devtools.send('Performance.enable');
await devtools.send('HeapProfiler.enable');
const used = Object.entries(rooms).filter(([name]) => wanted.length === 0 || wanted.includes(name));
for (const [name, { path, enter, round }] of used) {
  await page.goto(at.site.address + path);
  await enter?.(page);
  const end = performance.now() + (minutes * 60_000) / used.length;
  const counts: Held[] = [];
  let bytesBefore = 0;
  while (performance.now() < end || counts.length < warmUp + 2) {
    await round(page, counts.length);
    counts.push(await heldBy(devtools));
    if (counts.length === warmUp) bytesBefore = await objectBytes(devtools);
  }
  // The garbage of a round may wait for the next: the least of some rounds is what is held.
  const least = (of: keyof Held, some: readonly Held[]) => Math.min(...some.map((held) => held[of]));
  const growthOf = (of: keyof Held) =>
    [least(of, counts.slice(warmUp, warmUp + 3)), least(of, counts.slice(-3))] as const;
  const kinds = [
    ['objects', [bytesBefore, await objectBytes(devtools)]],
    ['nodes', growthOf('nodes')],
    ['listeners', growthOf('listeners')],
  ] as const;
  const told = kinds.map(([of, [before, after]]) => {
    const growth = after / before - 1;
    if (growth > maxGrowth) process.exitCode = 1;
    const shown = (value: number) => (of === 'objects' ? `${(value / 1e6).toFixed(2)} MB` : String(value));
    return `${of} ${shown(before)} → ${shown(after)} (${growth >= 0 ? '+' : ''}${(growth * 100).toFixed(1)} %)`;
  });
  console.log(`${name}: ${counts.length} rounds, ${told.join(', ')}`);
}
if (errors.length > 0) {
  console.error(errors.join('\n'));
  process.exitCode = 1;
}
await at.close();
