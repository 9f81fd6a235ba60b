/**
 * `npx tsx scripts/deck-pictures.ts <folder> [<ledger's folder>] [<template.pptx>] [<sheets.json>…]`: writes each deck
 * as PPTX (on the template's layouts where one is given), brief and official document and has LibreOffice and poppler
 * make a PNG of every slide and page, to be looked at by hand. Without sheets: what each kind of review proposes from
 * the ledger, that of `data/` where none is named, in both languages.
 * Ends with 1 when a program is missing, when a slide is lost, or when a brief has more than two pages.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
mkdirSync(folder, { recursive: true });

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

/** Pictures of every page; the answer is their number. */
function shoot(file: string, name: string): number {
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder as string, file], {
    stdio: 'ignore',
  });
  execFileSync('pdftoppm', [
    '-r',
    '80',
    '-png',
    file.replace(/\.\w+$/, '.pdf'),
    join(folder as string, name),
  ]);
  return readdirSync(folder as string).filter((one) => one.startsWith(`${name}-`) && one.endsWith('.png'))
    .length;
}

const letter: Letter = {
  head: '××省公安厅文件',
  number: '×公〔2026〕1号',
  addressee: '××省人民政府',
  signature: '××省公安厅',
  date: '2026-07-01',
  title: 'xiaobiaosong',
};

let missed = 0;
for (const [name, sheets] of decks) {
  const slides = join(folder, `${name}-slides.pptx`);
  const bytes = await toPptx(sheets, pictures, { template });
  writeFileSync(slides, bytes);
  const wanted = Object.keys(unzipSync(bytes)).filter((path) =>
    /^ppt\/slides\/[^/]+\.xml$/.test(path),
  ).length;
  const shown = shoot(slides, `${name}-slide`);
  console.log(`${name}: ${shown} of ${wanted} slides shown`);
  if (shown !== wanted) missed += 1;
  const brief = join(folder, `${name}-brief.docx`);
  writeFileSync(brief, await toDocx(sheets, pictures));
  const pages = shoot(brief, `${name}-page`);
  console.log(`${name}: a brief of ${pages} pages`);
  if (pages > 2) missed += 1;
  if (sheets.locale !== 'zh') continue;
  const official = join(folder, `${name}-official.docx`);
  writeFileSync(official, await toOfficial(sheets, letter, pictures));
  console.log(`${name}: an official document of ${shoot(official, `${name}-official`)} pages`);
}
process.exit(missed === 0 ? 0 : 1);
