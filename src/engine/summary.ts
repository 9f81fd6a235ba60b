/** A column at a glance: how many are missing, how many differ, and where they lie. */

import type { Cell, QueryResult, ResultColumn } from './database.ts';
import { quoteText } from './quote.ts';
import { namedSql } from './result-view.ts';

export interface Summary {
  readonly missing: number;
  readonly distinct: number;
  /** How many differ is an estimate, within some per cent. */
  readonly estimated?: boolean;
  /** Equal-width counts of numbers and dates; empty for text. */
  readonly bins: readonly number[];
  /** As read: the first and last number or day; null for text or when nothing is there. */
  readonly low: string | number | null;
  readonly high: string | number | null;
  /** The commonest values of a text column with their counts, commonest first. */
  readonly top: readonly (readonly [string, number])[];
}

const binCount = 12;

/** Reads every one of `rows` cells once. */
export function summary(column: ResultColumn, rows: number): Summary {
  const counts = new Map<string | number | boolean, number>();
  let missing = 0;
  for (let row = 0; row < rows; row++) {
    const cell = column.get(row);
    if (cell === null) missing++;
    else counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const none = { missing, distinct: counts.size, bins: [], low: null, high: null, top: [] };
  if (column.kind !== 'number' && column.kind !== 'date') {
    const top = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 3);
    return { ...none, top: top.map(([value, count]) => [String(value), count] as const) };
  }
  const number = (value: string | number | boolean) =>
    column.kind === 'date' ? Date.parse(`${value}`) : Number(value);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of counts.keys()) {
    const at = number(value);
    if (!Number.isFinite(at)) continue;
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  if (low > high) return none;
  const bins = new Array<number>(binCount).fill(0);
  for (const [value, count] of counts) {
    const at = number(value);
    if (!Number.isFinite(at)) continue;
    const bin = high === low ? 0 : Math.min(binCount - 1, Math.floor(((at - low) / (high - low)) * binCount));
    bins[bin] = (bins[bin] ?? 0) + count;
  }
  const told = (at: number) => (column.kind === 'date' ? new Date(at).toISOString().slice(0, 10) : at);
  return { ...none, bins, low: told(low), high: told(high) };
}

type Ask = (sql: string) => Promise<QueryResult>;

/** The columns of a query over all its rows, which the engine reads twice. */
export async function summarize(
  ask: Ask,
  sql: string,
  columns: readonly ResultColumn[],
): Promise<{ readonly rows: number; readonly summaries: readonly Summary[] }> {
  const from = namedSql(sql, columns);
  const ends = await ask(
    `select count(*)::double as n, ${columns.flatMap((column, at) => endsSql(column, `c${at}`)).join(', ')} from ${from}`,
  );
  const cells = ends.columns.map(({ get }) => get(0));
  const rows = Number(cells[0]);
  const first = columns.map((column, at) => {
    const [count, distinct, low, high] = cells.slice(1 + at * 4, 5 + at * 4);
    return { column, cell: `c${at}`, missing: rows - Number(count), distinct: Number(distinct), low, high };
  });
  type Seen = (typeof first)[number];
  const parts = first.map((seen: Seen) =>
    countsSql(seen.column, seen.cell, seen.low ?? null, seen.high ?? null),
  );
  const counted = parts.some((part) => part.length > 0)
    ? (await ask(`select ${parts.flat().join(', ')} from ${from}`)).columns.map(({ get }) => Number(get(0)))
    : [];
  let taken = 0;
  const summaries = first.map(({ column, missing, distinct, low, high }, at): Summary => {
    const counts = counted.slice(taken, taken + (parts[at]?.length ?? 0));
    taken += counts.length;
    const none = { missing, distinct, estimated: true, bins: [], low: null, high: null, top: [] };
    if (!isMeasured(column)) {
      return { ...none, top: low === null ? [] : [[String(low), counts[0] ?? 0]] };
    }
    if (low === null || high === null) return none;
    return { ...none, bins: counts, low: toEnd(column, Number(low)), high: toEnd(column, Number(high)) };
  });
  return { rows, summaries };
}

function isMeasured({ kind, type }: ResultColumn): boolean {
  // A moment of the world is compared with no zone at hand.
  return kind === 'number' || (kind === 'date' && type !== 'TIMESTAMPTZ');
}

/** A cell as a double: a number, or seconds since 1970. */
function doubleSql({ kind }: ResultColumn, cell: string): string {
  return kind === 'date' ? `epoch(${cell}::timestamp)` : `${cell}::double`;
}

/** How many are there, how many differ, and the ends of what is measured or the commonest of what is not. */
function endsSql(column: ResultColumn, cell: string): readonly string[] {
  const counts = [`count(${cell})::double`, `approx_count_distinct(${cell})::double`];
  if (!isMeasured(column)) return [...counts, `mode(${cell}::varchar)`, 'null'];
  const value = doubleSql(column, cell);
  const finite = `case when isfinite(${column.kind === 'date' ? `${cell}::timestamp` : value}) then ${value} end`;
  return [...counts, `min(${finite})`, `max(${finite})`];
}

/** What is counted in the second turn: the bars of a measured column, else the commonest value. */
function countsSql(column: ResultColumn, cell: string, low: Cell, high: Cell): readonly string[] {
  if (low === null) return [];
  if (!isMeasured(column)) {
    return [`count(*) filter (where ${cell}::varchar = ${quoteText(String(low))})::double`];
  }
  const [from, to] = [Number(low), Number(high)];
  const value = doubleSql(column, cell);
  const place =
    from === to
      ? '0'
      : `least(${binCount - 1}, floor((${value} - ${from}::double) / ${to - from}::double * ${binCount}))`;
  const inside = `${value} between ${from}::double and ${to}::double`;
  return Array.from(
    { length: binCount },
    (_, bin) => `count(*) filter (where ${inside} and ${place} = ${bin})::double`,
  );
}

function toEnd({ kind }: ResultColumn, value: number): string | number {
  return kind === 'date' ? new Date(value * 1000).toISOString().slice(0, 10) : value;
}
