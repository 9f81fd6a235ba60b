/** How the published tables enter a fresh DuckDB: its settings, one CREATE and one INSERT a table, the view over them. */

import { sqlTypes, type Table } from '../dataset/column.ts';
import { tables as schema } from '../dataset/schema.ts';
import type { Database, Tables } from './database.ts';
import { factsView } from './relations.ts';

/** What a connection says before it makes a table. */
export const useDatabase = 'USE packed';

const settings = [
  // Before anything else: without them DuckDB-Wasm asks its makers' host for extensions.
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  // The engine's own in-memory database holds rows as they stand; packed they take a sixth of that.
  "ATTACH ':memory:' AS packed (COMPRESS)",
  useDatabase,
  'DETACH memory',
] as const;

interface TableLoad {
  /** The name under which the CSV text is registered. */
  readonly file: string;
  readonly text: string;
  readonly statements: readonly string[];
}

/** Before anything else is asked of an engine. */
export async function settleEngine(database: Database): Promise<void> {
  for (const setting of settings) await database.query(setting);
}

/** Fills the ledger's tables. Throws when a table or a column is missing. */
export async function createTables(database: Database, tables: Tables): Promise<void> {
  for (const { file, text, statements } of toLoads(tables)) {
    await database.register(file, text);
    for (const statement of statements) await database.query(statement);
    await database.unregister(file);
  }
}

/** What to register and run for each table, in this order: the last one also creates the view. */
function toLoads(tables: Tables): readonly TableLoad[] {
  const unknown = Object.keys(tables).filter((name) => !schema.some((table) => table.name === name));
  if (unknown.length > 0) throw new Error(`unknown table: ${unknown.join(', ')}`);
  return schema.map((table, at) => {
    const text = tables[table.name];
    if (text === undefined) throw new Error(`missing table: ${table.name}`);
    const load = toLoad(table, text.replace(/^\uFEFF/, ''));
    return at < schema.length - 1 ? load : { ...load, statements: [...load.statements, factsView()] };
  });
}

function toLoad(table: Table, text: string): TableLoad {
  const header = text
    .slice(0, text.search(/\r?\n|$/))
    .replaceAll('"', '')
    .split(',');
  const wanted = table.columns.map((column) => column.name);
  if (header.join() !== wanted.join()) {
    throw new Error(`columns of ${table.name}: ${header.join()}; the schema says ${wanted.join()}`);
  }
  const file = `${table.name}.csv`;
  const types = table.columns.map((column) => [column.name, sqlTypes[column.type]] as const);
  const created = types.map(([name, type]) => `"${name}" ${type}`).join(', ');
  const read = types.map(([name, type]) => `'${name}': '${type}'`).join(', ');
  return {
    file,
    text,
    statements: [
      `CREATE TABLE "${table.name}" (${created})`,
      `INSERT INTO "${table.name}" SELECT * FROM read_csv('${file}', columns = {${read}}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '')`,
    ],
  };
}
