import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  breachesOf,
  type Files,
  findAll,
  type Node,
  openPackage,
  pictures,
  readXml,
  relationsOf,
} from '../../../tests/ooxml.ts';
import { blankIdentity } from '../../review/identity.ts';
import { sayDay } from '../../review/ledger-data.ts';
import type { Sheet } from '../../review/slide-layout.ts';
import { locales } from '../../text/locale.ts';
import { planBrief } from '../office/brief-plan.ts';
import { exampleSheets, pictureSheet } from '../office/sheets-example.ts';
import { toDocx } from './docx.ts';

function wordsOf(node: Node): string {
  return findAll(node, 'w:t')
    .map(({ text }) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe.each(locales)('a brief in %s', (locale) => {
  const sheets = exampleSheets(locale);
  let files: Files;
  let body: Node;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await toDocx(sheets, pictures);
    files = openPackage(bytes);
    body = readXml(files, 'word/document.xml');
  });

  test('keeps the rules of packages', () => {
    expect(breachesOf(bytes)).toEqual([]);
  });

  test('tells title, day, key numbers, changes and sources', () => {
    const words = wordsOf(body);
    expect(words).toContain(sheets.title);
    expect(words).toContain(sayDay(sheets.asOf, locale));
    const { numbers, changes, sources } = planBrief(sheets);
    expect(numbers).toHaveLength(4);
    for (const number of numbers) {
      expect(words).toContain(number.words);
      expect(words).toContain(number.detail);
    }
    expect(changes?.table.rows).toHaveLength(3);
    for (const cell of changes?.table.rows.flat() ?? []) expect(words).toContain(cell);
    expect(sources).toHaveLength(2);
    for (const source of sources) expect(words).toContain(source);
  });

  test('has its figures as pictures with alt text, vector and raster', () => {
    const { figures } = planBrief(sheets);
    expect(figures.length).toBeGreaterThan(1);
    const told = findAll(body, 'wp:docPr').map(({ attributes }) =>
      attributes.descr?.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    );
    expect(told).toEqual(figures.map(({ alt }) => alt));
    const images = relationsOf(files, 'word/document.xml').filter(({ type }) => type === 'image');
    const endings = new Set(images.map(({ target }) => target.split('.').at(-1)));
    expect([...endings].sort()).toEqual(['png', 'svg']);
    for (const { target } of images.filter((one) => one.target.endsWith('.svg')))
      expect(strFromU8(files[target] as Uint8Array)).not.toContain('var(');
  });

  test('says what two pages do not hold', () => {
    const { left, figures } = planBrief(sheets);
    const all = sheets.sheets.filter(({ body: { kind } }) => kind === 'figure').length;
    expect(left.figures).toBe(all - figures.length);
    expect(left.figures).toBeGreaterThan(0);
    expect(wordsOf(body)).toContain(locale === 'zh' ? `${left.figures}张图` : `${left.figures} figure`);
  });

  test('names an East Asian font and a language in every run, and numbers its pages', () => {
    for (const run of findAll(body, 'w:r').filter((one) => findAll(one, 'w:t').length > 0)) {
      const font = findAll(run, 'w:rFonts')[0]?.attributes['w:eastAsia'];
      expect(['SimSun', 'SimHei']).toContain(font);
      expect(findAll(run, 'w:lang')[0]?.attributes['w:eastAsia']).toBe('zh-CN');
    }
    const footer = Object.keys(files).find((path) => /^word\/footer\d+\.xml$/.test(path)) ?? '';
    const fields = findAll(readXml(files, footer), 'w:instrText').map(({ text }) => text.trim());
    expect(fields).toEqual(['PAGE', 'NUMPAGES']);
  });

  test('is on A4', () => {
    const size = findAll(body, 'w:pgSz')[0]?.attributes;
    expect([size?.['w:w'], size?.['w:h']]).toEqual(['11906', '16838']);
  });
});

test('a picture that a person put in stands in the brief, with its alt text', async () => {
  const example = exampleSheets('zh');
  const [cover, ...rest] = example.sheets as [Sheet, ...Sheet[]];
  const given = { ...example, sheets: [cover, pictureSheet, ...rest] };
  expect(planBrief(given).figures[0]?.sheet).toBe(pictureSheet.id);
  const bytes = await toDocx({ ...given, sheets: [cover, pictureSheet] }, pictures);
  const packed = openPackage(bytes);
  expect(Object.keys(packed).filter((path) => path.endsWith('.jpg'))).toHaveLength(1);
  const [shown] = findAll(readXml(packed, 'word/document.xml'), 'wp:docPr');
  expect(shown?.attributes.descr).toBe('自助办证机前排队的人');
  expect(breachesOf(bytes)).toEqual([]);
});

test('an identity stands over every page: bar, logo, mark', async () => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const identity = {
    ...blankIdentity,
    organisation: '某省公安厅',
    classification: '内部资料',
    colour: '#0b5cad',
    logo: { png: `data:image/png;base64,${png}`, width: 88, height: 44 },
  };
  const bytes = await toDocx({ ...exampleSheets('zh'), identity }, pictures);
  expect(breachesOf(bytes)).toEqual([]);
  const files = openPackage(bytes);
  const header = readXml(files, Object.keys(files).find((path) => /^word\/header\d+\.xml$/.test(path)) ?? '');
  expect(findAll(header, 'w:top')[0]?.attributes['w:color']).toBe('0B5CAD');
  expect(findAll(header, 'wp:docPr')[0]?.attributes.descr).toBe('某省公安厅');
  expect(wordsOf(header).trim()).toBe('内部资料 · 某省公安厅');
  expect(Object.keys(openPackage(await toDocx(exampleSheets('zh'), pictures))).join()).not.toContain(
    'header',
  );
});

test('parts of a table that was cut for the slides stand together again', () => {
  const sheets = exampleSheets('zh');
  const [first] = sheets.sheets.filter(({ body }) => body.kind === 'table');
  if (first?.body.kind !== 'table') throw new Error('example without table');
  const part = (id: string, mark: string) => ({
    ...first,
    id,
    title: `变化（${mark}）`,
    composed: 'changes' as const,
  });
  const source = { ...first, id: 's0', composed: 'sources' as const };
  const { changes } = planBrief({ ...sheets, sheets: [source, part('s9', '1/2'), part('s9-2', '2/2')] });
  expect(changes?.title).toBe('变化');
  expect(changes?.table.rows).toHaveLength(6);
});

test('a column in which none of the rows that two pages hold says anything is not among them', () => {
  const sheets = exampleSheets('zh');
  const [first] = sheets.sheets.filter(({ body }) => body.kind === 'table');
  if (first?.body.kind !== 'table') throw new Error('example without table');
  const columns = ['指标', '前次', '本次', '增减', '速度'];
  const rows = Array.from({ length: 90 }, (_, at) => [
    `甲${at}`,
    '1',
    '2',
    '增加1',
    at === 89 ? '每年1' : '—',
  ]);
  const body = { ...first.body, table: { columns, rows } };
  const { changes, left } = planBrief({ ...sheets, sheets: [{ ...first, composed: 'changes', body }] });
  expect(left.rows).toBeGreaterThan(0);
  expect(changes?.table.columns).toEqual(columns.slice(0, 4));
  expect(changes?.table.rows[0]).toEqual(['甲0', '1', '2', '增加1']);
});
