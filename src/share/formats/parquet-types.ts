/** How a column's cells are stored in Parquet: its own type where every cell fits it, text where one does not. */

import type { ParquetWriteOptions } from 'hyparquet-writer';
import type { Cell } from '../../engine/database.ts';
import type { FileColumn } from './table.ts';

type SchemaElement = NonNullable<ParquetWriteOptions['schema']>[number];
type Value = Exclude<Cell, null>;
type Stored = string | number | bigint | boolean | Uint8Array;

export interface Storage {
  readonly element: Omit<SchemaElement, 'name' | 'repetition_type'>;
  /** Undefined for a cell that would lose something. */
  readonly store: (cell: Value) => Stored | undefined;
  /** No cell of such a column is ever undefined: the cells need not be looked at beforehand. */
  readonly safe: boolean;
  /** The order of values is not defined, so there is no least and no greatest. */
  readonly unordered?: boolean;
}

export const asText: Storage = {
  element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  store: String,
  safe: true,
};

/** From the narrowest to text, which holds all. */
export function storagesOf({ type, engineType = '' }: FileColumn): readonly Storage[] {
  const [, precision, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(engineType) ?? [];
  if (type === 'boolean')
    return [{ element: { type: 'BOOLEAN' }, store: (cell) => cell as boolean, safe: true }];
  if (scale !== undefined && scale !== '0') return [decimal(Number(precision), Number(scale)), asText];
  if (type === 'integer') return [integer, decimal(38, 0), asText];
  if (type === 'number') return [engineType === 'FLOAT' ? float : double];
  const known = byEngineType[engineType];
  if (known) return [known, asText];
  return type === 'date' ? [day, moment('MICROS', false), moment('NANOS', false), asText] : [asText];
}

const double: Storage = { element: { type: 'DOUBLE' }, store: Number, safe: true };
const float: Storage = { element: { type: 'FLOAT' }, store: Number, safe: true };

const integer: Storage = {
  element: { type: 'INT64' },
  safe: false,
  store: (cell) => {
    const value = toUnscaled(cell, 0);
    return value !== undefined && BigInt.asIntN(64, value) === value ? value : undefined;
  },
};

function decimal(precision: number, scale: number): Storage {
  const type = precision <= 9 ? 'INT32' : precision <= 18 ? 'INT64' : 'FIXED_LEN_BYTE_ARRAY';
  const limit = 10n ** BigInt(precision);
  return {
    element: {
      type,
      converted_type: 'DECIMAL',
      precision,
      scale,
      ...(type === 'FIXED_LEN_BYTE_ARRAY' ? { type_length: 16 } : {}),
    },
    safe: false,
    store: (cell) => {
      const value = toUnscaled(cell, scale);
      return value !== undefined && value < limit && value > -limit ? value : undefined;
    },
  };
}

/** A number as an integer of its last place: 4.35 of two places is 435; undefined when a digit would be lost. */
function toUnscaled(cell: Value, scale: number): bigint | undefined {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(cell)) ?? [];
  if (whole === '') return undefined;
  const places = scale - fraction.length + Number(exponent);
  const digits = BigInt(whole + fraction);
  const unit = 10n ** BigInt(Math.abs(places));
  if (places < 0 && digits % unit !== 0n) return undefined;
  const value = places < 0 ? digits / unit : digits * unit;
  return sign === '' ? value : -value;
}

const day: Storage = {
  element: { type: 'INT32', converted_type: 'DATE' },
  safe: false,
  store: (cell) => toDays(String(cell)),
};

/** Days since 1970 of an ISO day; undefined for infinity and for years that JavaScript does not count. */
function toDays(iso: string): number | undefined {
  const [, year, month, date] = /^(-?\d{4,6})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  if (year === undefined) return undefined;
  const ms = new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(date));
  return Number.isNaN(ms) ? undefined : ms / 86_400_000;
}

/** Nanoseconds of a time of day; undefined for 24:00:00 and for an offset. */
function toClock(text: string): bigint | undefined {
  const [, hour, minute, second, fraction = ''] = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23) return undefined;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return BigInt(seconds) * 1_000_000_000n + BigInt(fraction.padEnd(9, '0'));
}

type Unit = 'MICROS' | 'NANOS';
const nanosOf = { MICROS: 1000n, NANOS: 1n } as const;

/** @param utc a moment of the world, whose text ends in Z; else one of a calendar on the wall */
function moment(unit: Unit, utc: boolean): Storage {
  return {
    element: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: utc, unit } },
    safe: false,
    store: (cell) => {
      const [date = '', time = '00:00:00'] = String(cell)
        .replace(utc ? /Z$/ : '', '')
        .split(/[T ]/);
      const [days, clock] = [toDays(date), toClock(time)];
      if (days === undefined || clock === undefined || clock % nanosOf[unit] !== 0n) return undefined;
      const value = (BigInt(days) * 86_400_000_000_000n + clock) / nanosOf[unit];
      return BigInt.asIntN(64, value) === value ? value : undefined;
    },
  };
}

const time: Storage = {
  element: { type: 'INT64', logical_type: { type: 'TIME', isAdjustedToUTC: false, unit: 'MICROS' } },
  safe: false,
  store: (cell) => {
    const clock = toClock(String(cell));
    return clock === undefined || clock % 1000n !== 0n ? undefined : clock / 1000n;
  },
};

/** Months, days and milliseconds, four bytes each and none below zero. */
const span: Storage = {
  element: { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 12, converted_type: 'INTERVAL' },
  safe: false,
  unordered: true,
  store: (cell) => {
    const parts =
      /^(?:(\d+) years? ?)?(?:(\d+) months? ?)?(?:(\d+) days? ?)?(?:(\d+):(\d\d):(\d\d)(?:\.(\d{1,3}))?)?$/.exec(
        String(cell),
      );
    if (!parts) return undefined;
    const [years, months, days, hours, minutes, seconds] = parts.slice(1, 7).map((part) => Number(part ?? 0));
    const clock = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000;
    const numbers = [
      (years ?? 0) * 12 + (months ?? 0),
      days ?? 0,
      clock + Number((parts[7] ?? '').padEnd(3, '0')),
    ];
    if (numbers.some((number) => number > 0xffffffff)) return undefined;
    const bytes = new Uint8Array(12);
    const view = new DataView(bytes.buffer);
    for (const [at, number] of numbers.entries()) view.setUint32(at * 4, number, true);
    return bytes;
  },
};

const bytes: Storage = {
  element: { type: 'BYTE_ARRAY' },
  safe: true,
  store: (cell) => Uint8Array.from(String(cell).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
};

const byEngineType: Readonly<Record<string, Storage>> = {
  DATE: day,
  TIME: time,
  TIMESTAMP_S: moment('MICROS', false),
  TIMESTAMP_MS: moment('MICROS', false),
  TIMESTAMP: moment('MICROS', false),
  TIMESTAMP_NS: moment('NANOS', false),
  TIMESTAMPTZ: moment('MICROS', true),
  INTERVAL: span,
  BLOB: bytes,
};
