/** DuckDB's own engine over a folder of Parquet or a database file, for reading alone. */

import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { quoteName, quoteText } from '../../src/engine/quote.ts';
import { requirePeer } from '../peer.ts';
import { toCell } from './duckdb-text.ts';
import type { FarEngine } from './front.ts';

/** What of DuckDB's own bindings is asked. */
interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: (path: string, options?: Readonly<Record<string, string>>) => Promise<Instance>;
  };
  readonly version: () => string;
}
interface Instance {
  readonly connect: () => Promise<Connection>;
  readonly closeSync: () => void;
}
interface Connection {
  readonly run: (sql: string) => Promise<unknown>;
  readonly runAndReadAll: (
    sql: string,
    values: readonly string[],
  ) => Promise<{ readonly getRows: () => readonly (readonly unknown[])[] }>;
  readonly stream: (sql: string) => Promise<Result>;
  readonly interrupt: () => void;
  readonly closeSync: () => void;
}
interface Result {
  readonly columnNames: () => readonly string[];
  readonly columnTypes: () => readonly { readonly toString: () => string }[];
  readonly fetchChunk: () => Promise<Chunk | null>;
}
interface Chunk {
  readonly rowCount: number;
  readonly getRows: () => readonly (readonly unknown[])[];
}

/** @param path a `.duckdb` file, or a folder of Parquet that becomes one table of the folder's name */
export async function openDuckDb(path: string): Promise<FarEngine> {
  const { DuckDBInstance, version } = (await requirePeer('@duckdb/node-api')) as DuckDb;
  const folder = statSync(path).isDirectory();
  const instance = folder
    ? await DuckDBInstance.create(':memory:')
    : await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const first = await instance.connect();
  if (folder) for (const statement of tableOfFolder(resolve(path))) await first.run(statement);
  // Two columns of bytes are counted in an array, not in a hash table: 18 bits hold the bins of any two.
  await first.run('set global perfect_ht_threshold = 18');
  for (const statement of ['set enable_external_access = false', 'set lock_configuration = true'])
    await first.run(statement);
  return {
    name: `DuckDB ${version()}`,
    answer: (sql, rows, signal) => answer(instance, sql, rows, signal),
    close: async () => {
      first.closeSync();
      instance.closeSync();
    },
  };
}

function tableOfFolder(folder: string): readonly string[] {
  if (!readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.parquet'))) {
    throw new Error(
      `no Parquet: ${folder} has no file that ends in .parquet; name the folder that extract --out wrote`,
    );
  }
  const files = quoteText(join(folder, '**/*.parquet'));
  return [
    `create view ${quoteName(tableName(folder))} as from read_parquet(${files}, hive_partitioning = true, union_by_name = true)`,
    `set allowed_directories = [${quoteText(`${folder}/`)}]`,
  ];
}

export function tableName(folder: string): string {
  return basename(folder).replace(/\W+/g, '_') || 'facts';
}

async function* answer(
  instance: Instance,
  sql: string,
  rows: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  signal.throwIfAborted();
  const connection = await instance.connect();
  const interrupt = () => connection.interrupt();
  signal.addEventListener('abort', interrupt);
  try {
    await refuseWrites(connection, sql);
    const result = await connection.stream(sql);
    const types = result.columnTypes().map(String);
    yield `${JSON.stringify(result.columnNames())}\n${JSON.stringify(types)}\n`;
    for (let sent = 0; sent < rows; ) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0 || signal.aborted) return;
      sent += chunk.rowCount;
      const lines = chunk
        .getRows()
        .map((row) => JSON.stringify(row.map((value, at) => toCell(value, types[at] ?? ''))));
      yield `${lines.join('\n')}\n`;
    }
  } finally {
    signal.removeEventListener('abort', interrupt);
    connection.closeSync();
  }
}

/**
 * Lets one SELECT through (WITH, FROM, VALUES, DESCRIBE, SHOW and SUMMARIZE are such), as the engine's own parser has
 * it. Nothing else is even prepared: preparing EXPORT DATABASE makes its folder.
 */
async function refuseWrites(connection: Connection, sql: string): Promise<void> {
  const parsed = await connection.runAndReadAll('select json_serialize_sql($1::varchar)', [sql]);
  const { error, error_type, statements } = JSON.parse(String(parsed.getRows()[0]?.[0])) as {
    readonly error: boolean;
    readonly error_type?: string;
    readonly statements?: readonly unknown[];
  };
  // What cannot be parsed cannot be run: the engine says why, and where.
  if (error_type === 'parser') return;
  if (error || statements?.length !== 1) {
    throw new Error(
      `for reading alone: ${sql.trim().slice(0, 60)}; ask one SELECT, DESCRIBE, SHOW or SUMMARIZE`,
    );
  }
}
