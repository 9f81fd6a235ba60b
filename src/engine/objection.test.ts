/** The engine itself objects, and a Chinese page says in Chinese what it said. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorText } from '../text/error-message.ts';
import type { Database } from './database.ts';
import { openNodeDatabase } from './node.ts';
import { toChinese } from './objection.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
  await database.query('create table t(a integer, b varchar)');
});
afterAll(() => database.close());

test.each([
  ['selec 1', '语法错误："selec"附近不合语法'],
  ['select', '语法错误：select后面没有写要什么'],
  ['select * from', '语法错误：语句没有写完'],
  ["select 'abc", '语法错误："\'abc"的引号没有合上'],
  ['select * from tt', '没有找到：表tt；相近的有"t"'],
  ['select summ(a) from t', '没有找到：函数summ；相近的有"sum"'],
  ['select 1::foo', '没有找到：类型foo；相近的有"bool"'],
  ['select aa from t', '查询不成立：from的表里没有列"aa"；相近的有"a"'],
  ['select t.zz from t', '查询不成立：表"t"没有列"zz"；相近的有"a", "b"'],
  ['select x.a from t', '查询不成立：没有在from里写表"x"；相近的有"t"'],
  ['select a from t t1, t t2', '查询不成立：列"a"在几个表里都有；请写明是哪一个："t1.a" or "t2.a"'],
  ['select a, count(*) from t', '查询不成立：列"a"要写进group by，或放进聚合函数，例如any_value("a")'],
  ['select sum(b) from t', '查询不成立：没有参数类型如此的函数：sum(VARCHAR)；可能要先转换类型'],
  ['select 1 where sum(1) > 0', '查询不成立：where和group by里不能用聚合函数；请用having'],
  ['select max(count(*)) from t', '查询不成立：聚合函数不能套着聚合函数'],
  ['select * from t order by 9', '查询不成立：order by的序号应在1和2之间'],
  ['insert into t values (1)', '查询不成立：表t有2列，却给了1个值'],
  ["select 'x'::int", "转换不了：文字'x'不是INT32"],
  ["select '2024-13-01'::date", '转换不了：没有"2024-13-01"这一天'],
  ['select 99999999999::int', '转换不了：99999999999超出INT32的范围'],
  ['select 9223372036854775807 + 1', '超出范围：计算溢出：(9223372036854775807 + 1)'],
  ["select date_trunc('foo', date '2020-01-01')", '转换不了：extract specifier "foo" not recognized'],
])('of “%s”', async (sql, zh) => {
  const thrown = await database.query(sql).then(
    () => null,
    (error: unknown) => error,
  );
  const said = errorText(thrown);
  expect(said.zh).toBe(zh);
  expect(said.en).toMatch(/^[A-Z][A-Za-z ]* Error: /);
});

test('what is no objection of the engine stays as it is', () => {
  expect(toChinese('engine lost')).toBe('engine lost');
  expect(toChinese('没有取到文件：a.csv（404）')).toBe('没有取到文件：a.csv（404）');
});
