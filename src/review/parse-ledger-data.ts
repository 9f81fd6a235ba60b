/** The published tables as typed rows, without an engine. */

import { readTable } from '../dataset/read-table.ts';
import type { TableName } from '../dataset/schema.ts';
import type { Tables } from '../engine/database.ts';
import { Fault } from '../text/error-message.ts';
import type { LedgerData } from './ledger-data.ts';

/** The tables a deck is made from. */
export const ledgerDataTables = [
  'articles',
  'metrics',
  'observations',
  'sources',
  'audits',
  'events',
  'members',
] as const satisfies readonly TableName[];

/**
 * @param tables CSV texts by table name.
 * @throws `missing table: <name>` when one of them is not given.
 */
export function parseLedgerData(tables: Tables, version: string): LedgerData {
  const read = Object.fromEntries(
    ledgerDataTables.map((name) => {
      const text = tables[name];
      if (text === undefined)
        throw new Fault({
          zh: `缺表：${name}；汇报要用它`,
          en: `missing table: ${name}; a deck is made from it`,
        });
      return [name, readTable(name, text)];
    }),
  );
  return { version, ...(read as unknown as Omit<LedgerData, 'version'>) };
}
