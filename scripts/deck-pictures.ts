/**
 * `npx tsx scripts/deck-pictures.ts <folder> [<ledger's folder>] [<template.pptx>] [<sheets.json>…]`: writes each deck
 * as PPTX (on the template's layouts where one is given), brief and official document and has LibreOffice and poppler
 * make a PNG of every slide and page, to be looked at by hand. Without sheets: what each kind of review proposes from
 * the ledger, that of `data/` where none is named, in both languages.
 * Ends with 1 when a program is missing, when a slide is lost, when a brief has more than two pages, or when a page of
 * a document ends in a hole.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { unzipSync } from 'fflate';
import { type Metric, tables as schema } from '../src/dataset/schema.ts';
import { openNodeDatabase } from '../src/engine/node.ts';
import { factsOf } from '../src/review/ledger-data.ts';
import type { Letter } from '../src/review/letter.ts';
import { propose } from '../src/review/propose.ts';
import { contextOf, publishedContext } from '../src/review/published-context.ts';
import type { Sheets } from '../src/review/slide-layout.ts';
import { proposeDates, proposeDomain, templates } from '../src/review/templates.ts';
import type { ReviewContext } from '../src/review/terms.ts';
import { toSheets } from '../src/review/to-sheets.ts';
import { toDocx } from '../src/share/formats/docx.ts';
import { toOfficial } from '../src/share/formats/official.ts';
import { toPptx } from '../src/share/formats/pptx.ts';
import type { Pictures } from '../src/share/office/plain-svg.ts';
import { locales } from '../src/text/locale.ts';
import { buildDataset } from './build-dataset.ts';
import { ledgerAt } from './ledger-folder.ts';
import { pageEnds } from './page-ends.ts';

const [folder, ...files] = process.argv.slice(2);
const isTemplate = (path: string) => /\.(pptx|potx)$/i.test(path);
const isLedger = (path: string) => existsSync(join(path, 'ledger.json'));
const given = files.filter((path) => !isTemplate(path) && !isLedger(path));
const template = files.filter(isTemplate).map((path) => new Uint8Array(readFileSync(path)))[0] ?? null;
if (!folder) {
  console.error(
    'no folder: npx tsx scripts/deck-pictures.ts <folder> [<ledger>] [<template.pptx>] [<sheets.json>…]',
  );
  process.exit(2);
}
const into = folder;
mkdirSync(into, { recursive: true });

const fonts = join(import.meta.dirname, '../node_modules/@expo-google-fonts/noto-sans-sc');
const fontFiles = ['400Regular', '700Bold'].map((cut) => join(fonts, cut, `NotoSansSC_${cut}.ttf`));

const pictures: Pictures = async (svg, width) =>
  new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' },
  })
    .render()
    .asPng();

const context = await open(files.find(isLedger));
const decks: ReadonlyArray<readonly [string, Sheets]> =
  given.length > 0
    ? given.map((path) => [basename(path, '.json'), JSON.parse(readFileSync(path, 'utf8')) as Sheets])
    : await proposed();

/** The ledger of a folder, its names and figures open; without one that of `data/`. */
async function open(ledger: string | undefined): Promise<ReviewContext> {
  if (!ledger) return publishedContext;
  const { files } = await buildDataset(ledgerAt(ledger));
  const csv = Object.fromEntries(schema.map(({ name }) => [name, files[`${name}.csv`] ?? '']));
  return contextOf(csv, () => openNodeDatabase(csv));
}

/** The metric with most to tell of. */
function mostObserved({ data }: ReviewContext): string {
  const count = ({ metric_id }: Metric) => factsOf(data, metric_id).length;
  return data.metrics.toSorted((a, b) => count(b) - count(a))[0]?.metric_id ?? '';
}

async function proposed(): Promise<ReadonlyArray<readonly [string, Sheets]>> {
  const list: [string, Sheets][] = [];
  for (const template of templates.filter((one) => one !== 'empty')) {
    for (const locale of locales) {
      const dates = proposeDates(context.data, template);
      const chosen = {
        ...(template === 'domain' ? { domain: proposeDomain(context.data) } : {}),
        ...(template === 'metric' ? { metric: mostObserved(context) } : {}),
      };
      const deck = await propose({ id: template, template, locale, ...dates, ...chosen }, context);
      list.push([`${template}-${locale}`, await toSheets(deck, context)]);
    }
  }
  return list;
}

/** Millimetres from the upper edge of A4 to the first line and behind the last. */
const [officialText, briefText] = [
  [37, 262],
  [18, 279],
] as const;

const letter: Letter = {
  head: '××省公安厅文件',
  number: '×公〔2026〕1号',
  addressee: '××省人民政府',
  signature: '××省公安厅',
  date: '2026-07-01',
  title: 'xiaobiaosong',
};

/** What LibreOffice makes of all files in one run: a PDF beside each, and a picture of every page. */
function shoot(paths: readonly string[]): void {
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', into, ...paths], {
    stdio: 'ignore',
  });
  for (const path of paths) execFileSync('pdftoppm', ['-r', '110', '-png', pdfOf(path), stemOf(path)]);
}

const stemOf = (path: string) => path.replace(/\.\w+$/, '');
const pdfOf = (path: string) => `${stemOf(path)}.pdf`;
const countPages = (path: string) =>
  Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [pdfOf(path)], { encoding: 'utf8' }))?.[1]);

const written: { path: string; name: string; form: 'slides' | 'brief' | 'official'; wanted: number }[] = [];
function keep(name: string, form: (typeof written)[number]['form'], bytes: Uint8Array): void {
  const path = join(into, `${name}-${form}.${form === 'slides' ? 'pptx' : 'docx'}`);
  writeFileSync(path, bytes);
  const slides = () => Object.keys(unzipSync(bytes)).filter((one) => /^ppt\/slides\/[^/]+\.xml$/.test(one));
  written.push({ path, name, form, wanted: form === 'slides' ? slides().length : 2 });
}

for (const [name, sheets] of decks) {
  keep(name, 'slides', await toPptx(sheets, pictures, { template }));
  keep(name, 'brief', await toDocx(sheets, pictures));
  if (sheets.locale === 'zh') keep(name, 'official', await toOfficial(sheets, letter, pictures));
}
shoot(written.map(({ path }) => path));

let missed = 0;
for (const { path, name, form, wanted } of written) {
  const pages = countPages(path);
  if (form === 'slides') console.log(`${name}: ${pages} of ${wanted} slides shown`);
  else if (form === 'brief')
    console.log(`${name}: a brief of ${pages} pages${sayHoles(path, briefText, /^$/)}`);
  else
    console.log(
      `${name}: an official document of ${pages} pages${sayHoles(path, officialText, /^附件 ?\d*\s/)}`,
    );
  if (form === 'slides' ? pages !== wanted : form === 'brief' && pages > wanted) missed += 1;
}
process.exit(missed === 0 ? 0 : 1);

/** Pages that end, or are parted, by a blank band of more than an eighth of their text. */
function sayHoles(path: string, text: readonly [number, number], anew: RegExp): string {
  const most = (text[1] - text[0]) / 8;
  const holes = pageEnds(pdfOf(path), text, anew).filter(({ empty }) => empty > most);
  missed += holes.length > 0 ? 1 : 0;
  return holes.map(({ page, empty }) => `; page ${page} has ${Math.round(empty)} mm empty`).join('');
}
