/** How the published tables enter a fresh DuckDB: the settings, one CREATE and one INSERT a table, the view over them. */

import { tables as schema, sqlTypes, type Table } from '../dataset/schema.ts';
import type { Tables } from './engine.ts';
import { factsView } from './relations.ts';

/** Run before anything else: without them DuckDB-Wasm asks its makers' host for extensions. */
export const settings = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
] as const;

export interface TableLoad {
  readonly name: string;
  /** The name under which the CSV text is registered. */
  readonly file: string;
  readonly text: string;
  readonly statements: readonly string[];
}

/**
 * What to register and run for each table of the schema, in this order: the last one also creates the view.
 * Throws when a table or a column is missing.
 */
export function toLoads(tables: Tables): readonly TableLoad[] {
  const unknown = Object.keys(tables).filter((name) => !schema.some((table) => table.name === name));
  if (unknown.length > 0) throw new Error(`unknown table: ${unknown.join(', ')}`);
  return schema.map((table, at) => {
    const text = tables[table.name];
    if (text === undefined) throw new Error(`missing table: ${table.name}`);
    const load = toLoad(table, text.replace(/^\uFEFF/, ''));
    return at < schema.length - 1 ? load : { ...load, statements: [...load.statements, factsView] };
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
    name: table.name,
    file,
    text,
    statements: [
      `CREATE TABLE "${table.name}" (${created})`,
      `INSERT INTO "${table.name}" SELECT * FROM read_csv('${file}', columns = {${read}}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '')`,
    ],
  };
}
