import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../engine/database.ts';
import { openNodeDatabase } from '../engine/node.ts';
import { importTable } from './import-table.ts';
import { inspect } from './inspect.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
});
afterAll(() => database.close());

async function load(text: string) {
  const inspected = await inspect(new File([text], 'long.csv'));
  const { columns, remarks = [], titles } = inspected;
  const { rejected } = await importTable(database, inspected, { table: 't', columns });
  const sums = await database.query(
    `select count(*)::double as rows, ${columns.map(({ name, type }) => (type === 'VARCHAR' ? `count("${name}")::double` : `sum("${name}")::double`)).join(', ')} from t`,
  );
  const [rows = 0, ...values] = sums.columns.map(({ get }) => Number(get(0)));
  return {
    columns,
    titles,
    remarks: remarks.map(({ en }) => en),
    rejected: rejected.map((row) => row.text),
    rows,
    values,
  };
}

// Longer than what is looked at whole, with a row of some 1,700 letters.
const times = 5_000;
const words = 'long '.repeat(340).trim();
const page = (start: number) => `甲市,${start}p,"1,234",,${words}\n乙市,7,"2,000",,${words}\n`;
const body = (pages: number) => Array.from({ length: pages }, (_, at) => page(at % 10)).join('');

test.each<[string, (pages: number) => string]>([
  [
    'a title, marks, a column of nothing and notes',
    (pages) => `人口\n地区,n,m,,词\n${body(pages)}注：p为初步数。\n`,
  ],
  [
    'a row of NULLs within, bare rows below',
    (pages) =>
      `地区,n,m,k,词\n${body(pages).replaceAll(',,', ',9,').replaceAll('p', '')},,,,\n${page(1).replaceAll(',,', ',9,').replaceAll('p', '')},,,,\n`,
  ],
])('a file means the same below 16 MB and above: %s', async (_, write) => {
  const [short, long] = [await load(write(100)), await load(write(times))];
  expect(long.columns).toEqual(short.columns);
  expect(long.titles).toEqual(short.titles);
  expect(long.remarks).toEqual(short.remarks);
  expect([short.rejected, long.rejected]).toEqual([[], []]);
  const [fewer, more] = [short.rows % 200, long.rows % 200];
  expect([short.rows - fewer, long.rows - more]).toEqual([200, times * 2]);
  expect(more).toBe(fewer);
});

test('numbers with marks are whole in a long file, and a row of another shape is listed', async () => {
  const odd = '丙市,1,2\n';
  const half = body(times / 2);
  const { columns, rows, values, rejected } = await load(`地区,n,m,,词\n${half}${odd}${half}`);
  expect(columns.map(({ name }) => name)).toEqual(['地区', 'n', 'n_mark', 'm', '词']);
  expect(rows).toBe(times * 2);
  expect(values.slice(1, 4)).toEqual([(times / 10) * 45 + times * 7, times, times * 3234]);
  expect(rejected).toEqual(['丙市\t1\t2']);
});

test('a column that is filled only in the middle of a long file is not left out', async () => {
  const half = body(times / 2);
  const { columns, rows, remarks } = await load(`地区,n,m,,词\n${half}丁市,1,2,here,x\n${half}`);
  expect(columns).toHaveLength(5);
  expect(rows).toBeGreaterThan(0);
  expect(remarks.join()).toContain('rows within it are not as its first and last ones');
});
