import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openNodeDatabase } from '../../engine/node.ts';
import { loadArrow } from './arrow.ts';

const read = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures', name)));

test('a stream that the engine refuses leaves it able to read the next one', async () => {
  const database = await openNodeDatabase();
  const sound = read('durations.arrow');
  await expect(loadArrow(database, 't', new Blob([read('half-floats.arrows')]))).rejects.toThrow(
    /unreadable Arrow file: .*; save it as Parquet/s,
  );
  expect(await loadArrow(database, 't', new Blob([sound]))).toBe(3);
  await database.close();
});

test('packed buffers that are damaged are named', async () => {
  const database = await openNodeDatabase();
  const bytes = read('several-batches.arrows');
  const middle = bytes.length >> 1;
  for (const cut of [bytes.slice(0, middle), bytes.slice().fill(0xff, middle, middle + 40)]) {
    const rows = await loadArrow(database, 't', new Blob([cut])).catch((error: Error) => error.message);
    // What comes before a stream breaks off is whole.
    expect(typeof rows === 'number' ? rows % 100 : rows).toSatisfy(
      (answer: unknown) => answer === 0 || /damaged|unreadable/.test(String(answer)),
    );
  }
  await database.close();
});

test('a file without its end is refused before the engine gets it', async () => {
  const database = await openNodeDatabase();
  const bytes = read('every-layout.arrow');
  expect(await loadArrow(database, 't', new Blob([bytes]))).toBe(7);
  await expect(loadArrow(database, 't', new Blob([bytes.slice(0, -1)]))).rejects.toThrow(
    'damaged Arrow file: it breaks off; fetch it again or write it anew',
  );
  await database.close();
});

test.each(['no-batches.arrows', 'no-batches.arrow', 'no-rows.feather'])(
  '%s, which ends before its first batch, is a table of no rows with its types',
  async (name) => {
    const database = await openNodeDatabase();
    expect(await loadArrow(database, 't', new Blob([read(name)]))).toBe(0);
    const answer = await database.query<{ name: string; type: string }>(
      "select column_name as name, data_type as type from information_schema.columns where table_name = 't'",
    );
    const types = new Map(answer.rows().map((column) => [column.name, column.type]));
    const some = ['u64', 'd', 'tz', 'dur', 's', 'fl', 'st', 'm', 'dict', 'ld'].map((each) => types.get(each));
    expect(some).toEqual([
      ...['UBIGINT', 'DECIMAL(20,3)', 'TIMESTAMP WITH TIME ZONE', 'INTERVAL', 'VARCHAR', 'INTEGER[2]'],
      ...['STRUCT(a INTEGER, b VARCHAR)', 'MAP(VARCHAR, INTEGER)', 'VARCHAR', 'VARCHAR[]'],
    ]);
    expect((await database.query('from t')).rowCount).toBe(0);
    await database.close();
  },
);
