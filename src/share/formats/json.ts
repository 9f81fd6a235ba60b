/** An array of records. What is not known is `null`; JSON has no NaN and no infinity: they are their names. */

import type { Cell } from '../../engine/database.ts';
import { type FileTable, slices } from './table.ts';

export async function write(table: FileTable): Promise<BlobPart[]> {
  if (table.length === 0) return ['[]\n'];
  const parts: BlobPart[] = [];
  const names = table.columns.map(({ name }) => JSON.stringify(name));
  for await (const rows of slices(table)) {
    // Written by hand: an object would put names that are whole numbers, such as years, before the others.
    const records = rows.map((cells) => {
      const members = names.map((name, at) => `  ${name}: ${JSON.stringify(toJsonCell(cells[at] ?? null))}`);
      return `\n {\n${members.join(',\n')}\n }`;
    });
    parts.push(new Blob([parts.length === 0 ? '[' : ',', records.join(',')]));
  }
  return [...parts, '\n]\n'];
}

function toJsonCell(cell: Cell): Cell {
  return typeof cell === 'number' && !Number.isFinite(cell) ? String(cell) : cell;
}
