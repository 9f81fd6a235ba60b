/** The development server on a copy of the sources, in which a style, a component, a rule and a table change. */

import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { develop } from '../scripts/dev.ts';

const root = resolve(import.meta.dirname, '..');
const article = 'article/mps-fangguanfu-2020/';
const ready = 120_000;
let folder: string;
let server: ViteDevServer;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reform-ledger-dev-'));
  const names = ['src', 'data', 'scripts', 'public', 'index.html', 'vite.config.ts', 'package.json'];
  for (const name of [...names, 'package-lock.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  server = await develop(folder, 0);
  address = server.resolvedUrls?.local[0] ?? '';
}, ready);
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

async function ask(path: string, accept = 'text/html'): Promise<string> {
  return (await fetch(address + path, { headers: { accept } })).text();
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

const soon = { timeout: 30_000, interval: 50 };

test('every kind of page is answered at its address, drawn and with its data', {
  timeout: ready,
}, async () => {
  expect(await ask('en/metric/app_users/')).toMatch(/<html lang="en"[\s\S]*<figure[\s\S]*<svg /);
  for (const path of ['', article, 'explore/', 'extract/', 'review/'])
    expect(await ask(path)).toContain('<main');
  expect(await ask('data/observations.csv')).toBe(readFileSync(join(root, 'data/observations.csv'), 'utf8'));
  expect(Object.keys(JSON.parse(await ask('cards.zh.json')).cards).length).toBeGreaterThan(100);
  const nowhere = await fetch(`${address}nowhere/`);
  expect([nowhere.status, await nowhere.text()]).toEqual([404, expect.stringContaining('没有这一页')]);
});

test('a changed colour, component, rule and table are seen at the next look', {
  timeout: ready,
}, async () => {
  change('src/charts/tokens.ts', '#1d5fa6', '#abcdef');
  await expect.poll(() => ask('en/about/'), soon).toContain('#abcdef');
  change('src/ui/base.css', '--s0: ', '--new: #fedcba; --s0: ');
  await expect.poll(() => ask('src/ui/base.css', 'text/css'), soon).toContain('#fedcba');
  change('src/site/pages/About.tsx', "'Method'", "'Our method'");
  await expect.poll(() => ask('en/about/'), soon).toContain('Our method');
  change('src/extract/rules/skip/quoted-name.ts', '引号里的固定提法', '引号里的说法');
  await expect.poll(() => ask(article), soon).toContain('引号里的说法');
  change('data/metrics.csv', 'app_users,traffic', 'app_users,public_order');
  await expect.poll(() => ask('data/metrics.csv'), soon).toContain('app_users,public_order');
});
