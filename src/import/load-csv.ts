/** A text table → a table of the engine, slice by slice; rows that cannot be read are named, never dropped silently. */

import type { Database } from '../engine/database.ts';
import { quoteName, quoteText } from '../engine/quote.ts';
import type { Dialect, ImportColumn } from './dialect.ts';
import { findStrange, isWritten, storedType, strangeSql, writtenSql } from './formatted-numbers.ts';
import { ahead, countLines, cutSlices } from './read-ahead.ts';

export interface Rejected {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly column: string | null;
  /** DuckDB's own words. */
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

const sliceBytes = 8 << 20;
let serial = 0;

/**
 * Creates the table and fills it, in one transaction: on an error or a cancel everything is as before, and
 * rows that each slice would commit for itself take the engine half as long again.
 */
export async function loadCsv(database: Database, options: LoadOptions): Promise<Loaded> {
  const { table, file, dialect, columns, onProgress, signal } = options;
  const name = quoteName(table);
  const typed = columns.map((column) => `${quoteName(column.name)} ${storedType(column.type)}`).join(', ');
  const written = columns.flatMap(({ name: of, type }, at) => (isWritten(type) ? [{ of, type, at }] : []));
  const strange = written.map(({ of, type }) => `coalesce(${strangeSql(of, type)}, false)`).join(' or ');
  const read = columns.map(({ name: of, type }) => (isWritten(type) ? writtenSql(of, type) : quoteName(of)));
  const found: { offset: number; column: string | null; reason: string; text: string }[] = [];
  await database.query('begin');
  try {
    await database.query(`create or replace table ${name} (${typed})`);
    let first = true;
    for await (const { start, end, bytes } of ahead(cutSlices(file, dialect.delimiter, sliceBytes))) {
      signal?.throwIfAborted();
      serial++;
      const handle = `import-${serial}.csv`;
      const rejects = `import_rejects_${serial}`;
      await database.register(handle, bytes);
      const reading = [
        quoteText(handle),
        'auto_detect = false',
        `header = ${first && dialect.header}`,
        `delim = ${quoteText(dialect.delimiter)}`,
        `quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false`,
        `max_line_size = ${end - start + 16}, buffer_size = ${end - start + 64}`,
        `columns = {${columns.map((column) => `${quoteText(column.name)}: '${isWritten(column.type) ? 'VARCHAR' : column.type}'`).join(', ')}}`,
        `store_rejects = true, rejects_limit = 0`,
        `rejects_table = '${rejects}', rejects_scan = '${rejects}_scan'`,
      ];
      try {
        if (written.length === 0) {
          await database.query(`insert into ${name} select * from read_csv(${reading.join(', ')})`);
        } else {
          // Read once as text: what is no number or date is named, the rest goes on.
          await database.query(
            `create or replace temp table import_slice as select * from read_csv(${reading.join(', ')})`,
          );
          await database.query(
            `insert into ${name} select ${read.join(', ')} from import_slice where not (${strange})`,
          );
          const values = new Map<number, Set<string>>();
          for (const { of, type, at } of written) {
            const odd = await database.query(
              `select distinct ${quoteName(of)} as v from import_slice where ${strangeSql(of, type)}`,
            );
            if (odd.rowCount > 0) values.set(at, new Set(odd.rows().map((row) => String(row.v))));
          }
          if (values.size > 0) {
            const text = await file.slice(start, end).text();
            const names = columns.map((column) => column.name);
            for (const each of findStrange(text, dialect.delimiter, names, values)) {
              if (first && dialect.header && each.offset === 0) continue;
              const reason = `not a number or date as written: "${each.value}" in column "${each.column}"`;
              found.push({ offset: start + each.offset, column: each.column, reason, text: each.text });
            }
          }
        }
        const bad = await database.query(
          `select byte_position::double as at, line_byte_position::double as line_at, column_name, error_message, left(csv_line, 2000) as csv_line from ${rejects} order by line_byte_position`,
        );
        for (const row of bad.rows()) {
          found.push({
            offset: start + Math.max(0, Number(row.line_at ?? row.at ?? 1) - 1),
            column: row.column_name === null ? null : String(row.column_name),
            reason: String(row.error_message ?? ''),
            text: String(row.csv_line ?? ''),
          });
        }
        await database.query(`drop table if exists ${rejects}; drop table if exists ${rejects}_scan`);
      } finally {
        await database.unregister(handle);
      }
      first = false;
      onProgress?.(end);
    }
    if (written.length > 0) await database.query('drop table if exists import_slice');
    signal?.throwIfAborted();
    await database.query('commit');
  } catch (error) {
    await database.query('rollback').catch(() => undefined);
    throw error;
  }
  const counted = await database.query(`select count(*)::double as n from ${name}`);
  found.sort((a, b) => a.offset - b.offset);
  const lines = await countLines(
    file,
    found.map(({ offset }) => offset),
  );
  const rejected = found.map(({ column, reason, text }, at) => ({
    line: (lines[at] ?? 0) + 1,
    column,
    reason,
    text,
  }));
  return { rows: Number(counted.rows()[0]?.n ?? 0), rejected };
}
