/** DuckDB-Wasm in the browser, in a worker of our own origin. */

import { AsyncDuckDB, type AsyncDuckDBConnection, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import { openWorker } from '../text/trusted.ts';
import { createTables, settleEngine, useDatabase } from './create-tables.ts';
import type { Database, QueryOptions, QueryResult, Row, Tables } from './database.ts';
import { Life } from './life.ts';
import { isFatal, QueryError, toQueryError } from './query-error.ts';
import { readBatches, toQueryResult } from './query-result.ts';

export interface BrowserDatabaseOptions {
  /** `duckdb-eh.wasm`, fetched and unpacked. */
  readonly module: Blob;
  /** Address of `duckdb-browser-eh.worker.js`. */
  readonly workerUrl: string;
  readonly tables?: Tables;
  /** Cancels the opening, at any point of it. */
  readonly signal?: AbortSignal;
}

/** Boots the module in a worker of its own and loads the tables. Throws what hinders it. */
export async function openBrowserDatabase(options: BrowserDatabaseOptions): Promise<Database> {
  const { module, workerUrl, tables, signal } = options;
  signal?.throwIfAborted();
  const worker = openWorker(workerUrl, 'classic');
  const life = new Life();
  const cancel = () => life.end(signal?.reason);
  worker.addEventListener('error', () =>
    life.end(
      new QueryError(`engine worker failed: ${workerUrl}`, {
        zh: `引擎停了：${workerUrl}`,
        kind: 'engine',
      }),
    ),
  );
  signal?.addEventListener('abort', cancel, { once: true });
  const boot = async () => {
    const engine = new AsyncDuckDB(new VoidLogger(), worker);
    const address = URL.createObjectURL(module);
    await engine.instantiate(address).finally(() => URL.revokeObjectURL(address));
    await engine.open({});
    const database = toDatabase(engine, await engine.connect(), worker, life);
    await settleEngine(database);
    if (tables) await createTables(database, tables);
    return database;
  };
  try {
    return await life.of(boot());
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

/** The seam over one connection; whatever is asked fails when the worker dies. */
function toDatabase(
  engine: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  worker: Worker,
  life: Life,
): Database {
  const living = <T>(job: Promise<T>, sql = ''): Promise<T> =>
    life.of(job).catch((error: unknown) => {
      throw toQueryError(error, sql);
    });
  return {
    query: <R extends Row>(sql: string, options: QueryOptions = {}) =>
      living(
        options.signal || options.limit !== undefined
          ? stream<R>(connection, sql, options)
          : askAtOnce<R>(connection, sql),
        sql,
      ),
    register: (name, content) => living(register(engine, name, content)),
    unregister: async (name) => {
      await living(engine.dropFile(name));
    },
    insertArrow: (name, ipc) => living(insertArrow(engine, name, ipc)),
    ping: async () => {
      await living(engine.getVersion());
    },
    close: async () => worker.terminate(),
  };
}

function register(engine: AsyncDuckDB, name: string, content: string | Uint8Array | Blob): Promise<void> {
  if (typeof content === 'string') return engine.registerFileText(name, content);
  if (content instanceof Uint8Array) return engine.registerFileBuffer(name, content);
  return engine.registerFileHandle(name, content, DuckDBDataProtocol.BROWSER_FILEREADER, true);
}

/** In a connection of its own: one that a broken stream was put into refuses all that come after it. */
async function insertArrow(engine: AsyncDuckDB, name: string, ipc: Uint8Array): Promise<void> {
  const own = await engine.connect();
  try {
    await own.query(useDatabase);
    await own.insertArrowFromIPCStream(ipc, { name, create: true });
  } finally {
    await own.close();
  }
}

async function askAtOnce<R extends Row>(
  connection: AsyncDuckDBConnection,
  sql: string,
): Promise<QueryResult<R>> {
  const start = performance.now();
  const { schema, batches } = await connection.query(sql);
  return toQueryResult<R>({ sql, fields: schema.fields, batches, start });
}

async function stream<R extends Row>(
  connection: AsyncDuckDBConnection,
  sql: string,
  options: QueryOptions,
): Promise<QueryResult<R>> {
  const { signal } = options;
  signal?.throwIfAborted();
  const start = performance.now();
  const cancel = () => {
    connection.cancelSent().catch(() => undefined);
  };
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const reader = await (await connection.send(sql, true)).open();
    // A finished reader forgets its schema.
    const { fields } = reader.schema;
    return toQueryResult<R>({ sql, fields, start, ...(await readBatches(reader, options)) });
  } catch (error) {
    if (!signal?.aborted || isFatal(toQueryError(error))) throw error;
    await settle(connection);
    throw signal.reason;
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

/**
 * Waits until a cancelled connection answers again. Cancelled while it builds the table of a join, it may report so
 * and then never finish the next query.
 */
async function settle(connection: AsyncDuckDBConnection): Promise<void> {
  await connection.query('select 1').catch((error: unknown) => {
    if (isFatal(toQueryError(error))) throw error;
  });
}
