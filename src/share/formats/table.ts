/** A table on its way into a file, read cell by cell: a million rows are never copied at once. */

import type { ColumnType } from '../../dataset/column.ts';
import type { Cell, Row } from '../../engine/database.ts';
import type { Locale, Text } from '../../text/locale.ts';

export interface FileColumn {
  readonly name: string;
  /** A `date` is an ISO day or an ISO time without a zone; an `integer` wider than a double is its digits as text. */
  readonly type: ColumnType | 'boolean';
  /** As DuckDB names it, where that says more: DECIMAL(18,2), TIME, LIST. */
  readonly engineType?: string;
  /** What it says, in a sentence. */
  readonly meaning?: Text;
}

export interface FileTable {
  readonly name: string;
  readonly columns: readonly FileColumn[];
  /** How many rows it has. */
  readonly length: number;
  /** @param row from 0 @param column from 0 */
  readonly cell: (row: number, column: number) => Cell;
  /** What the table is and where it comes from: names and texts. */
  readonly about?: readonly (readonly [Text, string])[];
}

/** Records as a table; what a record does not name is `null`. */
export function toFileTable(name: string, columns: readonly FileColumn[], rows: readonly Row[]): FileTable {
  return {
    name,
    columns,
    length: rows.length,
    cell: (row, column) => rows[row]?.[columns[column]?.name ?? ''] ?? null,
  };
}

/** Whether a column is one of texts, of which nothing is lost when they are written as texts. */
export function isText({ type, engineType = 'VARCHAR' }: FileColumn): boolean {
  return type === 'string' && (engineType === 'VARCHAR' || engineType === 'ENUM');
}

export interface ColumnNote {
  readonly column: string;
  readonly type: string;
  readonly meaning: string;
}

/**
 * What is to be said of the columns in a file that has a place for it; nothing when no column has more than a name.
 * @param texts columns that the file holds as text only
 */
export function columnNotes(
  { columns }: FileTable,
  locale: Locale,
  texts: readonly FileColumn[],
): readonly ColumnNote[] {
  if (!columns.some(({ engineType, meaning }) => engineType ?? meaning)) return [];
  const asText = locale === 'zh' ? '（以文字写出）' : ' (written as text)';
  return columns.map((column) => ({
    column: column.name,
    type: `${column.engineType ?? column.type}${texts.includes(column) ? asText : ''}`,
    meaning: column.meaning?.[locale] ?? '',
  }));
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
