/** What is done to the arranged rows of a text before their types are told. */

import { dropBlankColumns } from './blank-columns.ts';
import { splitComments } from './comment-rows.ts';
import { openFormulaTexts } from './formula-texts.ts';
import { splitKeys } from './key-columns.ts';
import type { Arranged, SheetRow } from './layout.ts';
import { splitWordRows } from './word-rows.ts';

/** Rows of another number of cells are left, and rows of words among values; columns of nothing dropped, keys in one column parted, formulas of texts opened. */
export function openAll(arranged: Arranged): Arranged {
  return openFormulaTexts(
    splitKeys(dropBlankColumns(splitWordRows(splitComments(splitRagged(arranged)), arranged))),
  );
}

/** Rows of another number of cells than there are names are left. */
function splitRagged(arranged: Arranged): Arranged {
  const fits = (row: SheetRow) => row.length === arranged.names.length;
  const ragged = arranged.rows.flatMap((row, at) =>
    fits(row) ? [] : [{ at: arranged.layout.above + arranged.layout.names + at, row }],
  );
  return { ...arranged, rows: arranged.rows.filter(fits), left: [...arranged.left, ...ragged] };
}
