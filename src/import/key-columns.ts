/** Keys that stand in one column as Eurostat writes them (`freq,unit,geo\TIME_PERIOD` above `A,NR,AT`) → a column each. */

import type { Text } from '../text/locale.ts';
import type { SheetRow } from './layout.ts';

interface Table {
  readonly names: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly remarks: readonly Text[];
}

/** Parts the first column where its name lists keys and every row has as many of them; else gives the same table. */
export function splitKeys<T extends Table>(table: T): T {
  const [first = '', ...others] = table.names;
  // What stands behind the backslash names the columns of values, not their rows.
  const [, list = ''] = /^([\w-]+(?:,[\w-]+)+)\\[\w-]+$/.exec(first) ?? [];
  const keys = list.split(',');
  if (keys.length < 2) return table;
  const parts = table.rows.map((row) => String(row[0] ?? '').split(','));
  if (!parts.every((part) => part.length === keys.length)) return table;
  const names = keys.map((key) => (others.includes(key) ? `${key}_key` : key));
  return {
    ...table,
    names: [...names, ...others],
    rows: table.rows.map((row, at) => [...(parts[at] ?? []), ...row.slice(1)]),
    remarks: [
      ...table.remarks,
      {
        zh: `“${first}”一列拆成${keys.length}列`,
        en: `The column “${first}” is parted into ${keys.length}`,
      },
    ],
  };
}
