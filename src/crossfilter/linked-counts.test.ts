import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../engine/database.ts';
import { openNodeDatabase } from '../engine/node.ts';
import { type Brush, conditionSql, type Dimension, planDimension } from './brush-dimension.ts';
import type { Brushes } from './falcon-index.ts';
import { type Counted, LinkedCounts } from './linked-counts.ts';
import { openTableRows, type RowSource } from './row-source.ts';

const rows = 150_000;
const made = `create table t as select
  (hash(i * 5) % 900)::int as delay,
  exp(3 + (hash(i * 11) % 4000) / 1000.0)::double as value,
  '区' || (hash(i * 29) % 9)::varchar as region
from range(${rows}) r(i)`;

let engine: Database;
let dimensions: Dimension[];
const ask = (sql: string) => engine.query(sql);

beforeAll(async () => {
  engine = await openNodeDatabase();
  await engine.query(made);
  dimensions = [];
  for (const [name, type] of [
    ['delay', 'INTEGER'],
    ['value', 'DOUBLE'],
    ['region', 'VARCHAR'],
  ] as const)
    dimensions.push(await planDimension(ask, 't', name, type));
}, 120_000);
afterAll(() => engine.close());

const delay: Brush = { kind: 'stretch', from: 12, to: 60 };
const none: Brushes = [null, null, null];
const barsOf = (counted: Counted | null) => counted?.brushed.map((bars) => bars && [...bars]);

async function open(brushes: Brushes = none): Promise<[RowSource, LinkedCounts]> {
  const source = await openTableRows(ask, 't', dimensions);
  return [source, new LinkedCounts(source, brushes)];
}

async function chosenSql(brushes: Brushes): Promise<number> {
  const conditions = brushes.flatMap((brush, at) =>
    brush ? [conditionSql(dimensions[at] as Dimension, brush)] : [],
  );
  const { rows } = await engine.query<{ n: number }>(
    `select count(*)::int as n from t${conditions.length > 0 ? ` where ${conditions.join(' and ')}` : ''}`,
  );
  return rows()[0]?.n ?? -1;
}

test('nothing is shown before the first row, and every row in the end', async () => {
  const [source, counts] = await open();
  expect(counts.view()).toBeNull();
  await source.fill(() => undefined, new AbortController().signal);
  while (counts.grow(50));
  expect(counts.whole).toBe(true);
  expect(counts.view()).toMatchObject({ chosen: rows, share: 1 });
  expect(counts.step()).toBeNull();
});

test('a brush that moves is answered from its index for the other charts, as counting afresh answers', async () => {
  const [source, counts] = await open();
  await source.fill(() => undefined, new AbortController().signal);
  while (counts.grow(50));
  expect(counts.enter(0, 5)).toBe(true);
  expect(counts.enter(0, 5)).toBe(false);
  while (counts.grow(50));
  for (const brush of [delay, { kind: 'stretch', from: 30, to: 31 }, null] as const) {
    counts.brush(0, brush);
    const step = counts.step();
    const afresh = new LinkedCounts(source, counts.brushes);
    while (afresh.grow(50));
    expect(step?.brushed[0]).toBeNull();
    expect(barsOf(step)?.slice(1)).toEqual(barsOf(afresh.view())?.slice(1));
    expect(step?.chosen).toBe(await chosenSql(counts.brushes));
    expect(barsOf(counts.view())).toEqual(barsOf(afresh.view()));
  }
});

test('rows that come while a brush stands are counted, and taking all brushes away shows every row', async () => {
  const [source, counts] = await open([delay, null, null]);
  const shares: number[] = [];
  const look = () => {
    counts.grow(5);
    const counted = counts.view();
    if (counted) shares.push(counted.share);
  };
  await source.fill(look, new AbortController().signal);
  while (counts.grow(50));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(counts.view()).toMatchObject({ chosen: await chosenSql(counts.brushes), share: 1 });
  counts.restart(none);
  while (counts.grow(50));
  expect(counts.view()).toMatchObject({ chosen: rows, share: 1 });
  expect(barsOf(counts.view())).toEqual(openedAfresh(source));
});

function openedAfresh(source: RowSource) {
  const counter = source.openCounts(none);
  while (source.waiting(counter)) counter.grow(50);
  return counter.counts().map((bars) => [...bars]);
}
