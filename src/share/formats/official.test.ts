import { strFromU8 } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import {
  breachesOf,
  type Files,
  findAll,
  type Node,
  openPackage,
  pictures,
  readXml,
} from '../../../tests/ooxml.ts';
import { blankLetter, type Letter } from '../../review/letter.ts';
import { planOfficial, toHanNumber } from '../office/official-plan.ts';
import { exampleSheets, pictureSheet } from '../office/sheets-example.ts';
import { toOfficial } from './official.ts';

const letter: Letter = {
  head: '某省公安厅文件',
  number: '某公〔2026〕1号',
  addressee: '某省人民政府',
  signature: '某省公安厅',
  date: '2026-07-01',
  title: 'xiaobiaosong',
};
const sheets = exampleSheets('zh');
let bytes: Uint8Array;
let files: Files;
let body: Node;
beforeAll(async () => {
  bytes = await toOfficial(sheets, letter, pictures);
  files = openPackage(bytes);
  body = readXml(files, 'word/document.xml');
});

const textOf = (node: Node) =>
  findAll(node, 'w:t')
    .map(({ text }) => text)
    .join('');
const paragraphs = () => findAll(body, 'w:p').map(textOf);
const attributesOf = (name: string) => findAll(body, name)[0]?.attributes ?? {};
const millimetres = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 25.4);

test('keeps the rules of packages, with every part of the form and with none', async () => {
  expect(breachesOf(bytes)).toEqual([]);
  expect(breachesOf(await toOfficial(sheets, blankLetter, pictures))).toEqual([]);
});

test('a person’s picture is a figure with its alt text', async () => {
  const own = await toOfficial({ ...sheets, sheets: [pictureSheet] }, letter, pictures);
  expect(breachesOf(own)).toEqual([]);
  const root = readXml(openPackage(own), 'word/document.xml');
  expect(findAll(root, 'wp:docPr')[0]?.attributes.descr).toBe('自助办证机前排队的人');
  expect(textOf(root)).toContain('图1　自助办证机前排队的人');
});

test('is on A4 with a text of 156 × 225 mm, 37 mm from above and 28 mm from the left', () => {
  const size = attributesOf('w:pgSz');
  const margin = attributesOf('w:pgMar');
  expect([size['w:w'], size['w:h']]).toEqual(['11906', '16838']);
  expect([millimetres(margin['w:top']), millimetres(margin['w:left'])]).toEqual([37, 28]);
  expect(210 - 28 - millimetres(margin['w:right'])).toBe(156);
  expect(297 - 37 - millimetres(margin['w:bottom'])).toBe(225);
});

test('has 22 lines of 28 characters', () => {
  const styles = readXml(files, 'word/styles.xml');
  const spacings = findAll(styles, 'w:spacing').map(({ attributes }) => attributes);
  const line = Number(spacings.find((one) => one['w:lineRule'] === 'exact')?.['w:line']);
  const pitch = Number(spacings.find((one) => one['w:val'] !== undefined)?.['w:val']);
  const size = Number(findAll(styles, 'w:sz')[0]?.attributes['w:val']) / 2;
  expect(size).toBe(16);
  expect(Math.floor(((225 / 25.4) * 1440) / line)).toBe(22);
  expect(Math.floor(((156 / 25.4) * 1440) / (size * 20 + pitch))).toBe(28);
  expect(attributesOf('w:docGrid')['w:linePitch']).toBe(String(line));
});

test('numbers its pages on the outer side', () => {
  for (const [side, align] of [
    ['odd', 'right'],
    ['even', 'left'],
  ] as const) {
    const footer = readXml(files, `word/footer-${side}.xml`);
    expect(textOf(footer)).toBe('— 1 —');
    expect(findAll(footer, 'w:jc')[0]?.attributes['w:val']).toBe(align);
    expect(findAll(footer, 'w:sz')[0]?.attributes['w:val']).toBe('28');
  }
  expect(findAll(readXml(files, 'word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
});

test('has its parts in their order', () => {
  const all = paragraphs();
  const at = (text: string) => all.indexOf(text);
  const order = [
    at(letter.head),
    at(letter.number),
    at(sheets.title),
    at('某省人民政府：'),
    all.findIndex((text) => text.startsWith('一、')),
    at('特此报告。'),
    all.findIndex((text) => text.startsWith('附件：1.')),
    at(letter.signature),
    at('2026年7月1日'),
    at('附件1'),
  ];
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('the signature stays with the last words of the text', () => {
  const all = findAll(body, 'w:p');
  const at = (text: string) => all.findIndex((one) => textOf(one) === text);
  const together = all.slice(at('特此报告。'), at('2026年7月1日'));
  expect(together.length).toBeGreaterThan(4);
  for (const one of together) expect(findAll(one, 'w:keepNext'), textOf(one)).toHaveLength(1);
});

test('leaves out what the letter leaves empty', async () => {
  const bare = readXml(openPackage(await toOfficial(sheets, blankLetter, pictures)), 'word/document.xml');
  const [first] = findAll(bare, 'w:p').map(textOf);
  expect(first).toBe(sheets.title);
  expect(textOf(bare)).not.toMatch(/特此报告|：：|FF0000/);
});

test('its levels are numbered in order and have the faces of the standard', () => {
  const headings = planOfficial(sheets, letter).blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.text.split('、')[0]] : [],
  );
  expect(headings).toEqual(headings.map((_, at) => toHanNumber(at + 1)));
  const faces = (id: string) => {
    const style = findAll(readXml(files, 'word/styles.xml'), 'w:style').find(
      ({ attributes }) => attributes['w:styleId'] === id,
    );
    return style && findAll(style, 'w:rFonts')[0]?.attributes['w:eastAsia'];
  };
  expect(['Title', 'Heading1', 'Heading2'].map(faces)).toEqual(['方正小标宋简体', '黑体', '楷体_GB2312']);
  const defaults = findAll(readXml(files, 'word/styles.xml'), 'w:docDefaults')[0];
  expect(defaults && findAll(defaults, 'w:rFonts')[0]?.attributes['w:eastAsia']).toBe('仿宋_GB2312');
});

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [23, '二十三'],
])('level %i is %s', (count, words) => {
  expect(toHanNumber(count)).toBe(words);
});

test('every figure is there: native where it has a chart, else a picture with words', () => {
  const figures = sheets.sheets.flatMap(({ body: one }) => (one.kind === 'figure' ? [one] : []));
  const native = figures.filter(({ chart }) => chart !== null);
  expect(findAll(body, 'c:chart')).toHaveLength(native.length);
  expect(findAll(body, 'pic:pic')).toHaveLength(figures.length - native.length);
  expect(findAll(body, 'wp:docPr').every(({ attributes }) => attributes.descr)).toBe(true);
});

test('a number of the text has a note with its words, source and day', () => {
  const notes = findAll(readXml(files, 'word/footnotes.xml'), 'w:footnote').map(textOf);
  const marks = findAll(body, 'w:footnoteReference');
  expect(marks.length).toBeGreaterThan(2);
  expect(notes.filter(Boolean)).toHaveLength(marks.length);
  expect(notes.some((note) => note.includes('“3300余万张”，《改革》'))).toBe(true);
});

test('rows of tables are cited in an attachment, each source once', () => {
  const all = paragraphs();
  const from = all.lastIndexOf('数据出处');
  expect(all.slice(from)).toContain('“3300余万张”，《改革》，2020年5月');
  const cited = all.filter((text) => text.includes('逾3300万张［1］'));
  expect(cited.length).toBeGreaterThan(0);
});

test('a table that was cut for the slides is whole, and everything that was typed is there', () => {
  const all = paragraphs();
  for (const { body: one } of sheets.sheets) {
    if (one.kind === 'text')
      for (const { text } of one.points) expect(all.join('\n')).toContain(text.split(' <')[0]);
    if (one.kind === 'table')
      for (const [first] of one.table.rows)
        expect(strFromU8(files['word/document.xml'] as Uint8Array)).toContain(first?.split(' <')[0]);
  }
});

test('a long name of an office stands over its day, both within the text', async () => {
  const signature = '某省推进政府职能转变和“放管服”改革工作领导小组办公室';
  const long = readXml(
    openPackage(await toOfficial(sheets, { ...letter, signature }, pictures)),
    'word/document.xml',
  );
  const right = (text: string) => {
    const paragraph = findAll(long, 'w:p').find((one) => textOf(one) === text);
    return Number((paragraph && findAll(paragraph, 'w:ind')[0]?.attributes['w:rightChars']) ?? Number.NaN);
  };
  expect(right(signature)).toBe(200);
  expect(right('2026年7月1日')).toBeGreaterThan(200);
});
