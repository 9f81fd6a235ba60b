/** DuckDB-Wasm's own Node build, same version as the browser's: what tests and scripts ask. */

import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { createTables, settleEngine, useDatabase } from './create-tables.ts';
import type { Database, QueryOptions, Row, Tables } from './database.ts';
import { isFatal, toQueryError } from './query-error.ts';
import { readBatches, toQueryResult } from './query-result.ts';

const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

type Engine = Awaited<ReturnType<typeof createDuckDB>>;

// Instances whose database was closed: starting one takes seconds, a fresh database in it nothing.
const idle: Engine[] = [];

async function startEngine(): Promise<Engine> {
  const bundle = { mainModule: wasm, mainWorker: '' };
  const engine = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate(() => undefined);
  return engine;
}

/** Opens an engine in this process, with the ledger's tables if given. Throws when one does not fit the schema. */
export async function openNodeDatabase(tables?: Tables): Promise<Database> {
  const engine = idle.pop() ?? (await startEngine());
  let sound = true;
  engine.open({});
  const connection = engine.connect();
  const ask = async <R extends Row>(sql: string, options: QueryOptions) => {
    const start = performance.now();
    if (!options.signal && options.limit === undefined) {
      const { schema, batches } = connection.query(sql);
      return toQueryResult<R>({ sql, fields: schema.fields, batches, start });
    }
    options.signal?.throwIfAborted();
    const reader = (await connection.send(sql, true)).open();
    // A finished reader forgets its schema.
    const { fields } = reader.schema;
    return toQueryResult<R>({ sql, fields, start, ...(await readBatches(withPauses(reader), options)) });
  };
  const database: Database = {
    query: async <R extends Row>(sql: string, options: QueryOptions = {}) => {
      try {
        return await ask<R>(sql, options);
      } catch (caught) {
        const error = toQueryError(caught, sql);
        if (isFatal(error)) sound = false;
        throw error;
      }
    },
    register: async (name, content) => {
      if (typeof content === 'string') engine.registerFileText(name, content);
      else engine.registerFileBuffer(name, content instanceof Blob ? await bytesOf(content) : content);
    },
    unregister: async (name) => engine.dropFile(name),
    insertArrow: async (name, stream) => {
      const own = engine.connect();
      try {
        own.query(useDatabase);
        own.insertArrowFromIPCStream(stream, { name, create: true });
      } finally {
        own.close();
      }
    },
    ping: async () => undefined,
    close: async () => {
      connection.close();
      engine.reset();
      engine.dropFiles();
      if (sound) idle.push(engine);
    },
  };
  await settleEngine(database);
  if (tables) await createTables(database, tables);
  return database;
}

/** Between two batches the process hears what else there is: a signal. */
async function* withPauses<T>(values: Iterable<T>): AsyncGenerator<T> {
  for (const value of values) {
    await setImmediate();
    yield value;
  }
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
