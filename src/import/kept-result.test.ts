import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../engine/database.ts';
import { openNodeDatabase } from '../engine/node.ts';
import { isTypeName, keepRows, loadKept, makeView } from './kept-result.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
});
afterAll(() => database.close());

const count = async (sql: string) => {
  const answer = await database.query(`select count(*)::double as n from (${sql})`);
  return answer.columns[0]?.get(0);
};

// One value of each type beside NULL, as a query.
const values = [
  '(-128)::tinyint',
  '18446744073709551615::ubigint',
  '(-170141183460469231731687303715884105727)::hugeint',
  '12345678901234.5678::decimal(18,4)',
  '0.1::float',
  '0.30000000000000004::double',
  "'nan'::double",
  "'-infinity'::double",
  'true',
  "''",
  '\'a,"b"\nc\'',
  "' NULL '",
  "date '2024-02-29'",
  "'infinity'::date",
  "timestamp '1583-01-01 12:00:00.123456'",
  "timestamp_ns '2024-02-29 12:00:00.123456789'",
  "time '23:59:59.999999'",
  "interval '14 months 3 days 04:05:06.789'",
  "'\\xAA\\x00'::blob",
  "'0101'::bit",
  "'47183823-2574-4bfd-b411-99ed177d3e43'::uuid",
  "'b''c'::enum('a', 'b''c')",
  '[1.5, null]::decimal(4,1)[]',
  '[1, 2, 3]::integer[3]',
  `{'a': 1, 'b c': ['x, y', null, 'it''s']}`,
  "map {'k': [1, 2]}",
];

test('a value of each type comes back the same, and NULL beside it', async () => {
  const columns = (value: (of: string) => string) =>
    values.map((of, at) => `${value(of)} as c${at}`).join(', ');
  const sql = `select 0 as row, ${columns((of) => of)} union all select 1, ${columns(() => 'null')}`;
  const kept = await keepRows(database, 'kept', sql);
  expect(kept.rows).toBe(2);
  await database.query('alter table kept rename to before');
  await loadKept(database, kept, kept.file);
  const same = values.map(
    (_, at) =>
      `count(*) filter (typeof(a.c${at}) = typeof(b.c${at}) and a.c${at} is not distinct from b.c${at})::double`,
  );
  const { columns: counts } = await database.query(
    `select ${same.join(', ')} from before a join kept b using (row)`,
  );
  expect(values.filter((_, at) => counts[at]?.get(0) !== 2)).toEqual([]);
  await database.query('drop table before; drop table kept');
});

test('an answer is kept in its order, with names that need quotes, and ends in a comment', async () => {
  const sql = 'select n as "增长 %", n as "a""b" from range(3) t(n) order by n desc -- of the years';
  const kept = await keepRows(database, 'kept', sql);
  await loadKept(database, kept, kept.file);
  const answer = await database.query('from kept');
  expect(answer.columns.map(({ name, get }) => [name, get(0)])).toEqual([
    ['增长 %', 2],
    ['a"b', 2],
  ]);
  await database.query('drop table kept');
});

test('what cannot be kept is refused with a sentence, and nothing of it is left', async () => {
  const sql = 'select union_value(n := 1) as u';
  await expect(keepRows(database, 'kept', sql)).rejects.toThrow(/^column not kept: u is UNION/);
  await expect(keepRows(database, 'kept', 'drop table kept')).rejects.toThrow(/Parser Error/);
  expect(await count("from duckdb_tables() where table_name = 'kept'")).toBe(0);
});

test('a view asks anew', async () => {
  await database.query('create table numbers as select 1 as n');
  await makeView(database, 'twice', 'select n * 2 as n from numbers');
  await database.query('insert into numbers values (2)');
  expect(await count('from twice')).toBe(2);
});

test.each([
  'INTEGER',
  'TIMESTAMP WITH TIME ZONE',
  'DECIMAL(18,2)[][3]',
  `STRUCT(a INTEGER, "b ""c" ENUM('x', 'it''s, ;'))`,
])('%s is a type', (text) => expect(isTypeName(text)).toBe(true));

test.each(['', 'INTEGER); drop table t; --', 'INTEGER, 1', 'INTEGER from x', "'x'", 'A)(', 'a + b', '"open'])(
  '%j is none',
  (text) => expect(isTypeName(text)).toBe(false),
);
