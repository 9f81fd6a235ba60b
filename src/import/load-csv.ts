/** A text table → a table of the engine, slice by slice; rows that cannot be read are named, never dropped silently. */

import Papa from 'papaparse';
import type { Database } from '../engine/database.ts';
import { quoteName, quoteText } from '../engine/quote.ts';
import { type ImportColumn, storedType, unfitReason, unfitSql, valueSql } from './column-type.ts';
import { type Dialect, uniqueNames } from './dialect.ts';
import { sizeOfRecords } from './header.ts';
import { countBreaks, countLines, cutSlices, prefetch, type Slice, toLineFeeds } from './read-ahead.ts';

export interface Rejected {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly column: string | null;
  /** A sentence, or DuckDB's own words. */
  readonly reason: string;
  /** The row as it stands in the file. */
  readonly text: string;
}

export interface Loaded {
  readonly rows: number;
  readonly rejected: readonly Rejected[];
}

export interface LoadOptions {
  readonly table: string;
  /** UTF-8 without a byte order mark. */
  readonly file: Blob;
  readonly dialect: Dialect;
  readonly columns: readonly ImportColumn[];
  /** Bytes read so far, of `file.size`. */
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

/** A row left out, at its place in the file: bytes to the slice, lines within it. */
interface LeftOut extends Rejected {
  readonly start: number;
}

const sliceBytes = 8 << 20;
const shownCharacters = 2000;
let serial = 0;

/**
 * Creates the table and fills it, in one transaction: on an error or a cancel everything is as before, and rows that
 * each slice would commit for itself take the engine half as long again.
 */
export async function loadCsv(database: Database, options: LoadOptions): Promise<Loaded> {
  const { table, file, dialect, columns, onProgress, signal } = options;
  const load = toStatements(table, dialect, columns);
  const leftOut: LeftOut[] = [];
  await database.query('begin');
  try {
    await database.query(load.create);
    for await (const slice of prefetch(cutSlices(file, dialect.delimiter, sliceBytes))) {
      signal?.throwIfAborted();
      leftOut.push(...(await loadSlice(database, load, slice, options)));
      onProgress?.(slice.end);
    }
    if (load.finish) await database.query(load.finish);
    signal?.throwIfAborted();
    await database.query('commit');
  } catch (error) {
    await database.query('rollback').catch(() => undefined);
    throw error;
  }
  const counted = await database.query<{ n: number }>(
    `select count(*)::double as n from ${quoteName(table)}`,
  );
  const rejected = await toRejected(file, leftOut);
  return { rows: counted.rows()[0]?.n ?? 0, rejected };
}

interface Statements {
  readonly create: string;
  /** Inserts a registered file; `rejects` names the table for records of another shape. */
  readonly insert: (file: string, rejects: string) => string;
  /** The distinct values of a column that its type would lose something of; null for text. */
  readonly unfit: readonly (((file: string) => string) | null)[];
  /** Counts, then removes, the rows that hold such a value; null when every column is text. */
  readonly countUnfit: string | null;
  readonly removeUnfit: string;
  readonly finish: string | null;
}

/**
 * All cells are read as text and cast by our own rules. Rows that do not fit are marked in a column that is dropped
 * at the end: the slice is read once, and once more only where something does not fit.
 */
function toStatements(table: string, dialect: Dialect, columns: readonly ImportColumn[]): Statements {
  const name = quoteName(table);
  const typed = columns.map((column) => `${quoteName(column.name)} ${storedType(column.type)}`);
  const unfit = columns.map(unfitSql);
  const conditions = unfit.filter((condition) => condition !== null);
  const mark = quoteName(uniqueNames([...columns.map((column) => column.name), 'unfit']).at(-1) ?? 'unfit');
  const texts = columns.map((column) => `${quoteText(column.name)}: 'VARCHAR'`).join(', ');
  const from = (file: string, more: string) =>
    `read_csv(${quoteText(file)}, auto_detect = false, header = false, delim = ${quoteText(dialect.delimiter)}, new_line = '\\n', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, max_line_size = ${2 * sliceBytes}, columns = {${texts}}, ${more})`;
  const values = columns.map(valueSql);
  const marked = conditions.length > 0;
  return {
    create: `create or replace table ${name} (${[...typed, ...(marked ? [`${mark} boolean`] : [])].join(', ')})`,
    insert: (file, rejects) =>
      `insert into ${name} select ${[...values, ...(marked ? [conditions.join(' or ')] : [])].join(', ')} from ${from(file, `store_rejects = true, rejects_limit = 0, rejects_table = '${rejects}', rejects_scan = '${rejects}_scan'`)}`,
    unfit: columns.map((column, at) => {
      const condition = unfit[at];
      if (!condition) return null;
      return (file) =>
        `select distinct ${quoteName(column.name)} as v from ${from(file, 'ignore_errors = true')} where ${condition}`;
    }),
    countUnfit: marked ? `select count(*)::double as n from ${name} where ${mark}` : null,
    removeUnfit: `delete from ${name} where ${mark}`,
    finish: marked ? `alter table ${name} drop column ${mark}` : null,
  };
}

/** Loads one slice; gives the rows it had to leave out. */
async function loadSlice(
  database: Database,
  load: Statements,
  slice: Slice,
  { file, dialect, columns }: LoadOptions,
): Promise<readonly LeftOut[]> {
  serial++;
  const [handle, rejects] = [`import-${serial}.csv`, `import_rejects_${serial}`];
  const { bytes, lines } = toRows(slice.bytes, dialect, slice.start === 0);
  if (bytes.length === 0) return [];
  // The bytes move to the engine's worker.
  await database.register(handle, bytes);
  try {
    await database.query(load.insert(handle, rejects));
    const [unfit, misshapen] = [await countUnfit(database, load), await readRejects(database, rejects)];
    if (unfit === 0 && misshapen.length === 0) return [];
    const again = new Uint8Array(await file.slice(slice.start, slice.end).arrayBuffer());
    const rows = toRows(again, dialect, slice.start === 0).bytes;
    const found = unfit > 0 ? await findUnfit(database, load, handle, rows, dialect, columns) : [];
    if (unfit > 0) await database.query(load.removeUnfit);
    return [...misshapen, ...found].map(({ offset, column, reason, text }) => ({
      start: slice.start,
      line: lines + countBreaks(rows.subarray(0, offset)),
      column,
      reason,
      text,
    }));
  } finally {
    await database
      .query(`drop table if exists ${rejects}; drop table if exists ${rejects}_scan`)
      .catch(() => undefined);
    await database.unregister(handle);
  }
}

/** The rows of a slice ended by line feeds, without the names above the first, and the lines that those take. */
function toRows(bytes: Uint8Array<ArrayBuffer>, dialect: Dialect, first: boolean) {
  const { delimiter, header, above = 0, second = false } = dialect;
  const rows = toLineFeeds(bytes, [delimiter]);
  const head = first && header ? sizeOfRecords(rows, delimiter, above + (second ? 2 : 1)) : 0;
  return { bytes: rows.slice(head), lines: countBreaks(rows.subarray(0, head)) };
}

interface Found {
  /** Place of the record in the slice, in bytes. */
  readonly offset: number;
  readonly column: string | null;
  readonly reason: string;
  readonly text: string;
}

async function countUnfit(database: Database, { countUnfit: sql }: Statements): Promise<number> {
  if (sql === null) return 0;
  return (await database.query<{ n: number }>(sql)).rows()[0]?.n ?? 0;
}

/** Records of another number of cells, or quoted wrongly, as DuckDB names them. */
async function readRejects(database: Database, rejects: string): Promise<readonly Found[]> {
  const answer = await database.query<{
    at: number | null;
    name: string | null;
    reason: string;
    text: string;
  }>(
    `select coalesce(line_byte_position, byte_position)::double as at, column_name as name, coalesce(error_message, '') as reason, coalesce(left(csv_line, ${shownCharacters}), '') as text from ${rejects}`,
  );
  return answer.rows().map(({ at, name, reason, text }) => ({
    offset: Math.max(0, (at ?? 1) - 1),
    column: name,
    reason,
    text,
  }));
}

async function findUnfit(
  database: Database,
  load: Statements,
  handle: string,
  rows: Uint8Array,
  dialect: Dialect,
  columns: readonly ImportColumn[],
): Promise<readonly Found[]> {
  const values = new Map<number, ReadonlySet<string>>();
  for (const [at, sql] of load.unfit.entries()) {
    if (!sql) continue;
    const answer = await database.query<{ v: string }>(sql(handle));
    if (answer.rowCount > 0) values.set(at, new Set(answer.rows().map((row) => row.v)));
  }
  return findRecords(new TextDecoder().decode(rows), dialect.delimiter, columns, values);
}

/** The records of a text that hold one of the values, given by the place of their column. */
export function findRecords(
  text: string,
  delimiter: string,
  columns: readonly ImportColumn[],
  values: ReadonlyMap<number, ReadonlySet<string>>,
): readonly Found[] {
  const found: Found[] = [];
  const encoder = new TextEncoder();
  let [end, offset] = [0, 0];
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, meta }) => {
      const record = text.slice(end, meta.cursor);
      for (const [at, unfit] of data.length === columns.length ? values : []) {
        const [value, column] = [data[at], columns[at]];
        if (value === undefined || !column || !unfit.has(value)) continue;
        const shown = record.trimEnd().slice(0, shownCharacters);
        found.push({ offset, column: column.name, reason: unfitReason(column, value), text: shown });
        break;
      }
      offset += encoder.encode(record).length;
      end = meta.cursor;
    },
  });
  return found;
}

/** Lines counted from the top of the file, in their order. */
async function toRejected(file: Blob, leftOut: readonly LeftOut[]): Promise<readonly Rejected[]> {
  const lines = await countLines(
    file,
    leftOut.map(({ start }) => start),
  );
  return leftOut
    .map(({ line, column, reason, text }, at) => ({
      line: (lines[at] ?? 0) + line + 1,
      column,
      reason,
      text,
    }))
    .sort((a, b) => a.line - b.line);
}
