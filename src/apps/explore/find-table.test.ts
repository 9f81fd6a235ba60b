import { expect, test } from 'vitest';
import { findTable } from './find-table.ts';

const tables = (...names: string[]) => names.map((name) => ({ name, columns: [] }));
const here = tables('observations', 'facts', '我的表');

test.each<[string, [string, number] | null]>([
  ['select * from observations', ['observations', 14]],
  ['SELECT * FROM t JOIN Observations o USING (id)', ['observations', 21]],
  ['with a as (select 1 from "我的表") select * from a', ['我的表', 25]],
  ['from 我的表', ['我的表', 5]],
  ['select observations from far_table', null],
  ["select 'from observations' from far_table -- from observations", null],
  ['/* from observations */ from far_table', null],
  ['select * from facts', null],
  ['select * from observations_of_others', null],
])('%s', (sql, found) => {
  const table = findTable(sql, here, tables('facts', 'far_table'));
  expect(table && [table.name, table.place]).toEqual(found);
});
