/** Rows as an HTML table, the same shape the prerender gives them. */

import type { Row } from '../../engine/engine.ts';

export function toRowsTable(rows: readonly Row[]): HTMLTableElement {
  const table = document.createElement('table');
  table.className = 'rows';
  const columns = Object.keys(rows[0] ?? {});
  const head = table.createTHead().insertRow();
  for (const column of columns) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = column;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const column of columns) {
      const value = row[column] ?? '';
      const cell = line.insertCell();
      cell.textContent = String(value);
      if (typeof value === 'number') cell.className = 'num';
    }
  }
  return table;
}
