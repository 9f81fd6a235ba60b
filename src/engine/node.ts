/** DuckDB-Wasm's own Node build, same version as the browser's: what tests and scripts ask. */

import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { settings, toLoads } from './create-tables.ts';
import type { Engine, Row, Tables } from './engine.ts';
import { QueryError } from './query-error.ts';
import { toRows } from './rows.ts';

const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

/** Opens an engine in this process with the tables loaded. Throws when a table does not fit the schema. */
export async function openNodeEngine(tables: Tables): Promise<Engine> {
  const bundle = { mainModule: wasm, mainWorker: '' };
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => undefined);
  database.open({});
  const connection = database.connect();
  const ask = (sql: string) => {
    try {
      return connection.query(sql);
    } catch (error) {
      throw new QueryError(error instanceof Error ? error.message : String(error), sql);
    }
  };
  for (const setting of settings) ask(setting);
  for (const load of toLoads(tables)) {
    database.registerFileText(load.file, load.text);
    for (const statement of load.statements) ask(statement);
    database.dropFile(load.file);
  }
  return {
    query: async <R extends Row>(sql: string) => toRows<R>(ask(sql)),
    close: async () => {
      connection.close();
      database.reset();
    },
  };
}
