import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../engine/database.ts';
import { openNodeDatabase } from '../engine/node.ts';
import { unfitSql, valueSql } from './cell-value.ts';
import type { ImportType } from './import-type.ts';
import { isPlain, plainRows } from './plain-rows.ts';

let engine: Database;
beforeAll(async () => {
  engine = await openNodeDatabase();
}, 120_000);
afterAll(() => engine.close());

async function plain(types: readonly ImportType[], text: string, delimiter = ','): Promise<boolean> {
  const columns = types.map((type, at) => ({ name: `c${at}`, type }));
  const rows = plainRows(columns, delimiter);
  return rows !== null && isPlain(new TextEncoder().encode(text), rows);
}

/** A column of a file as the engine reads it, beside the same cells read as text and judged by their values. */
async function read(type: ImportType, text: string) {
  await engine.register('plain.csv', new TextEncoder().encode(text));
  const from = (as: string) =>
    `read_csv('plain.csv', auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, columns = {c: '${as}', d: 'VARCHAR'})`;
  const direct = await engine.query(`select c::varchar as v, false as unfit from ${from(type)}`);
  const judged = await engine.query(
    `select v::varchar as v, ${unfitSql(type, 'c', 'v')} as unfit from (select c, ${valueSql(type, 'c')} as v from ${from('VARCHAR')})`,
  );
  await engine.unregister('plain.csv');
  return [direct.rows(), judged.rows()];
}

test.each<[ImportType, readonly string[]]>([
  ['BIGINT', ['0', '-12', '999999999999999', '"7"', '']],
  ['DOUBLE', ['0', '-0.5', '.5', '2e5', '1E-7', '0.30000000000000004', '123456789012345.67', '"1.5"', '']],
  ['DATE', ['2024-02-03', '2024/2/3', '2024-2-29', '0001-01-01', '"2024-12-31"', '']],
  [
    'TIMESTAMP',
    ['2024-02-03 23:30:00.123456', '2020-05-01T10:00:00Z', '2020/5/1 9:05', '2020-05-01 10:00:00.5', ''],
  ],
  ['BOOLEAN', ['true', 'FALSE', 'True', '']],
])('plain cells of a %s are what they are when judged', async (type, cells) => {
  const text = cells.map((cell) => `${cell},x\n`).join('');
  expect(await plain([type, 'VARCHAR'], text)).toBe(true);
  const [direct, judged] = await read(type, text);
  expect(direct).toEqual(judged);
});

test.each<[ImportType, string]>([
  ['BIGINT', '2.5'],
  ['BIGINT', '0012'],
  ['BIGINT', '"0012"'],
  ['BIGINT', '1e3'],
  ['BIGINT', '-'],
  ['BIGINT', '""'],
  ['BIGINT', ' 1'],
  ['BIGINT', '1,2'],
  ['DOUBLE', '0012'],
  ['DOUBLE', '110101199001011234'],
  ['DOUBLE', '1_000'],
  ['DOUBLE', '12345678901234.5678'],
  ['DATE', '2024-02-03 23:30:00'],
  ['TIMESTAMP', '2024-02-03T08:00:00+08:00'],
  ['TIMESTAMP', '2024-02-03 08:00:00.123456789'],
  ['BOOLEAN', '1'],
  ['FORMATTED NUMBER', '1'],
])('a %s with %s is not plain, wherever it stands', async (type, cell) => {
  const good = ',x\n'.repeat(40);
  expect(await plain([type, 'VARCHAR'], good)).toBe(type !== 'FORMATTED NUMBER');
  for (const text of [`${cell},x\n${good}`, `${good}${cell},x\n${good}`, `${good}${cell},x`]) {
    expect(await plain([type, 'VARCHAR'], text)).toBe(false);
  }
});

test('a text may hold the delimiter, a line break and quotes when it is quoted', async () => {
  const text = '1,"a, ""b"""\n2,"two\n0012,lines"\n3,\n4,北京';
  expect(await plain(['BIGINT', 'VARCHAR'], text)).toBe(true);
  expect(await plain(['BIGINT', 'VARCHAR'], `${text}\n5,a,b`)).toBe(false);
  expect(await plain(['BIGINT', 'VARCHAR'], `${text}\n5`)).toBe(false);
  expect(await plain(['BIGINT', 'VARCHAR'], '1,5" pipe\n')).toBe(false);
  expect(await plain(['BIGINT', 'VARCHAR'], text.replaceAll(',', '，'), '，')).toBe(true);
});

test('a cell of millions of quotes or letters is judged, not an error', async () => {
  expect(await plain(['VARCHAR'], `"${'""'.repeat(5e6)}"`)).toBe(false);
  expect(await plain(['VARCHAR'], `"${'a'.repeat(2e7)}"`)).toBe(true);
});

test('a delimiter that numbers hold has no plain rows', async () => {
  for (const delimiter of ['.', '-', ' ', '1', '||']) {
    expect(await plain(['DOUBLE'], '1\n', delimiter)).toBe(false);
  }
  expect(await plain(['DOUBLE', 'DATE'], '1\t2024-01-01\n', '\t')).toBe(true);
});

test('rows of ten thousand columns are matched part by part', async () => {
  const types = Array<ImportType>(10_000).fill('BIGINT');
  const row = types.map((_, at) => at).join();
  expect(await plain(types, `${row}\n${row}`)).toBe(true);
  expect(await plain(types, `${row}\n${row},1`)).toBe(false);
  expect(await plain(types, `${row}\n${row.slice(0, -5)}`)).toBe(false);
  expect(await plain(types, `${row}\n${row.replace(',7000,', ',007,')}`)).toBe(false);
});
