/** The published tables as typed rows, without an engine. */

import { type CsvRecord, parseCsv } from '../../dataset/csv.ts';
import { tables as schema, type Table } from '../../dataset/schema.ts';
import type { Tables } from '../../engine/engine.ts';
import type { Material } from './material.ts';

const held = ['articles', 'metrics', 'observations', 'sources', 'audits', 'events', 'members'] as const;

/**
 * @param tables CSV texts by table name.
 * @throws `missing table: <name>` when one of them is not given.
 */
export function parseMaterial(tables: Tables, version: string): Material {
  const read = Object.fromEntries(held.map((name) => [name, rowsOf(tables, name)]));
  return { version, ...read } as unknown as Material;
}

/** The tables a deck is made from. */
export const materialTables: readonly string[] = held;

function rowsOf(tables: Tables, name: string): readonly Readonly<Record<string, string | number | null>>[] {
  const text = tables[name];
  const table = schema.find((one) => one.name === name);
  if (text === undefined || !table) throw new Error(`missing table: ${name}; a deck is made from it`);
  return parseCsv(text).map((record) => typed(record, table));
}

function typed(record: CsvRecord, { columns }: Table): Record<string, string | number | null> {
  return Object.fromEntries(
    columns.map(({ name, type }) => {
      const cell = record[name] ?? null;
      return [name, cell !== null && (type === 'number' || type === 'integer') ? Number(cell) : cell];
    }),
  );
}
