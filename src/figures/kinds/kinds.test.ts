import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noFacts } from '../../dataset/fact-columns.ts';
import { type Metric, type Observation, tables as schema } from '../../dataset/schema.ts';
import type { Database } from '../../engine/database.ts';
import { openNodeDatabase } from '../../engine/node.ts';
import { toCsvLine } from '../../text/csv.ts';
import { drawFigure } from '../kit/draw.ts';
import { toTable } from '../kit/table.ts';
import { chooseFigures } from './choose.ts';
import { toFigure } from './index.ts';

const { document } = parseHTML('<html><body></body></html>') as unknown as { document: Document };

const metric = (metric_id: string, label_zh: string, unit_zh: string, role: string): Metric => ({
  ...{ metric_id, domain: 'all', theme: 'measures', measure: 'flow', baseline: null },
  ...{ words: `=${label_zh}:${role}[${unit_zh}]`, unit_zh, unit_en: unit_zh, label_zh, label_en: metric_id },
  ...{ definition_zh: label_zh, definition_en: metric_id },
});
const row = (metric_id: string, value: number, more: Partial<Observation>): Observation => ({
  ...noFacts,
  ...{ observation_id: `${metric_id}-${value}`, metric_id, domain: 'all', label: null, noun: null },
  ...{ value, low: value, high: value, bound: 'exact', unit: '吨', quote: `${value}吨`, region: 'CN' },
  ...{ period_start: '2023-01-01', period_end: '2023-12-31', period_precision: 'year', source_id: 'text' },
  ...{ start: null, end: null, restates: null, comparability: 'same', method: 'extracted', review: 'auto' },
  ...{ rule: null, role: 'level', modality: 'achieved' },
  ...more,
});

const metrics = [
  { ...metric('fruit', '水果产量', '吨', 'level'), unit_en: 'tonnes' },
  { ...metric('fruit_aim', '水果产量', '吨', 'target'), unit_en: 'tonnes' },
  metric('fruit_growth', '水果产量增速', '%', 'change'),
  metric('tea_growth', '茶叶产量增速', '%', 'change'),
  metric('grain', '粮食产量', '吨', 'level'),
  metric('milk', '牛奶产量', '吨', 'level'),
  metric('measures', '便民措施', '项', 'level'),
];
const growth = { role: 'change', sense: 'by', base_kind: 'year-earlier', unit: '%' } as const;
const otherwise = {
  comparability: 'near',
  difference_zh: '口径有变，“统计口径调整”',
  difference_en: 'another definition, “统计口径调整”',
} as const;
const batch = (metric_id: string, value: number, month: string, days: number): Observation =>
  row(metric_id, value, {
    ...{ unit: '项', quote: `${value}项`, period_precision: 'month' },
    ...{ period_start: `${month}-01`, period_end: `${month}-${days}` },
  });
const observations = [
  row('fruit', 120, {}),
  row('fruit_aim', 150, { modality: 'target' }),
  row('fruit_growth', 3, { ...growth, quote: '3%', direction: 'up' }),
  row('tea_growth', 4, { ...growth, quote: '4%', direction: 'down' }),
  ...[200, 210, 180, 190].map((value, at) =>
    row('grain', value, {
      ...{ period_start: `${2020 + at}-01-01`, period_end: `${2020 + at}-12-31` },
      ...(at < 2 ? {} : otherwise),
    }),
  ),
  row('milk', 900, {}),
  row('milk', 30, { region: 'CN-NM' }),
  row('milk', 29, { region: 'CN-NM', period_start: '2022-01-01', period_end: '2022-12-31' }),
  row('milk', 20, { region: 'CN-HE', region_name: '河北省' }),
  row('milk', 40, { region: 'CN-HL' }),
  row('milk', 90, { region: 'CN-HL CN-HE' }),
  batch('measures', 10, '2019-06', 30),
  batch('measures', 6, '2019-09', 30),
  batch('measures', 8, '2020-01', 31),
];

const rows: Readonly<Record<string, readonly object[]>> = {
  metrics,
  observations,
  sources: [{ source_id: 'text', quality: 'article' }],
};
const figures = chooseFigures({ metrics, observations, events: [] });

let engine: Database;
beforeAll(async () => {
  const csv = schema.map(({ name, columns }) => {
    const lines = (rows[name] ?? []).map((each) =>
      toCsvLine(
        columns.map((column) => (each as Record<string, string | number | null>)[column.name] ?? null),
      ),
    );
    return [name, [toCsvLine(columns.map((column) => column.name)), ...lines].join('')] as const;
  });
  engine = await openNodeDatabase(Object.fromEntries(csv));
}, 120_000);
afterAll(() => engine.close());

async function answer(kind: string) {
  const entry = figures.find((each) => each.kind === kind);
  if (!entry) throw new Error(`no figure: ${kind}`);
  const figure = toFigure(entry);
  return { figure, rows: (await engine.query(figure.sql)).rows() };
}

test('a target is drawn beside its result and nowhere else', async () => {
  const { rows } = await answer('targets');
  expect(rows.map(({ observation_id }) => observation_id)).toEqual(['fruit_aim-150', 'fruit-120']);
  for (const entry of figures.filter(({ kind }) => kind !== 'targets')) {
    const others = (await engine.query(toFigure(entry).sql)).rows();
    expect(others.length).toBeGreaterThan(0);
    expect(others.map(({ observation_id }) => observation_id)).not.toContain('fruit_aim-150');
  }
});

test('a target and its result are told by their own numbers, and not as a growth', async () => {
  const { figure, rows } = await answer('targets');
  expect(['zh', 'en'].map((locale) => figure.title(rows, locale as 'zh' | 'en'))).toEqual([
    '水果产量：2023年目标150吨，2023年120吨',
    'fruit: target 150 tonnes in 2023, 120 tonnes in 2023',
  ]);
  expect(figure.alt(rows, 'zh')).toBe('哑铃图，目标与结果。水果产量：2023年目标150吨，2023年120吨。');
  const drawn = drawFigure(figure, rows, { document, width: 600, locale: 'zh' });
  expect(drawn.textContent).not.toContain('−20%');
  // Whatever tongue a text prints its unit in, an English sentence has that of its metric.
  expect(toTable(figure, rows, 'en').rows.flat().join(' ')).not.toContain('吨');
});

test('a series has a line where its numbers are counted otherwise from, and says why below', async () => {
  const { figure, rows } = await answer('series');
  expect(rows.map(({ value }) => value)).toEqual([200, 210, 180, 190]);
  for (const [locale, words] of [
    ['zh', '2022年：口径有变，“统计口径调整”'],
    ['en', '2022: another definition, “统计口径调整”'],
  ] as const) {
    expect(figure.alt(rows, locale)).toContain(words);
    for (const width of [358, 1088]) {
      const drawn = drawFigure(figure, rows, { document, locale, width });
      const said = [...drawn.querySelectorAll('text')].map(({ textContent }) => textContent);
      expect(said.filter((each) => each === 'a')).toHaveLength(2);
      expect(said.join('').replaceAll(' ', '')).toContain(words.replaceAll(' ', ''));
    }
  }
  const plain = rows.map((each) => ({ ...each, difference_zh: null, difference_en: null }));
  expect(figure.alt(plain, 'zh')).not.toContain('竖线');
});

test('a metric of several regions has a bar for each, the newest number and the largest first', async () => {
  const { figure, rows } = await answer('regions');
  expect(rows.map(({ region, value }) => [region, value])).toEqual([
    ['CN-HL', 40],
    ['CN-NM', 30],
    ['CN-HE', 20],
  ]);
  expect(figure.title(rows, 'zh')).toBe('牛奶产量：2023年黑龙江最高，40吨；河北省最低，20吨');
  expect(figure.alt(rows, 'en')).toBe(
    'Bar chart of 3 rows, milk: Heilongjiang: 40 吨; Inner Mongolia: 30 吨; Hebei: 20 吨.',
  );
  expect(toTable(figure, rows, 'zh').rows.map(([region]) => region)).toEqual(['黑龙江', '内蒙古', '河北省']);
  const native = figure.native?.(rows, 'zh');
  expect([native?.unit, native?.categories]).toEqual(['吨', ['黑龙江', '内蒙古', '河北省']]);
  // No line of time runs through them.
  expect(figures.filter(({ metrics }) => metrics.includes('milk')).map(({ kind }) => kind)).toEqual([
    'regions',
  ]);
  for (const width of [358, 1088])
    expect(
      [...drawFigure(figure, rows, { document, locale: 'zh', width }).querySelectorAll('text')].map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(expect.arrayContaining(['黑龙江', '内蒙古', '河北省']));
});

test('measures that one text tells of by the month come in batches, a stem each, and nothing else draws them', async () => {
  const { figure, rows } = await answer('batches');
  expect(figure.title(rows, 'zh')).toBe('便民措施：2019年6月至2020年1月共3批');
  expect(figure.title(rows, 'en')).toBe('measures: 3 batches, June 2019 to January 2020');
  expect(figure.alt(rows, 'zh')).toBe(
    '竖线图，便民措施3批，一批一根，从6项到10项：2019年6月10项、2019年9月6项、2020年1月8项。',
  );
  expect(figures.filter(({ metrics }) => metrics.includes('measures')).map(({ kind }) => kind)).toEqual([
    'batches',
  ]);
  for (const width of [358, 1088]) {
    const drawn = drawFigure(figure, rows, { document, locale: 'zh', width });
    const said = [...drawn.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(said).toEqual(expect.arrayContaining(['10', '6', '8']));
  }
});

test('measures come in batches where an event says so; by the year, or a month a text, they are a series', () => {
  const measures = metric('measures', '便民措施', '项', 'level');
  const kindsOf = (own: readonly Observation[], events: Parameters<typeof chooseFigures>[0]['events'] = []) =>
    chooseFigures({ metrics: [measures], observations: own, events }).map(({ kind }) => kind);
  const yearly = [2021, 2022, 2023].map((year) =>
    row('measures', year - 2000, {
      ...{ unit: '项', period_start: `${year}-01-01`, period_end: `${year}-12-31` },
    }),
  );
  const monthly = ['2021-01', '2022-01', '2023-01'].map((month, at) => ({
    ...batch('measures', 5 + at, month, 31),
    source_id: `text-${at}`,
  }));
  expect(kindsOf(yearly)).not.toContain('batches');
  expect(kindsOf(monthly)).not.toContain('batches');
  const event = { event_id: 'e', kind: 'batch', metric_id: 'measures', date: '2022-01-01' };
  const events = [event] as unknown as Parameters<typeof chooseFigures>[0]['events'];
  expect(kindsOf(monthly, events)).toContain('batches');
});

test('a table says what a change or a target tells, in a sentence', async () => {
  const changes = await answer('changes');
  const saying = (locale: 'zh' | 'en', of: typeof changes) =>
    toTable(of.figure, of.rows, locale).rows.map((cells) => cells.at(-1));
  expect(saying('zh', changes)).toEqual(['水果产量增速2023年同比增长3%', '茶叶产量增速2023年同比下降4%']);
  expect(changes.figure.alt(changes.rows, 'zh')).toContain('茶叶产量增速2023年同比下降4%');
  expect(saying('en', changes)[1]).toBe('tea_growth in 2023: down 4% on the year before');
  expect(saying('zh', await answer('targets'))).toEqual(['水果产量2023年目标为150吨', '']);
});

test('figures of many metrics are named by what they show, not by the whole ledger', () => {
  const labels = [...'甲乙丙丁戊己庚辛壬癸子'];
  const many = labels.map((label, at) => metric(`m${at}`, label, `单位${at}`, 'level'));
  const long = many.flatMap(({ metric_id }) =>
    [2021, 2022, 2023].map((year) =>
      row(metric_id, year, { period_start: `${year}-01-01`, period_end: `${year}-12-31` }),
    ),
  );
  const chosen = chooseFigures({ metrics: many, observations: long, events: [] });
  expect(chosen.map(({ id, name_zh }) => [id, name_zh])).toEqual([
    ['pairs-all-a', '主要指标'],
    ...labels.slice(0, 4).map((label, at) => [`series-all-${'abcd'.charAt(at)}`, label]),
    ['series-all-panels-a', '戊、己等6项'],
    ['series-all-panels-b', '子'],
  ]);
});

test('pairs in two figures of a domain are told apart, and their titles say what moved', async () => {
  const labels = [...'甲乙丙丁戊己庚辛壬癸'];
  const many = labels.map((label, at) => metric(`m${at}`, label, `单位${at}`, 'level'));
  const twice = many.flatMap(({ metric_id }, at) =>
    [2021, 2022].map((year) =>
      row(metric_id, year, {
        value: year === 2021 || at === 0 ? 100 : 90,
        period_start: `${year}-01-01`,
        period_end: `${year}-12-31`,
      }),
    ),
  );
  const names = chooseFigures({ metrics: many, observations: twice, events: [] });
  const pairs = names.filter(({ kind }) => kind === 'pairs').map(({ name_zh }) => name_zh);
  expect(pairs).toEqual(['甲、乙等8项', '壬、癸']);
});

test('a pair that is alone is told by its own two numbers', async () => {
  const entry = figures.find(({ kind }) => kind === 'series');
  if (!entry) throw new Error('no series');
  const figure = toFigure({ ...entry, kind: 'pairs', metrics: ['grain'] });
  const own = (await engine.query(figure.sql)).rows();
  expect(figure.title(own as never, 'zh')).toBe('粮食产量：2022年180吨，2023年190吨');
  expect(figure.title(own as never, 'en')).toBe('grain: 180 吨 in 2022, 190 吨 in 2023');
});

test('a group is counted by the pairs that are drawn, whatever its name counts', async () => {
  const entry = figures.find(({ kind }) => kind === 'series');
  if (!entry) throw new Error('no series');
  const metrics = ['grain', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const figure = toFigure({
    ...entry,
    kind: 'pairs',
    metrics,
    name_zh: '甲、乙等8项',
    name_en: 'a, b and 6 more',
  });
  const own = (await engine.query(figure.sql)).rows();
  const like = (id: string) => own.map((each) => ({ ...each, metric_id: id, label_zh: id, label_en: id }));
  const rows = [...own, ...like('b'), ...like('c')] as never;
  expect(figure.title(rows, 'zh')).toBe('粮食产量、b等3项：3项都增加');
  expect(figure.title(rows, 'en')).toBe('grain, b and 1 more: all 3 rose');
});

test('what was counted in five years stands on no axis with what was counted in one', () => {
  const labels = [...'甲乙丙丁'];
  const many = labels.map((label, at) => metric(`m${at}`, label, '件', 'level'));
  const of = (start: string) =>
    chooseFigures({
      metrics: many,
      observations: many.map(({ metric_id }, at) =>
        row(metric_id, 100 + at, { unit: '件', ...(at === 3 ? { period_start: start } : {}) }),
      ),
      events: [],
    })
      .filter(({ kind }) => kind === 'levels')
      .map((entry) => entry.metrics);
  expect(of('2023-01-01')).toEqual([['m0', 'm1', 'm2', 'm3']]);
  expect(of('2019-01-01')).toEqual([['m0', 'm1', 'm2']]);
});

const named = (metric_id: string, label: string, value: number, more: object = {}) => ({
  ...row(metric_id, value, {}),
  ...{ label_zh: label, label_en: label, unit_zh: '吨', unit_en: 't', article: false },
  ...more,
});
const entryOf = (kind: 'parts' | 'levels' | 'pairs' | 'numbers', metrics: readonly string[], name: string) =>
  toFigure({
    ...{ id: 'x', domain: 'all', theme: 'measures', kind, metrics, name_zh: name, name_en: name },
  });
const titleOf = (figure: ReturnType<typeof toFigure>, rows: readonly object[]) =>
  figure.title(rows as never, 'zh');

test('a whole is no largest of its parts, and a part is named without it', () => {
  const figure = entryOf('parts', ['all', 'a', 'b'], '造林');
  const rows = [named('all', '造林', 30), named('a', '造林：封山育林', 20), named('b', '造林：飞播造林', 10)];
  expect(titleOf(figure, rows)).toBe('造林：2023年30吨，其中封山育林最多，20吨');
  expect(titleOf(figure, rows.slice(0, 2))).toBe('造林：2023年30吨，其中封山育林20吨');
  // A part of another year is no part of it, nor are parts without their whole.
  const [whole, , last] = rows as [object, object, object];
  const old = named('a', '造林：封山育林', 20, { period_end: '2021-12-31' });
  expect(titleOf(figure, [whole, old, last])).toBe('造林：30吨，其中飞播造林10吨');
  expect(titleOf(figure, rows.slice(1))).toBe(
    '造林：2023年造林（封山育林）最高，20吨；造林（飞播造林）最低，10吨',
  );
});

test('a title has one colon, however many the names of its metrics have', () => {
  const [whole, part] = ['林区', '林区：防治率（半年）'];
  const levels = [named('a', whole, 40), named('b', part, 90), named('c', '其他', 50)];
  const name = entryOf('levels', ['a', 'b', 'c'], part);
  expect(titleOf(name, levels)).toBe(
    '林区（防治率，半年）：2023年林区（防治率，半年）最高，90吨；林区最低，40吨',
  );
});

const before = { period_start: '2022-01-01', period_end: '2022-12-31' };
const pair = (id: string, label: string, [was, is]: readonly [number, number], more: object = {}) => [
  named(id, label, was, { ...before, ...more }),
  named(id, label, is, more),
];

test('what is said beside pairs is of what is drawn: the largest of their moves, each number with its year', () => {
  const figure = entryOf('pairs', ['a', 'b', 'c'], '林业');
  const percent = { unit: '%', unit_zh: '%', unit_en: '%' };
  const rows = [
    ...pair('a', '甲', [100, 98]),
    ...pair('b', '乙：丙', [200, 100], { quote: '精确' }),
    ...pair('c', '丁', [52.6, 52.1], percent),
  ];
  expect(figure.beside?.(rows as never, 'zh')).toBe(
    '变化最大的是乙（丙），2022年200吨，2023年100吨，减少50%。',
  );
  expect(figure.beside?.(rows as never, 'en')).toBe(
    'The largest change: 乙：丙, 200 t in 2022, 100 t in 2023, down 50%.',
  );
  expect(figure.beside?.(rows.slice(4) as never, 'zh')).toBe('');
});

test('two pairs under another name are named, and one that stood still is no +0%', () => {
  const figure = entryOf('pairs', ['a', 'b'], '刑事审判');
  const one = pair('a', '毒品案件', [100, 90]);
  expect(titleOf(figure, [...one, ...pair('b', '宣告无罪', [9, 6])])).toBe(
    '刑事审判：毒品案件、宣告无罪都减少',
  );
  const mixed = [...one, ...pair('b', '宣告无罪', [6, 6])];
  expect(titleOf(figure, mixed)).toBe('刑事审判：毒品案件减少，宣告无罪持平');
  const drawn = drawFigure(figure, mixed as never, { document, locale: 'zh', width: 640 }).textContent ?? '';
  expect(drawn).toContain('持平');
  expect(drawn).not.toContain('+0%');
});

test('a list of numbers is headed by the newest of them', () => {
  const figure = entryOf('numbers', ['a', 'b', 'c'], '其他');
  const rows = [named('a', '甲', 1, before), named('b', '乙', 2), named('c', '丙', 3)];
  expect(titleOf(figure, rows)).toBe('其他：丙3吨、乙2吨等3项');
  expect(titleOf(figure, rows.slice(0, 1))).toBe('其他：甲1吨');
});

test('in English a year is no day by which, and a rate keeps its sign', () => {
  const figure = toFigure({
    ...{
      id: 'x',
      domain: 'all',
      theme: 'measures',
      kind: 'series',
      metrics: ['a'],
      name_zh: '率',
      name_en: 'Rate',
    },
  });
  const percent = { unit: '%', unit_zh: '%', unit_en: '%' };
  const rows = pair('a', '率', [71.3, 94.7], percent);
  expect(figure.title(rows as never, 'en')).toBe('Rate: 71.3% in 2022, 94.7% in 2023');
  const day = { period_start: null, period_end: '2024-04-23', period_precision: 'day' };
  expect(figure.title([...rows, named('a', '率', 95, { ...percent, ...day })] as never, 'en')).toBe(
    'Rate: 71.3% in 2022, 95% by April 2024',
  );
});
