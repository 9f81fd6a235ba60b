/** An inspected file → a table of the engine, kept for the next visit. */

import type { Database } from '../engine/database.ts';
import { errorMessage, QueryError } from '../engine/query-error.ts';
import { type Encoding, toUtf8 } from '../text/decode.ts';
import type { Dialect, ImportColumn } from './dialect.ts';
import { skipRecords } from './header.ts';
import { type Kept, keep, loadArrow } from './import-store.ts';
import type { Inspected } from './inspect.ts';
import { loadCsv, type Rejected } from './load-csv.ts';

export interface Brought {
  readonly kept: Kept;
  readonly rejected: readonly Rejected[];
}

export interface BringOptions {
  readonly table: string;
  readonly columns: readonly ImportColumn[];
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** The table answers; what follows keeps its file for the next visit. */
  readonly onQueryable?: () => void;
  readonly signal?: AbortSignal;
}

const canonicalDialect: Dialect = { delimiter: ',', header: false };

/** Loads a file as it was inspected, with the columns as a person left them. Throws a sentence or `AbortError`. */
export async function bring(
  database: Database,
  inspected: Inspected,
  options: BringOptions,
): Promise<Brought> {
  const { table, columns, signal } = options;
  const say = options.onProgress ?? (() => undefined);
  const entry = { id: crypto.randomUUID(), table, source: inspected.file.name };
  if (inspected.kind === 'arrow') {
    const rows = await loadArrow(database, table, inspected.file).catch((error: unknown) => {
      throw new QueryError(`unreadable Arrow file: ${errorMessage(error)}`, { kind: 'source', cause: error });
    });
    const typed = await columnsOf(database, table);
    const known = { ...entry, kind: 'arrow', dialect: canonicalDialect, columns: typed } as const;
    const kept = await keep({ ...known, rows, rejected: 0, bytes: inspected.file.size }, inspected.file);
    return { kept, rejected: [] };
  }
  const { canonical } = inspected;
  const whole = canonical?.file ?? (await decoded(inspected.file, inspected.encoding, say, signal));
  const { file, dialect, lines } = await takeHead(whole, inspected.dialect ?? canonicalDialect);
  const onProgress = (bytes: number) => say(bytes / Math.max(1, file.size));
  const loaded = await loadCsv(database, {
    table,
    file,
    dialect,
    columns,
    onProgress,
    ...(signal ? { signal } : {}),
  });
  options.onQueryable?.();
  const below = loaded.rejected.map((each) => ({ ...each, line: each.line + lines }));
  const rejected = [...inspected.rejected, ...below];
  const kept = await keep(
    {
      ...entry,
      kind: 'csv',
      dialect,
      columns,
      rows: loaded.rows,
      rejected: rejected.length,
      bytes: file.size,
    },
    file,
  );
  return { kept, rejected };
}

/** The rows alone where more than one row stands above them; the reader itself knows one row of names. */
async function takeHead(file: Blob, { delimiter, header, above = 0, second = false }: Dialect) {
  if (!header || (above === 0 && !second)) return { file, dialect: { delimiter, header }, lines: 0 };
  const { bytes, lines } = await skipRecords(file, delimiter, above + (second ? 2 : 1));
  return { file: file.slice(bytes), dialect: { delimiter, header: false }, lines };
}

function decoded(file: File, encoding: Encoding | null, say: (share: number) => void, signal?: AbortSignal) {
  return toUtf8(file, encoding ?? 'utf-8', (bytes) => say((bytes / file.size) * 0.2), signal);
}

async function columnsOf(database: Database, table: string): Promise<readonly ImportColumn[]> {
  const rows = await database.query(
    `select column_name from information_schema.columns where table_name = '${table.replaceAll("'", "''")}' order by ordinal_position`,
  );
  return rows.rows().map((row) => ({ name: String(row.column_name), type: 'VARCHAR' as const }));
}
