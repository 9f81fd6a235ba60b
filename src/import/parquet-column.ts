/** Columns of Parquet as bare numbers and texts, page by page; a dictionary is given as one, not row by row. */

import type { ColumnMetaData, FileMetaData, PageHeader, SchemaElement, SchemaTree } from 'hyparquet';
import { decodeUtf8 } from '../text/decode.ts';
import { Fault } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';
import { readRuns } from './level-runs.ts';
import { decimalType, isSound } from './parquet-annotation.ts';
import { pageCodecs } from './parquet-codecs.ts';
import { checkColumn, placeOf } from './parquet-pages.ts';
import { type ParquetSource, toBuffer } from './parquet-source.ts';

export interface PlainColumn {
  readonly name: string;
  /** As DuckDB would name it, of those that one number or text a row can stand for. */
  readonly type: string;
}

/** A column of one file. */
export interface FileColumn extends PlainColumn {
  /** Place among the columns of a row group. */
  readonly at: number;
  readonly element: SchemaElement;
}

/** A column in one row group: stored pages, or one value for all rows, null where they have none. */
export type Segment =
  | { readonly rows: number; readonly chunk: Chunk }
  | { readonly rows: number; readonly value: number | string | null };

/** All that reading a column of a row group takes; it goes to another thread as it is. */
export interface Chunk {
  readonly source: ParquetSource;
  readonly meta: ColumnMetaData;
  readonly element: SchemaElement;
}

/** A run of rows of one column. */
export interface Page {
  readonly rows: number;
  /**
   * Numbers, days since 1970, seconds since midnight or texts: the distinct ones where there are `indexes`, else one for each row that has a
   * value, in their order.
   */
  readonly values: Float64Array | readonly string[];
  /** For each row that has a value, the place of it among `values`. */
  readonly indexes: ArrayLike<number> | null;
  /** By row, 1 where it has a value; null where all rows have. */
  readonly present: ArrayLike<number> | null;
}

/** The columns that can be read so; lists, structs and spans are none of them. */
export async function plainColumns(metadata: FileMetaData): Promise<readonly FileColumn[]> {
  const { parquetSchema } = await import('hyparquet');
  const tops = new Map(parquetSchema(metadata).children.map((tree) => [tree.element.name, tree]));
  return (metadata.row_groups[0]?.columns ?? []).flatMap(({ meta_data }, at) => {
    const tree = tops.get(meta_data?.path_in_schema[0] ?? '');
    const reading = tree && tree.children.length === 0 ? readingOf(tree) : null;
    if (!tree || !reading) return [];
    const { element } = tree;
    return [{ name: element.name, type: reading.type, at, element }];
  });
}

/**
 * The lowest and the highest number of a column as its files state them: of all segments together, NaN where no row
 * has a value, null where one of them does not say.
 */
export function statedEnds(segments: readonly Segment[]): readonly [number, number] | null {
  let [low, high] = [Number.NaN, Number.NaN];
  for (const segment of segments) {
    // Files state times of day in units of their own.
    if ('chunk' in segment && isClock(segment.chunk.element)) return null;
    const stated = 'chunk' in segment ? segment.chunk.meta.statistics : null;
    const nulls =
      'chunk' in segment ? Number(stated?.null_count ?? -1) : segment.value === null && segment.rows;
    if (nulls === segment.rows) continue;
    const ends = (
      'chunk' in segment
        ? [stated?.min_value ?? stated?.min, stated?.max_value ?? stated?.max]
        : [segment.value, segment.value]
    ).map(toNumber);
    const [first = Number.NaN, last = Number.NaN] = ends;
    if (!Number.isFinite(first) || !Number.isFinite(last)) return null;
    low = low <= first ? low : first;
    high = high >= last ? high : last;
  }
  return [low, high];
}

/** Days of a moment, else the number. */
function toNumber(stated: unknown): number {
  if (stated instanceof Date) return stated.getTime() / 86_400_000;
  return typeof stated === 'number' || typeof stated === 'bigint' ? Number(stated) : Number.NaN;
}

/**
 * Fetches the bytes of a segment; what is given back reads them. Throws `damaged page: …` and what the reader of pages
 * throws.
 */
export async function fetchPages(segment: Segment): Promise<(onPage: (page: Page) => void) => void> {
  if (!('chunk' in segment)) return (onPage) => onPage(samePage(segment));
  const { source, meta, element } = segment.chunk;
  const buffer = toBuffer(source);
  const { start, size } = placeOf(meta, buffer.byteLength);
  const [parts, compressors, bytes] = await Promise.all([
    reader(),
    pageCodecs(),
    buffer.slice(start, start + size),
  ]);
  const tree = { element, children: [] } as unknown as SchemaTree;
  const reading = readingOf(tree);
  if (!reading) throw new Fault({ zh: `没有这一列：${element.name}`, en: `no such column: ${element.name}` });
  const view = new DataView(bytes);
  checkColumn(meta, view, parts.parquetHeader);
  // The levels of a column that stands at the top follow from itself alone.
  const decoder = {
    ...meta,
    element,
    schemaPath: [tree, tree],
    compressors,
    parsers: {},
  } as unknown as Decoder;
  return (onPage) => walkPages(view, meta, decoder, reading, parts, onPage);
}

/** One value for all rows of a segment. */
function samePage({ rows, value }: Extract<Segment, { value: unknown }>): Page {
  if (value === null) return { rows, values: [], indexes: new Uint8Array(0), present: new Uint8Array(rows) };
  const values = typeof value === 'number' ? Float64Array.of(value) : [value];
  return { rows, values, indexes: new Uint8Array(rows), present: null };
}

/** The names in the dictionary of a segment; null where its pages may hold others. */
export async function readNames(segment: Segment): Promise<readonly string[] | null> {
  if (!('chunk' in segment)) return segment.value === null ? [] : [String(segment.value)];
  const { source, meta } = segment.chunk;
  if (!meta.dictionary_page_offset || !allInDictionary(meta)) return null;
  const buffer = toBuffer(source);
  const { start } = placeOf(meta, buffer.byteLength);
  const [parts, compressors, bytes] = await Promise.all([
    reader(),
    pageCodecs(),
    buffer.slice(start, Number(meta.data_page_offset)),
  ]);
  const view = new DataView(bytes);
  const at = { view, offset: 0 };
  const header = parts.parquetHeader(at);
  const values = header.dictionary_page_header?.num_values ?? 0;
  const left = view.byteLength - at.offset;
  const name = meta.path_in_schema.join('.');
  if (values < 0 || values > header.uncompressed_page_size || header.compressed_page_size > left)
    throw new Fault({
      zh: `页已损坏：${name}称${left}字节里有${values}个值`,
      en: `damaged page: ${name} says ${values} values in ${left} bytes`,
    });
  const packed = new Uint8Array(view.buffer, at.offset, header.compressed_page_size);
  const page = parts.decompressPage(packed, header.uncompressed_page_size, meta.codec, compressors);
  const plain = { view: new DataView(page.buffer, page.byteOffset, page.byteLength), offset: 0 };
  return Array.from(parts.readPlain(plain, meta.type, values, undefined), textOf);
}

/** No page of values stands outside the dictionary. */
function allInDictionary({ encodings, encoding_stats: stats }: ColumnMetaData): boolean {
  if (!stats) return !encodings.includes('PLAIN');
  return stats.every(
    ({ page_type, encoding }) => page_type === 'DICTIONARY_PAGE' || /DICTIONARY/.test(encoding),
  );
}

type Parts = Awaited<ReturnType<typeof reader>>;
type Decoder = Parameters<Parts['readDataPage']>[2];

async function reader() {
  const [{ parquetHeader }, pages, { readPlain }] = await Promise.all([
    import('hyparquet/src/column.js'),
    import('hyparquet/src/datapage.js'),
    import('hyparquet/src/plain.js'),
  ]);
  return { parquetHeader, readPlain, ...pages };
}

function walkPages(
  view: DataView,
  meta: ColumnMetaData,
  decoder: Decoder,
  { convert }: Reading,
  parts: Parts,
  onPage: (page: Page) => void,
): void {
  const at = { view, offset: 0 };
  const { codec, compressors, type, element } = decoder;
  let dictionary: Float64Array | readonly string[] | null = null;
  let left = Number(meta.num_values);
  while (left > 0 && at.offset < view.byteLength - 1) {
    const header = parts.parquetHeader(at);
    const packed = new Uint8Array(view.buffer, view.byteOffset + at.offset, header.compressed_page_size);
    at.offset += header.compressed_page_size;
    const { dictionary_page_header, data_page_header, data_page_header_v2 } = header;
    if (dictionary_page_header) {
      const page = parts.decompressPage(packed, header.uncompressed_page_size, codec, compressors);
      const bytes = { view: new DataView(page.buffer, page.byteOffset, page.byteLength), offset: 0 };
      dictionary = convert(
        parts.readPlain(bytes, type, dictionary_page_header.num_values, element.type_length),
      );
      continue;
    }
    const data = data_page_header ?? data_page_header_v2;
    if (!data) continue;
    left -= data.num_values;
    if (/DICTIONARY/.test(data.encoding) && data_page_header?.definition_level_encoding !== 'BIT_PACKED') {
      if (!dictionary) throw damaged(meta, { zh: '没有字典', en: 'it has no dictionary' });
      const { indexes, present } = readIndexes(packed, header, decoder, parts);
      for (let row = 0; row < indexes.length; row++)
        if ((indexes[row] as number) >= dictionary.length)
          throw damaged(meta, { zh: `字典里没有第${indexes[row]}个`, en: `no value ${indexes[row]}` });
      onPage({ rows: data.num_values, values: dictionary, indexes, present });
      continue;
    }
    const { definitionLevels, dataPage } = data_page_header
      ? parts.readDataPage(
          parts.decompressPage(packed, header.uncompressed_page_size, codec, compressors),
          data_page_header,
          decoder,
        )
      : parts.readDataPageV2(packed, header, decoder);
    onPage({
      rows: data.num_values,
      values: convert(dataPage),
      indexes: null,
      present: definitionLevels && dataPage.length < data.num_values ? definitionLevels : null,
    });
  }
}

function damaged({ path_in_schema }: ColumnMetaData, why: Text): Fault {
  const name = path_in_schema.join('.');
  return new Fault({ zh: `页已损坏：${name}：${why.zh}`, en: `damaged page: ${name}: ${why.en}` });
}

/** The levels of a page whose values stand in a dictionary, and their places in it. */
function readIndexes(
  packed: Uint8Array,
  header: PageHeader,
  { element, codec, compressors }: Decoder,
  { decompressPage }: Parts,
): { readonly indexes: Uint32Array; readonly present: Uint32Array | null } {
  const optional = element.repetition_type !== 'REQUIRED';
  const { data_page_header, data_page_header_v2: second, uncompressed_page_size: size } = header;
  const rows = (data_page_header ?? second)?.num_values ?? 0;
  const levels = optional ? new Uint32Array(rows) : null;
  let page: Uint8Array;
  let at = 0;
  if (second) {
    const [above, below] = [second.repetition_levels_byte_length, second.definition_levels_byte_length];
    if (levels) readRuns(packed.subarray(0, above + below), above, 1, levels);
    const rest = packed.subarray(above + below);
    page =
      second.is_compressed === false || rest.length === 0
        ? rest
        : decompressPage(rest, size - above - below, codec, compressors);
  } else {
    page = decompressPage(packed, size, codec, compressors);
    if (levels) {
      const length = new DataView(page.buffer, page.byteOffset, page.byteLength).getUint32(0, true);
      readRuns(page.subarray(0, 4 + length), 4, 1, levels);
      at = 4 + length;
    }
  }
  let missing = 0;
  if (levels) for (let row = 0; row < rows; row++) if (!levels[row]) missing++;
  const indexes = new Uint32Array(rows - missing);
  const width = page[at] ?? 0;
  if (width > 0) readRuns(page, at + 1, width, indexes);
  return { indexes, present: missing > 0 ? levels : null };
}

interface Reading {
  readonly type: string;
  readonly convert: (stored: ArrayLike<unknown>) => Float64Array | readonly string[];
}

/** How stored values become numbers or texts, as DuckDB casts them to DOUBLE or VARCHAR; null for other types. */
function readingOf({ element }: SchemaTree): Reading | null {
  const { type, converted_type: kind, logical_type: logical } = element;
  if (!isSound(element)) return null;
  if (kind === 'DECIMAL') {
    const named = decimalType(element);
    const divisor = 10 ** (element.scale ?? 0);
    return named && numbers(named, (stored) => decimalOf(stored) / divisor);
  }
  if (type === 'INT32' && kind === 'DATE') return numbers('DATE', Number);
  if (logical?.type === 'TIMESTAMP' || /TIMESTAMP/.test(kind ?? '')) {
    const days = daysOf(element);
    return days && numbers('TIMESTAMP', days);
  }
  if (isClock(element) && (type === 'INT32' || type === 'INT64')) return numbers('TIME', secondsOf(element));
  // Codes and the like are no plain numbers.
  const unsigned = /^UINT/.test(kind ?? '');
  if (
    (logical && logical.type !== 'INTEGER' && logical.type !== 'STRING') ||
    /TIME|INTERVAL|JSON|BSON/.test(kind ?? '')
  )
    return null;
  if (type === 'INT32') return numbers('INTEGER', unsigned ? (stored) => Number(stored) >>> 0 : Number);
  if (type === 'INT64') {
    return numbers(
      unsigned ? 'UBIGINT' : 'BIGINT',
      unsigned ? (stored) => Number(BigInt.asUintN(64, stored as bigint)) : Number,
    );
  }
  if (type === 'FLOAT' || type === 'DOUBLE') return numbers('DOUBLE', Number);
  if (type === 'BOOLEAN') return { type: 'BOOLEAN', convert: (stored) => Array.from(stored, String) };
  if (type === 'BYTE_ARRAY') return { type: 'VARCHAR', convert: (stored) => Array.from(stored, textOf) };
  return null;
}

function numbers(type: string, toDouble: (stored: unknown) => number): Reading {
  return {
    type,
    convert: (stored) =>
      stored instanceof Float64Array ? stored : Float64Array.from(stored as ArrayLike<never>, toDouble),
  };
}

/** Days since 1970 of a stored moment, the way DuckDB's `epoch` goes: whole microseconds, then seconds. */
function daysOf({ converted_type: kind, logical_type: logical, type }: SchemaElement) {
  if (type !== 'INT64') return null;
  const unit = (logical && 'unit' in logical ? logical.unit : kind?.split('_')[1]) ?? 'MILLIS';
  const micros = { MILLIS: 1000, MICROS: 1 }[unit as 'MILLIS'];
  return (stored: unknown) => {
    const whole = micros ? Number(stored) * micros : Math.floor(Number(stored) / 1000);
    return whole / 1e6 / 86_400;
  };
}

function isClock({ converted_type: kind, logical_type: logical }: SchemaElement): boolean {
  return logical?.type === 'TIME' || /^TIME_/.test(kind ?? '');
}

/** Seconds since midnight of a stored time of day, the way DuckDB's `epoch` goes. */
function secondsOf({ converted_type: kind, logical_type: logical }: SchemaElement) {
  const unit = logical && 'unit' in logical ? logical.unit : kind?.split('_')[1];
  const perSecond = unit === 'NANOS' ? 1e9 : unit === 'MICROS' ? 1e6 : 1e3;
  return (stored: unknown) => Number(stored) / perSecond;
}

/** A stored integer: a number, or bytes with the most significant first. */
function decimalOf(stored: unknown): number {
  if (!(stored instanceof Uint8Array)) return Number(stored);
  let integer = 0n;
  for (const byte of stored) integer = (integer << 8n) | BigInt(byte);
  return Number(BigInt.asIntN(stored.length * 8, integer));
}

function textOf(stored: unknown): string {
  if (!(stored instanceof Uint8Array)) return String(stored);
  return (
    decodeUtf8(stored) ??
    Array.from(stored, (byte) => `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
  );
}
