import { strFromU8, strToU8, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
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
import type { NativeChart } from '../../figures/kit/native-chart.ts';
import type { KeyNumber, Sheet, SheetBody } from '../../review/slide-layout.ts';
import { locales } from '../../text/locale.ts';
import { withoutHolds } from '../../text/no-break.ts';
import { toChartRows } from '../office/chart.ts';
import { inUnits } from '../office/chart-units.ts';
import { exampleSheets, pictureSheet } from '../office/sheets-example.ts';
import { toSerialDay } from '../office/workbook.ts';
import { toPptx } from './pptx.ts';

let bytes: Uint8Array;
let files: Files;
const sheets = exampleSheets('zh');
beforeAll(async () => {
  bytes = await toPptx(sheets, pictures);
  files = openPackage(bytes);
});

const slidePaths = (): string[] =>
  Object.keys(files)
    .filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path))
    .sort((a, b) => Number(a.match(/\d+/)?.[0]) - Number(b.match(/\d+/)?.[0]));

function wordsOf(node: Node): string {
  return findAll(node, 'a:p')
    .map((paragraph) =>
      findAll(paragraph, 'a:t')
        .map(({ text }) => withoutHolds(text))
        .join(''),
    )
    .join('\n');
}

function toPlain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe.each(locales)('in %s', (locale) => {
  test('a deck of every kind of body keeps the rules', async () => {
    expect(breachesOf(await toPptx(exampleSheets(locale), pictures))).toEqual([]);
  });
});

test('a deck without slides is a file all the same', async () => {
  expect(breachesOf(await toPptx({ ...sheets, sheets: [] }, pictures))).toEqual([]);
});

/** The file with one part rewritten. */
function spoilt(path: string, from: string | RegExp, to: string): Uint8Array {
  const text = strFromU8(files[path] as Uint8Array);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return zipSync({ ...files, [path]: strToU8(changed) });
}

test.each([
  ['not well-formed', 'ppt/slides/slide1.xml', '</p:sld>', ''],
  ['content type of no part', '[Content_Types].xml', '/ppt/theme/theme1.xml', '/ppt/theme/theme9.xml'],
  ['relation to nothing', 'ppt/slides/_rels/slide7.xml.rels', 'image7.svg', 'image8.svg'],
  ['unknown relation id', 'ppt/slides/slide3.xml', /r:id="rId2"/, 'r:id="rId77"'],
  ['shape id twice', 'ppt/slides/slide2.xml', 'id="3"', 'id="2"'],
  ['shape name twice', 'ppt/slides/slide2.xml', '数字 5 #0', '数字 7 #1'],
  [
    'child out of order',
    'ppt/slides/slide2.xml',
    /(<a:solidFill>.*?<\/a:solidFill>)(<a:latin [^>]*>)/,
    '$2$1',
  ],
  [
    'child out of order',
    'ppt/slides/slide2.xml',
    /(<p:cSld>.*<\/p:cSld>)(<p:clrMapOvr>.*<\/p:clrMapOvr>)/,
    '$2$1',
  ],
  ['unknown child', 'ppt/charts/chart3.xml', '</c:barChart>', '<c:axis/></c:barChart>'],
  ['point without a number', 'ppt/charts/chart3.xml', '<c:v>10</c:v>', '<c:v></c:v>'],
  ['axes do not cross', 'ppt/charts/chart3.xml', '<c:crossAx val="222222222"/>', '<c:crossAx val="3"/>'],
  ['hole that the layout lacks', 'ppt/slides/slide2.xml', 'idx="14"', 'idx="44"'],
  ['slide id out of range', 'ppt/presentation.xml', 'id="256"', 'id="25"'],
  ['row with other cells', 'ppt/slides/slide8.xml', /<a:gridCol[^>]*>/, ''],
  [
    'part that nothing points to',
    'ppt/slides/_rels/slide5.xml.rels',
    /<Relationship [^>]*notesSlide[^>]*>/,
    '',
  ],
])('the rules see: %s', (breach, path, from, to) => {
  expect(breachesOf(spoilt(path, from, to)).join('\n')).toContain(breach);
});

type Figure = SheetBody & { kind: 'figure' };
const charts = sheets.sheets.flatMap(({ body }, at): [number, NativeChart][] =>
  body.kind === 'figure' && body.chart ? [[at + 1, inUnits(body.chart, 'zh')]] : [],
);

describe.each(charts)('the chart of slide %i', (number, chart) => {
  const path = `ppt/charts/chart${number}.xml`;

  test('has the rows in its cache', () => {
    const series = findAll(readXml(files, path), 'c:ser');
    const dots = chart.kind === 'dot';
    // The names of dots are the labels of one series more.
    expect(series).toHaveLength(chart.series.length + (dots ? 1 : 0));
    for (const [at, { name, values }] of chart.series.entries()) {
      const own = series[at] as Node;
      expect(toPlain(cacheOf(own, 'c:tx')[0] ?? '')).toBe(name);
      const points = cacheOf(own, dots ? 'c:xVal' : 'c:val');
      expect(chart.categories.map((_, index) => numberOrNull(points[index]))).toEqual(values);
      const along = cacheOf(own, dots ? 'c:yVal' : 'c:cat').map(toPlain);
      const placeOf = (text: string, at: number) =>
        dots ? String(at + 1) : chart.kind === 'line' ? String(toSerialDay(text)) : text;
      expect(along).toEqual(chart.categories.map(placeOf));
    }
  });

  test('has a workbook that opens, with the same rows', async () => {
    const workbook = relationsOf(files, path).find(({ type }) => type === 'package')?.target ?? '';
    expect(breachesOf(files[workbook] as Uint8Array)).toEqual([]);
    const read = await readSheet(Buffer.from(files[workbook] as Uint8Array));
    const wanted = toChartRows(chart).map((row) =>
      row.map((cell) =>
        typeof cell === 'object' && cell !== null
          ? chart.categories.find((day) => toSerialDay(day) === cell.day)
          : cell,
      ),
    );
    expect(
      read.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell))),
    ).toEqual(wanted);
  });

  test('points at the cells that hold them', () => {
    const formulas = findAll(readXml(files, path), 'c:f').map(({ text }) => text);
    const last = chart.categories.length + 1;
    for (let at = 0; at < chart.series.length; at++) {
      const column = String.fromCharCode(66 + at);
      expect(formulas).toContain(`Sheet1!$${column}$1`);
      expect(formulas).toContain(`Sheet1!$${column}$2:$${column}$${last}`);
    }
    // Names of dots are labels; what they stand by is the rank of their row.
    const along = chart.kind === 'dot' ? String.fromCharCode(66 + chart.series.length) : 'A';
    expect(formulas).toContain(`Sheet1!$${along}$2:$${along}$${last}`);
  });

  test('is logarithmic where the sheet says so, in the colours of its domains, with its words', () => {
    const root = readXml(files, path);
    expect(findAll(root, 'c:logBase').map(({ attributes }) => attributes.val)).toEqual(
      chart.logarithmic ? ['10'] : [],
    );
    const accents: Readonly<Record<string, string>> = {
      public_order: 'accent1',
      immigration: 'accent2',
      traffic: 'accent3',
      all: 'accent4',
    };
    const shown = findAll(root, 'c:ser');
    if (chart.kind === 'dot') expect(labelsOf(shown.at(-1))).toEqual(chart.categories);
    for (const [at, own] of shown.slice(0, chart.series.length).entries()) {
      const series = chart.series[at];
      const colours = findAll(own, 'a:schemeClr').map(({ attributes }) => attributes.val);
      expect(colours).toContain(accents[series?.domain ?? 'all']);
      expect(labelsOf(own)).toEqual((series?.words ?? []).filter((words) => words !== null));
    }
  });
});

/** The labels of a series. */
function labelsOf(series: Node | undefined): readonly string[] {
  const labels = series ? findAll(series, 'c:dLbl') : [];
  return labels.flatMap((label) => findAll(label, 'a:t').map(({ text }) => toPlain(text)));
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** Values of a cache by their index. */
function cacheOf(series: Node, name: string): string[] {
  const values: string[] = [];
  for (const part of series.children.filter((child) => child.name === name))
    for (const point of findAll(part, 'c:pt'))
      values[Number(point.attributes.idx)] = findAll(point, 'c:v')[0]?.text ?? '';
  return values;
}

test('a series of near definitions is not joined, a gap of a joined one is', () => {
  const root = readXml(files, 'ppt/charts/chart5.xml');
  const lines = findAll(root, 'c:ser').map((own) => {
    const shape = own.children.find(({ name }) => name === 'c:spPr') as Node;
    return findAll(shape, 'a:ln')[0]?.children[0]?.name;
  });
  expect(lines).toEqual(['a:solidFill', 'a:noFill']);
  expect(findAll(root, 'c:dispBlanksAs')[0]?.attributes.val).toBe('span');
});

test('every picture and chart has its alt text, every table its name', () => {
  const expected = sheets.sheets.flatMap(({ body }) => (body.kind === 'figure' ? [body.alt] : []));
  const told = slidePaths().flatMap((path) => {
    const root = readXml(files, path);
    const frames = findAll(root, 'p:graphicFrame').map((frame) => ({
      chart: findAll(frame, 'c:chart').length > 0,
      alt: toPlain(findAll(frame, 'p:cNvPr')[0]?.attributes.descr ?? ''),
    }));
    expect(frames.filter(({ alt }) => alt === '')).toEqual([]);
    const drawn = findAll(root, 'p:pic').map((one) =>
      toPlain(findAll(one, 'p:cNvPr')[0]?.attributes.descr ?? ''),
    );
    return [...frames.filter(({ chart }) => chart).map(({ alt }) => alt), ...drawn];
  });
  expect(told).toEqual(expected);
});

test('a figure without a chart is an SVG beside its PNG, its rows in the notes', () => {
  const slide = 'ppt/slides/slide7.xml';
  const targets = relationsOf(files, slide).filter(({ type }) => type === 'image');
  expect(targets.map(({ target }) => target.split('.').at(-1)).sort()).toEqual(['png', 'svg']);
  const svg = strFromU8(files['ppt/media/image7.svg'] as Uint8Array);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).not.toMatch(/var\(|data-|tabindex/);
  const png = files['ppt/media/image7.png'] as Uint8Array;
  expect([...png.slice(1, 4)]).toEqual([...strToU8('PNG')]);
  const notes = toPlain(wordsOf(readXml(files, 'ppt/notesSlides/notesSlide7.xml')));
  const body = sheets.sheets[6]?.body as Figure;
  for (const row of body.table.rows) expect(notes).toContain(row.join(' | '));
});

test('a person’s picture stands in its proportions, with its alt text', async () => {
  const bytes = await toPptx({ ...sheets, sheets: [pictureSheet] }, pictures);
  expect(breachesOf(bytes)).toEqual([]);
  const own = openPackage(bytes);
  expect(own['ppt/media/image1.jpg']?.slice(0, 2)).toEqual(Uint8Array.of(0xff, 0xd8));
  const [drawn] = findAll(readXml(own, 'ppt/slides/slide1.xml'), 'p:pic');
  if (!drawn) throw new Error('no picture');
  expect(findAll(drawn, 'p:cNvPr')[0]?.attributes.descr).toBe('自助办证机前排队的人');
  const { cx, cy } = findAll(drawn, 'a:ext').find(({ attributes }) => attributes.cx)?.attributes ?? {};
  expect(Number(cx) / Number(cy)).toBeCloseTo(2, 2);
});

test('tables are tables, and a long one goes on over the next slides without losing a row', () => {
  const cells = slidePaths().flatMap((path) =>
    findAll(readXml(files, path), 'a:tr').map((row) =>
      findAll(row, 'a:tc').map((cell) => toPlain(wordsOf(cell))),
    ),
  );
  for (const { body } of sheets.sheets) {
    if (body.kind !== 'table') continue;
    for (const row of body.table.rows) expect(cells).toContainEqual([...row]);
  }
  expect(slidePaths().length).toBeGreaterThan(sheets.sheets.length);
});

test('where a line may end inside a quantity or a mark, its spaces hold it together', async () => {
  const given = exampleSheets('en');
  const [cover] = given.sheets;
  const takeaway =
    'Identity cards handled away from home in every province of the country, in all of its offices and online, by now 33 million cards.';
  const sheet = {
    ...(cover as Sheet),
    takeaway,
    proposed: true,
    body: { kind: 'text', points: [] } as const,
  };
  const slide = readXml(
    openPackage(await toPptx({ ...given, sheets: [sheet] }, pictures)),
    'ppt/slides/slide1.xml',
  );
  const texts = findAll(slide, 'a:t').map(({ text }) => text);
  const said = texts.find((text) => withoutHolds(text) === takeaway);
  expect(said).toMatch(/33\u00a0million\scards/);
  expect(texts).toContain(sheet.title);
});

test('bullets are bullets of their levels', async () => {
  const [cover] = sheets.sheets;
  const points = [
    { text: '先说', level: 0 },
    { text: '其一', level: 1 },
    { text: '其一之一', level: 2 },
  ];
  const sheet = { ...(cover as Sheet), body: { kind: 'text', points } as const };
  const bytes = await toPptx({ ...sheets, sheets: [sheet] }, pictures);
  expect(breachesOf(bytes)).toEqual([]);
  const paragraphs = findAll(readXml(openPackage(bytes), 'ppt/slides/slide1.xml'), 'a:p');
  const bulleted = points.map(({ text }) => {
    const paragraph = paragraphs.find((one) => findAll(one, 'a:t')[0]?.text === text);
    const [look] = paragraph ? findAll(paragraph, 'a:pPr') : [];
    return [look ? findAll(look, 'a:buChar').length : 0, look?.attributes.lvl];
  });
  expect(bulleted).toEqual([
    [0, undefined],
    [1, undefined],
    [1, '1'],
  ]);
});

test('of the names along an axis none is left out, as LibreOffice does where they are not said to lie', () => {
  for (const path of Object.keys(files).filter((one) => /^ppt\/charts\/[^/]+\.xml$/.test(one)))
    for (const axis of findAll(readXml(files, path), 'c:catAx')) {
      const look = axis.children.find(({ name }) => name === 'c:txPr')?.children[0]?.attributes;
      expect(look).toEqual({ rot: '0', vert: 'horz' });
    }
});

test('notes are there, a paragraph a line, and sources at the foot of each slide', () => {
  const notes = toPlain(wordsOf(readXml(files, 'ppt/notesSlides/notesSlide5.xml')));
  expect(notes.split('\n').slice(0, 2)).toEqual(['先说口径，', '再说数字 & <范围>。']);
  for (const path of slidePaths())
    for (const source of sheets.sheets[0]?.sources ?? [])
      expect(wordsOf(readXml(files, path)), path).toContain(source);
});

test('Chinese text has an East Asian font in the theme and in every run, and its language', () => {
  for (const theme of ['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml'])
    for (const face of ['a:majorFont', 'a:minorFont']) {
      const font = findAll(readXml(files, theme), face)[0] as Node;
      expect(findAll(font, 'a:ea')[0]?.attributes.typeface).toBe('Microsoft YaHei');
    }
  const parts = Object.keys(files).filter((path) =>
    /^ppt\/(slides|charts|notesSlides)\/[^/]+\.xml$/.test(path),
  );
  for (const path of parts) {
    const root = readXml(files, path);
    for (const run of findAll(root, 'a:r')) {
      const properties = run.children[0] as Node;
      expect(findAll(properties, 'a:ea')[0]?.attributes.typeface, path).toMatch(/^\+m[jn]-ea$/);
      expect(properties.attributes.lang, path).toBe('zh-CN');
    }
    for (const own of findAll(root, 'a:defRPr'))
      expect(findAll(own, 'a:ea').length > 0 || path.includes('slides'), path).toBe(true);
  }
});

test('no colour of a slide or chart stands outside the theme', () => {
  const parts = Object.keys(files).filter((path) =>
    /^ppt\/(slides|charts|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(path),
  );
  for (const path of parts) expect(findAll(readXml(files, path), 'a:srgbClr'), path).toEqual([]);
});

test('a proposal says that nobody has accepted it', () => {
  const marked = slidePaths().map((path) => wordsOf(readXml(files, path)).includes('建议稿，尚未采纳'));
  expect(marked.slice(0, 8)).toEqual(sheets.sheets.slice(0, 8).map(({ proposed }) => proposed));
});

test('who presents stands on the cover, its line, bar and logo on the master', async () => {
  const sheets = exampleSheets('zh');
  const png = `data:image/png;base64,${Buffer.from(await pictures('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>', 4, 2)).toString('base64')}`;
  const identity = {
    organisation: '某省公安厅',
    presenter: '张三',
    occasion: '厅务会',
    classification: '内部资料',
    colour: '#b3261e',
    logo: { png, width: 4, height: 2 },
  };
  const [cover] = sheets.sheets;
  if (cover?.body.kind !== 'title') throw new Error('no cover');
  const own = ['某省公安厅', '厅务会', '汇报人：张三'];
  const marked = { ...sheets, identity, sheets: [{ ...cover, body: { ...cover.body, own } }] };
  const bytes = await toPptx(marked, pictures);
  expect(breachesOf(bytes)).toEqual([]);
  const files = openPackage(bytes);
  const text = (path: string) =>
    findAll(readXml(files, path), 'a:t')
      .map((node) => node.text)
      .join('\n');
  for (const line of own) expect(text('ppt/slides/slide1.xml')).toContain(line);
  expect(text('ppt/slideMasters/slideMaster1.xml')).toContain('内部资料 · 某省公安厅');
  const master = readXml(files, 'ppt/slideMasters/slideMaster1.xml');
  expect(findAll(master, 'a:srgbClr').map(({ attributes }) => attributes.val)).toEqual(['B3261E']);
  expect(findAll(master, 'p:pic')).toHaveLength(1);
  expect(files['ppt/media/logo.png']?.length).toBeGreaterThan(20);
});

/** The frames of a slide's shapes, in EMU, by the words in them; a table by ''. */
function framesOf(slide: Node): ReadonlyMap<string, { readonly y: number; readonly height: number }> {
  const shapes = [...findAll(slide, 'p:sp'), ...findAll(slide, 'p:graphicFrame')];
  return new Map(
    shapes.flatMap((shape) => {
      const [off] = findAll(shape, 'a:off');
      const [ext] = findAll(shape, 'a:ext').filter(({ attributes }) => attributes.cy !== undefined);
      const isTable = findAll(shape, 'a:tbl').length > 0;
      const words = isTable
        ? ''
        : findAll(shape, 'a:t')
            .map(({ text }) => withoutHolds(text))
            .join('');
      if (!off || !ext) return [];
      return [[words, { y: Number(off.attributes.y), height: Number(ext.attributes.cy) }] as const];
    }),
  );
}

test('remarks stand close under a short table', () => {
  const frames = framesOf(readXml(files, 'ppt/slides/slide8.xml'));
  const [table, remark] = [frames.get(''), frames.get('来源之间的冲突照样列出。')];
  if (!table || !remark) throw new Error('no table with a remark');
  const gap = (remark.y - table.y - table.height) / 9525;
  expect(gap).toBeGreaterThanOrEqual(12);
  expect(gap).toBeLessThan(40);
});

test('a number in many words is set as large as one line holds', async () => {
  const given = exampleSheets('en');
  const long = given.sheets.map((sheet) =>
    sheet.body.kind === 'numbers'
      ? { ...sheet, body: { ...sheet.body, numbers: Array.from({ length: 6 }, () => longNumber) } }
      : sheet,
  );
  const slide = readXml(
    openPackage(await toPptx({ ...given, sheets: long }, pictures)),
    'ppt/slides/slide2.xml',
  );
  const [run] = findAll(slide, 'a:r').filter((one) =>
    findAll(one, 'a:t').some(({ text }) => text === longNumber.words),
  );
  const size = Number((run && findAll(run, 'a:rPr')[0]?.attributes.sz) ?? 0) / 100;
  expect(size).toBeLessThan(26);
  expect(size).toBeGreaterThanOrEqual(20);
});

const longNumber: KeyNumber = {
  ...{ words: 'over 100 million permits', label: 'Permits', detail: '', sentence: '' },
  ...{ domain: 'public_order', observation_id: 'o0' },
};
