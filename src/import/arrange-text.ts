/** What is done to the arranged rows of a text before their types are told. */

import { dropBlankColumns } from './blank-columns.ts';
import { splitComments } from './comment-rows.ts';
import { openFormulaTexts } from './formula-texts.ts';
import { splitKeys } from './key-columns.ts';
import type { Arranged, SheetRow } from './layout.ts';
import { splitWordRows } from './word-rows.ts';

/**
 * Rows of another number of cells are left, columns of nothing dropped, keys in one column parted, formulas of texts
 * opened. @param isWhole all rows are there: those of words among values are left
 */
export function openAll(arranged: Arranged, isWhole: boolean): Arranged {
  const even = splitComments(splitRagged(arranged));
  const records = isWhole ? splitWordRows(even, arranged) : even;
  return openFormulaTexts(splitKeys(dropBlankColumns(records)));
}

/** Rows of another number of cells than there are names are left. */
function splitRagged(arranged: Arranged): Arranged {
  const fits = (row: SheetRow) => row.length === arranged.names.length;
  const ragged = arranged.rows.flatMap((row, at) =>
    fits(row) ? [] : [{ at: arranged.layout.above + arranged.layout.names + at, row }],
  );
  return { ...arranged, rows: arranged.rows.filter(fits), left: [...arranged.left, ...ragged] };
}
