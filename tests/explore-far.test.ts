import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDataOrigins } from '../scripts/data-origins.ts';
import { openDuckDb } from '../scripts/engine-server/duckdb.ts';
import { token, writeFacts } from '../scripts/engine-server/far-facts.ts';
import { type Front, openFront } from '../scripts/engine-server/front.ts';
import { Output } from '../scripts/output.ts';
import { answer, ask, fault, rows, view } from './explore-room.ts';
import { type Opened, type Visit, visit } from './visit.ts';

const dist = join(import.meta.dirname, '../dist');
/** What was asked of the engine elsewhere. */
const asked: string[] = [];
let facts: string;
let folder: string;
let front: Front;
let at: Visit;
let room: Opened;

beforeAll(async () => {
  facts = await writeFacts();
  const engine = await openDuckDb(facts);
  const sites: string[] = [];
  front = await openFront({
    engine: {
      ...engine,
      answer: (sql, ...rest) => {
        asked.push(sql);
        return engine.answer(sql, ...rest);
      },
    },
    token,
    sites,
  });
  // The built site as its host would have built it with the engine's origin in DATA_ORIGINS.
  folder = await mkdtemp(join(tmpdir(), 'far-site-'));
  await cp(dist, folder, { recursive: true });
  const origin = new URL(front.address).origin;
  await writeDataOrigins(new Output(folder), [origin]);
  for (const path of ['explore/index.html', 'en/explore/index.html']) {
    const file = join(folder, path);
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace('"origins":[]', `"origins":${JSON.stringify([origin])}`));
    await Promise.all([rm(`${file}.br`), rm(`${file}.gz`)]);
  }
  at = await visit({ folder });
  sites.push(new URL(at.site.address).origin);
  room = await at.open('en/explore/', { origins: [origin] });
});
afterAll(async () => {
  await at.close();
  await front.close().catch(() => undefined);
  for (const each of [folder, join(facts, '..')]) await rm(each, { recursive: true, force: true });
});

async function connect(word: string): Promise<void> {
  await room.page.getByLabel(/^Token/).fill(word);
  await room.page.getByRole('button', { name: 'Connect' }).click();
}

test('a token that is not the engine’s is refused in a sentence; with the right one its tables are there', async () => {
  const { page } = room;
  await page.getByText('Ask a far engine…').click();
  expect(asked).toEqual([]);
  await connect('another');
  await page
    .getByRole('alert')
    .filter({ hasText: `token refused: ${front.address}` })
    .waitFor();
  await connect(token);
  const far = page.locator('[data-part=far]');
  await far.getByText(`DuckDB · ${new URL(front.address).host}`).waitFor();
  await far.locator('summary', { hasText: 'facts' }).waitFor();
});

test('a query says where it goes, and is answered there', async () => {
  const { page } = room;
  const name = `DuckDB · ${new URL(front.address).host}`;
  expect(await page.getByRole('radio', { name }).isChecked()).toBe(true);
  const sql = 'select year, count(*) as n from facts group by year order by year';
  expect(await answer(page, sql)).toEqual([
    ['2020', '30,000'],
    ['2021', '30,000'],
  ]);
  expect(asked).toContain(sql);
  expect(await page.locator('[data-part=answered]').innerText()).toMatch(
    new RegExp(`^2 rows, 2 columns, .* from ${front.address}$`),
  );
});

test('the editor completes the names of far tables', async () => {
  const { page } = room;
  await page.locator('.cm-content').fill('select * from fac');
  await page.keyboard.press('Control+Space');
  await page.locator('.cm-tooltip-autocomplete').getByText('facts').first().waitFor();
  await page.keyboard.press('Escape');
});

test('more rows than are taken over the line are told', async () => {
  await ask(room.page, 'select id, name, amount from facts');
  expect(await room.page.locator('[data-part=answered]').innerText()).toMatch(
    /^the first 10,000 rows, 3 columns/,
  );
});

test('the columns of an answer in part are summed up there once that is asked for', async () => {
  const { page } = room;
  const about = () => asked.filter((sql) => sql.includes('approx_count_distinct'));
  const button = page.getByRole('button', { name: /^Sum up the columns over all rows/ });
  await button.waitFor();
  // Unasked it would come before another query is answered.
  await answer(page, 'select 2 as n');
  expect(about()).toEqual([]);
  await ask(page, 'select id, name, amount from facts');
  await button.click();
  await page.locator('.glance').nth(2).waitFor();
  expect(about()).toHaveLength(1);
  expect(await button.count()).toBe(0);
});

test('a table of this computer is not named to the far engine', async () => {
  await ask(room.page, 'select * from observations');
  expect(await fault(room.page)).toMatch(/^a table of this computer, .* ask it here, .*: observations$/);
  expect(asked.filter((sql) => sql.includes('observations'))).toEqual([]);
});

test('a query that is stopped ends, and the next one is answered', async () => {
  const { page } = room;
  await page
    .locator('.cm-content')
    .fill('select count(*) from range(1000000) a, range(1000000) b where a.range + b.range = 1');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.locator('.run-bar').getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => fault(page)).toMatch(/^Stopped\./);
  expect(await answer(page, 'select 1 as n')).toEqual([['1']]);
});

test('the token is in the window’s own store alone', async () => {
  const { page } = room;
  const stores = await page.evaluate(() => [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]);
  expect(stores[0]).not.toContain(token);
  expect(stores[1]).toContain(token);
  expect(decodeURIComponent(page.url())).toBe(`${at.site.address}en/explore/`);
});

test('linked charts are counted there, and brushed here', async () => {
  const { page } = room;
  await view(page, 2);
  const chosen = page.locator('[data-part=chosen]');
  await chosen.filter({ hasText: /^60,000 of 60,000 rows$/ }).waitFor();
  const years = page.locator('[data-dimension=year]');
  await years.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await chosen.filter({ hasText: /^30,000 of 60,000 rows$/ }).waitFor();
  expect(await page.locator('[data-part=brush-sql]').innerText()).toMatch(
    /^select \*\nfrom facts\nwhere "year" >= 20/,
  );
  expect(asked.some((sql) => sql.includes('union all'))).toBe(true);
  expect(new URL(page.url()).hash).toBe('');
  await view(page, 0);
});

test('turned to this computer, a query stays here', async () => {
  const { page } = room;
  await page.getByRole('radio', { name: 'this computer' }).click();
  await ask(page, 'select count(*) > 0 as some from observations');
  expect(await rows(page)).toEqual([['true']]);
  expect(asked.filter((sql) => sql.includes('observations'))).toEqual([]);
});

test('an engine that has gone is told, and left', async () => {
  const { page } = room;
  await page.getByRole('radio', { name: /^DuckDB/ }).click();
  await front.close();
  await ask(page, 'select count(*) from facts');
  expect(await fault(page)).toMatch(/^engine not reached: .*; see that it runs/i);
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await page.getByText('Ask a far engine…').waitFor();
  expect(await page.getByRole('radio').count()).toBe(0);
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(token);
});
