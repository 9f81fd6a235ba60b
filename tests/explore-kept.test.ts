import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, chooseFile, loadPreviewed } from './explore-room.ts';
import { type Visit, visit } from './visit.ts';

let at: Visit;
beforeAll(async () => {
  at = await visit();
});
afterAll(() => at.close());

async function bring(page: Page, name: string, body: string): Promise<void> {
  await chooseFile(page, name, Buffer.from(body));
  await loadPreviewed(page);
  await page.locator('.brought code', { hasText: name.replace('.csv', '') }).waitFor();
}

const only = async (page: Page, sql: string) => (await answer(page, sql)).flat().join();

const tables = (page: Page) => page.locator('.brought summary code').allInnerTexts();

test('two windows keep what each brought', async () => {
  const { page, done } = await at.open('en/explore/');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('.cm-content').waitFor();
  await bring(page, 'here.csv', 'n\n1\n2\n');
  await bring(other, 'there.csv', 'n\n3\n4\n');
  await page.reload();
  await expect.poll(() => tables(page)).toEqual(['here', 'there']);
  expect(await only(page, 'select sum(n) as n from (from here union all from there)')).toBe('10');
  await done();
});

test('of one file in two windows the later one gets a name of its own, now and when both were as quick', async () => {
  const { page, done } = await at.open('en/explore/');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('.cm-content').waitFor();
  await bring(page, 'same.csv', 'n\n1\n2\n');
  await chooseFile(other, 'same.csv', Buffer.from('n\n3\n4\n'));
  expect(await loadPreviewed(other)).toBe('same_2');
  expect(await only(other, 'select sum(n) as n from same_2')).toBe('7');
  await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports');
    for await (const handle of folder.values()) {
      if (handle.kind !== 'file' || !handle.name.endsWith('.json')) continue;
      const note = await (await handle.getFile()).text();
      const stream = await handle.createWritable();
      await stream.write(note.replace('"same_2"', '"same"'));
      await stream.close();
    }
  });
  await page.reload();
  await expect.poll(() => tables(page)).toEqual(['same', 'same_2']);
  expect(await only(page, 'select sum(n) as n from (from same union all from same_2)')).toBe('10');
  await other.reload();
  await expect.poll(() => tables(other)).toEqual(['same', 'same_2']);
  await done();
});

test('a kept table that no longer loads stays listed with its reason, and loads once its file is back', async () => {
  const { page, done } = await at.open('en/explore/');
  await bring(page, 'kept.csv', 'n\n1\n');
  await bring(page, 'moved.csv', 'n\n2\n');
  const move = (from: string, to: string) =>
    page.evaluate(
      async ([one, two]) => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports');
        for await (const handle of folder.values()) {
          if (handle.kind !== 'file' || !handle.name.endsWith('.json')) continue;
          const { id, table } = JSON.parse(await (await handle.getFile()).text());
          if (table !== 'moved') continue;
          const bytes = await (await folder.getFileHandle(`${id}${one}`)).getFile();
          const stream = await (await folder.getFileHandle(`${id}${two}`, { create: true })).createWritable();
          await bytes.stream().pipeTo(stream);
          await folder.removeEntry(`${id}${one}`);
        }
      },
      [from, to] as const,
    );
  await move('', '.aside');
  await page.reload();
  expect(await only(page, 'select n + 10 as n from kept')).toBe('11');
  const entry = page.locator('.brought details', { hasText: 'moved' });
  expect(await entry.locator('.fault').innerText()).toContain('file gone from this browser: moved.csv');
  await move('.aside', '');
  await entry.getByRole('button', { name: 'Load again' }).click();
  await entry.locator('.fault').waitFor({ state: 'detached' });
  expect(await only(page, 'select n + 10 as n from moved')).toBe('12');
  await done();
});

test('a kept table that traps the engine is left out, and the room stands with the others', async () => {
  const { page, done } = await at.open('en/explore/');
  await bring(page, 'good.csv', 'n\n7\n');
  await bring(page, 'poison.csv', 'n\n8\n');
  // The worker falls, as over memory that is not there, whenever it reads the second table's rows.
  await page.route('**/duckdb-eh.worker.js', async (route) => {
    const answer = await route.fetch();
    const trap = `
      const asked = globalThis.onmessage;
      globalThis.onmessage = (event) => {
        const { messageId, type, data } = event.data;
        if (type === 'RUN_QUERY' && /into "poison"/.test(data[1])) {
          const error = { name: 'RuntimeError', message: 'memory access out of bounds', stack: '' };
          postMessage({ messageId: -1, requestId: messageId, type: 'ERROR', data: error });
        } else asked(event);
      };`;
    await route.fulfill({ response: answer, body: `${await answer.text()}\n${trap}` });
  });
  await page.reload();
  expect(await only(page, 'select n + 10 as n from good')).toBe('17');
  const entry = page.locator('.brought details', { hasText: 'poison' });
  expect(await entry.locator('.fault').innerText()).toContain('memory access out of bounds');
  await done();
});
