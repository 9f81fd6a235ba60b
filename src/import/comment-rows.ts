/** Rows of a text that say something of the table among its rows, # checked, and happen to have as many cells → listed. */

import { typeOf } from './column-type.ts';
import type { Arranged, SheetRow } from './layout.ts';

/** Gives the same table where there is no such row, and where # may well begin a value: of a column of texts. */
export function splitComments(arranged: Arranged): Arranged {
  const { rows, layout, left } = arranged;
  const isComment = (row: SheetRow) => /^\s*#(?:[\s#]|$)/.test(String(row[0] ?? ''));
  const kept = rows.filter((row) => !isComment(row));
  if (kept.length === rows.length || typeOf(kept.map((row) => String(row[0] ?? ''))) === 'VARCHAR')
    return arranged;
  const start = layout.above + layout.names;
  const comments = rows.flatMap((row, at) => (isComment(row) ? [{ at: start + at, row }] : []));
  return { ...arranged, rows: kept, left: [...left, ...comments] };
}
