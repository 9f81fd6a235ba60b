/** A table's rows, kept in the page, become a file when asked for. */

import type { Cell } from '../../engine/database.ts';
import { tableFormats } from '../../share/formats/index.ts';
import type { FileColumn } from '../../share/formats/table.ts';
import { saveFile } from '../download.ts';
import { locale } from '../page-context.ts';

interface Kept {
  readonly name: string;
  readonly columns: readonly FileColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export function wake(element: HTMLElement): void {
  const { name, columns, rows } = JSON.parse(element.dataset.table ?? '') as Kept;
  const table = {
    name,
    columns,
    length: rows.length,
    cell: (row: number, column: number) => rows[row]?.[column] ?? null,
  };
  for (const button of element.querySelectorAll<HTMLButtonElement>('[data-format]')) {
    const format = Object.values(tableFormats).find(({ id }) => id === button.dataset.format);
    if (!format) continue;
    button.addEventListener('click', async () => {
      button.disabled = true;
      try {
        saveFile(await format.write(table, locale), `${name}.${format.extension}`);
      } finally {
        button.disabled = false;
      }
    });
  }
}
