/** A table on its way into a file, read cell by cell: a million rows are never copied at once. */

import type { ColumnType } from '../../dataset/schema.ts';
import type { Cell, Row } from '../../engine/database.ts';

export interface FileColumn {
  readonly name: string;
  /** A `date` is an ISO day or an ISO time without a zone; an `integer` wider than a double is its digits as text. */
  readonly type: ColumnType | 'boolean';
}

export interface FileTable {
  readonly name: string;
  readonly columns: readonly FileColumn[];
  /** How many rows it has. */
  readonly length: number;
  /** @param row from 0 @param column from 0 */
  readonly cell: (row: number, column: number) => Cell;
}

/** Records as a table; what a record does not name is `null`. */
export function toFileTable(name: string, columns: readonly FileColumn[], rows: readonly Row[]): FileTable {
  return {
    name,
    columns: columns.map((column) => ({ name: column.name, type: column.type })),
    length: rows.length,
    cell: (row, column) => rows[row]?.[columns[column]?.name ?? ''] ?? null,
  };
}

// About 3 ms of work each.
const cellsOfSlice = 4000;
// The page has its turn after this much work; its frames are then never more than 100 ms apart.
const msOfTurn = 25;

/** The rows of a table in slices; between some of them the page paints and answers. */
export async function* slices({ columns, length, cell }: FileTable): AsyncGenerator<Cell[][]> {
  const rowsOfSlice = Math.max(1, Math.floor(cellsOfSlice / Math.max(1, columns.length)));
  const turn = pageTurns();
  for (let from = 0; from < length; from += rowsOfSlice) {
    await turn();
    const size = Math.min(rowsOfSlice, length - from);
    yield Array.from({ length: size }, (_, at) => columns.map((_, column) => cell(from + at, column)));
  }
}

/** A function that, when the last turn of the page is long past, lets it have another. */
export function pageTurns(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < msOfTurn) return;
    await new Promise<void>((done) => {
      // A timer would wait longer, in a hidden page up to a second.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(null);
    });
    last = performance.now();
  };
}
