/** A Monday: an own ledger of two releases becomes a deck that is judged, edited, presented and taken along, and comes home after the next release. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerAt, readFolder } from '../scripts/ledger-folder.ts';
import { writeLedger } from '../scripts/new-ledger.ts';
import { textOf } from '../src/dataset/ledger-files.ts';
import { tableFormats } from '../src/share/formats/index.ts';
import { toFileTable } from '../src/share/formats/table.ts';
import { breachesOf } from './ooxml.ts';
import { type Visit, visit } from './visit.ts';

const root = join(import.meta.dirname, '..');
const fixture = (path: string) => join(import.meta.dirname, 'fixtures', path);

let at: Visit;
let home: string;
let module: string;
/** The ledger's files after two releases, and after a third. */
let two: Readonly<Record<string, string>>;
let three: Readonly<Record<string, string>>;

beforeAll(async () => {
  at = await visit({ isWhole: true });
  home = await mkdtemp(join(tmpdir(), 'reform-ledger-monday-'));
  const read = async (name: string) => ({
    name,
    text: await readFile(fixture(`ledgers/harvest/${name}.txt`), 'utf8'),
  });
  const releases = [await read('2022'), await read('2023')];
  const text = (releases[1]?.text ?? '')
    .replaceAll('2023年', '2024年')
    .replace('2024年3月15日', '2025年3月14日')
    .replace('4268.4万吨', '4310.2万吨')
    .replace('90.1%', '91.6%');
  two = await toFiles('two', releases);
  three = await toFiles('three', [...releases, { name: '2024', text }]);
  const manifest = JSON.parse(await readFile(join(root, 'dist', '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    { readonly file: string }
  >;
  module = `${at.site.address}${manifest['src/site/my-ledger/index.ts']?.file}`;
});
afterAll(async () => {
  await at.close();
  await rm(home, { recursive: true });
});

async function toFiles(name: string, texts: Parameters<typeof writeLedger>[1]) {
  const folder = join(home, name, 'harvest');
  await writeLedger(folder, texts, null);
  const files = await readFolder(ledgerAt(folder));
  return Object.fromEntries(Object.keys(files).map((file) => [file, textOf(files, file) ?? '']));
}

/** Saves a ledger on the page that is open; the answer is its id. */
function save(page: Page, files: Readonly<Record<string, string>>, id?: string): Promise<string> {
  const given = [files, ...(id ? [{ id }] : [])].map((value) => JSON.stringify(value)).join(', ');
  return page.evaluate(`import(${JSON.stringify(module)}).then(({ saveLedger }) => saveLedger(${given}))`);
}

async function saved(page: Page, name: string): Promise<Uint8Array> {
  const press = page.getByRole('button', { name, exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), press]);
  return new Uint8Array(await readFile(await download.path()));
}

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

const wordsOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .map(([, slide]) => strFromU8(slide))
    .join('');

test('a deck of one’s own ledger goes to the meeting on the own template, and comes home after the next release', async () => {
  const { page, errors, requests, done } = await at.open('about/', {
    acceptDownloads: true,
    serviceWorkers: 'allow',
  });
  const id = await save(page, two);
  await page.goto(`${at.site.address}my/${id}/review/`);
  await page.locator('.review-start button.primary').click();
  await page.locator('.composer .sheet-view').waitFor();

  const metrics = (two['metrics.csv'] ?? '')
    .split('\n')
    .slice(1, 6)
    .map((row) => row.split(',')[0]);
  const targets = ['metric_id,value,by', ...metrics.map((metric) => `${metric},9000万,2026-12-31`)];
  await page.locator('summary', { hasText: '目标' }).click();
  await page.locator('.targets input[type=file]').setInputFiles(file('targets.csv', targets.join('\n')));
  await expect.poll(() => page.locator('.targets tbody tr').count()).toBe(5);
  const heads = ['序号', '任务', '牵头单位', '完成时限', '进展'];
  const tasks = Array.from({ length: 8 }, (_, row) => ({
    序号: `${row + 1}`,
    任务: `第${row + 1}项任务`,
    牵头单位: '农业处',
    完成时限: '2026年底',
    进展: '推进中',
  }));
  const sheet = toFileTable(
    '任务',
    heads.map((name) => ({ name, type: 'string' })),
    tasks,
  );
  const workbook = await (await tableFormats.xlsx.write(sheet, 'zh')).arrayBuffer();
  await page.locator('summary', { hasText: '任务台账' }).click();
  const room = page.locator('.tasks');
  await room
    .locator('input[type=file]')
    .first()
    .setInputFiles(file('任务.xlsx', new Uint8Array(workbook)));
  await room.getByRole('button', { name: '读入', exact: true }).click();
  await expect.poll(() => page.locator('.slides .name').allTextContents()).toContain('重点任务进展');
  await page.getByLabel('汇报的标题').fill('全省农业农村工作汇报');
  await page.getByLabel('加一页').selectOption('picture');
  await page.getByRole('button', { name: '加', exact: true }).click();
  const photo =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300"/></svg>';
  const chosen = { name: '照片.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(photo) };
  await page.locator('.picture-fields input[type=file]').setInputFiles(chosen);
  await page.getByLabel('图上是什么').fill('办事大厅');
  await page.locator('.sheet-view img[alt="办事大厅"]').waitFor();
  await page.getByRole('button', { name: '采纳全部建议' }).click();

  await page.getByRole('button', { name: '放映', exact: true }).click();
  // From the slide that is chosen: the picture, behind the title.
  await page.waitForURL(/&slide=2$/);
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/&slide=3$/);
  // The first may only leave the full screen.
  await page.keyboard.press('Escape');
  if (await page.locator('.presenter').count()) await page.keyboard.press('Escape');

  await page.locator('.template-field input').setInputFiles(fixture('templates/pptxgenjs.pptx'));
  await page.locator('.template-field .chosen').waitFor();
  const deck = await saved(page, 'PPTX');
  expect(wordsOf(deck)).toContain('第8项任务');
  expect(wordsOf(deck)).toContain('descr="办事大厅"');
  const template = new Uint8Array(await readFile(fixture('templates/pptxgenjs.pptx')));
  expect(breachesOf(deck).filter((breach) => !breachesOf(template).includes(breach))).toEqual([]);
  await page.locator('summary', { hasText: '公文' }).click();
  const official = await saved(page, '存为公文');
  expect(breachesOf(official)).toEqual([]);
  expect(strFromU8(unzipSync(official)['word/document.xml'] ?? new Uint8Array())).toContain('第8项任务');
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: '打印A4报告' }).click();
  await expect.poll(() => page.locator('.paper.report').textContent()).toContain('第8项任务');

  // Somebody writes a title of their own into the file.
  const parts = unzipSync(deck);
  const [path = ''] = Object.keys(parts).filter((name) =>
    strFromU8(parts[name] ?? new Uint8Array()).includes('>主要数据<'),
  );
  const slide = strFromU8(parts[path] ?? new Uint8Array());
  const edited = zipSync({ ...parts, [path]: strToU8(slide.replace('>主要数据<', '>三个关键数字<')) });

  await save(page, three, id);
  await page.goto(`${at.site.address}my/${id}/review/`);
  await page.locator('.come-home input[type=file]').setInputFiles(file('改过.pptx', edited));
  const told = page.locator('.come-home [role=status]');
  await told.waitFor();
  expect(await told.innerText()).toMatch(/已有新数[\s\S]*4310\.2万吨/);
  const renewed = await saved(page, '存更新后的文件');
  expect(wordsOf(edited)).not.toContain('4310.2');
  expect(wordsOf(renewed)).toContain('4310.2');
  expect(wordsOf(renewed)).toContain('三个关键数字');
  expect(breachesOf(renewed).filter((breach) => !breachesOf(template).includes(breach))).toEqual([]);
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(at.site.address))).toEqual(
    [],
  );
  await done();
}, 400_000);
