/** A file of Parquet → a database file of DuckDB. */

import { rename } from 'node:fs/promises';
import { quoteName, quoteText } from '../../src/engine/quote.ts';
import { requirePeer } from '../peer.ts';
import type { columnsOf } from './tray.ts';

/** What of DuckDB's own bindings is asked. */
interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: (path: string, options: Readonly<Record<string, string>>) => Promise<Instance>;
  };
}
interface Instance {
  readonly connect: () => Promise<{
    readonly run: (sql: string) => Promise<unknown>;
    readonly closeSync: () => void;
  }>;
  readonly closeSync: () => void;
}

/**
 * Writes the table `facts`, each column with its comment. DuckDB-Wasm, which the project has anyway, cannot: in Node
 * it leaves the catalog in a log that is never emptied (findings/duckdb-wasm-node-checkpoint-loses-tables.sh).
 * @param about the comment of the table
 */
export async function writeDuckDb(
  path: string,
  parquet: string,
  columns: ReturnType<typeof columnsOf>,
  about: string,
): Promise<void> {
  const { DuckDBInstance } = (await requirePeer('@duckdb/node-api')) as DuckDb;
  const instance = await DuckDBInstance.create(`${path}.part`, { memory_limit: '1GB' });
  const connection = await instance.connect();
  await connection.run(`create or replace table facts as from read_parquet(${quoteText(parquet)})`);
  await connection.run(`comment on table facts is ${quoteText(about)}`);
  for (const { name, meaning } of columns)
    await connection.run(
      `comment on column facts.${quoteName(name)} is ${quoteText(`${meaning.zh} / ${meaning.en}`)}`,
    );
  connection.closeSync();
  instance.closeSync();
  await rename(`${path}.part`, path);
}
