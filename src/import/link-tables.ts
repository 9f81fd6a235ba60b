/** Small tables that travel in a link, and the instance another's link runs in. */

import type { Database } from '../engine/database.ts';
import type { QuerySession } from '../engine/query-session.ts';
import { quoteName } from '../engine/quote.ts';
import { relations } from '../engine/relations.ts';
import { Fault } from '../text/error-message.ts';
import { CanonicalWriter, canonicalDialect } from './canonical-csv.ts';
import { toImportType } from './import-type.ts';
import { loadCsv } from './load-csv.ts';

/** A table that a link brings along, as canonical CSV with the types of its columns. */
export interface CarriedTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly csv: string;
}

/** Run last in an instance that answers another's link: no files, no network, no way back. */
export const hardened = [
  "set memory_limit = '512MB'",
  'set enable_external_access = false',
  'set lock_configuration = true',
] as const;

/** How long another's query may run, in milliseconds. */
export const timeLimit = 20_000;

/** What a link may hold before a file is the better way, in characters. */
export const mostLink = 60_000;

const mostRows = 20_000;

/** Reads a table out for a link. Throws a sentence when it is no small one. */
export async function carry(session: QuerySession, table: string): Promise<CarriedTable> {
  const answer = await session.query(`select * from ${quoteName(table)}`, { limit: mostRows });
  if (!answer.complete) {
    throw new Fault({
      zh: `表太长，放不进链接：${table}超过${mostRows}行；请另附文件`,
      en: `table too long for a link: ${table} has more than ${mostRows} rows; send its file along`,
    });
  }
  const writer = new CanonicalWriter();
  for (let row = 0; row < answer.rowCount; row++) writer.add(answer.columns.map(({ get }) => get(row)));
  const { file, columns } = writer.end(answer.columns.map(({ name }) => name));
  return { name: table, columns, csv: await file.text() };
}

/** Puts a link's tables into the instance that will run it. Throws when one would stand in for the ledger's. */
export async function loadCarried(database: Database, tables: readonly CarriedTable[]): Promise<void> {
  for (const { name, columns, csv } of tables) {
    if (isLedgerTable(name)) {
      throw new Fault({
        zh: `没有载入表：链接自带的“${name}”与台账的表同名`,
        en: `table not taken: the link brings its own “${name}”, a name of the ledger’s`,
      });
    }
    await loadCsv(database, {
      table: name,
      file: new Blob([csv]),
      dialect: canonicalDialect,
      columns: columns.map((column) => ({ name: column.name, type: toImportType(column.type) })),
    });
  }
}

/** A link must not pass off rows of its own as the ledger's; the engine does not tell A from a. */
export function isLedgerTable(name: string): boolean {
  return relations.some((relation) => relation.name === name.trim().toLowerCase());
}
