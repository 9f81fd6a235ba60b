/** Words that are made to break out, as names and texts of what other people send, seen in the pages that open it. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerAt, readFolder } from '../scripts/ledger-folder.ts';
import { writeLedger } from '../scripts/new-ledger.ts';
import { cellText } from '../src/apps/explore/grid-rows.ts';
import { textOf } from '../src/dataset/ledger-files.ts';
import { toZip } from '../src/share/ledger-zip.ts';
import { chooseFile, loadPreviewed, rows } from './explore-room.ts';
import { hostile } from './hostile.ts';
import { type Opened, type Visit, visit } from './visit.ts';

const wanted = /^(markup|templates|formulas|directions|prototypes|notation)$/;
const texts = hostile
  .filter(({ kind, text }) => wanted.test(kind) && text.length < 120)
  .map(({ text }) => text);
const markup = texts.filter((text) => /script|onerror|onload|javascript/.test(text));
const names = [markup[0], markup[1], '\u202Egnp.exe\u202C', markup[5]] as readonly string[];

let at: Visit;
let home: string;
beforeAll(async () => {
  at = await visit();
  home = await mkdtemp(join(tmpdir(), 'hostile-'));
});
afterAll(async () => {
  await at.close();
  await rm(home, { recursive: true, force: true });
});

/** A page that notes whatever runs, is refused by the policy, or is asked of another host. */
async function enter(path: string): Promise<Opened & { readonly sound: () => Promise<void> }> {
  const opened = await at.open('404.html', { acceptDownloads: true, serviceWorkers: 'allow' });
  const { page, errors, requests } = opened;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(new URL(path, at.site.address).href);
  const sound = async () => {
    expect(dialogs).toEqual([]);
    expect(await page.evaluate(() => (globalThis as { hacked?: unknown }).hacked)).toBe(undefined);
    // The browser says each breach of a policy as an error.
    expect(errors).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(at.site.address) && !/^(blob|data):/.test(url))).toEqual(
      [],
    );
  };
  return { ...opened, sound };
}

/** Signs that turn the direction of what follows end with the element that they stand in. */
async function expectIsolated(page: Page): Promise<void> {
  const leaking = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!element || !/[\u202A-\u202E\u2066-\u2069]/.test(walker.currentNode.textContent ?? '')) continue;
      let block = element;
      while (getComputedStyle(block).display === 'inline' && block.parentElement) {
        if (/isolate|plaintext/.test(getComputedStyle(block).unicodeBidi)) break;
        block = block.parentElement;
      }
      const isAlone = block.textContent?.trim() === walker.currentNode.textContent?.trim();
      const isOut = element.closest('script, style, textarea, .cm-editor') !== null;
      if (!isAlone && !isOut && !/isolate|plaintext/.test(getComputedStyle(block).unicodeBidi))
        found.push(block.outerHTML.slice(0, 200));
    }
    return found;
  });
  expect(leaking).toEqual([]);
}

test('a table whose names and cells are hostile is seen as it was typed', async () => {
  const { page, sound, done } = await enter('explore/');
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = texts.map((text, at) => `${at},${quoted(text)}`);
  await chooseFile(
    page,
    `${names[1]}.csv`,
    Buffer.from(`n,${quoted(names[0] ?? '')}\n${lines.join('\n')}\n`),
  );
  expect(await page.locator('.preview').innerText()).toContain(names[0]);
  await loadPreviewed(page);
  const seen = await rows(page);
  for (const [at, row] of seen.entries()) expect(row[1], texts[at]).toBe(cellText(texts[at] ?? null));
  expect(seen.length).toBeGreaterThan(15);
  await expectIsolated(page);
  await sound();
  await done();
});

test('a deck whose title, words and notes are hostile is composed and presented as it was written', async () => {
  const { page, sound, done } = await enter('review/');
  await page.locator('.review-start button.primary').click();
  await page.locator('[data-kept=kept]').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存为汇报文件' }).click(),
  ]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  file.deck.title = names[1];
  for (const [at, slide] of file.deck.slides.entries()) {
    slide.title = { text: names[at % names.length], origin: 'edited' };
    slide.takeaway = { text: markup[at % markup.length], origin: 'edited' };
    slide.notes = markup.join('\n');
  }
  await page.getByRole('button', { name: '全部汇报' }).click();
  await page.locator('.kept input[type=file]').setInputFiles({
    name: `${names[2]}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await page.locator('.composer .sheet-view').waitFor();
  expect(await page.locator('.deck-title').inputValue()).toBe(names[1]);
  await page.locator('.take-away button').first().click();
  await page.waitForSelector('.presenter .slide-frame');
  for (let slide = 0; slide < file.deck.slides.length; slide++) {
    const said = file.deck.slides[slide].title.text as string;
    await expect.poll(() => page.locator('.presenter .slide-frame').innerText()).toContain(said);
    await page.keyboard.press('ArrowRight');
  }
  await sound();
  await done();
});

test('a ledger whose names are hostile is asked about, and its names are seen as they stand', async () => {
  const folder = join(home, 'harvest');
  const given = ['2022', '2023'].map(async (name) => ({
    name,
    text: await readFile(join(import.meta.dirname, 'fixtures/ledgers/harvest', `${name}.txt`), 'utf8'),
  }));
  await writeLedger(folder, await Promise.all(given), null);
  const files = await readFolder(ledgerAt(folder));
  const about = JSON.parse(textOf(files, 'ledger.json') ?? '');
  Object.assign(about, { name_zh: names[0], name_en: names[0], subject_zh: names[1], subject_en: names[1] });
  const domains = JSON.parse(textOf(files, 'domains.json') ?? '') as object[];
  const named = domains.map((domain, at) => ({ ...domain, name_zh: texts[at], title_zh: texts[at] }));
  const zip = toZip({
    ...files,
    'ledger.json': JSON.stringify(about),
    'domains.json': JSON.stringify(named),
  });
  const { page, sound, done } = await enter('ledgers/');
  await page.locator('input[type=file][accept*=zip]').setInputFiles({
    name: 'hostile.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zip),
  });
  const dialog = page.locator('dialog[open]');
  await expect.poll(() => dialog.innerText()).toContain(names[0]);
  await dialog.locator('button.primary').click();
  const title = page.getByRole('group', { name: '台账' }).getByLabel('名称（中文）');
  await expect.poll(() => title.inputValue()).toBe(names[0]);
  await sound();
  await done();
});
