/** A last row that sums the rows above it up, by its word and by arithmetic: it stays a row, and is told. */

import type { Text } from '../text/locale.ts';
import type { ImportColumn } from './import-type.ts';

const word =
  /^(?:总计|總計|合计|合計|总和|(?:grand |sub)?total|sum|insgesamt|summe|gesamt|total général|ensemble)$/i;

/** @param cellsOf the texts of a column, by its place, with marks at numbers taken off */
export function totalRemark(
  columns: readonly ImportColumn[],
  cellsOf: (at: number) => readonly string[],
): readonly Text[] {
  const label = columns.flatMap((_, at) => cellsOf(at).at(-1)?.trim() || [])[0] ?? '';
  if (!word.test(label)) return [];
  const summed = columns.filter(({ type }, at) => {
    if (!/^(?:BIGINT|DOUBLE|FORMATTED NUMBER)$/.test(type)) return false;
    const numbers = cellsOf(at).map((cell) => Number(cell.replace(/[,\s'’]/g, '')));
    const total = numbers.pop();
    const parts = numbers.filter((number) => !Number.isNaN(number));
    if (total === undefined || parts.length < 2 || total === 0) return false;
    return Math.abs(parts.reduce((sum, part) => sum + part, 0) - total) <= 1e-9 * Math.abs(total);
  });
  if (summed.length === 0) return [];
  const [zh, en] = ['、', ', '].map((join) =>
    summed
      .map(({ name }) => name)
      .slice(0, 4)
      .join(join),
  );
  return [
    {
      zh: `最后一行（${label}）是上面各行之和（${zh}）：对整列求和会算两次`,
      en: `The last row (${label}) is the sum of those above it in ${en}: a sum of the column counts all twice`,
    },
  ];
}
