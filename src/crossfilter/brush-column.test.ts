import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database, QueryResult } from '../engine/database.ts';
import { openNodeDatabase } from '../engine/node.ts';
import { fillBinned, openBinned } from './bins.ts';
import { brushColumns, structFields } from './brush-column.ts';
import {
  type Brush,
  conditionSql,
  type Dimension,
  fineOf,
  planDimension,
  toClock,
} from './brush-dimension.ts';
import { brushSql } from './brush-sql.ts';
import { openCounts } from './falcon-index.ts';

let engine: Database;
const ask = (sql: string): Promise<QueryResult> => engine.query(sql);
beforeAll(async () => {
  engine = await openNodeDatabase();
  await engine.query(`create table odd as select
    case when i % 11 > 0 then (time '00:00:00' + to_seconds(i * 7919 % 86400))::time end as clock,
    case when i % 7 > 0 then range(i % 5) end as list,
    [i, i + 1]::integer[2] as two,
    case when i % 3 > 0 then map_from_entries([(k, k) for k in range(i % 4)]) end as map,
    case when i % 5 > 0 then {'lat': i / 7, 'of the day': date '2024-01-01' + (i % 40)::integer, 'in': {'town': 'town ' || i % 3}} end as place,
    [{'a': i}] as structs,
    interval (i) day as span,
    (time '08:00:00' + to_microseconds(i * 1000))::time as brief
    from range(500) r(i)`);
});
afterAll(() => engine.close());

async function plan(): Promise<readonly Dimension[]> {
  const types = await engine.query<{ name: string; type: string }>(
    "select column_name as name, data_type as type from information_schema.columns where table_name = 'odd' order by ordinal_position",
  );
  const dimensions: Dimension[] = [];
  for (const { name, type, sql } of brushColumns(types.rows())) {
    dimensions.push(await planDimension(ask, 'odd', name, type, sql));
  }
  return dimensions;
}

test('times of day have a clock, lists and maps their members, structs their fields', async () => {
  const dimensions = await plan();
  expect(dimensions.map(({ column, kind, members }) => [column, members ? 'members' : kind])).toEqual([
    ['clock', 'clock'],
    ['list', 'members'],
    ['two', 'members'],
    ['map', 'members'],
    ['place.lat', 'number'],
    ['place.of the day', 'date'],
    ['place.in.town', 'category'],
    ['structs', 'members'],
    ['span', 'category'],
    ['brief', 'clock'],
  ]);
  const clock = dimensions[0] as Dimension;
  // Hours as bars; a brush ends at each sixth minute.
  expect([clock.low, clock.step * clock.parts, clock.bars, clock.step]).toEqual([0, 3600, 24, 360]);
});

test('what the charts count is what SQL counts, for every stretch and every bar', async () => {
  const dimensions = await plan();
  const binned = await openBinned(ask, 'odd', dimensions);
  await fillBinned(ask, binned, () => undefined);
  for (const [at, dimension] of dimensions.entries()) {
    const fine = fineOf(dimension);
    const brushes: Brush[] =
      dimension.kind === 'category'
        ? [{ kind: 'bars', bars: [0, dimension.bars] }]
        : [
            { kind: 'stretch', from: Math.floor(fine / 3), to: Math.ceil((fine * 2) / 3) },
            { kind: 'stretch', from: 0, to: fine },
            { kind: 'bars', bars: [dimension.bars] },
          ];
    for (const brush of brushes) {
      const chosen = dimensions.map((_, each) => (each === at ? brush : null));
      const counts = openCounts(binned, chosen);
      while (!counts.grow(100));
      const sql = brushSql('odd', dimensions, chosen);
      const [row] = (await engine.query<{ n: number }>(`select count(*)::int as n from (${sql})`)).rows();
      expect(counts.chosen(), `${dimension.column}: ${conditionSql(dimension, brush)}`).toBe(row?.n);
    }
  }
});

test('a brush on a clock is said in times of day, and its last bar has no end', async () => {
  await engine.query(
    "create or replace table shifts as select unnest([time '00:00:00', '12:00:00', '24:00:00']) as t",
  );
  const dimension = await planDimension(ask, 'shifts', 't', 'TIME');
  const said = (from: number, to: number) => conditionSql(dimension, { kind: 'stretch', from, to });
  const hour = dimension.parts;
  expect(said(8 * hour, 9 * hour + 1)).toMatch(/^"?t"? >= time '08:00:00' and "?t"? < time '09:\d\d:00'$/);
  expect(said(12 * hour, fineOf(dimension))).toMatch(/^"?t"? >= time '12:00:00'$/);
  expect(toClock(30_600.25)).toBe('08:30:00.250');
});

test.each([
  [
    'STRUCT(a INTEGER, "b c" DATE[])',
    [
      ['a', 'INTEGER'],
      ['b c', 'DATE[]'],
    ],
  ],
  ['STRUCT("say ""x, y(""" DECIMAL(9,2))', [['say "x, y("', 'DECIMAL(9,2)']]],
  [
    "STRUCT(e ENUM('a, (b', 'c'), s STRUCT(t TIME))",
    [
      ['e', "ENUM('a, (b', 'c')"],
      ['s', 'STRUCT(t TIME)'],
    ],
  ],
  ['STRUCT(a INTEGER)[]', null],
  ['MAP(VARCHAR, STRUCT(a INTEGER))', null],
  ['VARCHAR', null],
])('the fields of %s', (type, fields) => {
  expect(structFields(type)?.map(({ name, type: of }) => [name, of]) ?? null).toEqual(fields);
});

test('a column that is named like a field goes before it', () => {
  const columns = brushColumns([
    { name: 'a', type: 'STRUCT(b INTEGER)' },
    { name: 'a.b', type: 'VARCHAR' },
  ]);
  expect(columns.map(({ name, sql }) => [name, sql])).toEqual([['a.b', '"a.b"']]);
});
