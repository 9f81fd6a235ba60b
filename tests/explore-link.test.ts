/** A link that another made, opened in a browser that is not theirs. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { toHash } from '../src/ui/explore-address.ts';
import { ask, chooseFile, fault, loadPreviewed, rows } from './explore-room.ts';
import { type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

/** The address of a state made in a browser of its own, which is not this one. */
async function made(sql: string): Promise<string> {
  const { page, done } = await at.open('en/explore/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await chooseFile(page, 'carried.csv', Buffer.from('town,n\n北京,1\n上海,5\n'));
  await loadPreviewed(page);
  await ask(page, sql);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.locator('[data-part=shared]', { hasText: /B\)/ }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await done();
  return new URL(link).pathname.slice(1) + new URL(link).hash;
}

test('asks before it runs, brings its table, and sees nothing of this one’s', async () => {
  const link = await made('select town, n from carried order by n desc');
  const { page, done } = await at.open(link);
  await page.locator('.consent').waitFor();
  expect(await page.locator('[data-part=asked-sql]').innerText()).toContain('from carried');
  expect(await page.locator('.consent').innerText()).toContain('carried (2 × 2');
  await page.waitForTimeout(800);
  expect(await page.locator('.rows').count()).toBe(0);
  expect(page.workers()).toEqual([]);
  await page.getByRole('button', { name: 'Run it there' }).click();
  expect(await rows(page)).toEqual([
    ['上海', '5'],
    ['北京', '1'],
  ]);
  for (const sql of [
    "select * from read_csv('observations.csv')",
    "set memory_limit = '8GB'",
    'set enable_external_access = true',
  ]) {
    await ask(page, sql);
    expect(await fault(page)).toMatch(/disabled|locked|not allowed|permission/i);
  }
  await ask(page, 'select list(i) from range(300000000) t(i)');
  expect(await fault(page)).toMatch(/needs more memory/);
  await page.getByRole('button', { name: 'Back to my workspace' }).click();
  await ask(page, 'select * from carried');
  expect(await fault(page)).toContain('carried does not exist');
  await page.goto(new URL(link, at.site.address).href);
  await page.reload();
  await page.locator('.consent').waitFor();
  await done();
});

test('that brings a table of the ledger’s name is not run', async () => {
  const data = [
    { name: 'Observations', columns: [{ name: 'value', type: 'DOUBLE' }], csv: '999\n' },
  ] as const;
  const { page, done } = await at.open(
    `en/explore/${toHash({ sql: 'select value from observations', view: 'table', data })}`,
  );
  await page.getByRole('button', { name: 'Run it there' }).click();
  expect(await fault(page)).toContain('the link brings its own “Observations”');
  expect(await page.locator('.rows').count()).toBe(0);
  await done();
});

test('cannot reach files, networks, settings or another database, nor hide what it runs', async () => {
  const { page, requests, done } = await at.open(
    `en/explore/${toHash({ sql: 'select 1 as one -- \u202Eetirw', view: 'table' })}`,
    { bypassCSP: true },
  );
  expect(await page.locator('[data-part=asked-sql]').innerText()).toContain('‹U+202E›');
  await page.getByRole('button', { name: 'Run it there' }).click();
  expect(await rows(page)).toEqual([['1']]);
  const began = requests.length;
  const open: string[] = [];
  for (const sql of [
    "copy observations to 'out.csv'",
    "export database 'out'",
    "attach 'other.db' as other",
    "select * from read_text('observations.csv')",
    "select * from read_csv('import-1.csv')",
    `select * from '${at.site.address}data/metrics.csv'`,
    "load 'httpfs'",
    'reset memory_limit',
    'set global threads = 1',
    "pragma memory_limit='3GB'",
    "set temp_directory = 'x'",
  ]) {
    await ask(page, sql);
    const [said = ''] = await page.locator('pre.fault').allInnerTexts();
    if (!/disabled|locked|not allowed|permission/i.test(said)) open.push(`${sql}: ${said}`);
  }
  expect(open).toEqual([]);
  expect(requests.slice(began)).toEqual([]);
  await done();
});

test('that is cut off says so', async () => {
  const { page, done } = await at.open('en/explore/#s=eJyrVkrOSC1KVbJSSk');
  expect(await fault(page)).toContain('unreadable link');
  await done();
});
