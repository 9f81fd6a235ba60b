import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChartChoice } from '../../charts/result-choice.ts';
import type { Database } from '../../engine/database.ts';
import { openNodeDatabase } from '../../engine/node.ts';
import { drawFigure } from '../kit/draw.ts';
import { filterSql, noFilter } from '../kit/filter.ts';
import { toTable } from '../kit/table.ts';
import { type QueryEntry, queryKind, queryProblem } from './query.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const chart: ChartChoice = {
  ...{ mark: 'bar', x: 'value', y: 'crop', colour: null, facet: null, second: null, bin: 'none' },
  ...{ share: false, reference: null, log: false, aggregate: 'none' },
};
const entry: QueryEntry = {
  ...{
    kind: 'query',
    id: 'query-a',
    name_zh: '各作物产量',
    name_en: 'Output by crop',
    rows: 3,
    day: '2024-03-05',
  },
  ...{ sql: "select *\nfrom crops -- it's all", own: true, asked_zh: '秋收', asked_en: 'Harvest', chart },
  columns: [
    { name: 'observation_id', kind: 'text', integer: false },
    { name: 'crop', kind: 'text', integer: false },
    { name: 'value', kind: 'number', integer: false },
    { name: 'period_end', kind: 'date', integer: false },
  ],
  cells: [
    ['a-1', '农民’s "稻"', '12.5', '2023-12-31'],
    ['a-2', '小麦', '-3e-7', '2022-12-31'],
    [null, null, null, null],
  ],
};

let engine: Database;
beforeAll(async () => {
  engine = await openNodeDatabase();
  await engine.query('create table facts (period_end varchar, period_start varchar)');
}, 120_000);
afterAll(() => engine.close());
const rowsOf = async ({ sql }: { readonly sql: string }) => (await engine.query(sql)).rows();

test('its rows come back as they were, under names of their own but for the way to a sentence', async () => {
  const rows = await rowsOf(queryKind(entry));
  expect(rows).toEqual([
    { observation_id: 'a-1', q_crop: '农民’s "稻"', q_value: 12.5, q_period_end: '2023-12-31' },
    { observation_id: 'a-2', q_crop: '小麦', q_value: -3e-7, q_period_end: '2022-12-31' },
    { observation_id: null, q_crop: null, q_value: null, q_period_end: null },
  ]);
  expect(await rowsOf({ sql: filterSql(queryKind(entry).sql, { ...noFilter, to: '1900-01-01' }) })).toEqual(
    rows,
  );
  // Of another ledger its ids mean nothing here.
  expect(Object.keys((await rowsOf(queryKind({ ...entry, own: false })))[0] ?? {})).toContain(
    'q_observation_id',
  );
});

test('it is drawn, read as a table and told in both languages', async () => {
  const figure = queryKind(entry);
  const rows = await rowsOf(figure);
  for (const locale of ['zh', 'en'] as const) {
    const drawn = drawFigure(figure, rows, { document, locale, width: 520 });
    expect(drawn.textContent).toContain('小麦');
    expect(drawn.getAttribute('aria-label')).toBe(locale === 'zh' ? '各作物产量' : 'Output by crop');
  }
  const table = toTable(figure, rows, 'zh');
  expect(table.columns.map(({ name, label }) => [name, label])).toEqual([
    ['q_crop', 'crop'],
    ['amount', 'value'],
    ['q_period_end', 'period_end'],
  ]);
  expect(table.observations).toEqual(['a-1', 'a-2', null]);
  expect(figure.alt(rows, 'zh')).toContain('条形图，各作物产量，3行（value、crop）：农民’s "稻"，12.5；小麦');
  expect(figure.origin).toEqual({
    zh: '2024年3月5日查询本台账所得',
    en: 'Query of this ledger on 5 March 2024',
  });
  expect(queryKind({ ...entry, own: false }).origin?.en).toBe('Query of Harvest on 5 March 2024');
});

test('bars by name and a line over days are native charts; what would be read otherwise is none', async () => {
  const named = { ...entry, cells: entry.cells.slice(0, 2) };
  const native = async (change: Partial<ChartChoice>, of = named) => {
    const figure = queryKind({ ...of, chart: { ...chart, ...change } });
    return figure.native?.(await rowsOf(figure), 'zh') ?? null;
  };
  expect(await native({})).toMatchObject({ kind: 'bar', categories: ['农民’s "稻"', '小麦'] });
  expect(await native({ mark: 'line', x: 'period_end', y: 'value' })).toMatchObject({
    kind: 'line',
    categories: ['2022-12-31', '2023-12-31'],
    series: [{ values: [-3e-7, 12.5] }],
  });
  expect(await native({ aggregate: 'sum' })).toBeNull();
  expect(await native({ colour: 'crop' })).toBeNull();
  const [first = []] = entry.cells;
  expect(await native({}, { ...entry, cells: [first, first] })).toBeNull();
});

test('a chart of columns that are not there is a problem', () => {
  expect(queryProblem(entry)).toBeNull();
  expect(queryProblem({ ...entry, chart: { ...chart, x: 'gone' } })?.en).toMatch(
    /query-a; add the figure again/,
  );
  expect(queryProblem({ ...entry, chart: null })?.en).toMatch(/unknown chart/);
});
