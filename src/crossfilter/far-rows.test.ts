import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../engine/database.ts';
import { openNodeDatabase } from '../engine/node.ts';
import { fillBinned, openBinned } from './bins.ts';
import { type Brush, type Dimension, fineOf, planDimension } from './brush-dimension.ts';
import { openCounts, openCumulative } from './falcon-index.ts';
import { openFarRows } from './far-rows.ts';

const columns = [
  ['amount', 'DOUBLE'],
  ['day', 'DATE'],
  ['size', 'INTEGER'],
  ['name', 'VARCHAR'],
] as const;

let database: Database;
let dimensions: readonly Dimension[];
beforeAll(async () => {
  database = await openNodeDatabase();
  await database.query(`create table measured as select
    case when i % 97 = 0 then null when i % 89 = 0 then 'nan'::double when i % 83 = 0 then 'inf'::double
      else (hash(i) % 1000)::double / 10 - 20 end as amount,
    case when i % 61 = 0 then null else date '2019-12-30' + (hash(i, 1) % 800)::int end as day,
    (hash(i, 2) % 30)::int - 5 as size,
    case when i % 53 = 0 then null else 'n''' || (hash(i, 3) % 60) end as name
    from range(20000) t(i)`);
  dimensions = await Promise.all(
    columns.map(([name, type]) => planDimension((sql) => database.query(sql), 'measured', name, type)),
  );
});
afterAll(() => database.close());

async function binned() {
  const made = await openBinned((sql) => database.query(sql), 'measured', dimensions);
  await fillBinned(
    (sql) => database.query(sql),
    made,
    () => undefined,
  );
  return made;
}

/** Rows that an engine has counted as asked. */
async function far() {
  const waits: Promise<unknown>[] = [];
  const ask = (sql: string) => {
    const answer = database.query(sql);
    waits.push(answer);
    return answer;
  };
  const rows = await openFarRows({ ask, product: 'DuckDB', table: 'measured' }, dimensions);
  const settle = async () => {
    await Promise.all(waits);
    await Promise.resolve();
  };
  await settle();
  return { rows, settle, asked: () => waits.length };
}

const brushSets: readonly (readonly (Brush | null)[])[] = [
  [null, null, null, null],
  [{ kind: 'stretch', from: 30, to: 90 }, null, null, null],
  [null, { kind: 'stretch', from: 10, to: 40 }, null, { kind: 'bars', bars: [0, 3, 39, 40] }],
  [
    { kind: 'stretch', from: 0, to: 77 },
    { kind: 'stretch', from: 5, to: 70 },
    { kind: 'stretch', from: 2, to: 20 },
    { kind: 'bars', bars: [1, 2, 39] },
  ],
];

test.each(brushSets)('every chart is counted as the page counts its own rows (%#)', async (...brushes) => {
  const [{ rows, settle }, near] = [await far(), await binned()];
  const there = rows.openCounts(brushes);
  await settle();
  const here = openCounts(near, brushes);
  here.grow(Number.POSITIVE_INFINITY);
  expect(there.counts()).toEqual(here.counts());
  expect([there.chosen(), there.counted()]).toEqual([here.chosen(), 20_000]);
});

test.each(brushSets)('the index of every chart answers as the page’s own (%#)', async (...brushes) => {
  const [{ rows, settle }, near] = [await far(), await binned()];
  for (const [active, dimension] of dimensions.entries()) {
    const there = rows.openCumulative(active, brushes);
    await settle();
    const here = openCumulative(near, active, brushes);
    here.grow(Number.POSITIVE_INFINITY);
    const steps: readonly (Brush | null)[] =
      dimension.kind === 'category'
        ? [null, { kind: 'bars', bars: [0, 5, dimension.bars] }]
        : [null, { kind: 'stretch', from: 1, to: 9 }, { kind: 'stretch', from: 3, to: fineOf(dimension) }];
    for (const step of steps) {
      for (const at of dimensions.keys()) expect(there.counts(at, step)).toEqual(here.counts(at, step));
      expect(there.chosen(step)).toBe(here.chosen(step));
    }
  }
});

test('what was counted once is not asked for again', async () => {
  const { rows, settle, asked } = await far();
  const none = dimensions.map(() => null);
  rows.openCumulative(0, none);
  await settle();
  const before = asked();
  expect(rows.openCumulative(0, none).counted()).toBe(20_000);
  expect(asked()).toBe(before);
});
