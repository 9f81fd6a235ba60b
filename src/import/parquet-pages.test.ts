import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { crc32 } from '../archive/crc32.ts';
import { parquet, readParquet } from './formats/parquet.ts';
import { checkColumn, checkPages, placeOf, withCheckedPages } from './parquet-pages.ts';

const folder = join(import.meta.dirname, 'fixtures');
const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

/** Bytes of the pages, one after another, without their headers being told apart. */
function pageBytes(bytes: Uint8Array): readonly number[] {
  const { row_groups } = parquetMetadata(bytes.slice().buffer);
  return row_groups.flatMap(({ columns }) =>
    columns.flatMap(({ meta_data }) => {
      if (!meta_data) return [];
      const { start, size } = placeOf(meta_data, bytes.length);
      return Array.from({ length: size }, (_, at) => start + at);
    }),
  );
}

test('of gzip no flipped bit is read as another value', async () => {
  const sound = read('gzip.parquet');
  const rows = async (bytes: Uint8Array) => {
    const file = new File([bytes as Uint8Array<ArrayBuffer>], 'x.parquet');
    const { canonical } = await parquet.inspect(file, new Uint8Array(), {});
    return canonical?.file.text();
  };
  const wanted = await rows(sound);
  const places = pageBytes(sound);
  let refused = 0;
  for (let at = 0; at < places.length; at += Math.ceil(places.length / 100)) {
    const bytes = sound.slice();
    const place = places[at] as number;
    bytes[place] = (bytes[place] as number) ^ (1 << (at & 7));
    const found = await rows(bytes).catch((error: Error) => {
      expect(error.message).toMatch(/^unreadable Parquet: /);
      return null;
    });
    if (found === null) refused++;
    else expect(found).toBe(wanted);
  }
  expect(refused).toBeGreaterThan(75);
});

test('a run that goes on far beyond its page is a damaged page', async () => {
  const data = Array.from({ length: 300 }, (_, at) => `name ${at % 7}`);
  const bytes = new Uint8Array(
    parquetWriteBuffer({
      columnData: [{ name: 'a', data, type: 'STRING', nullable: false }],
      codec: 'UNCOMPRESSED',
    }),
  );
  const metadata = parquetMetadata(bytes.slice().buffer);
  const check = () =>
    checkPages({ byteLength: bytes.length, slice: (start, end) => bytes.slice(start, end).buffer }, metadata);
  await check();
  const page = Number(metadata.row_groups[0]?.columns[0]?.meta_data?.data_page_offset);
  const reader = { view: new DataView(bytes.buffer), offset: page };
  expect(parquetHeader(reader).data_page_header_v2?.encoding).toMatch(/DICTIONARY/);
  // Behind the bits of a place in the dictionary: one place, two million times.
  bytes.set([0x80, 0x92, 0xf4, 0x01, 0], reader.offset + 1);
  await expect(check()).rejects.toThrow('damaged page: a run of a is longer than its page');
});

test('what is read by ranges is held to its pages as they come, a damaged column once it is wanted', async () => {
  const names = Array.from({ length: 300 }, (_, at) => `name ${at % 7}`);
  const bytes = new Uint8Array(
    parquetWriteBuffer({
      columnData: ['a', 'b'].map((name) => ({ name, data: names, type: 'STRING', nullable: false })),
      codec: 'UNCOMPRESSED',
    }),
  );
  const metadata = parquetMetadata(bytes.slice().buffer);
  const asked: number[] = [];
  const read = async (wanted: readonly string[]) => {
    const file = {
      byteLength: bytes.length,
      slice: (start: number, end?: number) => {
        asked.push(start);
        return Promise.resolve(bytes.slice(start, end).buffer);
      },
    };
    const { canonical } = await readParquet(await withCheckedPages(file, metadata), metadata, {}, wanted);
    return canonical?.file.text();
  };
  expect(await read(['a', 'b'])).toContain('name 6');
  expect(new Set(asked).size).toBe(asked.length);
  const page = Number(metadata.row_groups[0]?.columns[1]?.meta_data?.data_page_offset);
  const reader = { view: new DataView(bytes.buffer), offset: page };
  parquetHeader(reader);
  // Behind the bits of a place in the dictionary: one place, two million times.
  bytes.set([0x80, 0x92, 0xf4, 0x01, 0], reader.offset + 1);
  expect(await read(['a'])).toContain('name 6');
  await expect(read(['a', 'b'])).rejects.toThrow('damaged page: a run of b is longer than its page');
  await expect(read(['b'])).rejects.toThrow('damaged page: a run of b is longer than its page');
});

test('a page whose bytes differ from its checksum is a damaged page', () => {
  const column = { num_values: 3n, path_in_schema: ['a'] } as unknown as Parameters<typeof checkColumn>[0];
  const bytes = Uint8Array.of(1, 2, 3, 4);
  const check = (crc: number) =>
    checkColumn(column, new DataView(bytes.buffer), () => ({
      ...{ type: 'DATA_PAGE' as const, compressed_page_size: 4, uncompressed_page_size: 4, crc },
      data_page_header: { num_values: 3 } as never,
    }));
  check(crc32(bytes) | 0);
  expect(() => check((crc32(bytes) | 0) ^ 1)).toThrow('damaged page: a differs from its checksum');
});

test.each([
  { data_page_offset: undefined, total_compressed_size: 10n },
  { data_page_offset: 4n, total_compressed_size: undefined },
  { data_page_offset: 4n, total_compressed_size: 2n ** 60n },
])('a column whose place is no place in the file is a damaged page: $data_page_offset', (stated) => {
  const column = { ...stated, path_in_schema: ['a'] } as never;
  expect(() => placeOf(column, 1000)).toThrow('damaged page: a lies outside the file');
});
