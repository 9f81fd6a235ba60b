import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cell, Database } from './database.ts';
import { openNodeDatabase } from './node.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
});
afterAll(() => database.close());

/** The only column of a query, cell by cell. */
async function cells(sql: string) {
  const { columns, rowCount } = await database.query(sql);
  return Array.from({ length: rowCount }, (_, row) => columns[0]?.get(row));
}

test.each([
  "interval '1 year 2 months 3 days 4 hours'",
  "interval '1 day'",
  "interval '-1 month'",
  "interval '-14 months'",
  "interval '-90 minutes'",
  "interval '0 days'",
  "interval '1.5 seconds'",
  "interval '1 year 2 months 3 days 04:05:06.789'",
  "interval '1 day' - interval '25 hours'",
  "timestamp '2020-01-03 12:00' - timestamp '2020-01-01'",
  "time '24:00:00'",
  "time '12:34:56'",
  "date '0044-03-15 (BC)'::varchar",
  "uuid '00000000-0000-0000-0000-000000000001'",
  "'x'::enum('x', 'y')",
  'union_value(n := 2)::varchar',
  '340282366920938463463374607431768211455::uhugeint',
  '(-170141183460469231731687303715884105727)::hugeint',
  '12345678901234567.89::decimal(38, 2)',
  "date 'infinity'",
  "timestamp '-infinity'",
])('%s is shown as the engine writes it', async (value) => {
  expect(await cells(`select ${value} as v union all select null`)).toEqual([
    ...(await cells(`select (${value})::varchar as v`)),
    null,
  ]);
});

test.each<[string, Cell]>([
  ['9007199254740993::bigint', '9007199254740993'],
  ['sum(x) from (values (9007199254740993::bigint), (2)) t(x)', '9007199254740995'],
  ['42::hugeint', 42],
  ["chr(65279) || 'a'", '\uFEFFa'],
  ['0.1::decimal(10, 4)', 0.1],
  ['0.10::decimal(3, 2)', 0.1],
  ['-1.05::decimal(38, 2)', -1.05],
  ['1234567890.5000::decimal(30, 4)', 1234567890.5],
  ['99999999999999.99::decimal(16, 2)', '99999999999999.99'],
  ["timestamp '2024-01-05 08:30:00.123456'", '2024-01-05T08:30:00.123456'],
  ["timestamp_ns '2024-01-05 08:30:00.123456789'", '2024-01-05T08:30:00.123456789'],
  ["timestamp_s '2024-01-05 08:30:00'", '2024-01-05T08:30:00'],
  ["timestamp '1684-01-01 00:00:00'", '1684-01-01T00:00:00'],
  ["timestamp '9999-12-31 23:59:59.5'", '9999-12-31T23:59:59.500'],
  ["timestamp '290000-01-01'", '290000-01-01T00:00:00'],
  ["time '12:34:56.789123'", '12:34:56.789123'],
  ["'infinity'::double", Number.POSITIVE_INFINITY],
  ["'nan'::double", Number.NaN],
  ["'\\x00\\xFF'::blob", '00ff'],
  ['union_value(n := 2)', '2'],
  ['[1.5, 2.25]', '[1.50,2.25]'],
  ['[1, null]::integer[2]', '[1,null]'],
  ["['\\x00\\xFF'::blob]", '["00ff"]'],
  ["['x'::enum('x', 'y')]", '["x"]'],
  ["[interval '1 day', interval '2 days', interval '3 months']", '["1 day","2 days","3 months"]'],
  ["['nan'::double, 9007199254740993]", '["NaN",9007199254740992]'],
  ['[9007199254740993::bigint]', '[9007199254740993]'],
  [
    "{'a': 1.50::decimal(3, 2), 'd': date '2024-01-05', 't': timestamp '2024-01-05 08:30:00', 'b': true}",
    '{"a":1.50,"d":"2024-01-05","t":"2024-01-05T08:30:00","b":true}',
  ],
  ["map {'甲': 1.50::decimal(3, 2)}", '{"甲":1.50}'],
  ["[{'l': ['a\"b']}]", '[{"l":["a\\"b"]}]'],
])('%s is %s', async (value, cell) => {
  expect(await cells(`select ${value.includes(' from ') ? value : `${value} as v`}`)).toEqual([cell]);
});

test('columns of one name keep their own values', async () => {
  const { columns } = await database.query('select 1 as a, 2 as a, 3 as "A"');
  expect(columns.map(({ get }) => get(0))).toEqual([1, 2, 3]);
});

test('a span of time and a list of numbers are no numbers', async () => {
  const { columns } = await database.query(
    "select interval '1 day' as i, [1] as l, 1::uhugeint as u, 1.5 as d",
  );
  expect(columns.map(({ kind, integer }) => [kind, integer])).toEqual([
    ['other', false],
    ['other', false],
    ['number', true],
    ['number', false],
  ]);
});

test('values after the first two thousand, and nulls among them, are read at their places', async () => {
  const sql = "select case when i % 3 = 0 then null else i * interval '1 day' end as v from range(5000) t(i)";
  const read = await cells(sql);
  expect([read[0], read[1], read[2050], read[4999]]).toEqual([null, '1 day', '2050 days', '4999 days']);
});

test('a limit ends the reading within a batch and says that there was more', async () => {
  const { rowCount, complete, rows } = await database.query('select i from range(5000) t(i)', {
    limit: 2500,
  });
  expect([rowCount, complete, rows().length, rows()[2499]]).toEqual([2500, false, 2500, { i: 2499 }]);
  const all = await database.query('select i from range(5) t(i)', { limit: 5 });
  expect([all.rowCount, all.complete]).toEqual([5, true]);
});
