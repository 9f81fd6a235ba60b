import { expect, test } from 'vitest';
import { openNodeDatabase } from './node.ts';
import { isReserved, plainName } from './plain-name.ts';

const engine = await openNodeDatabase();

test('the words that need quotes are those of the engine', async () => {
  const found = (
    await engine.query<{ word: string; reserved: boolean }>(
      "select keyword_name as word, bool_or(keyword_category in ('reserved', 'type_function')) as reserved from duckdb_keywords() group by 1",
    )
  ).rows();
  expect(found.filter(({ word, reserved }) => isReserved(word) !== reserved)).toEqual([]);
});

test.each([
  ['cities', 'cities'],
  ['trailing', '"trailing"'],
  ['北京', '"北京"'],
  ['Order', '"Order"'],
  ['a"b', '"a""b"'],
])('%s is written as %s, and answers', async (name, written) => {
  expect(plainName(name)).toBe(written);
  await engine.query(`create or replace table ${plainName(name)} as select 1 as n`);
  expect((await engine.query(`select n from ${plainName(name)}`)).rows()).toEqual([{ n: 1 }]);
});
