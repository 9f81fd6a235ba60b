import { type FileMetaData, parquetMetadata, type SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { openNodeDatabase } from '../engine/node.ts';
import { readParquet } from './formats/parquet.ts';
import { importTable } from './import-table.ts';
import { inspect } from './inspect.ts';
import { plainColumns } from './parquet-column.ts';

const files = {
  INT32: parquetWriteBuffer({ columnData: [{ name: 'x', data: [435, -5], type: 'INT32' }] }),
  INT64: parquetWriteBuffer({ columnData: [{ name: 'x', data: [435n, -5n], type: 'INT64' }] }),
  FLOAT: parquetWriteBuffer({ columnData: [{ name: 'x', data: [1.5, 2], type: 'FLOAT' }] }),
  BYTE_ARRAY: parquetWriteBuffer({
    columnData: [{ name: 'x', data: [Uint8Array.of(1, 179), Uint8Array.of(251)], type: 'BYTE_ARRAY' }],
  }),
};

/** A file whose one column says another thing of its values. */
function saying(type: keyof typeof files, said: Partial<SchemaElement>): [ArrayBuffer, FileMetaData] {
  const metadata = parquetMetadata(files[type]);
  const schema = metadata.schema.map((element, at) => (at === 0 ? element : { ...element, ...said }));
  return [files[type], { ...metadata, schema }];
}

async function read(type: keyof typeof files, said: Partial<SchemaElement>) {
  const [file, metadata] = saying(type, said);
  const { columns, rows } = await readParquet(
    { byteLength: file.byteLength, slice: (from, to) => file.slice(from, to) },
    metadata,
    {},
  );
  return [columns[0]?.type, rows.flat()];
}

const decimal = (precision?: number, scale?: number) =>
  ({ converted_type: 'DECIMAL', precision, scale }) as Partial<SchemaElement>;

describe('a decimal keeps its digits, whatever figures it gives', () => {
  test.each([
    ['its own', 'INT32', decimal(9, 2), 'DECIMAL(9,2)', ['4.35', '-0.05']],
    ['its own, of bytes', 'BYTE_ARRAY', decimal(9, 2), 'DECIMAL(9,2)', ['4.35', '-0.05']],
    ['none', 'INT32', decimal(), 'VARCHAR', ['435', '-5']],
    ['a precision of none', 'INT64', decimal(0, 2), 'VARCHAR', ['4.35', '-0.05']],
    ['a precision below none', 'INT64', decimal(-3, 1), 'VARCHAR', ['43.5', '-0.5']],
    ['more digits than the engine has', 'INT64', decimal(39, 1), 'VARCHAR', ['43.5', '-0.5']],
    ['more places than digits', 'INT32', decimal(2, 4), 'VARCHAR', ['0.0435', '-0.0005']],
  ] as const)('%s', async (_, type, said, expected, rows) => {
    expect(await read(type, said)).toEqual([expected, rows]);
  });
});

test.each([
  ['a decimal', 'INT32', { type: 'DECIMAL', precision: 9, scale: 2 }, 'DECIMAL(9,2)', ['4.35', '-0.05']],
  ['a day', 'INT32', { type: 'DATE' }, 'DATE', ['1971-03-12', '1969-12-27']],
] as const)('%s said in the newer way alone is one', async (_, type, logical_type, expected, rows) => {
  const said = { converted_type: undefined, logical_type } as object;
  expect(await read(type, said)).toEqual([expected, rows]);
});

test.each([
  ['a decimal of floats', 'FLOAT', decimal(9, 2), 'DECIMAL(9,2) stored as FLOAT'],
  ['places below none', 'INT32', decimal(9, -2), 'DECIMAL(9,-2) stored as INT32'],
  ['places without an end', 'INT32', decimal(9, 2 ** 31 - 1), 'DECIMAL(9,2147483647) stored as INT32'],
  ['a day of floats', 'FLOAT', { converted_type: 'DATE' }, 'DATE stored as FLOAT'],
  ['a time of floats', 'FLOAT', { converted_type: 'TIME_MILLIS' }, 'TIME_MILLIS stored as FLOAT'],
  ['a time of bytes', 'BYTE_ARRAY', { converted_type: 'TIME_MICROS' }, 'TIME_MICROS stored as BYTE_ARRAY'],
  [
    'a moment of 32 bits',
    'INT32',
    { converted_type: 'TIMESTAMP_MILLIS' },
    'TIMESTAMP_MILLIS stored as INT32',
  ],
  ['a span of two bytes', 'BYTE_ARRAY', { converted_type: 'INTERVAL' }, 'INTERVAL stored as BYTE_ARRAY'],
] as const)('%s is refused in a sentence, and not brushed', async (_, type, said, words) => {
  await expect(read(type, said as Partial<SchemaElement>)).rejects.toThrow(
    `unreadable Parquet: misread column: x, ${words}; have the program that made it write it anew`,
  );
  const [, metadata] = saying(type, said as Partial<SchemaElement>);
  expect(await plainColumns(metadata)).toEqual([]);
});

test('a decimal without figures that the engine has is not brushed', async () => {
  const columns = [decimal(9, 2), decimal(), decimal(39, 1), decimal(2, 4)].map((said) =>
    plainColumns(saying('INT32', said)[1]),
  );
  expect((await Promise.all(columns)).map(([column]) => column?.type ?? null)).toEqual([
    ...['DECIMAL(9,2)', null, null, null],
  ]);
});

test.each([
  ['INT32', { converted_type: 'TIME_MILLIS' }],
  ['INT64', { converted_type: 'TIME_MICROS' }],
  ['INT64', { logical_type: { type: 'TIME', isAdjustedToUTC: false, unit: 'NANOS' } }],
] as const)('a time of day of %s is brushed on a clock: %o', async (type, said) => {
  const [, metadata] = saying(type, said as Partial<SchemaElement>);
  expect((await plainColumns(metadata)).map((column) => column.type)).toEqual(['TIME']);
});

test.each([
  ['CSV', 'x.csv', `x\n${'9'.repeat(39)}.5\n`],
  ['JSON', 'x.json', `[{"x": ${'9'.repeat(39)}}]`],
  ['a scale of 24', 'y.csv', `x\n1.${'1'.repeat(24)}\n`],
])('a number of more digits than a decimal has is loaded from %s', async (_, name, text) => {
  const database = await openNodeDatabase();
  const inspected = await inspect(new File([text], name));
  const { stored, rejected } = await importTable(database, inspected, {
    table: 'long',
    columns: inspected.columns,
  });
  await database.close();
  expect([stored.rows, rejected]).toEqual([1, []]);
});
