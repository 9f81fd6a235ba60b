import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  breachesOf,
  type Files,
  findAll,
  openPackage,
  pictures,
  readXml,
  relationsOf,
} from '../../../tests/ooxml.ts';
import type { Sheet } from '../../review/slide-layout.ts';
import { withoutHolds } from '../../text/no-break.ts';
import { exampleSheets } from '../office/sheets-example.ts';
import { openTemplate } from '../office/template.ts';
import { exampleTemplate } from '../office/template-example.ts';
import { toPptx } from './pptx.ts';

/** Made by other programs: PptxGenJS 4.0.1 (no types, no notes but its own), LibreOffice 7.4 (types, ambiguous holes). */
const folder = join(import.meta.dirname, '../../../tests/fixtures/templates');
const read = async (name: string) => new Uint8Array(await readFile(join(folder, name)));
const sheets = exampleSheets('zh');

/** The file with parts changed or added; those that become '' are gone. */
function changed(bytes: Uint8Array, parts: Readonly<Record<string, string | ((text: string) => string)>>) {
  const files: Zippable = unzipSync(bytes);
  for (const [path, next] of Object.entries(parts)) {
    const text = typeof next === 'string' ? next : next(strFromU8(files[path] as Uint8Array));
    if (text === '') delete files[path];
    else files[path] = strToU8(text);
  }
  return zipSync(files);
}

const slidesOf = (files: Files) =>
  Object.keys(files)
    .filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path))
    .toSorted((a, b) => Number(a.match(/\d+/)?.[0]) - Number(b.match(/\d+/)?.[0]));
const layoutOf = (files: Files, slide: string) =>
  findAll(
    readXml(files, relationsOf(files, slide).find(({ type }) => type === 'slideLayout')?.target ?? ''),
    'p:cSld',
  )[0]?.attributes.name;
const textOf = (files: Files, path: string) =>
  findAll(readXml(files, path), 'a:t')
    .map(({ text }) => withoutHolds(text))
    .join('\n');

describe.each(['pptxgenjs.pptx', 'libreoffice.potx'])('on %s', (name) => {
  let template: Uint8Array;
  let bytes: Uint8Array;
  let files: Files;
  let own: Files;
  beforeAll(async () => {
    template = await read(name);
    bytes = await toPptx(sheets, pictures, { template });
    [files, own] = [openPackage(bytes), openPackage(template)];
  });

  test('the deck breaks no rule that its template keeps', () => {
    const before = breachesOf(template);
    expect(breachesOf(bytes).filter((breach) => !before.includes(breach))).toEqual([]);
  });

  test('masters, layouts and themes are the template’s, byte for byte', () => {
    const look = Object.keys(own).filter((path) =>
      /^ppt\/(slideMasters|slideLayouts|theme)\/[^/]+\.xml$/.test(path),
    );
    expect(look.length).toBeGreaterThan(3);
    for (const path of look)
      expect(Buffer.compare(Buffer.from(files[path] ?? []), Buffer.from(own[path] ?? [])), path).toBe(0);
  });

  test('its slides are as large as the template’s, and none of those is left', () => {
    const size = (one: Files) => findAll(readXml(one, 'ppt/presentation.xml'), 'p:sldSz')[0]?.attributes;
    expect(size(files)).toEqual(size(own));
    expect(slidesOf(files).length).toBeGreaterThanOrEqual(sheets.sheets.length);
    const samples = slidesOf(own).flatMap((path) =>
      textOf(own, path)
        .split('\n')
        .filter((text) => text.length > 3),
    );
    const texts = Object.keys(files)
      .filter((path) => /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/.test(path))
      .map((path) => textOf(files, path));
    expect(samples.filter((sample) => texts.some((text) => text.includes(sample)))).toEqual([]);
  });

  test('every title, takeaway, note and source stands on a slide, within its edges', () => {
    const { cx, cy } = findAll(readXml(files, 'ppt/presentation.xml'), 'p:sldSz')[0]?.attributes ?? {};
    const texts = slidesOf(files).map((path) => textOf(files, path));
    for (const { title, takeaway, sources } of sheets.sheets) {
      expect(texts.some((text) => text.includes(title) && text.includes(takeaway))).toBe(true);
      for (const source of sources) expect(texts.some((text) => text.includes(source))).toBe(true);
    }
    for (const path of slidesOf(files))
      for (const place of [
        ...findAll(readXml(files, path), 'a:xfrm'),
        ...findAll(readXml(files, path), 'p:xfrm'),
      ].slice(1)) {
        const [off, ext] = place.children.map(({ attributes }) => attributes);
        expect(Number(off?.x) + Number(ext?.cx), path).toBeLessThanOrEqual(Number(cx));
        expect(Number(off?.y) + Number(ext?.cy), path).toBeLessThanOrEqual(Number(cy));
      }
  });

  test('words in holes have the fonts of their layout, charts and tables are native', () => {
    for (const path of slidesOf(files))
      for (const shape of findAll(readXml(files, path), 'p:sp'))
        if (findAll(shape, 'p:ph').length > 0) expect(findAll(shape, 'a:latin'), path).toEqual([]);
    const charts = sheets.sheets.filter(({ body }) => body.kind === 'figure' && body.chart);
    expect(
      slidesOf(files).filter((path) => findAll(readXml(files, path), 'c:chart').length > 0),
    ).toHaveLength(charts.length);
  });

  test('no grey of the ledger’s theme is taken for a colour of the template', () => {
    const drawn = Object.keys(files).filter((path) => /^ppt\/(slides|charts)\/[^/]+\.xml$/.test(path));
    const names = drawn.flatMap((path) =>
      findAll(readXml(files, path), 'a:schemeClr').map(({ attributes }) => attributes.val),
    );
    expect(new Set(names)).toEqual(new Set(['tx1', 'accent1', 'accent2', 'accent3', 'accent4']));
  });
});

describe('a divider with numbers', () => {
  const [shown] = sheets.sheets.filter(({ body }) => body.kind === 'numbers');
  const numbers = shown?.body.kind === 'numbers' ? shown.body.numbers.slice(0, 3) : [];
  const divider: Sheet = {
    ...(shown as Sheet),
    ...{
      composed: 'section',
      title: '治安',
      takeaway: '居民身份证：2020年5月逾3300万张，比2016年6月的170万张增加逾3130万张。',
    },
    body: { kind: 'title', own: [], lines: [], numbers },
  };

  test.each([
    ['of 16:9', {}, '节标题'],
    ['of 4:3, dark', { width: 9_144_000, isDark: true }, '节标题'],
    ['whose divider has a panel of its own', { hasPanel: true }, '仅标题'],
  ])('on a template %s it has them all, none over another', async (_, example, layout) => {
    expect(numbers.length).toBeGreaterThan(0);
    const template = exampleTemplate(example);
    const bytes = await toPptx({ ...sheets, sheets: [divider] }, pictures, { template });
    expect(breachesOf(bytes).filter((breach) => !breachesOf(template).includes(breach))).toEqual([]);
    const files = openPackage(bytes);
    const [path = ''] = slidesOf(files);
    expect(layoutOf(files, path)).toBe(layout);
    const text = textOf(files, path);
    for (const { words, label, detail } of numbers)
      for (const each of [words, label, detail]) expect(text).toContain(each);
    for (const source of divider.sources) expect(text).toContain(source);
    const boxes = findAll(readXml(files, path), 'p:sp').flatMap((shape) => {
      const [off] = findAll(shape, 'a:off');
      const ext = findAll(shape, 'a:ext').find(({ attributes }) => attributes.cx !== undefined);
      if (!off || !ext) return [];
      const [x, y] = [Number(off.attributes.x), Number(off.attributes.y)];
      return [{ x, y, right: x + Number(ext.attributes.cx), bottom: y + Number(ext.attributes.cy) }];
    });
    expect(boxes.length).toBeGreaterThan(numbers.length);
    for (const a of boxes)
      for (const b of boxes)
        expect(a === b || a.x >= b.right || b.x >= a.right || a.y >= b.bottom || b.y >= a.bottom).toBe(true);
  });
});

test('the cover has the layout of covers, the rest that of content, with Chinese names', async () => {
  const files = openPackage(await toPptx(sheets, pictures, { template: await read('pptxgenjs.pptx') }));
  const names = slidesOf(files).map((path) => layoutOf(files, path));
  expect(names[0]).toBe('封面版式');
  expect(new Set(names.slice(1))).toEqual(new Set(['内容版式']));
});

test('of the template’s media those stay that a layout shows', async () => {
  const related = (image: string) => (text: string) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/${image}"/><Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="../slides/slide1.xml"/></Relationships>`,
    );
  const png = await pictures('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>', 4, 2);
  const media = {
    'ppt/media/image3.png': strFromU8(png, true),
    'ppt/media/sample.png': strFromU8(png, true),
  };
  const rels = {
    'ppt/slideLayouts/_rels/slideLayout2.xml.rels': related('image3.png'),
    'ppt/slides/_rels/slide1.xml.rels': related('sample.png'),
    'ppt/slideLayouts/slideLayout2.xml': (text: string) =>
      text.replace(
        /(<p:cNvPr id="2"[^>]*>)/,
        '$1<a:hlinkClick r:id="rId91" action="ppaction://hlinksldjump"/>',
      ),
    '[Content_Types].xml': (text: string) =>
      text.includes('"png"')
        ? text
        : text.replace('<Override', '<Default Extension="png" ContentType="image/png"/><Override'),
  };
  const template = changed(await read('pptxgenjs.pptx'), { ...media, ...rels });
  const bytes = await toPptx(sheets, pictures, { template });
  const files = openPackage(bytes);
  expect(files['ppt/media/image3.png']).toBeDefined();
  expect(files['ppt/media/sample.png']).toBeUndefined();
  expect(strFromU8(files['ppt/slideLayouts/slideLayout2.xml'] as Uint8Array)).not.toContain('hlinkClick');
  expect(breachesOf(bytes).filter((breach) => !breachesOf(template).includes(breach))).toEqual([]);
});

test.each([
  [
    'with macros',
    {
      '[Content_Types].xml': (text: string) =>
        text
          .replace('presentation.main', 'presentation.macroEnabled.main')
          .replace(
            'application/vnd.openxmlformats-officedocument.presentationml',
            'application/vnd.ms-powerpoint',
          ),
    },
    /带宏/,
  ],
  ['cut off', { 'ppt/presentation.xml': (text: string) => text.slice(0, 900) }, /cut off/],
  ['without a part', { 'ppt/slideMasters/slideMaster1.xml': '' }, /没有版式/],
  [
    'in Strict Open XML',
    {
      '_rels/.rels': (text: string) =>
        text.replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        ),
    },
    /严格/,
  ],
])('a template %s is refused in a sentence', async (_, parts, sentence) => {
  const template = changed(await read('pptxgenjs.pptx'), parts);
  expect(() => openTemplate(template, 'zh')).toThrow(sentence);
});

test('what is protected, no package, no presentation, or unpacks to too much is refused', async () => {
  const whole = await read('pptxgenjs.pptx');
  expect(() => openTemplate(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'zh')).toThrow('密码');
  expect(() => openTemplate(whole.slice(0, 5000), 'zh')).toThrow('读不出');
  expect(() => openTemplate(strToU8('not a zip'), 'en')).toThrow('unreadable file');
  const word = changed(whole, {
    '[Content_Types].xml': (text) => text.replaceAll('presentationml', 'wordprocessingml'),
  });
  expect(() => openTemplate(word, 'zh')).toThrow('不是演示文稿');
  // The size of a part as the list of parts says it: half a gigabyte.
  const bomb = whole.slice();
  const entry = bomb.findIndex((_, at) => strFromU8(bomb.subarray(at, at + 4), true) === 'PK\x01\x02');
  new DataView(bomb.buffer).setUint32(entry + 24, 512 << 20, true);
  expect(() => openTemplate(bomb, 'zh')).toThrow('太大');
});
