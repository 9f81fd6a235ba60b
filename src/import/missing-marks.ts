/** Marks for a missing value in columns of numbers and dates, told with their count: -, …, n.d. may say more than that nothing is there. */

import type { Text } from '../text/locale.ts';
import type { ImportColumn } from './import-type.ts';
import { isMissing } from './missing-value.ts';

// What programs write for nothing at all.
const plain = /^(?:|NA|#?N\/A|NaN|nan|NAN|NULL|null|None|\\N|<NA>|NaT)$/;
const mostShown = 6;

/** @param cellsOf the texts of a column, by its place */
export function missingRemark(
  columns: readonly ImportColumn[],
  cellsOf: (at: number) => readonly string[],
): readonly Text[] {
  const counts = new Map<string, number>();
  for (const [at, { type }] of columns.entries()) {
    if (type === 'VARCHAR') continue;
    for (const cell of cellsOf(at)) {
      if (cell === '' || !isMissing(cell)) continue;
      const mark = cell.trim();
      if (!plain.test(mark)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
  }
  if (counts.size === 0) return [];
  const marks = [...counts].sort((one, other) => other[1] - one[1]);
  const more = marks.length > mostShown ? '…' : '';
  const list = (join: string, of: (mark: string, count: number) => string) =>
    marks
      .slice(0, mostShown)
      .map(([mark, count]) => of(mark, count))
      .join(join) + more;
  return [
    {
      zh: `数与日期的列里读作空的记号：${list('、', (mark, count) => `“${mark}”${count}格`)}`,
      en: `Marks read as empty in columns of numbers and dates: ${list(', ', (mark, count) => `“${mark}” ${count}`)}`,
    },
  ];
}
