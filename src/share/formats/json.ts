/** An array of records. What is not known is `null`; JSON has no NaN and no infinity: they are their names. */

import type { Cell } from '../../engine/database.ts';
import { type FileTable, slices } from './table.ts';

export async function write(table: FileTable): Promise<BlobPart[]> {
  if (table.length === 0) return ['[]\n'];
  const parts: BlobPart[] = [];
  for await (const rows of slices(table)) {
    const records = rows.map((cells) =>
      Object.fromEntries(table.columns.map(({ name }, at) => [name, toJsonCell(cells[at] ?? null)])),
    );
    // The brackets of each slice give way to those of the whole.
    const inside = JSON.stringify(records, null, 1).slice(1, -2);
    parts.push(new Blob([parts.length === 0 ? '[' : ',', inside]));
  }
  return [...parts, '\n]\n'];
}

function toJsonCell(cell: Cell): Cell {
  return typeof cell === 'number' && !Number.isFinite(cell) ? String(cell) : cell;
}
