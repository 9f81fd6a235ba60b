/** Texts that are written as a formula so that Excel leaves their zeros alone, ="0012" → the texts. */

import type { Text } from '../text/locale.ts';
import type { SheetRow } from './layout.ts';

interface Table {
  readonly names: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly remarks: readonly Text[];
}

const formula = /^="([^"]*)"$/;

/** Gives the same table where there is no such cell. */
export function openFormulaTexts<T extends Table>(table: T): T {
  const { names, rows } = table;
  const isOne = (cell: unknown) => typeof cell === 'string' && cell.startsWith('="') && formula.test(cell);
  const open = <Cell>(cell: Cell) => (isOne(cell) ? (formula.exec(String(cell))?.[1] ?? cell) : cell);
  const example = rows.find((row) => row.some(isOne))?.find(isOne);
  if (example === undefined && !names.some(isOne)) return table;
  return {
    ...table,
    names: names.map((name) => String(open(name))),
    rows: rows.map((row) => row.map(open)),
    remarks: [
      ...table.remarks,
      { zh: `="…"读作其中的文字：${example ?? ''}`, en: `="…" is read as the text within: ${example ?? ''}` },
    ],
  };
}
