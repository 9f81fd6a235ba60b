/** What goes wrong around a file on its way into the explore room, in Chinese: the sentence, and that the next act works. */

import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, ask, chooseFile, fault, loadPreviewed } from './explore-room.ts';
import { type Opened, type Visit, visit } from './visit.ts';

let folder: string;
let at: Visit;
let room: Opened;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faults-'));
  at = await visit();
  room = await at.open('explore/');
});
afterAll(async () => {
  await at.close();
  await rm(folder, { recursive: true, force: true });
});

const choosePath = (page: Page, path: string) =>
  page.locator('.brought input[type=file][accept]').setInputFiles(path);
const refusal = (page: Page) => page.locator('p.fault[role=alert]').first();
const tables = (page: Page) => page.locator('.brought summary code').allInnerTexts();
const killEngine = async (page: Page) => {
  const [worker] = page.workers();
  await worker?.evaluate(() => self.close()).catch(() => undefined);
};

test('a query that needs more memory than there is says what to do, and the next one is answered', async () => {
  const { page } = room;
  await ask(
    page,
    "set memory_limit = '100MB'; select max(len(l)) from (select list(i) as l from range(30000000) t(i))",
  );
  expect(await fault(page)).toMatch(/^这个查询要的内存超过了能给的。先用where或limit缩小/);
  expect(await answer(page, 'reset memory_limit; select 6 * 7 as n')).toEqual([['42']]);
});

test('a file that changes after it was chosen says so; chosen again it loads, and later changes harm no more', async () => {
  const { page } = room;
  const path = join(folder, 'changing.csv');
  await writeFile(path, 'n\n1\n2\n');
  await choosePath(page, path);
  await page.locator('.preview').waitFor();
  await appendFile(path, '3\n');
  await page.getByRole('button', { name: '载入' }).click();
  await refusal(page).waitFor();
  expect(await refusal(page).innerText()).toBe('文件读不到：选取之后它被改动、移走或锁住了；请重新选取');
  await choosePath(page, path);
  await expect.poll(() => page.locator('.preview tbody').innerText()).toContain('3');
  expect(await loadPreviewed(page)).toBe('changing');
  await rm(path);
  await killEngine(page);
  expect(await answer(page, 'select sum(n) as n from changing')).toEqual([['6']]);
});

test('stopped, or reloaded in its middle, an import leaves nothing behind', async () => {
  const { page } = room;
  const path = join(folder, 'long.csv');
  await writeFile(path, `a,b\n${'1234567,some words that take their time\n'.repeat(1_500_000)}`);
  const begin = async () => {
    await choosePath(page, path);
    await page.getByRole('button', { name: '载入' }).click();
    await page.locator('.preview progress').waitFor();
  };
  await begin();
  await page.getByRole('button', { name: '取消' }).click();
  await page.locator('.preview').waitFor({ state: 'detached' });
  expect(await answer(page, "select count(*) as n from duckdb_tables() where table_name = 'long'")).toEqual([
    ['0'],
  ]);
  await begin();
  // A window that was closed while it wrote leaves a file without a note.
  await page.evaluate(async () => {
    const imports = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports');
    const stream = await (
      await imports.getFileHandle(crypto.randomUUID(), { create: true })
    ).createWritable();
    await stream.write('half');
    await stream.close();
  });
  await page.reload();
  await expect.poll(() => tables(page)).toEqual(['changing']);
  expect(await answer(page, 'select sum(n) as n from changing')).toEqual([['6']]);
  const files = () =>
    page.evaluate(async () => {
      const imports = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports');
      let count = 0;
      for await (const _ of imports.keys()) count++;
      return count;
    });
  await expect.poll(files).toBe(2);
});

test('without a network, or with a newer site, a file that needs more of the page says so; so does the room', async () => {
  const { page } = room;
  const columnData = [{ name: 'n', data: [1, 2, 3], type: 'INT32' as const }];
  const bytes = Buffer.from(parquetWriteBuffer({ columnData }));
  await page.context().setOffline(true);
  await chooseFile(page, 'off.parquet', bytes);
  await refusal(page).waitFor();
  expect(await refusal(page).innerText()).toMatch(/^页面的一部分没有取到：网络断了，或网站换了新版本/);
  // What needs nothing more goes on.
  expect(await answer(page, 'select sum(n) + 1 as n from changing')).toEqual([['7']]);
  await page.context().setOffline(false);
  await page.reload();
  await page.locator('.cm-content', { hasText: 'select sum(n) + 1' }).waitFor();
  await chooseFile(page, 'off.parquet', bytes);
  expect(await loadPreviewed(page)).toBe('off');
  expect(await answer(page, 'select sum(n) as n from off')).toEqual([['6']]);
});

test('storage that is cleared while the room is open costs what was stored, not what is open', async () => {
  const { page } = room;
  await chooseFile(page, 'before.csv', Buffer.from('n\n5\n'));
  await loadPreviewed(page);
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await killEngine(page);
  expect(await answer(page, 'select n * 2 as n from before')).toEqual([['10']]);
  const lost = page.locator('.brought details', { hasText: 'changing' });
  expect(await lost.locator('.fault').innerText()).toContain(
    '文件已不在此浏览器里：changing.csv；请重新导入',
  );
  await chooseFile(page, 'after.csv', Buffer.from('n\n6\n'));
  await loadPreviewed(page);
  await page.reload();
  await expect.poll(() => tables(page)).toEqual(['after']);
  expect(await answer(page, 'select n * 2 as n from after')).toEqual([['12']]);
});

test('where the file system is lost, what is brought lasts as long as the page, and that is said', async () => {
  const { page, done } = room;
  await page.evaluate(() => {
    StorageManager.prototype.getDirectory = async () => {
      throw new DOMException('lost', 'InvalidStateError');
    };
  });
  await chooseFile(page, 'passing.csv', Buffer.from('n\n8\n'));
  await loadPreviewed(page);
  const entry = page.locator('.brought details', { hasText: 'passing' });
  expect(await entry.innerText()).toContain('浏览器没有给存放的地方');
  await killEngine(page);
  expect(await answer(page, 'select n * 2 as n from passing')).toEqual([['16']]);
  await done();
});
