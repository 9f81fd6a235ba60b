/** Rows as an HTML table, the same shape the prerender gives them. */

import type { Row } from '../../engine/engine.ts';
import { toTable } from '../../figures/table.ts';
import { locale } from './place.ts';

export function toRowsTable(rows: readonly Row[]): HTMLTableElement {
  const { columns, rows: lines } = toTable(rows, locale);
  const table = document.createElement('table');
  table.className = 'rows';
  const head = table.createTHead().insertRow();
  for (const { name, label } of columns) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.dataset.column = name;
    cell.textContent = label;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const cells of lines) {
    const line = body.insertRow();
    columns.forEach(({ numeric }, index) => {
      const cell = line.insertCell();
      cell.textContent = String(cells[index] ?? '');
      if (numeric) cell.className = 'num';
    });
  }
  return table;
}
