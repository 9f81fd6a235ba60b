import { expect, test } from 'vitest';
import { tables as schema } from '../dataset/schema.ts';
import { openNodeEngine } from './node.ts';
import { isReserved, plainName } from './quote.ts';

const empty = schema.map(({ name, columns }) => [name, `${columns.map((column) => column.name).join()}\n`]);
const engine = await openNodeEngine(Object.fromEntries(empty));

test('the words that need quotes are those of the engine', async () => {
  const found = await engine.query<{ word: string; reserved: boolean }>(
    "select keyword_name as word, bool_or(keyword_category in ('reserved', 'type_function')) as reserved from duckdb_keywords() group by 1",
  );
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
  expect(await engine.query(`select n from ${plainName(name)}`)).toEqual([{ n: 1 }]);
});
