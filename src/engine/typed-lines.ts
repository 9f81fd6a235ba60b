/**
 * The rows of an engine elsewhere, as ClickHouse's `JSONCompactEachRowWithNamesAndTypes` writes them: a line of names,
 * a line of types, a line a row.
 */

import { shortestSingle, toDecimal } from './arrow-cell.ts';
import type { Cell, Kind, QueryResult, ResultColumn, Row } from './database.ts';
import { QueryError } from './query-error.ts';
import { toPlain } from './query-result.ts';

/** The format's name, as a request asks for it. */
export const lineFormat = 'JSONCompactEachRowWithNamesAndTypes';

export interface TypedLines {
  readonly names: readonly string[];
  /** As the engine names them. */
  readonly types: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** False when more rows were there than were taken. */
  readonly complete: boolean;
}

export interface LineLimits {
  readonly rows: number;
  /** Of the text, unpacked. */
  readonly bytes: number;
}

/** Reads to the end or to a limit, whichever comes first. Throws a `QueryError` for what is no such text. */
export async function readTypedLines(
  body: ReadableStream<Uint8Array>,
  { rows: mostRows, bytes: mostBytes }: LineLimits,
): Promise<TypedLines> {
  const decoder = new TextDecoder();
  const head: (readonly string[])[] = [];
  const rows: (readonly unknown[])[] = [];
  let bytes = 0;
  let rest = '';
  const take = (line: string) => {
    if (line.trim() === '') return;
    const values = parseLine(line);
    if (head.length < 2) head.push(values.map(String));
    else rows.push(values);
  };
  const reader = body.getReader();
  try {
    while (rows.length <= mostRows) {
      const { value, done } = await reader.read();
      if (done) {
        take(rest + decoder.decode());
        break;
      }
      bytes += value.length;
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) take(line);
      if (bytes > mostBytes) return whole(head, rows.slice(0, mostRows), false);
    }
  } finally {
    // What is left is not waited for.
    reader.cancel().catch(() => undefined);
  }
  return whole(head, rows.slice(0, mostRows), rows.length <= mostRows);
}

function whole(
  [names = [], types = []]: readonly (readonly string[])[],
  rows: TypedLines['rows'],
  complete: boolean,
): TypedLines {
  return { names, types, rows, complete };
}

function parseLine(line: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(line);
    if (Array.isArray(values)) return values;
  } catch {
    // Said below.
  }
  const begin = line.trim().slice(0, 300);
  // An engine that fails amid its rows says so among them.
  if (/Exception|Error/.test(begin)) throw new QueryError(begin, { kind: 'query' });
  throw new QueryError(`unreadable answer: ${begin}; leave FORMAT out of the query`, {
    zh: `读不懂的回答：${begin}；查询里不要写FORMAT`,
    kind: 'source',
  });
}

/** Lines as a result, in the words of the engine of this page. */
export function toTypedResult<R extends Row>(
  sql: string,
  engine: string,
  { names, types, rows, complete }: TypedLines,
  start: number,
): QueryResult<R> {
  const columns = names.map((name, at) => toColumn(name, types[at] ?? '', rows, at));
  return {
    sql,
    engine,
    columns,
    rowCount: rows.length,
    complete,
    ms: performance.now() - start,
    rows: () =>
      rows.map(
        (_, row) =>
          Object.fromEntries(columns.map((column) => [column.name, toPlain(column, column.get(row))])) as R,
      ),
    release: () => undefined,
  };
}

function toColumn(name: string, type: string, rows: TypedLines['rows'], at: number): ResultColumn {
  const said = toDuckDbType(type);
  const kind = kindOf(said);
  const read = readerOf(said);
  return {
    name,
    kind,
    integer: kind === 'number' && /INT$|INTEGER$|^BIGNUM$|,0\)$/.test(said),
    type: said,
    get: (row) => {
      const value = rows[row]?.[at] ?? null;
      return value === null ? null : read(value);
    },
    vectors: () => {
      throw new TypeError(`no vectors: ${name} came as text`);
    },
  };
}

function readerOf(type: string): (value: unknown) => Cell {
  if (type === 'BOOLEAN') return Boolean;
  if (kindOf(type) === 'number') return toNumber(type);
  if (type.startsWith('TIMESTAMP')) return (value) => tidyMoment(String(value));
  return (value) => (typeof value === 'string' ? value : JSON.stringify(value));
}

function toNumber(type: string): (value: unknown) => Cell {
  if (type === 'FLOAT') return (value) => shortestSingle(Math.fround(toDouble(value)));
  if (type === 'DOUBLE') return toDouble;
  return (value) => toDecimal(String(value));
}

function toDouble(value: unknown): number {
  if (typeof value !== 'string') return Number(value);
  // One engine writes nan and -inf, the other NaN and -Infinity.
  if (/^[+-]?inf/i.test(value))
    return value.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(value);
}

/** A moment without the zeros of a fraction that its column has room for: in threes, as everywhere here. */
function tidyMoment(moment: string): string {
  return moment.replace(/\.(\d+?)0*(?=Z?$)/, (_, digits: string) => {
    const filled = digits.padEnd(Math.ceil(digits.length / 3) * 3, '0');
    return /^0*$/.test(filled) ? '' : `.${filled}`;
  });
}

/** What a column's values are to a grid or a chart. @param type as DuckDB names it */
function kindOf(type: string): Kind {
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|BIGNUM|DECIMAL\(\d+,\d+\))$/.test(type))
    return 'number';
  if (/^(DATE|TIMESTAMP)/.test(type)) return 'date';
  if (/^TIME/.test(type)) return 'time';
  if (type === 'BOOLEAN') return 'boolean';
  return /^(LIST|ARRAY|STRUCT|MAP|UNION|BLOB|INTERVAL)$/.test(type) ? 'other' : 'text';
}

const clickHouseNames: Readonly<Record<string, string>> = {
  Int8: 'TINYINT',
  Int16: 'SMALLINT',
  Int32: 'INTEGER',
  Int64: 'BIGINT',
  Int128: 'HUGEINT',
  Int256: 'BIGNUM',
  UInt8: 'UTINYINT',
  UInt16: 'USMALLINT',
  UInt32: 'UINTEGER',
  UInt64: 'UBIGINT',
  UInt128: 'UHUGEINT',
  UInt256: 'BIGNUM',
  Float32: 'FLOAT',
  BFloat16: 'FLOAT',
  Float64: 'DOUBLE',
  Bool: 'BOOLEAN',
  Date: 'DATE',
  Date32: 'DATE',
  // A moment of the world, whatever zone it is shown in.
  DateTime: 'TIMESTAMPTZ',
  DateTime64: 'TIMESTAMPTZ',
  Time: 'TIME',
  Time64: 'TIME',
  Array: 'LIST',
  Tuple: 'STRUCT',
  Nested: 'LIST',
  Map: 'MAP',
  Enum8: 'ENUM',
  Enum16: 'ENUM',
};

/** A type of ClickHouse or DuckDB as DuckDB names it; of a nested one the outermost. */
export function toDuckDbType(type: string): string {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/.exec(type)?.[1];
  if (inner !== undefined) return toDuckDbType(inner);
  if (/\[\]$/.test(type)) return 'LIST';
  if (/\[\d+\]$/.test(type)) return 'ARRAY';
  const decimal = /^decimal\((\d+), ?(\d+)\)$/i.exec(type);
  if (decimal) return `DECIMAL(${decimal[1]},${decimal[2]})`;
  if (type === 'TIMESTAMP WITH TIME ZONE') return 'TIMESTAMPTZ';
  if (type === 'TIME WITH TIME ZONE') return 'TIMETZ';
  const name = /^\w+/.exec(type)?.[0] ?? '';
  return clickHouseNames[name] ?? (name === name.toUpperCase() && name !== '' ? name : 'VARCHAR');
}
