/** One value of an Arrow column → a cell, read from the column's own bytes: exact, and whatever the type. */

import type { Cell, Kind } from './database.ts';
import { clockText, dayText, momentText, spanText, toNanoseconds } from './time-text.ts';

/** The part of Arrow's `Field` and `Data` that is read here. */
export interface ArrowField {
  readonly name: string;
  readonly type: ArrowType;
  readonly metadata?: ReadonlyMap<string, string>;
}
interface ArrowType {
  toString(): string;
  readonly typeId: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly unit?: number;
  readonly bitWidth?: number;
  readonly isSigned?: boolean;
  readonly timezone?: string | null;
  readonly listSize?: number;
  readonly children?: readonly ArrowField[] | null;
  readonly typeIdToChildIndex?: Readonly<Record<number, number>>;
}
export interface ArrowData {
  readonly length: number;
  readonly offset: number;
  readonly values?: unknown;
  readonly valueOffsets?: unknown;
  readonly typeIds?: unknown;
  readonly children: readonly ArrowData[];
  readonly dictionary?: { get(index: number): unknown } | undefined;
  getValid(index: number): boolean;
}

// Arrow's numbers for its types.
const typeOf = {
  dictionary: -1,
  int: 2,
  float: 3,
  binary: 4,
  utf8: 5,
  bool: 6,
  decimal: 7,
  date: 8,
  time: 9,
  timestamp: 10,
  interval: 11,
  list: 12,
  struct: 13,
  union: 14,
  fixedBinary: 15,
  fixedList: 16,
  map: 17,
  largeBinary: 19,
  largeUtf8: 20,
} as const;

type Reader = (data: ArrowData, at: number) => Cell;

/** What a column's values are to a grid or a chart. */
export function kindOf(field: ArrowField): Kind {
  const { typeId } = field.type;
  if (isNumeric(field)) return 'number';
  if (typeId === typeOf.date || typeId === typeOf.timestamp) return 'date';
  if (typeId === typeOf.time) return 'time';
  if (typeId === typeOf.bool) return 'boolean';
  const texts: readonly number[] = [typeOf.utf8, typeOf.largeUtf8, typeOf.dictionary];
  return texts.includes(typeId) ? 'text' : 'other';
}

export function isInteger(field: ArrowField): boolean {
  const { typeId, scale = 0 } = field.type;
  return isNumeric(field) && typeId !== typeOf.float && (typeId !== typeOf.decimal || scale === 0);
}

function isNumeric(field: ArrowField): boolean {
  const { typeId } = field.type;
  const numbers: readonly number[] = [typeOf.int, typeOf.float, typeOf.decimal];
  return numbers.includes(typeId) || wideInteger(field) !== undefined;
}

/** A list, a struct or bytes: what only its text can stand for in a cell. */
export function isNested(field: ArrowField): boolean {
  return cellReaders[field.type.typeId] === undefined && !isNumeric(field);
}

const momentNames = ['TIMESTAMP_S', 'TIMESTAMP_MS', 'TIMESTAMP', 'TIMESTAMP_NS'] as const;
const plainNames: Readonly<Record<number, string>> = {
  [typeOf.dictionary]: 'ENUM',
  [typeOf.binary]: 'BLOB',
  [typeOf.largeBinary]: 'BLOB',
  [typeOf.fixedBinary]: 'BLOB',
  [typeOf.bool]: 'BOOLEAN',
  [typeOf.date]: 'DATE',
  [typeOf.time]: 'TIME',
  [typeOf.interval]: 'INTERVAL',
  [typeOf.list]: 'LIST',
  [typeOf.fixedList]: 'ARRAY',
  [typeOf.struct]: 'STRUCT',
  [typeOf.map]: 'MAP',
  [typeOf.union]: 'UNION',
};

/**
 * A column's type as DuckDB names it. What Arrow hands out as another type is that: UUID is VARCHAR, HUGEINT
 * DECIMAL(38,0); of nested types the outermost alone is named.
 */
export function typeName(field: ArrowField): string {
  const { typeId, precision = 0, scale = 0, unit = 2, bitWidth = 32, isSigned = true, timezone } = field.type;
  if (typeId === typeOf.int) {
    const size = { 8: 'TINYINT', 16: 'SMALLINT', 32: 'INTEGER' }[bitWidth] ?? 'BIGINT';
    return isSigned ? size : `U${size}`;
  }
  if (typeId === typeOf.float) return precision === 1 ? 'FLOAT' : 'DOUBLE';
  if (typeId === typeOf.decimal) return `DECIMAL(${precision},${scale})`;
  if (typeId === typeOf.timestamp) return timezone ? 'TIMESTAMPTZ' : (momentNames[unit] ?? 'TIMESTAMP');
  return opaqueName(field) ?? plainNames[typeId] ?? 'VARCHAR';
}

/** The name of a type that Arrow lacks: DuckDB hands its bytes out and says so beside the field. */
function opaqueName({ metadata }: ArrowField): string | undefined {
  const said = metadata?.get('ARROW:extension:metadata');
  return said && /"type_name":"(\w+)"/.exec(said)?.[1]?.toUpperCase();
}

/** How an integer is read that Arrow lacks. */
function wideInteger(field: ArrowField): ((data: ArrowData, at: number) => bigint) | undefined {
  const name = opaqueName(field);
  if (name === 'UHUGEINT') return (data, at) => words(data, at, 4);
  return name === 'BIGNUM' ? bignum : undefined;
}

/** Reads the cells of a column; a nested or binary one gives JSON or hexadecimal text. */
export function cellReader(field: ArrowField): Reader {
  const wide = wideInteger(field);
  if (wide) return (data, at) => (data.getValid(at) ? toNumber(wide(data, at)) : null);
  const read =
    cellReaders[field.type.typeId]?.(field.type) ??
    ((data: ArrowData, at: number) => literal(field, data, at));
  return (data, at) => (data.getValid(at) ? read(data, at) : null);
}

const cellReaders: Readonly<Record<number, (type: ArrowType) => Reader>> = {
  [typeOf.dictionary]:
    () =>
    ({ values, dictionary }, at) =>
      String(dictionary?.get((values as Uint8Array)[at] ?? 0)),
  [typeOf.int]: () => (data, at) => {
    const value = (data.values as Int32Array | BigInt64Array)[at] ?? 0;
    return typeof value === 'bigint' ? toNumber(value) : value;
  },
  [typeOf.float]:
    ({ precision }) =>
    (data, at) => {
      const value = (data.values as Float64Array | Float32Array)[at] ?? 0;
      return precision === 1 ? shortestSingle(value) : value;
    },
  [typeOf.utf8]: () => text,
  [typeOf.largeUtf8]: () => text,
  [typeOf.bool]:
    () =>
    ({ values, offset }, at) =>
      ((((values as Uint8Array)[(offset + at) >> 3] ?? 0) >> ((offset + at) % 8)) & 1) === 1,
  [typeOf.decimal]:
    ({ scale = 0 }) =>
    (data, at) =>
      toDecimal(decimalText(data, at, scale)),
  [typeOf.date]: () => (data, at) => dayText((data.values as Int32Array)[at] ?? 0),
  [typeOf.time]:
    ({ unit = 2 }) =>
    (data, at) =>
      clockText(toNanoseconds((data.values as BigInt64Array)[at] ?? 0n, unit)),
  [typeOf.timestamp]:
    ({ unit = 2, timezone }) =>
    (data, at) => {
      const moment = momentText((data.values as BigInt64Array)[at] ?? 0n, unit);
      // A moment of the world is in UTC; the engine is without other zones.
      return timezone && moment.includes('T') ? `${moment}Z` : moment;
    },
  [typeOf.interval]: () => (data, at) => intervalText(data.values as Int32Array, at),
};

/** A value within JSON: numbers with all their digits, dates and other texts in quotes. */
function literal(field: ArrowField, data: ArrowData, at: number): string {
  const { type } = field;
  if (!data.getValid(at)) return 'null';
  const wide = wideInteger(field);
  if (wide) return String(wide(data, at));
  switch (type.typeId) {
    case typeOf.list:
      return listText(type, data, ends(data, at));
    case typeOf.fixedList:
      return listText(type, data, [at * (type.listSize ?? 0), (at + 1) * (type.listSize ?? 0)]);
    case typeOf.map:
      return mapText(type, data, ends(data, at));
    case typeOf.struct:
      return structText(type, data, at);
    case typeOf.union:
      return unionText(type, data, at);
    case typeOf.binary:
    case typeOf.largeBinary:
      return hex((data.values as Uint8Array).subarray(...ends(data, at)));
    case typeOf.fixedBinary:
      return hex((data.values as Uint8Array).subarray(at * 16, at * 16 + 16));
    case typeOf.decimal:
      return decimalText(data, at, type.scale ?? 0);
    default:
      return scalarText(field, data, at);
  }
}

function scalarText(field: ArrowField, data: ArrowData, at: number): string {
  const cell = cellReader(field)(data, at);
  // NaN and infinity are no JSON.
  const plain = typeof cell === 'boolean' || (isNumeric(field) && Number.isFinite(Number(cell)));
  return plain ? String(cell) : JSON.stringify(String(cell));
}

/** Within JSON a nested value stands as it is, bytes in quotes. */
function inner(field: ArrowField, data: ArrowData, at: number): string {
  const said = literal(field, data, at);
  const bytes: readonly number[] = [typeOf.binary, typeOf.largeBinary, typeOf.fixedBinary];
  return bytes.includes(field.type.typeId) && !isNumeric(field) && data.getValid(at) ? `"${said}"` : said;
}

function listText(type: ArrowType, data: ArrowData, [start, end]: readonly [number, number]): string {
  const [field] = type.children ?? [];
  const [items] = data.children;
  if (!field || !items) return '[]';
  return `[${Array.from({ length: end - start }, (_, at) => inner(field, items, start + at)).join(',')}]`;
}

function mapText(type: ArrowType, data: ArrowData, [start, end]: readonly [number, number]): string {
  const [key, value] = type.children?.[0]?.type.children ?? [];
  const [keys, values] = data.children[0]?.children ?? [];
  if (!key || !value || !keys || !values) return '{}';
  const pairs = Array.from({ length: end - start }, (_, at) => {
    const name = inner(key, keys, start + at);
    return `${name.startsWith('"') ? name : JSON.stringify(name)}:${inner(value, values, start + at)}`;
  });
  return `{${pairs.join(',')}}`;
}

function structText(type: ArrowType, { children }: ArrowData, at: number): string {
  const members = (type.children ?? []).flatMap((field, index) => {
    const data = children[index];
    return data ? [`${JSON.stringify(field.name)}:${inner(field, data, at)}`] : [];
  });
  return `{${members.join(',')}}`;
}

/** The value of the member that is there. */
function unionText(type: ArrowType, data: ArrowData, at: number): string {
  const index = type.typeIdToChildIndex?.[(data.typeIds as Int8Array)[at] ?? 0] ?? 0;
  const [field, member] = [type.children?.[index], data.children[index]];
  if (!field || !member) return 'null';
  return literal(field, member, (data.valueOffsets as Int32Array | undefined)?.[at] ?? at);
}

function ends({ valueOffsets }: ArrowData, at: number): [number, number] {
  const offsets = valueOffsets as Int32Array | BigInt64Array;
  return [Number(offsets[at] ?? 0), Number(offsets[at + 1] ?? 0)];
}

// A text may begin with the sign that marks the order of bytes.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function text(data: ArrowData, at: number): string {
  return decoder.decode((data.values as Uint8Array).subarray(...ends(data, at)));
}

export function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A whole number as a number where a double holds it, else its digits. */
function toNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** A wide integer: 32-bit words, the least significant first. */
function words({ values }: ArrowData, at: number, count: number): bigint {
  const bytes = values as Uint8Array | Uint32Array;
  const view = new Uint32Array(bytes.buffer, bytes.byteOffset + at * count * 4, count);
  let integer = 0n;
  for (const word of [...view].reverse()) integer = (integer << 32n) | BigInt(word);
  return integer;
}

/** A BIGNUM: three bytes of sign and length, then the number, all inverted when it is below zero. */
function bignum(data: ArrowData, at: number): bigint {
  const [start, end] = ends(data, at);
  const bytes = (data.values as Uint8Array).subarray(start, end);
  const negative = ((bytes[0] ?? 0) & 0x80) === 0;
  let integer = 0n;
  for (const byte of bytes.subarray(3)) integer = (integer << 8n) | BigInt(negative ? 255 - byte : byte);
  return negative ? -integer : integer;
}

/** The number with the fewest digits that names the same single: 0.1, not 0.10000000149011612. */
export function shortestSingle(single: number): number {
  const digits = [6, 7, 8, 9].find((count) => Math.fround(Number(single.toPrecision(count))) === single);
  return digits ? Number(single.toPrecision(digits)) : single;
}

function decimalText(data: ArrowData, at: number, scale: number): string {
  return toDigits(BigInt.asIntN(128, words(data, at, 4)), scale);
}

/** An unscaled integer with its decimal point. */
export function toDigits(value: bigint, scale: number): string {
  if (scale === 0) return String(value);
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** A decimal as a number where a double says the same, else its digits. */
export function toDecimal(digits: string): number | string {
  const number = Number(digits);
  const significant = digits.replace(/[-.]/g, '').replace(/^0+/, '');
  if (!digits.includes('.')) return Number.isSafeInteger(number) ? number : digits;
  if (significant.length <= 15 || String(number) === digits.replace(/\.?0+$/, '')) return number;
  return significant.replace(/0+$/, '').length <= 15 ? number : digits;
}

/** Arrow's own reader takes two words of a span where there are four: months, days and nanoseconds in two. */
function intervalText(values: Int32Array, row: number): string {
  const [months = 0, days = 0, low = 0, high = 0] = values.subarray(row * 4, row * 4 + 4);
  return spanText(months, days, (BigInt(high) << 32n) | BigInt(low >>> 0));
}
