/**
 * Every file of `fixtures/`, and of `reported/`, is inspected, loaded into the real engine and compared with `<file>.expected.json`: the
 * columns with their types, the rows as a grid shows them, what was left out. A fixture without an
 * expectation gets the one it answers with: read it before it is committed.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../engine/database.ts';
import { openNodeDatabase } from '../engine/node.ts';
import { errorText, Fault } from '../text/error-message.ts';
import { formatNames } from './formats/index.ts';
import { importTable } from './import-table.ts';
import { inspect } from './inspect.ts';

const isInput = (name: string) => !/\.expected\.json$|\.md$/.test(name);
const fixtures = ['fixtures', 'reported'].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder))
    .filter(isInput)
    .map((name) => [name, join(import.meta.dirname, folder)] as const),
);

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
});
afterAll(() => database.close());

/** A column of the damaged fixtures. */
const columnName = '办件量';

/** A reader of either language is told in it; what a library or a file says is quoted as it is. */
function saysBoth(error: Error, name: string): void {
  expect(error).toBeInstanceOf(Fault);
  const { zh, en } = errorText(error);
  expect(zh).toMatch(/^\p{Script=Han}/u);
  expect(en.replaceAll(name, '').replaceAll(columnName, '')).not.toMatch(/\p{Script=Han}/u);
}

async function load(folder: string, name: string) {
  const inspected = await inspect(new File([readFileSync(join(folder, name))], name));
  const { columns, titles, sheets, sheet, remarks = [] } = inspected;
  const { rejected, stored } = await importTable(database, inspected, { table: 't', columns });
  const answer = await database.query('select * from t');
  const rows = Array.from({ length: answer.rowCount }, (_, row) => answer.columns.map(({ get }) => get(row)));
  expect(stored.rows).toBe(rows.length);
  for (const { reason } of rejected) expect(reason.zh).toMatch(/^\p{Script=Han}/u);
  return {
    columns: Object.fromEntries(columns.map(({ name: of, type }) => [of, type])),
    ...(titles.length > 0 ? { titles } : {}),
    ...(remarks.length > 0 ? { remarks: remarks.map(({ zh }) => zh) } : {}),
    ...(sheets ? { sheets, sheet } : {}),
    // Of a long table the last rows alone.
    ...(rows.length > 100 ? { rowCount: rows.length, last: rows.slice(-2) } : { rows }),
    ...(rejected.length > 0 ? { rejected: rejected.map((row) => ({ ...row, reason: row.reason.en })) } : {}),
  };
}

test.each(fixtures)('%s', async (name, folder) => {
  const result = await load(folder, name).catch((error: Error) => {
    saysBoth(error, name);
    // Which formats there are is said by their list alone.
    return { error: error.message.replace(formatNames.en, '<formats>') };
  });
  const expected = join(folder, `${name}.expected.json`);
  if (!existsSync(expected)) writeFileSync(expected, JSON.stringify(result, null, 2));
  expect(JSON.parse(JSON.stringify(result))).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
});

test('a package within a package is not opened: one may hold itself', async () => {
  const gzip = async (data: Blob, name: string) =>
    new File([await new Response(data.stream().pipeThrough(new CompressionStream('gzip'))).blob()], name);
  const once = await gzip(new Blob(['a,b\n1,2\n']), 'a.csv.gz');
  expect((await inspect(once)).columns.map(({ name }) => name)).toEqual(['a', 'b']);
  await expect(inspect(await gzip(once, 'a.csv.gz.gz'))).rejects.toThrow(
    'not a table: a.csv.gz is a gzip file',
  );
});
