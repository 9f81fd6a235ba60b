/** An answer as a table for a file: names that are told apart, types, and what is known of its columns. */

import { ledgerTitles } from '../../dataset/ledger.ts';
import type { QueryResult, ResultColumn } from '../../engine/database.ts';
import { relations } from '../../engine/relations.ts';
import { uniqueNames } from '../../import/dialect.ts';
import type { FileColumn, FileTable } from '../../share/formats/table.ts';

/** Two columns of one name are told apart by a number, because a record holds a name once. */
export function toFileTable({ sql, columns, rowCount }: QueryResult): FileTable {
  const { name } = ledgerTitles;
  // What a column of the ledger means is said of a query that asks its table.
  const asked = relations.filter((relation) => new RegExp(`\\b${relation.name}\\b`, 'i').test(sql));
  const known = asked.flatMap((relation) => relation.columns);
  const names = uniqueNames(columns.map((column) => column.name));
  return {
    name: 'result',
    columns: columns.map((column, at) => {
      const { meaning } = known.find((each) => each.name === column.name) ?? {};
      return {
        name: names[at] ?? '',
        type: typeOf(column),
        engineType: column.type,
        ...(meaning ? { meaning } : {}),
      };
    }),
    about: [
      [{ zh: '查询', en: 'query' }, sql],
      ...(asked.length > 0 ? [[{ zh: '台账', en: 'ledger' }, `${name.zh} / ${name.en}`] as const] : []),
    ],
    length: rowCount,
    cell: (row, column) => columns[column]?.get(row) ?? null,
  };
}

function typeOf({ kind, integer }: ResultColumn): FileColumn['type'] {
  if (kind === 'number') return integer ? 'integer' : 'number';
  return kind === 'date' || kind === 'boolean' ? kind : 'string';
}
