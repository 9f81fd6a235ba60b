/** What is said of the columns of a table whose rows have all been looked at. */

import type { Text } from '../text/locale.ts';
import type { ImportColumn } from './import-type.ts';
import { missingRemark } from './missing-marks.ts';
import { offsetRemark } from './offset-moments.ts';
import { percentRemarks } from './percent-columns.ts';
import { totalRemark } from './total-row.ts';

/** @param cellsOf the texts of a column, by its place */
export function columnRemarks(
  columns: readonly ImportColumn[],
  cellsOf: (at: number) => readonly string[],
): readonly Text[] {
  return [
    ...missingRemark(columns, cellsOf),
    ...offsetRemark(columns, cellsOf),
    ...percentRemarks(columns, cellsOf),
    ...totalRemark(columns, cellsOf),
  ];
}
