/** A published table as typed rows. */

import type { Table } from './column.ts';
import { type CsvRecord, parseCsv } from './parse-csv.ts';
import { type Ledger, tables as schema, type TableName } from './schema.ts';

/** Rows of `name` with the schema's columns, numbers as numbers. Throws what `parseCsv` throws. */
export function readTable<Name extends TableName>(name: Name, text: string): Ledger[Name] {
  const table = schema.find((one) => one.name === name) as Table;
  return parseCsv(text).map((record) => typed(record, table)) as unknown as Ledger[Name];
}

function typed(record: CsvRecord, { columns }: Table): Record<string, string | number | null> {
  return Object.fromEntries(
    columns.map(({ name, type }) => {
      const cell = record[name] ?? null;
      return [name, cell !== null && (type === 'number' || type === 'integer') ? Number(cell) : cell];
    }),
  );
}
