/** Arrow's columns → plain rows, whichever build of DuckDB answered. */

import type { Cell, Row } from './engine.ts';

/** The part of an Arrow table that is read here. */
export interface ArrowTable {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly ArrowField[] };
  getChildAt(index: number): { get(index: number): unknown } | null;
}

interface ArrowField {
  readonly name: string;
  readonly type: { toString(): string; readonly scale?: number; readonly unit?: number };
}

/**
 * Dates and timestamps become ISO strings, BIGINT, HUGEINT and DECIMAL numbers. Throws a `RangeError` for
 * an integer that a double cannot hold and a `TypeError` for a nested or binary column.
 */
export function toRows<R extends Row>(table: ArrowTable): readonly R[] {
  const columns = table.schema.fields.map((field, index) => {
    const vector = table.getChildAt(index);
    const read = reader(field);
    return { name: field.name, get: (row: number) => toCell(vector?.get(row), read) };
  });
  return Array.from({ length: table.numRows }, (_, row) => {
    const cells = columns.map(({ name, get }) => [name, get(row)] as const);
    return Object.fromEntries(cells) as R;
  });
}

type Reader = (value: unknown) => Cell;

function toCell(value: unknown, read: Reader): Cell {
  return value === null || value === undefined ? null : read(value);
}

function reader(field: ArrowField): Reader {
  const type = field.type.toString();
  if (type.startsWith('Date')) return (value) => toIso(value).slice(0, 10);
  if (type.startsWith('Timestamp')) return (value) => toIso(value).replace(/\.000Z$|Z$/, '');
  if (type.startsWith('Decimal')) return (value) => toDecimal(value, field.type.scale ?? 0, field.name);
  return (value) => {
    if (typeof value === 'bigint') return toSafe(value, field.name);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    throw new TypeError(`unreadable column: ${field.name} is ${type}; cast it to VARCHAR`);
  };
}

/** A reader that never throws: what is no plain cell (a list, a struct, bytes, a huge integer) becomes its text. */
export function cellReader(field: ArrowField): (value: unknown) => Cell {
  const type = field.type.toString();
  if (type.startsWith('Time64') || type.startsWith('Time32')) return toClock;
  const read = reader(field);
  return (value) => {
    try {
      return read(value);
    } catch {
      return toText(value);
    }
  };
}

/**
 * A span of time as DuckDB writes it. Arrow's reader takes two words of such a value where there are four:
 * months, days and nanoseconds in two.
 */
export function intervalText(words: Int32Array, row: number): string {
  const [months = 0, days = 0, low = 0, high = 0] = words.subarray(row * 4, row * 4 + 4);
  const said = (count: number, unit: string) =>
    count === 0 ? [] : [`${count} ${unit}${Math.abs(count) === 1 ? '' : 's'}`];
  const parts = [
    ...said(Math.trunc(months / 12), 'year'),
    ...said(months % 12, 'month'),
    ...said(days, 'day'),
  ];
  const micros = ((BigInt(high) << 32n) | BigInt(low >>> 0)) / 1000n;
  if (micros !== 0n || parts.length === 0) {
    const size = micros < 0n ? -micros : micros;
    const clock = [size / 3_600_000_000n, (size / 60_000_000n) % 60n, (size / 1_000_000n) % 60n];
    const rest = size % 1_000_000n;
    parts.push(
      `${micros < 0n ? '-' : ''}${clock.map((part) => String(part).padStart(2, '0')).join(':')}${rest === 0n ? '' : `.${String(rest).padStart(6, '0').replace(/0+$/, '')}`}`,
    );
  }
  return parts.join(' ');
}

// DuckDB hands out a time of day in microseconds since midnight.
function toClock(value: unknown): string {
  return new Date(Number(value) / 1000)
    .toISOString()
    .slice(11, 23)
    .replace(/\.000$/, '');
}

function toText(value: unknown): string {
  if (value instanceof Uint8Array)
    return [...value].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // A decimal or an integer wider than a double says its own digits.
  if (typeof value !== 'object' || value instanceof Uint32Array) return String(value);
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner));
}

// Arrow hands out days and timestamps as milliseconds since 1970 in UTC.
function toIso(value: unknown): string {
  return new Date(value instanceof Date ? value : Number(value)).toISOString();
}

function toSafe(value: bigint, column: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  throw new RangeError(`integer too large in ${column}: ${value}; cast it to VARCHAR or DOUBLE`);
}

/** A decimal is 32-bit words, least significant first, in two's complement. */
function toDecimal(value: unknown, scale: number, column: string): number {
  if (typeof value === 'number') return value;
  if (!(value instanceof Uint32Array)) throw new TypeError(`unreadable column: ${column}; cast it to DOUBLE`);
  let integer = 0n;
  for (const word of [...value].reverse()) integer = (integer << 32n) | BigInt(word);
  const signed = BigInt.asIntN(value.length * 32, integer);
  return scale === 0 ? toSafe(signed, column) : Number(`${signed}e-${scale}`);
}
