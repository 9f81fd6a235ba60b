/** Parquet → rows, row group by row group, every value with all its digits. */

import type { AsyncBuffer, FileMetaData, ParquetParsers, SchemaElement, SchemaTree } from 'hyparquet';
import { hex, shortestSingle, toDigits } from '../../engine/arrow-cell.ts';
import { QueryError } from '../../engine/query-error.ts';
import { clockText, dayText, momentText, spanText, toNanoseconds } from '../../engine/time-text.ts';
import { decodeUtf8 } from '../../text/decode.ts';
import { errorText, Fault, isOutOfReach } from '../../text/error-message.ts';
import type { Text } from '../../text/locale.ts';
import { CanonicalWriter, firstRows } from '../canonical-csv.ts';
import type { ImportType } from '../import-type.ts';
import { decimalType, withAnnotations } from '../parquet-annotation.ts';
import { pageCodecs } from '../parquet-codecs.ts';
import { spanUnits, withOwnNames } from '../parquet-columns.ts';
import { leavesOf, nestedWriter } from '../parquet-nested.ts';
import { checkPages, MisstatedPage } from '../parquet-pages.ts';
import type { ImportFormat, InspectOptions, Preview } from './format.ts';

export const parquet: ImportFormat = {
  names: ['Parquet'],
  extensions: ['parquet'],
  magic: 'PAR1',
  known: 'magic',
  maxBytes: 256 << 20,
  async inspect(file, _, options) {
    const slice = (start: number, end?: number) => file.slice(start, end).arrayBuffer();
    const buffer = { byteLength: file.size, slice };
    const { parquetMetadataAsync } = await import('hyparquet');
    const metadata = await parquetMetadataAsync(buffer).catch((error: unknown) => {
      throw unreadableParquet(error, cutOff);
    });
    if (metadata.schema.some(({ name }) => typeof name !== 'string'))
      throw unreadableParquet(new Fault({ zh: '有一列没有名字', en: 'column without a name' }), cutOff);
    await checkPages(buffer, metadata, options.signal).catch((error: unknown) => {
      options.signal?.throwIfAborted();
      if (error instanceof MisstatedPage) throw unreadableParquet(error);
      throw unreadableParquet(error, {
        zh: '；文件可能已损坏，请重新获取',
        en: '; the file may be damaged, fetch it again',
      });
    });
    return readParquet(buffer, metadata, options);
  },
};

/**
 * Reads what gives its bytes by ranges; all columns, or the wanted ones alone. Throws a sentence for a file that is
 * broken.
 */
export async function readParquet(
  file: AsyncBuffer,
  stated: FileMetaData,
  { onProgress = () => undefined, signal }: InspectOptions,
  wanted?: readonly string[],
): Promise<Preview> {
  const [{ parquetReadObjects, parquetSchema }, compressors] = await Promise.all([
    import('hyparquet'),
    pageCodecs(),
  ]);
  const metadata = withOwnNames(annotated(stated));
  const tops = parquetSchema(metadata).children.filter(
    ({ element }) => !wanted || wanted.includes(element.name),
  );
  const names = tops.map(({ element }) => element.name);
  const spans = spanUnits(metadata, tops);
  const readings = tops.map((top) => {
    const unit = spans.get(top.element.name);
    return unit === undefined ? readingOf(top) : spanReading(unit);
  });
  const raw = withoutConversions(metadata, tops);
  let writer = new CanonicalWriter();
  let start = 0;
  const groups = metadata.row_groups;
  for (let group = 0; group < groups.length; ) {
    signal?.throwIfAborted();
    const end = start + Number(groups[group]?.num_rows ?? 0);
    const rows = await parquetReadObjects({
      file,
      metadata: raw,
      compressors,
      parsers,
      utf8: false,
      columns: names,
      rowStart: start,
      rowEnd: end,
    }).catch((error: unknown) => {
      signal?.throwIfAborted();
      if (error instanceof QueryError) throw error;
      throw unreadableParquet(error);
    });
    const changed = names.filter((name, at) => readOtherwise(readings, at, rows, name));
    if (changed.length > 0 && group > 0) {
      // A column is read in one way from its first row to its last.
      writer = new CanonicalWriter();
      [group, start] = [0, 0];
      continue;
    }
    for (const row of rows) {
      writer.add(names.map((name, at) => textOf(row[name], readings[at]?.text)));
    }
    start = end;
    group++;
    onProgress(start / Math.max(1, Number(metadata.num_rows)));
  }
  const canonical = writer.end(
    names,
    readings.map(({ type }) => type),
  );
  return {
    columns: canonical.columns,
    rows: await firstRows(canonical),
    titles: [],
    remarks: zoneRemarks(tops),
    canonical,
    rejected: [],
  };
}

/** The engine reckons with no zones: a moment of the world, whatever zone its maker saw it in, is read in UTC. */
function zoneRemarks(tops: readonly SchemaTree[]): readonly Text[] {
  const zoned = tops.filter(({ element: { logical_type: logical } }) => {
    return logical?.type === 'TIMESTAMP' && logical.isAdjustedToUTC;
  });
  if (zoned.length === 0) return [];
  const names = zoned.map(({ element }) => element.name);
  return [
    {
      zh: `带时区的时刻按协调世界时（UTC）读取：${names.join('、')}`,
      en: `Moments with a zone are read in UTC: ${names.join(', ')}`,
    },
  ];
}

function annotated(metadata: FileMetaData): FileMetaData {
  try {
    return withAnnotations(metadata);
  } catch (error) {
    throw unreadableParquet(error);
  }
}

interface Reading {
  /** Null where the values decide. */
  readonly type: ImportType | null;
  /** The text of a value that is not written as it is. */
  readonly text?: (value: unknown) => string;
  /** Whether a value can be read so; where one cannot, all are read otherwise. */
  readonly fits?: (value: unknown) => boolean;
  readonly otherwise?: Reading;
}

/** Changes how a column is read where one of its values asks for it; gives whether it did. */
function readOtherwise(
  readings: Reading[],
  at: number,
  rows: readonly Readonly<Record<string, unknown>>[],
  name: string,
): boolean {
  const { fits, otherwise } = readings[at] ?? {};
  const isFit = ({ [name]: value }: Readonly<Record<string, unknown>>) =>
    value === null || value === undefined || fits?.(value);
  if (!fits || !otherwise || rows.every(isFit)) return false;
  readings[at] = otherwise;
  return true;
}

/** Spans of time, of which the engine keeps microseconds; a column with finer ones is text. */
function spanReading(unit: number): Reading {
  const nanos = (value: unknown) => toNanoseconds(value as bigint, unit);
  const text = (value: unknown) => spanText(0, 0, nanos(value));
  return {
    type: 'INTERVAL',
    text,
    fits: (value) => nanos(value) % 1000n === 0n,
    otherwise: { type: 'VARCHAR', text },
  };
}

/** How a column is read. Its conversions are ours where the reader's own go through doubles or are missing. */
function readingOf(tree: SchemaTree): Reading {
  const { element, children } = tree;
  const { type, converted_type: kind, logical_type: logical, scale = 0 } = element;
  if (children.length > 0)
    return { type: 'VARCHAR', text: nestedWriter(tree, (leaf) => readingOf(leaf).text) };
  if (kind === 'DECIMAL') {
    // Whatever its figures, the value is the integer with so many places; as text it keeps them.
    const text = (value: unknown) => toDigits(toInteger(value), scale);
    return { type: decimalType(element) ?? 'VARCHAR', text };
  }
  if (kind === 'INTERVAL') return { type: 'INTERVAL', text: intervalText };
  if (kind === 'DATE') return { type: 'DATE' };
  if (logical?.type === 'TIME' || kind === 'TIME_MILLIS' || kind === 'TIME_MICROS') {
    const unit = unitOf(element);
    const text = (value: unknown) => clockText(toNanoseconds(value as bigint | number, unit));
    return { type: unit === 3 ? 'VARCHAR' : 'TIME', text };
  }
  if (type === 'INT96') return { type: 'TIMESTAMP_NS' };
  if (logical?.type === 'TIMESTAMP' || /TIMESTAMP/.test(kind ?? '')) {
    return { type: unitOf(element) === 3 ? 'TIMESTAMP_NS' : 'TIMESTAMP' };
  }
  if (type === 'FLOAT') return { type: 'DOUBLE', text: (value) => String(shortestSingle(value as number)) };
  if (type === 'DOUBLE') return { type: 'DOUBLE' };
  if (type === 'BOOLEAN') return { type: 'BOOLEAN' };
  if (type === 'INT32') return { type: 'BIGINT' };
  if (type === 'INT64') return { type: /UINT/.test(kind ?? '') ? 'HUGEINT' : 'BIGINT' };
  const isText = kind !== undefined || logical !== undefined;
  if (type !== 'BYTE_ARRAY') return isText ? { type: null } : { type: null, ...bytesReading };
  return isText ? { type: 'VARCHAR' } : { type: 'VARCHAR', ...bytesReading };
}

/** Bytes that a file does not call a text: text where all of a column are, else hexadecimal. */
const bytesReading: Pick<Reading, 'fits' | 'otherwise'> = {
  fits: (value) => !(value instanceof Uint8Array) || decodeUtf8(value) !== null,
  otherwise: {
    type: 'VARCHAR',
    text: (value) => (value instanceof Uint8Array ? hex(value) : String(value)),
  },
};

/** Arrow's number for the unit of a time or a moment. */
function unitOf({ converted_type: kind, logical_type: logical }: SchemaElement): number {
  const unit = logical && 'unit' in logical ? logical.unit : kind?.split('_')[1];
  return unit === 'NANOS' ? 3 : unit === 'MICROS' ? 2 : 1;
}

/** The columns that are converted here are read as the bare numbers and bytes they are stored as. */
function withoutConversions(metadata: FileMetaData, tops: readonly SchemaTree[]): FileMetaData {
  const bare = new Set(
    tops
      .flatMap(leavesOf)
      .map(({ element }) => element)
      .filter(({ converted_type: kind }) => /^(DECIMAL|INTERVAL)$/.test(kind ?? '')),
  );
  const strip = ({ converted_type: _, logical_type: __, ...element }: SchemaElement) => element;
  return {
    ...metadata,
    schema: metadata.schema.map((element) => (bare.has(element) ? strip(element) : element)),
  };
}

// Texts, because a Date knows milliseconds alone.
const parsers: ParquetParsers = {
  dateFromDays: (days) => dayText(days),
  timestampFromMilliseconds: (count) => sqlMoment(count, 1),
  timestampFromMicroseconds: (count) => sqlMoment(count, 2),
  timestampFromNanoseconds: (count) => sqlMoment(count, 3),
  jsonFromBytes: (bytes) => bytes && new TextDecoder().decode(bytes),
} as Partial<ParquetParsers> as ParquetParsers;

function sqlMoment(count: bigint | number, unit: number): string {
  return momentText(BigInt(count), unit).replace('T', ' ');
}

/** Months, days and milliseconds, four bytes each. */
function intervalText(value: unknown): string {
  const { buffer, byteOffset } = value as Uint8Array;
  const view = new DataView(buffer, byteOffset, 12);
  const part = (at: number) => view.getUint32(at, true);
  return spanText(part(0), part(4), BigInt(part(8)) * 1_000_000n);
}

/** A stored integer: a number, or bytes with the most significant first. */
function toInteger(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint);
  let integer = 0n;
  for (const byte of value) integer = (integer << 8n) | BigInt(byte);
  return BigInt.asIntN(value.length * 8, integer);
}

function textOf(value: unknown, text: Reading['text']): unknown {
  if (value === null || value === undefined) return null;
  if (text) return Number.isNaN(value) ? value : text(value);
  return value instanceof Uint8Array ? (decodeUtf8(value) ?? value) : value;
}

export const cutOff: Text = {
  zh: '；文件可能不完整，请重新获取',
  en: '; the file may be cut off, fetch it again',
};

/** What hinders a reading, with the way out; a browser that cannot reach the file, or a part of the page, says nothing of it. */
export function unreadableParquet(error: unknown, out: Text = { zh: '', en: '' }): Error {
  if (error instanceof DOMException || (error instanceof Error && isOutOfReach(error))) return error;
  const said = errorText(error);
  return new Fault(
    { zh: `无法读取Parquet：${said.zh}${out.zh}`, en: `unreadable Parquet: ${said.en}${out.en}` },
    { cause: error },
  );
}
