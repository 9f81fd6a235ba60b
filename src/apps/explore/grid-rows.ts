/** The order and the text of a result's rows. */

import type { Cell, QueryResult } from '../../engine/database.ts';
import type { Sorting } from '../../engine/result-view.ts';
import type { Locale } from '../../text/locale.ts';
import type { Edges } from './grid-selection.ts';

/** Row numbers in the order asked for, missing values last either way; null keeps the order as answered. */
export function sortRows(answer: QueryResult, sorting: Sorting | null): Uint32Array | null {
  const column = sorting ? answer.columns[sorting.column] : undefined;
  if (!sorting || !column) return null;
  const cells = Array.from({ length: answer.rowCount }, (_, row) => column.get(row));
  const order = Uint32Array.from(cells, (_, row) => row);
  const collator = new Intl.Collator(['zh-CN', 'en'], { numeric: true });
  const sign = sorting.down ? -1 : 1;
  return order.sort((a, b) => {
    const [left, right] = [cells[a] ?? null, cells[b] ?? null];
    if (left === null || right === null) return left === right ? a - b : left === null ? 1 : -1;
    const by =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right));
    return by === 0 ? a - b : by * sign;
  });
}

/** A cell as it is shown: numbers grouped when a language is given, a line break as ↵. */
export function cellText(cell: Cell, locale?: Locale): string {
  if (cell === null) return '';
  if (Object.is(cell, -0)) return '-0';
  if (typeof cell === 'number' && Number.isFinite(cell) && locale) {
    return Number.isInteger(cell) && Math.abs(cell) < 1e4 ? String(cell) : format[locale].format(cell);
  }
  const text = String(cell);
  return (text.length > 400 ? `${text.slice(0, 400)}…` : text).replace(/\r?\n|\r/g, '↵');
}

const format = {
  zh: new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 15 }),
  en: new Intl.NumberFormat('en', { maximumSignificantDigits: 15 }),
};

/** A rectangle of cells as the clipboard takes it: one cell as it is shown, several as a spreadsheet reads them. */
export function copyText(
  { top, bottom, left, right }: Edges,
  names: readonly string[],
  cellAt: (row: number, column: number) => Cell,
): string {
  if (top === bottom && left === right) return cellText(cellAt(top, left));
  const shift = (row: number, column: number) => cellAt(top + row, left + column);
  return toTabs(names.slice(left, right + 1), bottom - top + 1, shift);
}

/** Cells as a spreadsheet takes them from the clipboard: tabs between, breaks taken out. */
export function toTabs(
  names: readonly string[],
  rows: number,
  cell: (row: number, column: number) => Cell,
): string {
  const plain = (value: Cell) => (value === null ? '' : String(value).replace(/[\t\r\n]+/g, ' '));
  const lines = [names.join('\t')];
  for (let row = 0; row < rows; row++) lines.push(names.map((_, at) => plain(cell(row, at))).join('\t'));
  return lines.join('\n');
}
