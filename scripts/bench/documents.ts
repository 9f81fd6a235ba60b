/** A report of a hundred pages as a PDF in the lab: until its first and all its numbers are marked, and the keys that review them. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { openPdf } from '../../src/documents/pdf-library.ts';
import { readDocuments } from '../../src/documents/read.ts';
import { serve } from '../serve.ts';
import { type BenchLine, median } from './line.ts';
import { corpusProse } from './prose.ts';
import { openBrowser } from './slow.ts';

const characters = 200_000;
const keys = 20;
const rounds = 3;
/** From a person's coming to the button until the file is chosen. */
const lookMs = 1500;

/** The corpus again and again with other digits, a heading before each part, as Chromium prints it. */
async function printReport(browser: Browser): Promise<Buffer> {
  const prose = corpusProse().replace(/\n{2,}/g, '\n');
  let text = '';
  for (let round = 1; text.length < characters; round += 1)
    text += `第${round}部分\n${prose.replace(/[1-9]/g, (digit) => String(((Number(digit) + round) % 9) + 1))}\n`;
  const paragraphs = text
    .slice(0, characters)
    .split('\n')
    .map((line) => `<p>${line.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}`);
  const page = await browser.newPage();
  await page.setContent(
    `<html lang="zh-CN"><style>body{text-align:justify;font:10.5pt/1.4 "Noto Sans CJK SC"}p{margin:0;text-indent:2em}</style>${paragraphs.join('')}`,
  );
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '1.5cm', bottom: '1.5cm', left: '1.5cm', right: '1.5cm' },
  });
  await page.close();
  return pdf;
}

/** Milliseconds of this process's processors. */
async function processorTime(run: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** As the library comes, without our port between its halves. */
async function textByPdfjs(bytes: Uint8Array): Promise<number> {
  const { pdfjs, close } = await openPdf(bytes, undefined);
  await close();
  const pdf = await pdfjs.getDocument({ data: bytes.slice(), isEvalSupported: false, disableFontFace: true })
    .promise;
  for (let number = 1; number <= pdf.numPages; number++)
    await (await pdf.getPage(number)).getTextContent({ disableNormalization: true });
  const { numPages } = pdf;
  await pdf.destroy();
  return numPages;
}

async function textByUs(bytes: Uint8Array): Promise<void> {
  for await (const reading of readDocuments({ name: 'report.pdf', bytes }))
    if ('problem' in reading) throw new Error(reading.problem.en);
}

interface Opened {
  /** Milliseconds until its first numbers are marked and until all are, and of the longest task of the page, 0 under 50. */
  readonly first: number;
  readonly all: number;
  readonly longest: number;
  readonly numbers: number;
  readonly heap: number;
  /** Milliseconds of the page's processor for each key. */
  readonly arrows: number;
  readonly accepts: number;
}

/** @param file a path: bytes would be put into the page as base64, a task of half a second that no person sees */
async function openReport(browser: Browser, url: string, file: string): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(180_000);
  try {
    await page.goto(url);
    const input = page.locator('.given input[type=file]');
    await input.waitFor({ state: 'attached' });
    // A person who comes to the button looks for the file a while.
    await page.locator('.given .file').hover();
    await page.waitForTimeout(lookMs);
    await page.evaluate(() => {
      const start = performance.now();
      const seen = { longest: 0, first: 0, all: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
      }).observe({ type: 'longtask' });
      new MutationObserver((_, observer) => {
        const now = performance.now() - start;
        if (document.querySelector('.article .quantity')) seen.first ||= now;
        // The field of a file opens once its last page has come; its numbers are read then or a little later.
        const isRead =
          document.querySelector('.given-file button') &&
          !document.querySelector('.lab > :is(p[role=status], .reading:not(:empty))');
        if (!seen.first || !isRead) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          seen.all = performance.now() - start;
        });
      }).observe(document.body, { childList: true, subtree: true });
    });
    await input.setInputFiles(file);
    await page.waitForFunction(() => (window as unknown as { seen: { all: number } }).seen.all > 0);
    const seen = await page.evaluate(() => {
      const { longest, first, all } = (
        window as unknown as { seen: Record<'longest' | 'first' | 'all', number> }
      ).seen;
      return { longest, first, all };
    });
    const numbers = await page.evaluate(() =>
      Number(/统计数(\d+)/.exec(document.querySelector('.lab-summary')?.textContent ?? '')?.[1]),
    );
    await page.locator('.number-table tbody tr button').first().focus();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const arrows = await keyTime(page, devtools, 'ArrowDown');
    const accepts = await keyTime(page, devtools, 'a');
    await devtools.send('HeapProfiler.collectGarbage');
    const heap = await metric(devtools, 'JSHeapUsedSize');
    return { ...seen, numbers, heap, arrows, accepts };
  } finally {
    await page.close();
  }
}

async function metric(devtools: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}

async function keyTime(page: Page, devtools: CDPSession, key: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < keys; round++) {
    const before = await metric(devtools, 'TaskDuration');
    await page.keyboard.press(key);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
    times.push(((await metric(devtools, 'TaskDuration')) - before) * 1000);
  }
  return median(times);
}

export async function benchDocuments(): Promise<readonly BenchLine[]> {
  const [site, browser] = await Promise.all([serve(join(import.meta.dirname, '../../dist')), openBrowser()]);
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const opened: Opened[] = [];
  let report: Uint8Array;
  try {
    report = new Uint8Array(await printReport(browser));
    const file = join(folder, 'report.pdf');
    await writeFile(file, report);
    for (let round = 0; round < rounds; round++)
      opened.push(await openReport(browser, `${site.address}extract/`, file));
  } finally {
    await Promise.all([browser.close(), site.close(), rm(folder, { recursive: true })]);
  }
  const pages = await textByPdfjs(report);
  const [theirs, ours]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    theirs.push(await processorTime(async () => void (await textByPdfjs(report))));
    ours.push(await processorTime(() => textByUs(report)));
  }
  const of = (name: keyof Opened) => median(opened.map((one) => one[name]));
  const size = `${pages} pages, ${characters} characters, ${of('numbers')} numbers`;
  return [
    { name: 'PDF: its first numbers marked', value: of('first'), unit: 'ms', note: size, budget: 2000 },
    { name: 'PDF: all of them', value: of('all'), unit: 'ms', budget: 2000 },
    {
      name: 'PDF: longest task of the page meanwhile, 0 under 50',
      value: of('longest'),
      unit: 'ms',
      budget: 50,
    },
    { name: 'PDF: memory of the page afterwards', value: of('heap') / 2 ** 20, unit: 'MB', budget: 150 },
    { name: 'arrow key: processor until it is drawn', value: of('arrows'), unit: 'ms', budget: 50 },
    { name: 'A: the same', value: of('accepts'), unit: 'ms', budget: 50 },
    {
      name: 'text and boxes, times pdf.js alone',
      value: median(ours) / median(theirs),
      unit: '×',
      budget: 1.3,
    },
  ];
}
