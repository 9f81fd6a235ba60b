/** CSV by RFC 4180 with the byte order mark Excel needs for Chinese, and no text that a spreadsheet would run. */

import type { Cell } from '../../engine/database.ts';
import { toCsvLine } from '../../text/csv.ts';
import { type FileColumn, type FileTable, slices } from './table.ts';

export async function write(table: FileTable): Promise<BlobPart[]> {
  const { columns } = table;
  const parts: BlobPart[] = [
    `\uFEFF${toCsvLine(
      columns.map(({ name }) => name),
      true,
    )}`,
  ];
  for await (const rows of slices(table)) {
    const lines = rows.map((cells) =>
      toCsvLine(
        cells.map((cell, at) => toValue(cell, columns[at])),
        true,
        true,
      ),
    );
    parts.push(new Blob(lines));
  }
  return parts;
}

/** In an answer of the engine an empty text is apart from NULL; in a form that people fill in it is nothing. */
function toValue(cell: Cell, column: FileColumn | undefined): Cell | bigint {
  if (cell === '' && column?.engineType === undefined) return null;
  return column?.type === 'integer' ? toInteger(cell) : cell;
}

/** The digits of a wide integer are no text: its minus begins no formula. */
function toInteger(cell: Cell): Cell | bigint {
  return typeof cell === 'string' && /^-?\d+$/.test(cell) ? BigInt(cell) : cell;
}
