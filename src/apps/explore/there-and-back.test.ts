/** Results that go out as a file and come in again: every row, NULL and empty text apart, no sheet in another's place. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../engine/database.ts';
import { openNodeDatabase } from '../../engine/node.ts';
import { queryWhole } from '../../engine/query-whole.ts';
import { importTable } from '../../import/import-table.ts';
import { inspect } from '../../import/inspect.ts';
import { tableFormats } from '../../share/formats/index.ts';
import { toFileTable } from './result-table.ts';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
});
afterAll(() => database.close());

const ask = async (sql: string) => queryWhole((asked, options) => database.query(asked, options), sql, {});

async function cellsOf(sql: string) {
  const { columns, rowCount } = await ask(sql);
  return Array.from({ length: rowCount }, (_, row) => columns.map(({ get }) => get(row)));
}

const results: readonly (readonly [string, string])[] = [
  ['a row of NULLs among others', "values (1, 'a'), (null, null), (3, 'c')"],
  ['a row of NULLs first', "values (null, null), (2, 'b'), (3, 'c')"],
  ['one column with NULLs', 'values (1), (null), (3)'],
  ['one column of texts with NULLs', "values ('a'), (null), ('c')"],
  ['empty text beside NULL', "values (1, ''), (2, null), (3, 'c')"],
  ['no rows', "select * from (values (1, 'a')) where false"],
  ['one column without rows', 'select * from (values (1)) where false'],
];

test.each(
  results.flatMap(([name, sql]) =>
    (['csv', 'xlsx', 'parquet'] as const).map((id) => [id, name, sql] as const),
  ),
)('%s: %s', async (id, _, sql) => {
  const table = toFileTable(await ask(sql));
  const file = await tableFormats[id].write(table, 'zh');
  const inspected = await inspect(new File([file], `back.${id}`));
  const { rejected } = await importTable(database, inspected, { table: 'back', columns: inspected.columns });
  expect(rejected).toEqual([]);
  expect(inspected.columns.map(({ name }) => name)).toEqual(table.columns.map(({ name }) => name));
  expect(await cellsOf('from back')).toEqual(await cellsOf(sql));
});

test.each(['csv', 'xlsx'] as const)(
  'rows of NULLs at the end of a %s, which may be space below a sheet, are said',
  async (id) => {
    const table = toFileTable(await ask("values (1, 'a'), (null, null)"));
    const { remarks = [] } = await inspect(
      new File([await tableFormats[id].write(table, 'en')], `back.${id}`),
    );
    expect(remarks.map(({ en }) => en)).toEqual(['Rows without content below the table, not loaded: 1']);
  },
);
