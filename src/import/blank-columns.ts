/** Columns that have no name and hold nothing, as a mark at the end of every row or a gap on a sheet makes them → left out. */

import type { Text } from '../text/locale.ts';
import type { SheetRow } from './layout.ts';

interface Table {
  readonly names: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly remarks: readonly Text[];
}

/** Gives the same table where there is no such column, or where none has a name. */
export function dropBlankColumns<T extends Table>(table: T): T {
  const { names, rows } = table;
  const isBlank = (name: string, at: number) =>
    name.trim() === '' && rows.every((row) => String(row[at] ?? '').trim() === '');
  const blank = new Set(names.flatMap((name, at) => (isBlank(name, at) ? [at] : [])));
  if (blank.size === 0 || rows.length === 0 || names.every((name) => name.trim() === '')) return table;
  const filled = <Value>(values: readonly Value[]) => values.filter((_, at) => !blank.has(at));
  const places = [...blank].slice(0, 5).map((at) => at + 1);
  const more = blank.size > places.length ? '…' : '';
  return {
    ...table,
    names: filled(names),
    rows: rows.map((row) => filled(row)),
    remarks: [
      ...table.remarks,
      {
        zh: `没有列名也没有内容、不载入的列：第${places.join('、')}${more}列`,
        en: `Columns without a name and without content, left out: ${places.join(', ')}${more}`,
      },
    ],
  };
}
