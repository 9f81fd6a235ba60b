/** Rows as the bytes of the lines that they are written as. */

import { type FactRow, factColumns, type TextColumns } from '../../src/dataset/fact-rows.ts';
import { toCsvLine } from '../../src/text/csv.ts';

const names = factColumns.map(({ name }) => name);
const encoder = new TextEncoder();
/** The rows of a long text are more than one string can hold. */
const rowsAtOnce = 4096;

type ToBytes = (rows: readonly FactRow[], tail: Partial<TextColumns> | null) => Uint8Array;

/**
 * Ends of lines stand where a list has its commas. A quotation mark within a value has a backslash before it, and no
 * other name is that of the first column: what parts two rows stands nowhere else.
 */
const betweenRows = Buffer.from(`},{"${names[0]}":`);
const newline = 10;

const toBytes: Readonly<Record<'jsonl' | 'csv', ToBytes>> = {
  // One list costs two thirds of as many objects, each with a string of its own.
  jsonl: (rows, tail) => {
    const bytes = encoder.encode(JSON.stringify(tail ? rows.map((row) => ({ ...row, ...tail })) : rows));
    const search = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = search.indexOf(betweenRows); at >= 0; at = search.indexOf(betweenRows, at + 1))
      bytes[at + 1] = newline;
    bytes[bytes.length - 1] = newline;
    return bytes.subarray(1);
  },
  csv: (rows, tail) => {
    const last = tail ? Object.values(tail) : [];
    return encoder.encode(
      rows.map((row) => toCsvLine([...names.map((name) => row[name]), ...last])).join(''),
    );
  },
};

/** Some thousand rows at a time, each line with its end; `tail` is what stands behind a row's own columns. */
export function* rowBytes(
  form: 'jsonl' | 'csv',
  rows: readonly FactRow[],
  tail: Partial<TextColumns> | null,
): Generator<Uint8Array> {
  if (rows.length <= rowsAtOnce && rows.length > 0) yield toBytes[form](rows, tail);
  else
    for (let from = 0; from < rows.length; from += rowsAtOnce)
      yield toBytes[form](rows.slice(from, from + rowsAtOnce), tail);
}
