import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../engine/database.ts';
import { openNodeDatabase } from '../../engine/node.ts';
import { tableFormats } from '../../share/formats/index.ts';
import { toFileTable } from './result-table.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
});
afterAll(() => database.close());

test('columns of one name, of another case and without a name all leave with their values', async () => {
  const table = toFileTable(await database.query('select 1 as a, 2 as a, 3 as "A", 4 as "a_2", 5 as "日期"'));
  const [record] = JSON.parse(await (await tableFormats.json.write(table, 'en')).text());
  expect(Object.values(record)).toEqual([1, 2, 3, 4, 5]);
  expect(new Set(Object.keys(record).map((name) => name.toLowerCase())).size).toBe(5);
});

test('a column of the ledger says what it means where its table is asked, and nowhere else', async () => {
  const sql = 'select 1 as value, 2 as other';
  const answer = await database.query(sql);
  const [own] = toFileTable(answer).columns;
  expect(own?.meaning).toBeUndefined();
  const { columns, about } = toFileTable({ ...answer, sql: `${sql} from observations` });
  expect(columns.map(({ meaning }) => meaning !== undefined)).toEqual([true, false]);
  expect(about?.[0]).toEqual([{ zh: '查询', en: 'query' }, `${sql} from observations`]);
});
