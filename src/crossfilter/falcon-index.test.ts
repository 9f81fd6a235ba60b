import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, QueryResult } from '../engine/database.ts';
import { openNodeDatabase } from '../engine/node.ts';
import { type Binned, fillBinned, openBinned, spread } from './bins.ts';
import { type Brush, conditionSql, type Dimension, fineOf, planDimension } from './brush-dimension.ts';
import { brushSql } from './brush-sql.ts';
import { type Brushes, openCounts, openCumulative } from './falcon-index.ts';

const rows = 140_000;
const made = `create table t as select
  case when hash(i * 3) % 50 = 0 then null else (hash(i * 5) % 900)::int - 150 end as delay,
  case when hash(i * 7) % 40 = 0 then null when hash(i) % 997 = 0 then 'nan'::double
    else exp(3 + (hash(i * 11) % 4000) / 1000.0)::double end as value,
  case when hash(i * 13) % 30 = 0 then null else date '2020-07-01' + (hash(i * 17) % 2191)::int end as day,
  timestamp '2020-01-01' + to_seconds((hash(i * 19) % 100000000)::bigint) as at,
  case when hash(i * 23) % 20 = 0 then null else '区''' || (hash(i * 29) % 60)::varchar end as region,
  (hash(i * 31) % 1000) / 10.0 as tenth,
  case when hash(i * 37) % 9 = 0 then null else (hash(i * 41) % 5000000000)::bigint end as wide,
  (hash(i * 43) % 900000)::int - 5 as large
from range(${rows}) r(i)`;
const columns = [
  ['delay', 'INTEGER'],
  ['value', 'DOUBLE'],
  ['day', 'DATE'],
  ['at', 'TIMESTAMP'],
  ['region', 'VARCHAR'],
  ['tenth', 'DECIMAL(21,1)'],
] as const;

let engine: Database;
let dimensions: Dimension[];
let binned: Binned;
const ask = (sql: string): Promise<QueryResult> => engine.query(sql);

beforeAll(async () => {
  engine = await openNodeDatabase();
  await engine.query(made);
  dimensions = [];
  for (const [name, type] of columns) dimensions.push(await planDimension(ask, 't', name, type));
  binned = await openBinned(ask, 't', dimensions);
  await fillBinned(ask, binned, () => undefined);
  await cutIntoBars();
}, 120_000);
afterAll(() => engine.close());

function countAll(from: Binned, brushes: Brushes): readonly Float64Array[] {
  const counter = openCounts(from, brushes);
  while (!counter.grow(50));
  return counter.counts();
}

/** What SQL counts for a chart's bars under the brushes of the others. */
async function sqlCounts(brushes: Brushes, of: number): Promise<number[]> {
  const others = brushes.map((brush, at) => (at === of ? null : brush));
  const shown = brushSql('cut', dimensions, others);
  const answer = await engine.query<{ bar: number; n: number }>(
    `select bar${of} as bar, count(*)::int as n from (${shown}) group by 1`,
  );
  const counts = barsOf(dimensions[of] as Dimension).map(() => 0);
  for (const { bar, n } of answer.rows()) counts[bar] = n;
  return counts;
}

/** The bars of a chart, each as the condition of a brush upon it; the last one holds what is missing. */
function barsOf(dimension: Dimension): string[] {
  const { kind, bars, parts, value } = dimension;
  return Array.from({ length: bars + 1 }, (_, bar) => {
    if (kind === 'category') return conditionSql(dimension, { kind: 'bars', bars: [bar] });
    if (bar === bars) return `not coalesce(isfinite(${value}), false)`;
    return conditionSql(dimension, { kind: 'stretch', from: bar * parts, to: (bar + 1) * parts });
  });
}

/** The table with the bar of every row in each chart: found once, asked under all brushes. */
async function cutIntoBars(): Promise<void> {
  const cuts = dimensions.flatMap((dimension, of) => {
    const within = barsOf(dimension).map((bar) => `coalesce(${bar}, false)::int`);
    const numbered = within.map((bar, at) => `${at} * ${bar}`);
    return [`${numbered.join(' + ')} as bar${of}`, `${within.join(' + ')} as bars${of}`];
  });
  await engine.query(`create table cut as select *, ${cuts.join(', ')} from t`);
}

const brushings: readonly (readonly [string, Brushes])[] = [
  ['nothing', [null, null, null, null, null, null]],
  ['a stretch of whole numbers', [{ kind: 'stretch', from: 13, to: 211 }, null, null, null, null, null]],
  ['fractions', [null, { kind: 'stretch', from: 37, to: 180 }, null, null, null, null]],
  ['days', [null, null, { kind: 'stretch', from: 5, to: 23 }, null, null, null]],
  ['moments', [null, null, null, { kind: 'stretch', from: 101, to: 203 }, null, null]],
  [
    'names, the others and the missing',
    [null, null, null, null, { kind: 'bars', bars: [0, 3, 39, 40] }, null],
  ],
  ['tenths', [null, null, null, null, null, { kind: 'stretch', from: 111, to: 112 }]],
  [
    'three at once',
    [
      { kind: 'stretch', from: 90, to: 200 },
      null,
      { kind: 'stretch', from: 3, to: 30 },
      null,
      { kind: 'bars', bars: [1, 2, 5, 8] },
      null,
    ],
  ],
];

test('every row lies in one bar of each chart', async () => {
  const once = dimensions.map((_, of) => `bars${of} = 1`).join(' and ');
  const answer = await engine.query<{ n: number }>(`select count(*)::int as n from cut where ${once}`);
  expect(answer.rows()).toEqual([{ n: rows }]);
});

describe.each(brushings)('brushing %s', (_, brushes) => {
  test('every bar of every chart counts what SQL counts', async () => {
    const all = countAll(binned, brushes);
    for (const of of dimensions.keys()) {
      expect([...(all[of] ?? [])], dimensions[of]?.column).toEqual(await sqlCounts(brushes, of));
    }
  });

  test('as many rows are let through as SQL finds', async () => {
    const [row] = (
      await engine.query<{ n: number }>(
        `select count(*)::int as n from (${brushSql('t', dimensions, brushes)})`,
      )
    ).rows();
    const counter = openCounts(binned, brushes);
    while (!counter.grow(50));
    expect(counter.chosen()).toBe(row?.n);
    const index = openCumulative(binned, 2, brushes);
    while (!index.grow(50));
    expect(index.chosen(brushes[2] ?? null)).toBe(row?.n);
  });

  test('the index of the chart under the pointer gives the same counts', () => {
    const all = countAll(binned, brushes);
    for (const active of dimensions.keys()) {
      const index = openCumulative(binned, active, brushes);
      while (!index.grow(50));
      for (const of of dimensions.keys()) {
        expect([...index.counts(of, brushes[active] ?? null)]).toEqual([...(all[of] ?? [])]);
      }
    }
  });
});

test('a part of the rows gives an estimate near the whole', async () => {
  const part: Binned = { ...binned, ready: Math.floor(rows / 3) };
  const brush: Brush = { kind: 'stretch', from: 60, to: 140 };
  const index = openCumulative(part, 0, [brush, null, null, null, null, null]);
  expect(index.grow(1000)).toBe(false);
  const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0);
  const whole = openCumulative(binned, 0, []);
  while (!whole.grow(1000));
  expect(sum(index.counts(1, brush)) / sum(whole.counts(1, brush))).toBeCloseTo(1, 1);
});

test('fine bins fit in a byte, and a brush ends at round numbers', () => {
  for (const dimension of dimensions) {
    expect(fineOf(dimension), dimension.column).toBeLessThan(256);
    if (dimension.kind === 'category') continue;
    expect(fineOf(dimension), dimension.column).toBeGreaterThan(100);
    const digits = dimension.step / 10 ** Math.floor(Math.log10(dimension.step) + 1e-9);
    expect([1, 2, 4, 5, 10], dimension.column).toContain(Math.round(digits * 1e6) / 1e6);
  }
});

test('a window that cannot be read ends the filling with its reason', async () => {
  const part = await openBinned(ask, 't', dimensions);
  let asked = 0;
  const failing = (sql: string) => (asked++ > 0 ? Promise.reject(new Error('gone')) : ask(sql));
  await expect(fillBinned(failing, part, () => undefined)).rejects.toThrow('gone');
  expect(part.ready).toBeLessThan(rows);
});

test('filling stops at the signal', async () => {
  const part = await openBinned(ask, 't', dimensions);
  const stop = new AbortController();
  const filling = fillBinned(ask, part, () => stop.abort(), stop.signal);
  await expect(filling).rejects.toThrow(/abort/i);
  expect(part.ready).toBeLessThan(rows);
});

test('windows are taken from all over the table first', () => {
  expect(spread(8)).toEqual([0, 4, 2, 6, 1, 5, 3, 7]);
  expect([...spread(77)].sort((a, b) => a - b)).toEqual(Array.from({ length: 77 }, (_, at) => at));
});

test('a table with deleted rows and a view are read whole', async () => {
  await engine.query('create table holed as select delay, day from t');
  await engine.query('delete from holed where rowid < 130000');
  await engine.query('create view seen as select delay, day from t where delay > 700');
  for (const table of ['holed', 'seen']) {
    const list = [];
    for (const [name, type] of [columns[0], columns[2]]) {
      list.push(await planDimension(ask, table, name, type));
    }
    const part = await openBinned(ask, table, list);
    await fillBinned(ask, part, () => undefined);
    const [row] = (await engine.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows();
    expect([part.ready, part.total]).toEqual([row?.n, row?.n]);
    expect(countAll(part, [null, null])[0]?.reduce((sum, count) => sum + count, 0)).toBe(row?.n);
  }
});

test.each([
  ['wide', 'BIGINT', 'double'],
  ['large', 'INTEGER', 'uinteger'],
  ['delay', 'INTEGER', 'usmallint'],
])(
  'whole numbers of %s travel as narrow as they fit, and none is counted elsewhere',
  async (name, type, as) => {
    const dimension = await planDimension(ask, 't', name, type);
    const asked: string[] = [];
    const noting = (sql: string) => {
      asked.push(sql);
      return ask(sql);
    };
    const one = await openBinned(noting, 't', [dimension]);
    await fillBinned(noting, one, () => undefined);
    expect(asked.at(-1)).toContain(`::${as}) as c0`);
    const [counts] = countAll(one, [null]);
    const wide = dimension.step * dimension.parts;
    const found = (
      await engine.query<{ bar: number | null; n: number }>(
        `select floor((${name} - ${dimension.low})::double / ${wide})::int as bar, count(*)::int as n from t group by 1`,
      )
    ).rows();
    for (const { bar, n } of found) expect(counts?.[bar ?? dimension.bars], `bar ${bar}`).toBe(n);
  },
);
