import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../scripts/published.ts';
import { serve } from '../scripts/serve.ts';
import { snapshot } from '../scripts/snapshot.ts';
import { type Host, openHost } from './embed-host.ts';
import { type Visit, visit } from './visit.ts';

const root = join(import.meta.dirname, '..');
let visitor: Visit;
let host: Host;
let site: Awaited<ReturnType<typeof serve>>;
let folder: string;
let made: Snapshot;

beforeAll(async () => {
  [visitor, host] = await Promise.all([visit(), openHost()]);
  // A site of its own: a snapshot, the pages it links into, and a live figure that can be moved on.
  folder = mkdtempSync(join(tmpdir(), 'reform-ledger-pinned-'));
  cpSync(join(root, 'dist/embed'), join(folder, 'embed'), { recursive: true });
  cpSync(join(root, 'dist/index.html'), join(folder, 'index.html'));
  symlinkSync(join(root, 'dist/assets'), join(folder, 'assets'));
  made = await snapshot(root, join(folder, 'published'));
  site = await serve(folder);
});
afterAll(async () => {
  await visitor.close();
  await host.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

/** The site that a host's page shows is not the visitor's own. */
const at = ({ address }: { readonly address: string }) => ({ origins: [new URL(address).origin] });
const sealed = 'sandbox="allow-scripts"';
const pinned = (address: string) =>
  host.show(
    `<iframe src="${address}published/${made.version}/embed/app-users/" title="图" width="600" height="500" ${sealed}></iframe>`,
  );

test('a snapshot says its size, is written once, and its page is silent while the ledger stands still', async () => {
  expect(made.bytes).toBeGreaterThan(100_000);
  expect(made.bytes).toBeLessThan(9_000_000);
  expect(await snapshot(root, join(folder, 'published'))).toEqual(made);
  const opened = await visitor.open(pinned(site.address), at(site));
  const inside = opened.page.frameLocator('iframe');
  await inside.locator('.foot').first().waitFor();
  await opened.page.waitForTimeout(300);
  expect(await inside.locator('.news').count()).toBe(0);
  expect(opened.errors).toEqual([]);
  await opened.done();
});

test('when the ledger moves on, the pinned figure stays and says what changed', async () => {
  const file = join(folder, 'embed/app-users/figure.json');
  const live = JSON.parse(readFileSync(file, 'utf8')) as { version: string; html: string };
  const html = live.html.replaceAll(/(<g aria-label=")([^"]+)(" role="img")/g, '$1$2，改$3');
  expect(html).not.toBe(live.html);
  writeFileSync(file, JSON.stringify({ ...live, version: 'f00d', html }));
  for (const name of ['br', 'gz']) rmSync(`${file}.${name}`, { force: true });
  // Started anew: a server of files may remember what they weighed.
  const moved = await serve(folder);
  const opened = await visitor.open(pinned(moved.address), at(moved));
  const news = opened.page.frameLocator('iframe').locator('.news');
  await news.waitFor();
  expect(await news.textContent()).toMatch(/固定在版本.*新版本f00d：新增或改动[1-9]/);
  expect(await news.locator('a').getAttribute('href')).toContain('embed/app-users/');
  expect(await news.textContent()).not.toContain('删去0');
  expect(opened.errors).toEqual([]);
  await opened.done();
  // The custom element, loaded from the pinned version, says the same.
  const element = await visitor.open(
    host.show(
      `<reform-figure figure="app-users" lang="zh-CN">words</reform-figure><script async src="${moved.address}published/${made.version}/embed.js"></script>`,
    ),
    at(moved),
  );
  const said = element.page.locator('reform-figure .news');
  await said.waitFor();
  expect(await said.textContent()).toMatch(/固定在版本.*新版本f00d：新增或改动[1-9]/);
  expect(await said.locator('a').getAttribute('href')).toBe(`${moved.address}embed/app-users/`);
  expect(element.errors).toEqual([]);
  await element.done();
  await moved.close();
});
