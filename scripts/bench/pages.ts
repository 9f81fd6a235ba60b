/** The overview on a slow line, beside a bare static page with the same charts in the same run. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { serve } from '../serve.ts';
import { type BenchLine, median } from './line.ts';
import { benchSecondVisit } from './second-visit.ts';
import { openBrowser, openSlowly, type Seen } from './slow.ts';

const dist = join(import.meta.dirname, '../../dist');
const rounds = 5;

/** Six charts of the overview in a page with nothing else: what a product can hope to come near. */
async function writeBarePage(): Promise<string> {
  const { document } = parseHTML(await readFile(join(dist, 'index.html'), 'utf8'));
  const six = [...document.querySelectorAll('figure[data-figure]')]
    .slice(0, 6)
    .map((figure) => `<figure data-figure="">${figure.querySelector('svg')?.outerHTML ?? ''}</figure>`);
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bare</title><body><h1>改革台账</h1>${six.join('')}`;
  const folder = await mkdtemp(join(tmpdir(), 'reform-ledger-bare-'));
  await writeFile(join(folder, 'index.html'), html);
  await writeFile(join(folder, 'index.html.br'), brotliCompressSync(html));
  return folder;
}

export async function benchPages(): Promise<readonly BenchLine[]> {
  const folder = await writeBarePage();
  const [site, bare, browser] = await Promise.all([serve(dist), serve(folder), openBrowser()]);
  const ours: Seen[] = [];
  const floor: Seen[] = [];
  const again: BenchLine[] = [];
  try {
    // Fonts and the rasteriser are warmed on a page that is not counted.
    await openSlowly(browser, bare.address);
    for (let round = 0; round < rounds; round++) {
      floor.push(await openSlowly(browser, bare.address));
      ours.push(await openSlowly(browser, site.address));
    }
    again.push(...(await benchSecondVisit(site, bare)));
  } finally {
    await browser.close();
    await Promise.all([site.close(), bare.close()]);
    await rm(folder, { recursive: true });
  }
  const of = (list: readonly Seen[], what: (seen: Seen) => number): number => median(list.map(what));
  const foreign = ours.flatMap(({ requests }) =>
    requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(site.address)),
  );
  const first = of(ours, (seen) => seen.first);
  const bareFirst = of(floor, (seen) => seen.first);
  return [
    { name: 'bare page: first chart', value: bareFirst, unit: 'ms', note: 'slow 4G, 4× slower processor' },
    { name: 'overview: first chart', value: first, unit: 'ms' },
    { name: 'overview: first chart, times the bare page', value: first / bareFirst, unit: '×', budget: 1.4 },
    { name: 'overview: all charts, before any script', value: of(ours, (seen) => seen.all), unit: 'ms' },
    {
      name: 'overview: transferred to a complete first screen',
      value: of(ours, (seen) => seen.bytesFirst) / 1024,
      unit: 'KB',
      budget: 90,
    },
    { name: 'overview: transferred in all', value: of(ours, (seen) => seen.bytes) / 1024, unit: 'KB' },
    {
      name: 'overview: layout shift',
      value: Math.max(...ours.map((seen) => seen.shift)),
      unit: '',
      budget: 0,
    },
    { name: 'overview: longest task while parsed', value: of(ours, (seen) => seen.longestParse), unit: 'ms' },
    {
      name: 'overview: longest task while scripts take over',
      value: of(ours, (seen) => seen.longestTask),
      unit: 'ms',
      budget: 100,
    },
    { name: 'overview: requests to another origin', value: foreign.length, unit: '', budget: 0 },
    ...again,
  ];
}
