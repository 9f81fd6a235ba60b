import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database, QueryResult } from './database.ts';
import { openNodeDatabase } from './node.ts';
import { type Filter, isQuestion, type ResultView, viewSql } from './result-view.ts';
import { summarize, summary } from './summary.ts';

const rows = 250_000;
const sql = `select i as n, i as n, case when i % 4 = 0 then null else '北京' || i % 3 end as town,
  date '2020-01-01' + (i // 1000)::integer as day, i / 8 as share -- a comment at the end
from range(${rows}) r(i)`;

let database: Database;
let answer: QueryResult;
beforeAll(async () => {
  database = await openNodeDatabase();
  answer = await database.query(sql, { limit: 1000 });
});
afterAll(() => database.close());

async function view(asked: Partial<ResultView>) {
  const whole = { sorting: null, filters: [], ...asked };
  const { columns, rowCount } = await database.query(viewSql(sql, answer.columns, whole), { limit: 1000 });
  const first = columns.map(({ get }) => (rowCount > 0 ? get(0) : undefined));
  return { names: columns.map(({ name }) => name), rowCount, first };
}

test('the first rows of a sorted view are the first of all', async () => {
  expect(answer.complete).toBe(false);
  const down = await view({ sorting: { column: 1, down: true } });
  expect(down.names).toEqual(['n', 'n', 'town', 'day', 'share']);
  expect(down.first.slice(0, 2)).toEqual([rows - 1, rows - 1]);
  // Nothing stands last either way.
  expect((await view({ sorting: { column: 2, down: true } })).first[2]).toBe('北京2');
  expect((await view({ sorting: { column: 2, down: false } })).first[2]).toBe('北京0');
});

test.each<[Filter, number, unknown]>([
  [{ column: 0, condition: 'above', value: '249,990' }, 9, 249_991],
  [{ column: 0, condition: 'equals', value: '7' }, 1, 7],
  [{ column: 4, condition: 'below', value: '0.5' }, 4, 0],
  [{ column: 0, condition: 'above', value: 'seven' }, 0, undefined],
  [{ column: 3, condition: 'above', value: '2020-09-05' }, 1000, 249_000],
  [{ column: 2, condition: 'equals', value: '北京1' }, 1000, 1],
  [{ column: 2, condition: 'contains', value: '京2' }, 1000, 2],
  [{ column: 2, condition: 'missing', value: '' }, 1000, 0],
  [{ column: 2, condition: 'present', value: '' }, 1000, 1],
  [{ column: 2, condition: 'equals', value: "' or true --" }, 0, undefined],
])('%j', async (filter, count, first) => {
  const found = await view({ filters: [filter] });
  expect([found.rowCount, found.first[0]]).toEqual([count, first]);
});

test('a summary is of all rows, with the right maximum', async () => {
  const { rows: counted, summaries } = await summarize((text) => database.query(text), sql, answer.columns);
  expect(counted).toBe(rows);
  const [n, , town, day] = summaries;
  expect([n?.low, n?.high, n?.missing]).toEqual([0, rows - 1, 0]);
  expect(n?.bins.reduce((sum, each) => sum + each, 0)).toBe(rows);
  expect([day?.low, day?.high]).toEqual(['2020-01-01', '2020-09-06']);
  expect([town?.missing, town?.top]).toEqual([62_500, [['北京1', 62_500]]]);
});

test('a summary by the engine is the one of the page where all rows are there', async () => {
  const small =
    "select * from (values (1.5::double, date '2020-01-01'), ('nan'::double, date 'infinity'), (3, null), (12, date '2021-03-04')) t(x, d)";
  const whole = await database.query(small);
  const { summaries } = await summarize((text) => database.query(text), small, whole.columns);
  for (const [at, column] of whole.columns.entries()) {
    const { bins, low, high, missing } = summary(column, whole.rowCount);
    expect(summaries[at]).toMatchObject({ bins, low, high, missing });
  }
});

test.each<[string, boolean]>([
  ['select 1', true],
  ['-- why\n/* what */ (from t)', true],
  ['with a as (select 1) from a', true],
  ['insert into t values (1) returning *', false],
  ['create table t as select 1', false],
])('%s', (text, expected) => {
  expect(isQuestion(text)).toBe(expected);
});
