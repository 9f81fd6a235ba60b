/** A row as the line that it is written as. */

import { type FactRow, factColumns, type TextColumns } from '../../src/dataset/fact-rows.ts';
import { toCsvLine } from '../../src/text/csv.ts';

const names = factColumns.map(({ name }) => name);

/** With its line end; `tail` is what stands behind the row's own columns. */
export type RowWords = (row: FactRow, tail: Partial<TextColumns> | null) => string;

export const rowWords: Readonly<Record<'jsonl' | 'csv', RowWords>> = {
  jsonl: (row, tail) => `${JSON.stringify(tail ? { ...row, ...tail } : row)}\n`,
  csv: (row, tail) => toCsvLine([...names.map((name) => row[name]), ...(tail ? Object.values(tail) : [])]),
};
