/** A text table → a table of the engine, slice by slice; rows that cannot be read are named, never dropped silently. */

import Papa from 'papaparse';
import type { Database } from '../engine/database.ts';
import { quoteName, quoteText } from '../engine/quote.ts';
import type { Text } from '../text/locale.ts';
import { unfitReason, unfitSql, valueSql } from './cell-value.ts';
import { type Dialect, fits } from './dialect.ts';
import { sizeOfRecords } from './header.ts';
import { type ImportColumn, storedType } from './import-type.ts';
import { quoteLateQuotes } from './late-quotes.ts';
import { isPlain, plainRows } from './plain-rows.ts';
import { countBreaks, countLines, cutSlices, dropMarks, prefetch, toLineFeeds } from './read-ahead.ts';

export interface Rejected {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly column: string | null;
  readonly reason: Text;
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
    for await (const part of prefetch(readParts(options))) {
      signal?.throwIfAborted();
      leftOut.push(...(await loadPart(database, load, part, options)));
      onProgress?.(part.end);
    }
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

/** A slice on its way into the engine. */
interface Part {
  readonly start: number;
  readonly end: number;
  /** Rows ended by line feeds, without the names above the first. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Lines above the rows. */
  readonly lines: number;
  /** The engine loses nothing when it reads the cells with the types of their columns. */
  readonly plain: boolean;
}

/** Reads the slices while the engine is at work on the one before. */
async function* readParts({ file, dialect, columns }: LoadOptions): AsyncGenerator<Part> {
  const rows = plainRows(columns, dialect.delimiter);
  for await (const { start, end, bytes } of cutSlices(file, dialect.delimiter, sliceBytes)) {
    const part = toRows(bytes, dialect, start === 0);
    yield { start, end, ...part, plain: rows !== null && (await isPlain(part.bytes, rows)) };
  }
}

/** A registered file; buffers of its very size spare the engine larger ones. */
interface PartFile {
  readonly file: string;
  readonly bytes: number;
  /** Names of tables: for records that could not be read, and for cells that are to be judged. */
  readonly rejects: string;
  readonly cells: string;
}

interface Statements {
  readonly create: string;
  /** Inserts plain rows. */
  readonly insertPlain: (part: PartFile) => string;
  /** Reads other rows into a table beside: each cell's text, its value and whether the value loses something. */
  readonly judge: (part: PartFile) => string;
  /** The distinct texts of a column that its type would lose something of; null for text. */
  readonly unfit: readonly (((part: PartFile) => string) | null)[];
  readonly insertFit: (part: PartFile) => string;
}

function toStatements(table: string, dialect: Dialect, columns: readonly ImportColumn[]): Statements {
  const name = quoteName(table);
  const typed = columns.map((column) => `${quoteName(column.name)} ${storedType(column.type)}`);
  const read = (types: readonly string[], { file, bytes, rejects }: PartFile) =>
    `read_csv(${quoteText(file)}, auto_detect = false, header = false, delim = ${quoteText(dialect.delimiter)}, new_line = '\\n', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, max_line_size = ${bytes + 16}, buffer_size = ${bytes + 64}, columns = {${types.map((type, at) => `c${at}: '${type}'`).join(', ')}}, store_rejects = true, rejects_limit = 0, rejects_table = '${rejects}', rejects_scan = '${rejects}_scan')`;
  const values = columns.map(({ type }, at) => `${valueSql(type, `c${at}`)} as v${at}`);
  const conditions = columns.map(({ type }, at) => unfitSql(type, `c${at}`, `v${at}`));
  const marks = conditions.flatMap((condition, at) => (condition ? [`${condition} as u${at}`] : []));
  const fit = conditions.flatMap((condition, at) => (condition ? [`not u${at}`] : []));
  return {
    create: `create or replace table ${name} (${typed.join(', ')})`,
    insertPlain: (part) =>
      `insert into ${name} select * from ${read(
        columns.map(({ type }) => type),
        part,
      )}`,
    judge: (part) =>
      `create temp table ${part.cells} as select ${['*', ...marks].join(', ')} from (select *, ${values.join(', ')} from ${read(
        columns.map(() => 'VARCHAR'),
        part,
      )})`,
    unfit: conditions.map((condition, at) =>
      condition ? ({ cells }) => `select distinct c${at} as v from ${cells} where u${at}` : null,
    ),
    insertFit: ({ cells }) =>
      `insert into ${name} select ${columns.map((_, at) => `v${at}`).join(', ')} from ${cells} where ${['true', ...fit].join(' and ')}`,
  };
}

/** Loads one slice; gives the rows it had to leave out. */
async function loadPart(
  database: Database,
  load: Statements,
  part: Part,
  { file, dialect, columns }: LoadOptions,
): Promise<readonly LeftOut[]> {
  if (part.bytes.length === 0) return [];
  serial++;
  const [handle, rejects, cells] = [
    `import-${serial}.csv`,
    `import_rejects_${serial}`,
    `import_cells_${serial}`,
  ];
  const registered = { file: handle, bytes: part.bytes.length, rejects, cells };
  // The bytes move to the engine's worker.
  await database.register(handle, part.bytes);
  try {
    await database.query(part.plain ? load.insertPlain(registered) : load.judge(registered));
    const unfit = part.plain ? new Map() : await findUnfit(database, load, registered);
    const misread = await readRejects(database, rejects, dialect.delimiter, columns);
    if (!part.plain) await database.query(load.insertFit(registered));
    if (unfit.size === 0 && misread.length === 0) return [];
    const again = new Uint8Array(await file.slice(part.start, part.end).arrayBuffer());
    const rows = toRows(again, dialect, part.start === 0).bytes;
    const found =
      unfit.size > 0 ? findRecords(new TextDecoder().decode(rows), dialect.delimiter, columns, unfit) : [];
    const listed = misread.map(({ at, ...row }) => ({ ...row, line: countBreaks(rows.subarray(0, at)) }));
    const lines = new Set(listed.map(({ line }) => line));
    return [...listed, ...found.filter(({ line }) => !lines.has(line))].map((row) => ({
      ...row,
      start: part.start,
      line: part.lines + row.line,
    }));
  } finally {
    await database
      .query(
        `drop table if exists ${rejects}; drop table if exists ${rejects}_scan; drop table if exists ${cells}`,
      )
      .catch(() => undefined);
    await database.unregister(handle);
  }
}

/** The rows of a slice ended by line feeds, without the names above the first, and the lines that those take. */
function toRows(bytes: Uint8Array<ArrayBuffer>, dialect: Dialect, first: boolean) {
  const { delimiter, above, names } = dialect;
  const rows = quoteLateQuotes(dropMarks(toLineFeeds(bytes, [delimiter])), delimiter);
  const head = first ? sizeOfRecords(rows, delimiter, above + names) : 0;
  return { bytes: head === 0 ? rows : rows.slice(head), lines: countBreaks(rows.subarray(0, head)) };
}

interface Found {
  /** Line breaks before the record among the rows of the slice. */
  readonly line: number;
  readonly column: string | null;
  readonly reason: Text;
  readonly text: string;
}

interface Misread extends Omit<Found, 'line'> {
  /** Place of the record in the slice, in bytes. */
  readonly at: number;
}

/**
 * Records of another number of cells, quoted wrongly, not in UTF-8, or with a date that no calendar has, as DuckDB
 * names them; a row once, though the engine names it for every cell.
 */
async function readRejects(
  database: Database,
  rejects: string,
  delimiter: string,
  columns: readonly ImportColumn[],
): Promise<readonly Misread[]> {
  const answer = await database.query<{
    at: number | null;
    name: string | null;
    type: string;
    reason: string;
    text: string;
  }>(
    `select coalesce(line_byte_position, byte_position)::double as at, column_name as name, error_type::varchar as type, coalesce(error_message, '') as reason, coalesce(if(error_type = 'CAST', csv_line, left(csv_line, ${shownCharacters})), '') as text from ${rejects} qualify row_number() over (partition by line_byte_position order by error_type = 'CAST', error_type, column_idx) = 1`,
  );
  return answer.rows().map(({ at, name, type, reason, text }) => {
    const cast = type === 'CAST';
    const place = name === null ? -1 : Number(name.slice(1));
    const column = columns[place];
    const cells = cast ? Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data[0] : [];
    return {
      at: Math.max(0, (at ?? 1) - 1),
      column: column?.name ?? null,
      reason: cast && column ? unfitReason(column, cells?.[place] ?? '') : misreadReason(type, reason),
      text: text.slice(0, shownCharacters),
    };
  });
}

/** Kinds of DuckDB's rejected records, whose own words are of its parser. */
const misreads: Readonly<Record<string, Text>> = {
  'MISSING COLUMNS': { zh: '格数少了', en: 'Too few cells' },
  'TOO MANY COLUMNS': { zh: '格数多了', en: 'Too many cells' },
  'UNQUOTED VALUE': { zh: '引号没有成对', en: 'A quotation mark without its pair' },
  'LINE SIZE OVER MAXIMUM': { zh: '这一行太长', en: 'The line is too long' },
  'INVALID ENCODING': { zh: '不是UTF-8的字节', en: 'Bytes that are not UTF-8' },
  'INVALID UNICODE': { zh: '不是UTF-8的字节', en: 'Bytes that are not UTF-8' },
  'INVALID STATE': { zh: '引号或转义的写法不对', en: 'A quotation or escape mark out of place' },
};

function misreadReason(type: string, own: string): Text {
  const kind = misreads[type];
  if (!kind) return { zh: `数据库读不了这一行：${own}`, en: own };
  const [expected, found] = /^Expected Number of Columns: (\d+) Found: (\d+)/.exec(own)?.slice(1) ?? [];
  if (found === undefined) return kind;
  return {
    zh: `${kind.zh}：应有${expected}格，这里有${found}格`,
    en: `${kind.en}: ${expected} expected, ${found} found`,
  };
}

async function findUnfit(
  database: Database,
  load: Statements,
  part: PartFile,
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const values = new Map<number, ReadonlySet<string>>();
  for (const [at, sql] of load.unfit.entries()) {
    if (!sql) continue;
    const answer = await database.query<{ v: string }>(sql(part));
    if (answer.rowCount > 0) values.set(at, new Set(answer.rows().map((row) => row.v)));
  }
  return values;
}

/** The records of a text that hold one of the values, given by the place of their column. */
export function findRecords(
  text: string,
  delimiter: string,
  columns: readonly ImportColumn[],
  values: ReadonlyMap<number, ReadonlySet<string>>,
): readonly Found[] {
  const found: Found[] = [];
  let [end, line] = [0, 0];
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, meta }) => {
      const record = text.slice(end, meta.cursor);
      for (const [at, unfit] of fits(data, columns.length) ? values : []) {
        const [value, column] = [data[at], columns[at]];
        if (value === undefined || !column || !unfit.has(value)) continue;
        const shown = record.trimEnd().slice(0, shownCharacters);
        found.push({ line, column: column.name, reason: unfitReason(column, value), text: shown });
        break;
      }
      line += record.split(/\r\n|\n|\r/).length - 1;
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
