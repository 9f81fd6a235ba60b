/** Rows as an HTML table, the same shape the prerender gives them. */

import type { Row } from '../../engine/database.ts';
import type { Figure } from '../../figures/kit/figure.ts';
import { toTable } from '../../figures/kit/table.ts';
import { locale } from '../page-context.ts';

export function toRowsTable(figure: Figure, rows: readonly Row[]): HTMLTableElement {
  const { columns, rows: lines, observations } = toTable(figure, rows, locale);
  const table = document.createElement('table');
  table.className = 'rows';
  const head = table.createTHead().insertRow();
  for (const { label } of columns) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = label;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const [at, cells] of lines.entries()) {
    const line = body.insertRow();
    for (const [index, { name, numeric }] of columns.entries()) {
      const cell = line.insertCell();
      const id = observations[at];
      if (id && (name === 'amount' || name === 'text')) cell.append(sentence(id, cells[index] ?? ''));
      else cell.textContent = cells[index] ?? '';
      if (numeric) cell.className = 'num';
      else if (name === 'metric' || name === 'note') cell.className = name;
    }
  }
  return table;
}

/** These rows come with scripts, so what opens the sentence need not lead anywhere without them. */
function sentence(id: string, words: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.observation = id;
  button.textContent = words;
  return button;
}
