/** A column as a dimension to brush: how it is cut into fine bins (where a brush may end) and coarse ones (bars). */

import * as d3 from 'd3';
import type { QueryResult } from '../engine/database.ts';
import { quoteName, quoteText } from '../engine/quote.ts';
import { clockText } from '../engine/time-text.ts';
import { dayMs } from '../text/calendar.ts';
import { Fault } from '../text/error-message.ts';

/** A clock is a time of day. */
export type DimensionKind = 'number' | 'date' | 'clock' | 'category';

export interface Dimension {
  readonly column: string;
  readonly kind: DimensionKind;
  /** The numbers are counts: of a list or map how many members it has. */
  readonly members?: boolean;
  /** Bars; the bar after the last one counts what is missing. */
  readonly bars: number;
  /** Fine bins of a bar; one for a category. */
  readonly parts: number;
  /** Where the first bin begins and how wide a fine bin is: numbers, days since 1970, or seconds since midnight. */
  readonly low: number;
  readonly step: number;
  /** Whole numbers or whole days: no value lies between two of them. */
  readonly whole: boolean;
  /** Names of the bars of a category; the last may be `null`: all others together. */
  readonly names: readonly (string | null)[];
  /** The value in SQL: DOUBLE for numbers, dates and times, VARCHAR for categories. */
  readonly value: string;
  /** What is compared with the ends of a brush: of numbers, days and times the column itself. */
  readonly compared: string;
}

/** Fine bins in all, the one for missing values apart. */
export function fineOf({ bars, parts }: Dimension): number {
  return bars * parts;
}

const mostNames = 40;
const bars = 40;
// With the bin for what is missing a row takes one byte; still finer than pixels of a small chart are wide.
const mostFine = 255;
// Cuts that leave round numbers where a brush may end, bars being 1, 2 or 5 times a power of ten wide.
const cuts = [10, 5, 4, 2] as const;

export type Asker = (sql: string) => Promise<QueryResult>;

/**
 * Looks at a column and decides. Throws a sentence for a column without a value.
 *
 * @param sql the column in SQL, where it is no column of the table but a field of one
 */
export async function planDimension(
  ask: Asker,
  table: string,
  column: string,
  type: string,
  sql = quoteName(column),
): Promise<Dimension> {
  const from = quoteName(table);
  const read = readingOf(sql, type);
  const { kind, value } = read;
  if (kind !== 'category') {
    const finite = kind === 'number' ? `case when isFinite(${value}) then ${value} end` : value;
    const answer = await ask(`select min(${finite}) as low, max(${finite}) as high from ${from}`);
    const [low, high] = answer.columns.map(({ get }) => get(0));
    if (typeof low !== 'number' || typeof high !== 'number') throw nothingToBrush(column);
    return axisDimension(column, type, low, high, sql);
  }
  const answer = await ask(
    `select ${value} as name, count(*)::double as n from ${from} where ${sql} is not null group by 1 order by n desc, name limit ${mostNames + 1}`,
  );
  const found = Array.from({ length: answer.rowCount }, (_, row) => String(answer.columns[0]?.get(row)));
  return namesDimension(column, found, true, sql);
}

/** How a column of this type of DuckDB is brushed. */
export function kindOfType(type: string): DimensionKind {
  if (isMany(type)) return 'number';
  // Whole words: an INTERVAL is no number.
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|REAL|DECIMAL\(\d+,\d+\))$/.test(type))
    return 'number';
  if (/^TIME(_NS)?$/.test(type)) return 'clock';
  return /^(DATE|TIMESTAMP(_(S|MS|NS))?)$/.test(type) ? 'date' : 'category';
}

/** A list, an array or a map: it is one row with many values, and is brushed by how many they are. */
function isMany(type: string): boolean {
  return /\[\d*\]$|^MAP\(/.test(type);
}

/** No value lies between two neighbours of this type. */
function isWhole(type: string): boolean {
  return isMany(type) || /INT|^DATE$/.test(type);
}

type Read = Pick<Dimension, 'kind' | 'members' | 'whole' | 'value' | 'compared'>;

/** How a column is read in SQL; `sql` is the column. */
function readingOf(sql: string, type: string): Read {
  const kind = kindOfType(type);
  const whole = kind === 'category' || isWhole(type);
  if (isMany(type)) {
    const count = `${type.startsWith('MAP(') && !type.endsWith(']') ? 'cardinality' : 'len'}(${sql})`;
    return { kind, members: true, whole, value: `${count}::double`, compared: count };
  }
  const value = {
    category: `${sql}::varchar`,
    number: `${sql}::double`,
    clock: `epoch(${sql})::double`,
    date: whole ? `(${sql} - DATE '1970-01-01')::double` : `(epoch(${sql}::timestamp) / 86400)::double`,
  }[kind];
  const isItself = kind === 'number' || kind === 'clock' || (kind === 'date' && whole);
  return { kind, whole, value, compared: isItself ? sql : value };
}

function nothingToBrush(column: string): Fault {
  return new Fault({
    zh: `没有可刷选的值：${column}全部缺失`,
    en: `nothing to brush: every value of ${column} is missing`,
  });
}

/**
 * @param found names, the commonest first; those that do not get a bar of their own share one
 * @param complete false where rows may hold other names
 */
export function namesDimension(
  column: string,
  found: readonly string[],
  complete = true,
  sql = quoteName(column),
): Dimension {
  if (found.length === 0) throw nothingToBrush(column);
  const shared = found.length > mostNames || !complete;
  const names = shared ? [...found.slice(0, mostNames - 1), null] : found;
  return { column, ...readingOf(sql, 'VARCHAR'), bars: names.length, parts: 1, low: 0, step: 1, names };
}

/** @param low lowest finite value: a number, days since 1970 or seconds since midnight @param high the highest one */
export function axisDimension(
  column: string,
  type: string,
  low: number,
  high: number,
  sql = quoteName(column),
): Dimension {
  if (!Number.isFinite(low) || !Number.isFinite(high)) throw nothingToBrush(column);
  const read = readingOf(sql, type);
  const { whole } = read;
  const round = read.kind === 'clock' ? clockStep(high - low) : null;
  const given = round ?? (high > low ? d3.tickStep(low, high, bars) : 1);
  const wide = whole ? Math.max(1, Math.ceil(given)) : given;
  const first = Math.floor(low / wide) * wide;
  // One more bar where the highest value begins it.
  const count = Math.max(1, Math.floor((high - first) / wide) + 1);
  // Whole values, and minutes of a clock, end a brush between two of them.
  const isRound = (cut: number) => (!whole && round === null) || wide % cut === 0;
  const fine = cuts.find((cut) => count * cut <= mostFine && isRound(cut)) ?? 1;
  return { column, ...read, bars: count, parts: fine, low: first, step: wide / fine, names: [] };
}

// Seconds that a clock is cut by.
const clockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600] as const;

/** The width of a bar of a clock in seconds; null where fractions of a second are told apart. */
function clockStep(range: number): number | null {
  if (range > 0 && range < bars / 2) return null;
  return clockSteps.find((step) => range / step < bars) ?? 3600;
}

/** Where a fine bin begins: the very number SQL compares with. */
export function edge({ low, step }: Dimension, fine: number): number {
  return low + fine * step;
}

/** Numbers as they come out of the engine, as narrow as they fit. */
export type Taken = Float64Array | Uint32Array | Uint16Array | Uint8Array;

/** The integer that a whole column is taken out as, counted from its lowest; the largest stands for missing. */
function narrowOf(dimension: Dimension): { readonly type: string; readonly missing: number } | null {
  const range = fineOf(dimension) * dimension.step;
  // Beyond these a double, in which the ends were told, no longer knows every integer.
  const known = [dimension.low, dimension.low + range].every(Number.isSafeInteger);
  if (!dimension.whole || !known) return null;
  if (range < 0xffff) return { type: 'usmallint', missing: 0xffff };
  return range < 0xffffffff ? { type: 'uinteger', missing: 0xffffffff } : null;
}

/**
 * What is taken out of a row in SQL: of whole numbers the distance from the lowest, of others a double, NaN where
 * it is missing; of a category its fine bin. Less to carry from the engine is less memory and less time.
 */
export function readSql(dimension: Dimension): string {
  const { kind, value, names } = dimension;
  const narrow = kind === 'category' ? null : narrowOf(dimension);
  if (narrow) {
    const { type, missing } = narrow;
    return `coalesce(try_cast(${value.replace(/::double$/, '')} - ${dimension.low} as ${type}), ${missing}::${type})`;
  }
  if (kind !== 'category') return `coalesce(${value}, 'nan'::double)`;
  const fine = fineOf(dimension);
  const known = names.filter((name) => name !== null);
  const other = known.length < names.length ? known.length : fine;
  const code = `enum_code(try_cast(${value} as enum(${known.map(quoteText).join(', ')})))`;
  return `case when ${value} is null then ${fine} else coalesce(${code}, ${other}) end::utinyint`;
}

/** Writes the fine bins of values into `to` from a place on; what is no number goes into the bin after the last. */
export function writeCodes(dimension: Dimension, values: Taken, to: Uint8Array, place: number): void {
  if (values instanceof Uint8Array) {
    to.set(values, place);
    return;
  }
  const { low, step } = dimension;
  const fine = fineOf(dimension);
  if (!(values instanceof Float64Array)) {
    const missing = values instanceof Uint16Array ? 0xffff : 0xffffffff;
    for (let row = 0; row < values.length; row++) {
      const value = values[row] as number;
      to[place + row] = value === missing ? fine : Math.min(fine - 1, Math.floor(value / step));
    }
    return;
  }
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    let at = Math.floor((value - low) / step);
    // Division may round across an edge; the comparison with the edge itself decides, as it does in SQL.
    if (value >= low + (at + 1) * step) at++;
    else if (value < low + at * step) at--;
    to[place + row] = at >= 0 && at < fine ? at : Number.isFinite(value) ? (at < 0 ? 0 : fine - 1) : fine;
  }
}

/** The fine bins of names; what is null goes into the bin after the last. */
export function codesOfNames(dimension: Dimension, names: readonly (string | null)[]): Uint8Array {
  const fine = fineOf(dimension);
  const known = new Map(dimension.names.flatMap((name, at) => (name === null ? [] : [[name, at] as const])));
  // Names without a bar of their own share the last one.
  return Uint8Array.from(names, (name) => (name === null ? fine : (known.get(name) ?? fine - 1)));
}

/** The condition a brush stands for: a stretch of fine bins, or bars that are in. */
export function conditionSql(dimension: Dimension, brush: Brush): string {
  const { kind, value, names, compared } = dimension;
  if (brush.kind === 'stretch') {
    const [from, to] = [edge(dimension, brush.from), edge(dimension, brush.to)];
    const end = (at: number) => {
      if (kind === 'date' && dimension.whole) return `date '${toDay(at)}'`;
      return kind === 'clock' ? `time '${toClock(at)}'` : sqlNumber(at);
    };
    // No time of day is later than 24:00.
    if (kind === 'clock' && to > dayMs / 1000) return `${compared} >= ${end(from)}`;
    return `${compared} >= ${end(from)} and ${compared} < ${end(to)}`;
  }
  const known = names.filter((name) => name !== null);
  const said: string[] = [];
  const picked = brush.bars.flatMap((bar) => names[bar] ?? []);
  if (picked.length > 0) said.push(`${value} in (${picked.map(quoteText).join(', ')})`);
  if (brush.bars.some((bar) => names[bar] === null)) {
    said.push(`${value} not in (${known.map(quoteText).join(', ')})`);
  }
  if (brush.bars.includes(dimension.bars)) said.push(`${value} is null`);
  return said.length > 1 ? `(${said.join(' or ')})` : (said[0] ?? 'false');
}

export type Brush =
  | { readonly kind: 'stretch'; readonly from: number; readonly to: number }
  | { readonly kind: 'bars'; readonly bars: readonly number[] };

/** Days since 1970 as an ISO day. */
export function toDay(days: number): string {
  return new Date(Math.floor(days) * dayMs).toISOString().slice(0, 10);
}

/** Seconds since midnight as a time of day, with as many parts of a second as it has. */
export function toClock(seconds: number): string {
  return clockText(BigInt(Math.round(seconds * 1e6)) * 1000n);
}

// A plain 0.1 would be a DECIMAL in SQL, not the double that was meant.
export function sqlNumber(value: number): string {
  return `${value}::double`;
}
