/** DuckDB-Wasm in the browser, in a worker of our own origin. */

import { AsyncDuckDB, type AsyncDuckDBConnection, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import { settings, toLoads } from './create-tables.ts';
import type { Engine, Row, Tables } from './engine.ts';
import { fetchModule, type Progress } from './fetch-wasm.ts';
import { isTrap, QueryError } from './query-error.ts';
import { toRows } from './rows.ts';

export interface WasmOptions {
  readonly tables: Tables;
  /** Address of `duckdb-eh.wasm.gz`. */
  readonly wasmUrl: string;
  /** Address of `duckdb-browser-eh.worker.js`. */
  readonly workerUrl: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Cancels the opening, at any point of it. */
  readonly signal?: AbortSignal;
}

export interface Session {
  readonly database: AsyncDuckDB;
  readonly connection: AsyncDuckDBConnection;
  /** Rejects when the worker dies of itself; never resolves. */
  readonly died: Promise<never>;
  readonly end: () => Promise<void>;
}

/**
 * Fetches the engine, boots it and loads the tables. A trap of the module kills the instance: the query that
 * met it fails with a sentence, and the next one is answered by a fresh instance with the tables reloaded.
 */
export async function openWasmEngine(options: WasmOptions): Promise<Engine> {
  const module = await fetchModule(options.wasmUrl, options.onProgress ?? (() => undefined), options.signal);
  const open = () => openSession(module, options);
  let session: Promise<Session> | null = open();
  await session;
  return {
    query: async <R extends Row>(sql: string) => {
      session ??= open();
      const { connection, end } = await session;
      const answer = await connection.query(sql).catch(async (error: unknown) => {
        if (!isTrap(error)) throw new QueryError(wordsOf(error), sql);
        session = null;
        await end();
        throw new QueryError('the engine stopped at this query and starts afresh with the next one', sql);
      });
      return toRows<R>(answer);
    },
    close: async () => {
      const last = await session;
      session = null;
      await last?.end();
    },
  };
}

/** Boots the fetched module in a worker of its own and loads the tables. */
export async function openSession(
  module: Blob,
  { tables, workerUrl, signal }: Pick<WasmOptions, 'tables' | 'workerUrl' | 'signal'>,
): Promise<Session> {
  signal?.throwIfAborted();
  const loads = toLoads(tables);
  const address = URL.createObjectURL(module);
  const worker = new Worker(workerUrl);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error(`engine worker failed: ${workerUrl}`)));
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  failed.catch(() => undefined);
  try {
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    const connection = await Promise.race([boot(database, address, loads), failed]);
    return { database, connection, died: failed, end: async () => worker.terminate() };
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function boot(
  database: AsyncDuckDB,
  address: string,
  loads: ReturnType<typeof toLoads>,
): Promise<AsyncDuckDBConnection> {
  await database.instantiate(address);
  await database.open({});
  const connection = await database.connect();
  for (const setting of settings) await connection.query(setting);
  for (const load of loads) {
    await database.registerFileText(load.file, load.text);
    for (const statement of load.statements) await connection.query(statement);
    await database.dropFile(load.file);
  }
  return connection;
}

/** Lets SQL read a file of the reader's machine under a name, without a copy of it. */
export async function registerBlob({ database }: Session, name: string, file: Blob): Promise<void> {
  await database.registerFileHandle(name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
