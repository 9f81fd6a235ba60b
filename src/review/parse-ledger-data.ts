/** The published tables as typed rows, without an engine. */

import { readTable } from '../dataset/read-table.ts';
import type { Tables } from '../engine/engine.ts';
import type { Material } from './ledger-data.ts';

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

function rowsOf(tables: Tables, name: string): readonly unknown[] {
  const text = tables[name];
  if (text === undefined) throw new Error(`missing table: ${name}; a deck is made from it`);
  return readTable(name, text);
}
