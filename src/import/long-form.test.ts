import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../engine/database.ts';
import { openNodeDatabase } from '../engine/node.ts';
import { hasYearColumns, longSql } from './long-form.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
});
afterAll(() => database.close());

async function toLong(sql: string) {
  const wide = await database
    .query(`create or replace table t as ${sql}`)
    .then(() => database.query('from t'));
  const names = wide.columns.map(({ name }) => name);
  // The table takes its own place.
  await database.query(`create or replace table t as ${longSql('t', names)}`);
  return (await database.query('from t order by all')).rows();
}

test('years alone', async () => {
  expect(await toLong(`select '甲市' as 地区, 1 as "2023年", 2.5 as "2024年"`)).toEqual([
    { 地区: '甲市', 年份: 2023, 数值: 1 },
    { 地区: '甲市', 年份: 2024, 数值: 2.5 },
  ]);
});

test('two things counted, one of them in one year only, beside a column that is called 年份 already', async () => {
  const sql = `select 'a' as k, 'x' as 年份, 1 as "产量 2023", 2 as "产量 2024", 3 as "面积 2023（亩）"`;
  expect(await toLong(sql)).toEqual([
    { k: 'a', 年份: 'x', 年份_2: 2023, 产量: 1, '面积（亩）': 3 },
    { k: 'a', 年份: 'x', 年份_2: 2024, 产量: 2, '面积（亩）': null },
  ]);
});

test.each<[readonly string[], boolean]>([
  [['地区', '2023', '2024'], true],
  [['地区', '产量 2023', '产量 2024'], true],
  [['地区', '2024年'], false],
  [['2023', '2024'], false],
  [['地区', '代码 120234', '第2023号'], false],
])('%j: %s', (names, expected) => {
  expect(hasYearColumns(names)).toBe(expected);
});

test('a mark stands beside the number of its year', async () => {
  const sql = `select 'a' as k, 1 as "2023", 'p' as "2023_mark", 2 as "2024", 3 as "面积 2023", 'e' as "面积 2023_mark"`;
  expect(await toLong(sql)).toEqual([
    { k: 'a', 年份: 2023, 数值: 1, 数值_mark: 'p', 面积: 3, 面积_mark: 'e' },
    { k: 'a', 年份: 2024, 数值: 2, 数值_mark: null, 面积: null, 面积_mark: null },
  ]);
});
