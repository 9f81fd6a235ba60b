/** A table's rows, kept in the page, become a file when asked for. */

import type { Cell } from '../../engine/engine.ts';
import { type FileColumn, type TableFormat, tableFormats, toTableFile } from '../../share/table-file.ts';

interface Kept {
  readonly name: string;
  readonly columns: readonly FileColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export function wake(element: HTMLElement): void {
  const kept = JSON.parse(element.dataset.table ?? '') as Kept;
  const rows = kept.rows.map((row) =>
    Object.fromEntries(kept.columns.map(({ name }, index) => [name, row[index] ?? null])),
  );
  for (const button of element.querySelectorAll<HTMLButtonElement>('[data-format]')) {
    const format = button.dataset.format ?? '';
    if (!isFormat(format)) continue;
    button.addEventListener('click', async () => {
      button.disabled = true;
      try {
        save(
          await toTableFile({ name: kept.name, columns: kept.columns, rows }, format),
          `${kept.name}.${format}`,
        );
      } finally {
        button.disabled = false;
      }
    });
  }
}

function isFormat(format: string): format is TableFormat {
  return (tableFormats as readonly string[]).includes(format);
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has begun by the next task; the address is not needed any more.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
