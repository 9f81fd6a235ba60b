import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqlTypes } from '../dataset/column.ts';
import { tables as schema } from '../dataset/schema.ts';
import { createTables } from './create-tables.ts';
import type { Database, Tables } from './database.ts';
import { openNodeDatabase } from './node.ts';
import { QueryError } from './query-error.ts';
import { relations } from './relations.ts';

const rows: Record<string, readonly Record<string, string>[]> = {
  observations: [
    {
      observation_id: 'a',
      metric_id: 'app_users',
      value: '290000000',
      start: '12',
      period_end: '2020-05-31',
    },
    { observation_id: 'b', label: '"引号", 逗号\n换行', value: '0.333', region: '""' },
  ],
};

/** The schema's tables as CSV, empty but for `rows`. */
function csv(): Record<string, string> {
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return Object.fromEntries(
    schema.map(({ name, columns }) => {
      const names = columns.map((column) => column.name);
      const body = (rows[name] ?? []).map((row) =>
        names.map((column) => quoted(row[column] ?? '')).join(','),
      );
      return [name, `${[names.join(','), ...body].join('\n')}\n`];
    }),
  );
}

let engine: Database;
beforeAll(async () => {
  engine = await openNodeDatabase(csv());
}, 120_000);
afterAll(() => engine.close());

test('every table of the schema and the view are there with their columns and types', async () => {
  const answer = await engine.query<{ table_name: string; column_name: string; data_type: string }>(
    `SELECT table_name, column_name, data_type FROM information_schema.columns ORDER BY table_name, ordinal_position`,
  );
  const types = { ...sqlTypes, boolean: 'BOOLEAN' };
  const wanted = [...relations]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((table) => table.columns.map((column) => [table.name, column.name, types[column.type]]));
  expect(answer.rows().map((row) => [row.table_name, row.column_name, row.data_type])).toEqual(wanted);
});

test('tables are put into another catalog of an engine that is open', async () => {
  const own = await openNodeDatabase(csv());
  await own.query(`ATTACH ':memory:' AS beside; USE beside`);
  await createTables(own, csv());
  const answer = await own.query<{ n: number }>('SELECT count(*)::INT AS n FROM observations');
  expect(answer.rows()).toEqual([{ n: 2 }]);
  await own.close();
});

test('rows of a table above a few hundred thousand are held packed', async () => {
  await engine.query(
    `CREATE TABLE many AS SELECT ['services', 'justice', 'health'][i % 3 + 1] AS domain, i % 300 AS delay, DATE '2020-07-01' + (i % 2191)::INT AS day FROM range(1500000) r(i)`,
  );
  const [held] = (
    await engine.query<{ bytes: number }>(
      `SELECT sum(memory_usage_bytes)::DOUBLE AS bytes FROM duckdb_memory() WHERE tag = 'IN_MEMORY_TABLE'`,
    )
  ).rows();
  await engine.query('DROP TABLE many');
  // As they stand, a text takes 16 bytes, an integer 8, a day 4.
  expect(held?.bytes).toBeLessThan((1_500_000 * (16 + 8 + 4)) / 2);
});

test('an empty cell is null, a quoted one keeps its comma, quote and line break', async () => {
  const found = (
    await engine.query(
      `SELECT observation_id, label, value, "start", metric_id, period_end FROM observations ORDER BY observation_id`,
    )
  ).rows();
  expect(found).toEqual([
    {
      observation_id: 'a',
      label: null,
      value: 290000000,
      start: 12,
      metric_id: 'app_users',
      period_end: '2020-05-31',
    },
    {
      observation_id: 'b',
      label: '"引号", 逗号\n换行',
      value: 0.333,
      start: null,
      metric_id: null,
      period_end: null,
    },
  ]);
});

describe('what a query returns', () => {
  test.each([
    ['a date', `DATE '2019-05-07'`, '2019-05-07'],
    ['a timestamp', `TIMESTAMP '2019-05-07 08:09:10'`, '2019-05-07T08:09:10'],
    ['a count', '(SELECT count(*) FROM observations)', 2],
    ['a sum of integers', 'sum(40 + 2)', 42],
    ['a negative decimal', '(-12.50)::DECIMAL(9, 2)', -12.5],
    ['a wide decimal', '(1234567890.123)::DECIMAL(30, 3)', 1234567890.123],
    ['a boolean', '1 < 2', true],
    ['nothing', 'NULL', null],
    ['an enum', `'x'::ENUM ('x', 'y')`, 'x'],
  ])('%s', async (_, sql, value) => {
    expect((await engine.query(`SELECT ${sql} AS answer`)).rows()).toEqual([{ answer: value }]);
  });

  test('an integer that a double cannot hold is an error, not a wrong number', async () => {
    const answer = await engine.query('SELECT 9007199254740993::BIGINT AS big');
    expect(() => answer.rows()).toThrow(/integer too large in big/);
    const huge = await engine.query('SELECT 9007199254740993::HUGEINT AS big');
    expect(() => huge.rows()).toThrow(/integer too large in big/);
  });

  test('a list must be cast first', async () => {
    const answer = await engine.query('SELECT [1, 2] AS pair');
    expect(() => answer.rows()).toThrow(/unreadable column: pair is List/);
  });
});

test('a table of the ledger can be narrowed by a CTE of its own name in front', async () => {
  const sql = `WITH observations AS (SELECT * FROM main.observations WHERE value > 1) SELECT observation_id FROM observations`;
  expect((await engine.query(sql)).rows()).toEqual([{ observation_id: 'a' }]);
});

test('a wrong query says what DuckDB said and carries its text', async () => {
  const error = await engine.query('SELECT nothing FROM nowhere').catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(QueryError);
  expect((error as QueryError).sql).toBe('SELECT nothing FROM nowhere');
  expect((error as QueryError).kind).toBe('query');
  expect((error as QueryError).cause).toBeInstanceOf(Error);
  expect((error as QueryError).message).toMatch(/Table with name nowhere does not exist/);
});

test('an extension is refused at once, never fetched from its makers', async () => {
  await expect(engine.query(`SELECT * FROM read_parquet('x.parquet')`)).rejects.toThrow(/extension/);
});

test('a database opened after another was closed knows nothing of it', async () => {
  const first = await openNodeDatabase(csv());
  await first.query("set memory_limit = '100MB'");
  await first.register('mine.csv', 'a\n1\n');
  await first.query("create table mine as from read_csv('mine.csv')");
  await first.close();
  const second = await openNodeDatabase();
  const limit = async (database: Database) =>
    (await database.query("select current_setting('memory_limit') as size")).rows();
  expect((await second.query('show tables')).rows()).toEqual([]);
  await expect(second.query("from read_csv('mine.csv')")).rejects.toThrow(/mine\.csv/);
  expect(await limit(second)).toEqual(await limit(engine));
  await second.close();
});

test.each<[string, (tables: Record<string, string>) => Tables, RegExp]>([
  ['a table is missing', ({ events, ...rest }) => rest, /missing table: events/],
  ['a table is not known', (all) => ({ ...all, other: 'a\n' }), /unknown table: other/],
  [
    'a column is missing',
    (all) => ({ ...all, events: 'event_id\n' }),
    /columns of events: event_id; the schema says/,
  ],
])('loading fails with a sentence when %s', async (_, change, words) => {
  await expect(createTables(engine, change(csv()))).rejects.toThrow(words);
});
