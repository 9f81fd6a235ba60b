/** A deck of ten slides written as PPTX in the browser, and how long the page keeps anyone waiting meanwhile. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { build } from 'vite';
import type { Sheet, Sheets } from '../../src/review/slide-layout.ts';
import { exampleCharts, exampleSheets } from '../../src/share/office/sheets-example.ts';
import { type Site, serve } from '../serve.ts';
import type { Written } from './deck-pages/deck.ts';
import { type BenchLine, median } from './line.ts';
import { openBrowser } from './slow.ts';

const root = join(import.meta.dirname, '../..');
const rounds = 5;

async function serveDeckBench(): Promise<Site> {
  const out = join(root, '.cache', 'deck-bench');
  await build({
    root: join(import.meta.dirname, 'deck-pages'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: { outDir: out, emptyOutDir: true, target: 'es2022' },
  });
  return serve(out);
}

/** Ten slides: seven with figures of the overview, three of them as native charts, four as pictures. */
async function tenSheets(): Promise<Sheets> {
  const { document } = parseHTML(await readFile(join(root, 'dist', 'index.html'), 'utf8'));
  const drawn = [...document.querySelectorAll('[data-figure]')].flatMap((figure) => {
    const svg = [...figure.querySelectorAll('svg')].at(-1);
    return svg ? [svg] : [];
  });
  const charts = [exampleCharts.bar, exampleCharts.line, exampleCharts.logarithmic];
  const example = exampleSheets('zh');
  const figures = drawn.slice(0, 7).map((svg, at): Sheet => {
    const [like] = example.sheets.filter(({ body }) => body.kind === 'figure');
    if (like?.body.kind !== 'figure') throw new Error('example without figure: sheets-example.ts has one');
    const [, , width = 560, height = 300] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const body = { ...like.body, svg: svg.outerHTML, width, height, chart: charts[at] ?? null };
    return { ...like, id: `f${at}`, body };
  });
  const others = (['title', 'numbers', 'text'] as const).flatMap((kind) =>
    example.sheets.filter(({ body }) => body.kind === kind),
  );
  return { ...example, sheets: [...others, ...figures] };
}

export async function benchDeck(): Promise<readonly BenchLine[]> {
  const sheets = await tenSheets();
  if (sheets.sheets.length !== 10) throw new Error(`slides to be written: ${sheets.sheets.length}, not 10`);
  const [site, browser] = await Promise.all([serveDeckBench(), openBrowser()]);
  try {
    const page = await browser.newPage();
    const write = async (kind: 'pptx' | 'docx'): Promise<Written> => {
      await page.goto(site.address);
      await page.waitForFunction(() => 'write' in window);
      return page.evaluate(
        ([given, asked]) =>
          (window as unknown as { write: (sheets: unknown, kind: string) => Promise<Written> }).write(
            given,
            asked,
          ),
        [sheets, kind] as const,
      );
    };
    const all = async (kind: 'pptx' | 'docx') => {
      const list: Written[] = [];
      for (let round = 0; round < rounds; round++) list.push(await write(kind));
      return (what: (written: Written) => number) => median(list.map(what));
    };
    const pptx = await all('pptx');
    const docx = await all('docx');
    return [
      {
        name: 'PPTX of ten slides, code loaded on the way',
        value: pptx(({ took }) => took),
        unit: 'ms',
        budget: 2000,
      },
      {
        name: 'PPTX: longest wait of the page',
        value: pptx(({ waited }) => waited),
        unit: 'ms',
        budget: 100,
      },
      { name: 'PPTX: size', value: pptx(({ bytes }) => bytes) / 1024, unit: 'KB' },
      { name: 'DOCX of the same, code loaded on the way', value: docx(({ took }) => took), unit: 'ms' },
      { name: 'DOCX: longest wait of the page', value: docx(({ waited }) => waited), unit: 'ms' },
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}
