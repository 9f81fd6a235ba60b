/** Whether the pages of a Parquet file keep to what its columns say, looked at before any of them is unpacked. */

import type { AsyncBuffer, ColumnMetaData, FileMetaData, PageHeader } from 'hyparquet';
import { crc32 } from '../archive/crc32.ts';
import { Fault } from '../text/error-message.ts';
import { hasSoundRuns } from './level-runs.ts';
import { pageCodecs } from './parquet-codecs.ts';

/**
 * Holds all pages to what is said of them. A page that was damaged on its way can name a size below zero, at which a
 * reader goes round for ever, or more values than memory holds, in its header or in a run within; so headers are held to
 * their column, bytes to their checksum where there is one, and runs to their page. Throws `damaged page: …`, and `page misstates its nulls: …` for what its writer got wrong.
 */
export async function checkPages(
  file: AsyncBuffer,
  metadata: FileMetaData,
  signal?: AbortSignal,
): Promise<void> {
  const parts = await partsOf(metadata);
  for (const { columns } of metadata.row_groups) {
    for (const { meta_data } of columns) {
      if (!meta_data) continue;
      signal?.throwIfAborted();
      const { start, size } = placeOf(meta_data, file.byteLength);
      checkChunk(meta_data, new DataView(await file.slice(start, start + size)), parts);
    }
  }
}

/**
 * The same file, whose columns are held to what is said of them as their bytes come: of a file at an address none is
 * fetched twice, or before it is wanted. A range that holds a damaged column throws `damaged page: …`.
 */
export async function withCheckedPages(file: AsyncBuffer, metadata: FileMetaData): Promise<AsyncBuffer> {
  const parts = await partsOf(metadata);
  const chunks = metadata.row_groups
    .flatMap(({ columns }) => columns.flatMap(({ meta_data }) => meta_data ?? []))
    .map((column) => ({ column, ...placeOf(column, file.byteLength) }))
    .sort((a, b) => a.start - b.start);
  return {
    byteLength: file.byteLength,
    slice: async (from, to = file.byteLength) => {
      const bytes = await file.slice(from, to);
      for (let at = firstFrom(chunks, from); at < chunks.length; at += 1) {
        const { column, start, size } = chunks[at] as (typeof chunks)[number];
        if (start >= to) break;
        if (start + size <= to) checkChunk(column, new DataView(bytes, start - from, size), parts);
      }
      return bytes;
    },
  };
}

/** Place of the first that starts at `from` or behind it, in a list by their starts. */
function firstFrom(places: readonly { readonly start: number }[], from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function checkChunk(column: ColumnMetaData, view: DataView, parts: Parts): void {
  checkColumn(column, view, parts.parquetHeader);
  // Gzip holds each page to its own sum when it is read.
  if (column.codec !== 'GZIP') checkRuns(column, view, parts);
}

type Parts = Awaited<ReturnType<typeof partsOf>>;

async function partsOf(metadata: FileMetaData) {
  const [
    { parquetSchema },
    { parquetHeader },
    { decompressPage },
    { readRleBitPackedHybrid },
    levels,
    compressors,
  ] = await Promise.all([
    import('hyparquet'),
    import('hyparquet/src/column.js'),
    import('hyparquet/src/datapage.js'),
    import('hyparquet/src/encoding.js'),
    import('hyparquet/src/schema.js'),
    pageCodecs(),
  ]);
  const root = parquetSchema(metadata);
  return { root, parquetHeader, decompressPage, readRleBitPackedHybrid, levels, compressors };
}

/** A page as its writer meant it, which states something that is not so: to fetch the file again is of no help. */
export class MisstatedPage extends Fault {}

/** Follows the runs in the pages of a column whose headers are sound. */
function checkRuns(column: ColumnMetaData, view: DataView, parts: Parts): void {
  const { root, levels, parquetHeader } = parts;
  const path = levels.getTreePath(root, column.path_in_schema);
  const widths = [bitsOf(levels.getMaxRepetitionLevel(path)), bitsOf(levels.getMaxDefinitionLevel(path))];
  const reader = { view, offset: 0 };
  let left = Number(column.num_values);
  while (left > 0 && reader.offset < view.byteLength - 1) {
    const header = parquetHeader(reader);
    const size = header.compressed_page_size;
    const packed = new Uint8Array(view.buffer, view.byteOffset + reader.offset, size);
    reader.offset += size;
    const data = header.data_page_header ?? header.data_page_header_v2;
    if (!data) continue;
    left -= data.num_values;
    const runs = runsOf(packed, header, column, widths, parts);
    if (!runs.every(([bytes, from, width]) => hasSoundRuns(bytes, from, width, data.num_values)))
      throw new Fault({
        zh: `页已损坏：${nameOf(column)}有一段比整页还长`,
        en: `damaged page: a run of ${nameOf(column)} is longer than its page`,
      });
    if (header.data_page_header_v2) checkNulls(column, header.data_page_header_v2, packed, parts);
  }
}

/**
 * Holds the empty places that a page of the second version states to those that its levels leave. pyarrow states none
 * for numbers within a list of structs, and a reader then looks for values that are not there.
 */
function checkNulls(
  column: ColumnMetaData,
  {
    num_values,
    num_nulls,
    repetition_levels_byte_length: above,
    definition_levels_byte_length: below,
  }: PageV2,
  packed: Uint8Array,
  { root, levels, readRleBitPackedHybrid }: Parts,
): void {
  const most = levels.getMaxDefinitionLevel(levels.getTreePath(root, column.path_in_schema));
  if (most === 0) return;
  const defined: number[] = new Array(num_values).fill(0);
  const view = new DataView(packed.buffer, packed.byteOffset + above, below);
  readRleBitPackedHybrid({ view, offset: 0 }, bitsOf(most), defined, below);
  const nulls = defined.reduce((sum, level) => sum + (level < most ? 1 : 0), 0);
  if (nulls !== num_nulls)
    throw new MisstatedPage({
      zh: `页里的空值数不符：${nameOf(column)}写着${num_nulls}个，实有${nulls}个；请以第1版的页另存，pyarrow用data_page_version="1.0"`,
      en: `page misstates its nulls: ${nameOf(column)} says ${num_nulls}, there are ${nulls}; write the file with pages of version 1, in pyarrow data_page_version="1.0"`,
    });
}

type PageV2 = NonNullable<PageHeader['data_page_header_v2']>;

/** Where runs begin in a page, and the bits of their values: levels, then places in a dictionary or truth values. */
function runsOf(
  packed: Uint8Array,
  header: PageHeader,
  { codec, type }: ColumnMetaData,
  widths: readonly number[],
  { decompressPage, compressors }: Parts,
): readonly (readonly [bytes: Uint8Array, from: number, width: number])[] {
  const { data_page_header: first, data_page_header_v2: second, uncompressed_page_size: size } = header;
  const runs: [Uint8Array, number, number][] = [];
  let [page, at] = [packed, 0];
  if (second) {
    const [above, below] = [second.repetition_levels_byte_length, second.definition_levels_byte_length];
    runs.push([packed.subarray(0, above), 0, widths[0] ?? 0]);
    runs.push([packed.subarray(0, above + below), above, widths[1] ?? 0]);
    page = packed.subarray(above + below);
    const rest = size - above - below;
    if (second.is_compressed !== false && rest > 0) page = decompressPage(page, rest, codec, compressors);
  } else {
    page = decompressPage(packed, size, codec, compressors);
    const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
    for (const width of widths) {
      if (width === 0) continue;
      runs.push([page, at + 4, width]);
      at += 4 + view.getUint32(at, true);
    }
  }
  const { encoding } = first ?? second ?? {};
  if (encoding === 'RLE') runs.push([page, at + 4, 1]);
  else if (encoding && /DICTIONARY/.test(encoding) && type !== 'BOOLEAN')
    runs.push([page, at + 1, page[at] ?? 0]);
  return runs;
}

const bitsOf = (level: number): number => 32 - Math.clz32(level);

/** Where a column's pages stand, in bytes from the beginning of the file. */
export function placeOf(column: ColumnMetaData, byteLength: number): { start: number; size: number } {
  const { data_page_offset, dictionary_page_offset, total_compressed_size } = column;
  const start = Number(dictionary_page_offset || data_page_offset);
  const size = Number(total_compressed_size);
  // What is no whole number is within nothing, and takes Node's process away when it is asked for.
  const isWithin = [start, size].every(Number.isSafeInteger) && start >= 0 && size >= 0;
  if (!isWithin || start + size > byteLength)
    throw new Fault({
      zh: `页已损坏：${nameOf(column)}在文件之外`,
      en: `damaged page: ${nameOf(column)} lies outside the file`,
    });
  return { start, size };
}

/** Bytes. Writers misstate the unpacked size of a column, so a page is held to what is no page any more. */
const largestPage = 1 << 30;

type ReadHeader = typeof import('hyparquet/src/column.js').parquetHeader;

export function checkColumn(column: ColumnMetaData, view: DataView, readHeader: ReadHeader): void {
  const reader = { view, offset: 0 };
  let left = Number(column.num_values);
  while (left > 0 && reader.offset < view.byteLength - 1) {
    const header = readHeader(reader);
    const { compressed_page_size: packed, uncompressed_page_size: unpacked } = header;
    const data = header.data_page_header ?? header.data_page_header_v2;
    const values = data?.num_values ?? header.dictionary_page_header?.num_values ?? 0;
    // A value of a dictionary takes a byte at least; it may hold more values than the column uses.
    const most = data ? left : unpacked;
    const fits =
      within(packed, view.byteLength - reader.offset) &&
      within(unpacked, largestPage) &&
      within(values, most);
    if (!fits) {
      throw new Fault({
        zh: `页已损坏：${nameOf(column)}称${packed}字节里有${values}个值`,
        en: `damaged page: ${nameOf(column)} says ${values} values in ${packed} bytes`,
      });
    }
    const bytes = new Uint8Array(view.buffer, view.byteOffset + reader.offset, packed);
    if (header.crc !== undefined && (crc32(bytes) | 0) !== header.crc) {
      throw new Fault({
        zh: `页已损坏：${nameOf(column)}与其校验和不符`,
        en: `damaged page: ${nameOf(column)} differs from its checksum`,
      });
    }
    reader.offset += packed;
    if (data) left -= values;
  }
}

function within(count: number, most: number): boolean {
  return count >= 0 && count <= most;
}

function nameOf({ path_in_schema }: ColumnMetaData): string {
  return path_in_schema.join('.');
}
