/** A published table as typed rows. */

import { type CsvRecord, parseCsv } from './parse-csv.ts';
import { tables as schema, type Table } from './schema.ts';

/** Rows of `name` with the schema's columns, numbers as numbers. Throws `unknown table: …` and what `parseCsv` throws. */
export function readTable<Row>(name: string, text: string): readonly Row[] {
  const table = schema.find((one) => one.name === name);
  if (!table)
    throw new Error(`unknown table: ${name}; there are ${schema.map((one) => one.name).join(', ')}`);
  return parseCsv(text).map((record) => typed(record, table) as Row);
}

function typed(record: CsvRecord, { columns }: Table): Record<string, string | number | null> {
  return Object.fromEntries(
    columns.map(({ name, type }) => {
      const cell = record[name] ?? null;
      return [name, cell !== null && (type === 'number' || type === 'integer') ? Number(cell) : cell];
    }),
  );
}
