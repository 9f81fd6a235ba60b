import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  breachesOf,
  findAll,
  openPackage as openFiles,
  pictures,
  readXml,
  relationsOf,
} from '../../../tests/ooxml.ts';
import type { WordTable } from '../../figures/kit/row-kind.ts';
import { newsOf } from '../../review/come-home.ts';
import { setDates } from '../../review/edit-deck.ts';
import { blankLetter } from '../../review/letter.ts';
import { type CarriedOrigin, type Origin, toOrigin } from '../../review/origin.ts';
import { propose } from '../../review/propose.ts';
import { publishedContext as context } from '../../review/published-context.ts';
import type { Sheets } from '../../review/slide-layout.ts';
import { toSheets } from '../../review/to-sheets.ts';
import { withoutHolds } from '../../text/no-break.ts';
import { readOrigin } from '../office/carry.ts';
import { inUnits } from '../office/chart-units.ts';
import { openPackage } from '../office/open-package.ts';
import { toDocx } from './docx.ts';
import { toOfficial } from './official.ts';
import { toPptx } from './pptx.ts';
import { type Renewed, renewFile } from './renew.ts';

/** A review of 2019, and what it says when the ledger reaches on to May 2020. */
let was: Sheets;
let now: Sheets;
let origin: Origin;
let files: Readonly<Record<'pptx' | 'docx' | 'brief', Uint8Array>>;
beforeAll(async () => {
  const dates = { since: '2018-12-31', asOf: '2019-12-31' };
  const deck = await propose({ id: 'a', template: 'annual', locale: 'zh', ...dates }, context);
  was = await toSheets(deck, context);
  now = await toSheets(setDates(deck, deck.since, '2020-05-31'), context);
  origin = toOrigin(deck, was, context.data);
  files = {
    pptx: await toPptx(was, pictures, { origin }),
    docx: await toOfficial(was, { ...blankLetter, head: '文件' }, pictures, origin),
    brief: await toDocx(was, pictures, origin),
  };
});

function renew(bytes: Uint8Array, sheets: Sheets): Renewed {
  const opened = openPackage(bytes, 'zh');
  return renewFile(opened, readOrigin(opened) as CarriedOrigin, sheets, context.data);
}

/** Paths of the parts that differ. */
function differences(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [a, b] = [unzipSync(one), unzipSync(other)];
  expect(Object.keys(b)).toEqual(Object.keys(a));
  return Object.keys(a).filter(
    (path) => Buffer.compare(Buffer.from(a[path] ?? []), Buffer.from(b[path] ?? [])) !== 0,
  );
}

const kinds = (list: ReadonlyArray<{ readonly place: { readonly part: string } }>) =>
  new Set(list.map(({ place }) => place.part));
const textOf = (bytes: Uint8Array, path: string) =>
  findAll(readXml(openFiles(bytes), path), 'a:t')
    .map(({ text }) => text)
    .join('\n');

const cellOf = (cell: Parameters<typeof findAll>[0]): string =>
  withoutHolds(
    findAll(cell, 'a:t')
      .map(({ text }) => text)
      .join(''),
  );

test('the charts of a figure’s panels are renewed each with its own numbers', () => {
  const { bytes, renewed } = renew(files.pptx, now);
  const opened = openFiles(bytes);
  const all = renewed.filter(({ place }) => place.panel !== undefined);
  expect(all.length).toBeGreaterThan(1);
  for (const { place, page } of all) {
    const panels = now.sheets.flatMap(({ id, body }) =>
      id === place.sheet && body.kind === 'figure' ? (body.panels?.panels ?? []) : [],
    );
    const chart = panels[place.panel ?? -1]?.chart;
    if (!chart) throw new Error('no panel');
    const values = inUnits(chart, 'zh').series.map((series) => series.values.filter((one) => one !== null));
    const drawn = relationsOf(opened, `ppt/slides/slide${page}.xml`)
      .filter(({ type }) => type === 'chart')
      .map(({ target }) =>
        findAll(readXml(opened, target), 'c:ser').map((series) =>
          findAll(findAll(series, 'c:val')[0] ?? readXml({ a: strToU8('<a/>') }, 'a'), 'c:v').map(
            ({ text }) => Number(text),
          ),
        ),
      );
    expect(drawn).toContainEqual(values);
  }
});

/** The values of the first chart of a file. */
function valuesOf(bytes: Uint8Array): readonly number[] {
  const opened = openFiles(bytes);
  const path = Object.keys(opened).find((one) => /\/charts\/chart\d+\.xml$/.test(one)) ?? '';
  return findAll(readXml(opened, path), 'c:val')
    .flatMap((value) => findAll(value, 'c:v'))
    .map(({ text }) => Number(text));
}

function chartOf({ sheets }: Sheets): readonly number[] {
  const [chart] = sheets.flatMap(({ body }) => (body.kind === 'figure' && body.chart ? [body.chart] : []));
  const series = chart ? inUnits(chart, 'zh').series : [];
  return series.flatMap(({ values }) => values.filter((value) => value !== null));
}

describe.each(['pptx', 'docx'] as const)('a %s that comes home', (kind) => {
  test('keeps the rules of its format', () => {
    expect(breachesOf(files[kind])).toEqual([]);
  });

  test('is the same, byte for byte, where the ledger says the same', () => {
    const { bytes, renewed, lost } = renew(files[kind], was);
    expect([renewed, lost]).toEqual([[], []]);
    expect(differences(files[kind], bytes)).toEqual([]);
  });

  test('has the numbers of the ledger as it stands, and nothing else is another', () => {
    const { bytes, renewed, lost, left } = renew(files[kind], now);
    expect(valuesOf(files[kind])).toEqual(chartOf(was));
    expect(valuesOf(bytes)).toEqual(chartOf(now));
    expect(chartOf(now)).not.toEqual(chartOf(was));
    expect(kinds(renewed)).toEqual(
      new Set(kind === 'pptx' ? ['number', 'chart', 'rows', 'table'] : ['chart', 'table']),
    );
    expect([kinds(left), lost]).toEqual([new Set(['picture']), []]);
    const parts =
      kind === 'pptx'
        ? /^ppt\/(slides|charts|embeddings)\/[^/]+$/
        : /^word\/(document\.xml|(charts|embeddings)\/[^/]+)$/;
    expect(differences(files[kind], bytes).filter((path) => !parts.test(path))).toEqual([]);
    expect(breachesOf(bytes)).toEqual([]);
  });
});

test('a brief that comes home has the numbers of the ledger as it stands, in as many rows as it had', () => {
  const same = renew(files.brief, was);
  expect([same.renewed, same.lost]).toEqual([[], []]);
  expect(differences(files.brief, same.bytes)).toEqual([]);
  const { bytes, renewed, left, lost } = renew(files.brief, now);
  expect([kinds(renewed), kinds(left), lost]).toEqual([
    new Set(['number', 'table']),
    new Set(['picture']),
    [],
  ]);
  expect(differences(files.brief, bytes)).toEqual(['word/document.xml']);
  expect(breachesOf(bytes)).toEqual([]);
  const body = (file: Uint8Array) => readXml(openFiles(file), 'word/document.xml');
  const words = findAll(body(bytes), 'w:t').map(({ text }) => text);
  const numbers = now.sheets.flatMap((sheet) => (sheet.body.kind === 'numbers' ? sheet.body.numbers : []));
  for (const { place } of renewed.filter(({ place: { part } }) => part === 'number'))
    expect(
      numbers.some((number) => words.includes(number.words) && words.includes(number.detail)),
      place.words,
    ).toBe(true);
  expect(findAll(body(bytes), 'w:tr').length).toBe(findAll(body(files.brief), 'w:tr').length);
});

test('a change table of other columns is filled by the names over them; one of other names is left', async () => {
  const withTables = (change: (table: WordTable) => WordTable): Sheets => ({
    ...was,
    sheets: was.sheets.map((sheet) =>
      sheet.composed === 'changes' && sheet.body.kind === 'table'
        ? { ...sheet, body: { ...sheet.body, table: change(sheet.body.table) } }
        : sheet,
    ),
  });
  const pages = now.sheets.flatMap(({ composed, body }) =>
    composed === 'changes' && body.kind === 'table' ? [body.table] : [],
  );
  const rows = pages.flatMap((table) => table.rows);
  const columns = pages[0]?.columns ?? [];
  expect(rows.length).toBeGreaterThan(1);
  const wider = withTables((table) => ({
    columns: [...table.columns.slice(0, 3), '旧栏', ...table.columns.slice(3)],
    rows: table.rows.map((row) => [...row.slice(0, 3), '旧话', ...row.slice(3)]),
  }));
  const older = await toPptx(wider, pictures, { origin });
  const home = renew(older, now);
  expect(kinds(home.left)).not.toContain('table');
  expect(breachesOf(home.bytes)).toEqual([]);
  const words = Object.keys(unzipSync(home.bytes))
    .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .map((path) => findAll(readXml(openFiles(home.bytes), path), 'a:tc').map(cellOf))
    .find((cells) => cells.includes('旧栏'));
  expect(words?.slice(columns.length + 1)).toEqual(
    rows.flatMap((row) => [...row.slice(0, 3), '—', ...row.slice(3)]),
  );
  const renamed = withTables((table) => ({
    columns: ['甲', '乙', ...table.columns.slice(2), '丙'],
    rows: table.rows.map((row) => [...row, '']),
  }));
  const left = renew(await toPptx(renamed, pictures, { origin }), now).left;
  expect(kinds(left)).toContain('table');
});

test('key numbers are those of their metrics, words that a person wrote stay', () => {
  const path = 'ppt/slides/slide3.xml';
  const parts = unzipSync(files.pptx);
  const [first, second] = was.sheets.flatMap(({ body }) => (body.kind === 'numbers' ? body.numbers : []));
  const edited = zipSync({
    ...parts,
    [path]: strToU8(
      strFromU8(parts[path] as Uint8Array)
        .replace(`>${first?.words}<`, '>我写的数<')
        .replace('>主要数据<', '>我的标题<'),
    ),
  });
  const { bytes, left } = renew(edited, now);
  const text = textOf(bytes, path);
  expect(text).toContain('我写的数');
  expect(text).toContain('我的标题');
  expect(left.filter(({ place }) => place.part === 'number').map(({ page }) => page)).toEqual([3]);
  const metricOf = (id = '') =>
    context.data.observations.find(({ observation_id }) => observation_id === id)?.metric_id;
  const next = now.sheets
    .flatMap(({ body }) => (body.kind === 'numbers' ? body.numbers : []))
    .find(({ observation_id }) => metricOf(observation_id) === metricOf(second?.observation_id));
  expect(text).toContain(next?.words);
  expect(text).toContain(next?.detail);
});

test('what was taken out is told, what was doubled is renewed twice', () => {
  const parts = unzipSync(files.pptx);
  const path = 'ppt/slides/slide3.xml';
  const slide = strFromU8(parts[path] as Uint8Array);
  const [shape = ''] = /<p:sp>(?:(?!<p:sp>).)*? #\d+"(?:(?!<\/p:sp>).)*<\/p:sp>/s.exec(slide) ?? [];
  expect(shape).not.toBe('');
  const gone = renew(zipSync({ ...parts, [path]: strToU8(slide.replace(shape, '')) }), now);
  expect(gone.lost.map(({ part }) => part)).toEqual(['number']);
  const twice = renew(zipSync({ ...parts, [path]: strToU8(slide.replace(shape, shape + shape)) }), now);
  expect(twice.renewed.length).toBe(renew(files.pptx, now).renewed.length + 1);
});

test('a corrected number of a document is put in where it still says what was written', () => {
  const data = {
    ...context.data,
    observations: context.data.observations.map((row) =>
      row.metric_id === 'transit_countries' && row.value === 53
        ? { ...row, value: 55, low: 55, high: 55 }
        : row,
    ),
  };
  const opened = openPackage(files.docx, 'zh');
  const { bytes, renewed } = renewFile(opened, readOrigin(opened) as CarriedOrigin, was, data);
  expect(kinds(renewed)).toEqual(new Set(['number']));
  expect(strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array)).toContain('>55国<');
});

/** Written by this project, then opened and saved by LibreOffice 7.4. */
test.each(['pptx', 'docx'] as const)('a %s that LibreOffice saved is known and renewed', async (kind) => {
  const folder = join(import.meta.dirname, '../../../tests/fixtures/home');
  const saved = new Uint8Array(await readFile(join(folder, `libreoffice.${kind}`)));
  const { bytes, renewed, lost } = renew(saved, now);
  expect(lost).toEqual([]);
  expect(valuesOf(bytes)).toEqual(chartOf(now));
  expect(kinds(renewed)).toEqual(kinds(renew(files[kind], now).renewed));
  const before = breachesOf(saved);
  expect(breachesOf(bytes).filter((breach) => !before.includes(breach))).toEqual([]);
});

test('the ledger is asked what it says differently since', () => {
  const { rows } = origin.ledger;
  const [one = '', two = '', three = '', ...others] = Object.keys(rows);
  const change = (id: string, column: number, text: string) => (rows[id] ?? []).with(column, text);
  const carried: Origin = {
    ...origin,
    ledger: {
      dataset: 'earlier',
      rows: {
        ...Object.fromEntries(others.map((id) => [id, rows[id] ?? []])),
        [one]: change(one, 3, '1'),
        [two]: rows[two] ?? [],
        [three]: change(three, 3, '2'),
        gone: rows[one] ?? [],
      },
    },
  };
  const data = {
    ...context.data,
    observations: context.data.observations.map((row) =>
      row.observation_id === two ? { ...row, review: 'disputed' as const } : row,
    ),
  };
  const news = newsOf(carried, data, '2020-05-31', 'zh') ?? [];
  const of = (kind: string) =>
    news.filter((each) => each.kind === kind).map(({ observation_id }) => observation_id);
  expect(of('corrected').toSorted()).toEqual([one, three].toSorted());
  expect(of('disputed')).toEqual([two]);
  expect(of('removed')).toEqual(['gone']);
  expect(of('stale').length).toBeGreaterThan(2);
  expect(newsOf(origin, context.data, '2019-12-31', 'zh')).toEqual([]);
  expect(newsOf(origin, { ...context.data, metrics: [], observations: [] }, '2020-05-31', 'zh')).toBeNull();
});

test('a file of somebody else carries nothing', async () => {
  expect(readOrigin(openPackage(await toPptx(was, pictures), 'zh'))).toBeNull();
  const parts = unzipSync(files.pptx);
  const cut = strFromU8(parts['docProps/custom.xml'] as Uint8Array).replace(/(<vt:lpwstr>.{90}).{9}/, '$1');
  expect(
    readOrigin(openPackage(zipSync({ ...parts, 'docProps/custom.xml': strToU8(cut) }), 'zh')),
  ).toBeNull();
});
