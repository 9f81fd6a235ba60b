/** An inspected file → a table of the engine, kept for the next visit. */

import type { Database } from '../engine/database.ts';
import { quoteText } from '../engine/quote.ts';
import { toUtf8 } from '../text/decode.ts';
import { canonicalDialect } from './canonical-csv.ts';
import { arrow, loadArrow } from './formats/arrow.ts';
import { type StoredTable, storeTable } from './import-store.ts';
import type { ImportColumn } from './import-type.ts';
import type { Inspected } from './inspect.ts';
import { loadCsv, type Rejected } from './load-csv.ts';

export interface ImportedTable {
  readonly stored: StoredTable;
  readonly rejected: readonly Rejected[];
}

export interface ImportOptions {
  readonly table: string;
  readonly columns: readonly ImportColumn[];
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** The table answers; what follows keeps its file for the next visit. */
  readonly onQueryable?: () => void;
  readonly signal?: AbortSignal;
}

/** Loads a file as it was inspected, with the columns as a person left them. Throws a sentence or `AbortError`. */
export async function importTable(
  database: Database,
  inspected: Inspected,
  options: ImportOptions,
): Promise<ImportedTable> {
  const { format } = inspected;
  const file = inspected.within ?? inspected.file;
  const dialect = inspected.canonical ? canonicalDialect : (inspected.dialect ?? canonicalDialect);
  const { table, columns, signal } = options;
  const entry = { id: crypto.randomUUID(), table, source: inspected.file.name };
  if (format === arrow) {
    const rows = await loadArrow(database, table, file);
    const typed = await columnsOf(database, table);
    const known = { ...entry, kind: 'arrow', dialect, columns: typed, bytes: file.size } as const;
    return { stored: await storeTable({ ...known, rows, rejected: 0 }, file), rejected: [] };
  }
  const onProgress = options.onProgress ?? (() => undefined);
  const { canonical, encoding = 'utf-8' } = inspected;
  const text =
    canonical?.file ??
    (await toUtf8(file, encoding, (bytes) => onProgress((bytes / file.size) * 0.2), signal));
  const loaded = await loadCsv(database, {
    table,
    file: text,
    dialect,
    columns,
    onProgress: (bytes) => onProgress(bytes / Math.max(1, text.size)),
    ...(signal ? { signal } : {}),
  });
  options.onQueryable?.();
  const rejected = [...inspected.rejected, ...loaded.rejected];
  const known = { ...entry, kind: 'csv', dialect, columns, bytes: text.size } as const;
  return {
    stored: await storeTable({ ...known, rows: loaded.rows, rejected: rejected.length }, text),
    rejected,
  };
}

async function columnsOf(database: Database, table: string): Promise<readonly ImportColumn[]> {
  const answer = await database.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_name = ${quoteText(table)} order by ordinal_position`,
  );
  return answer.rows().map(({ column_name: name }) => ({ name, type: 'VARCHAR' }));
}
