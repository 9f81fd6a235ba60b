/** Columns of dates such as 01/02/2021, in which each day may be a month: they stay text until a person says which it is. */

import type { Text } from '../text/locale.ts';
import { dayOrMonth } from './column-type.ts';
import type { DayOrMonthType, ImportColumn } from './import-type.ts';
import { isMissing } from './missing-value.ts';

/** A column whose type a person has to choose. */
export interface Doubt {
  readonly column: string;
  readonly why: Text;
  readonly types: readonly (DayOrMonthType | 'DOUBLE')[];
}

/** @param cellsOf the texts of a column, by its place */
export function doubtfulDates(
  columns: readonly ImportColumn[],
  cellsOf: (at: number) => readonly string[],
): readonly Doubt[] {
  return columns.flatMap(({ name, type }, at) => {
    // What cannot be such a date is told by its first value, before all are looked at.
    if (type !== 'VARCHAR') return [];
    const cells = cellsOf(at);
    const first = cells.find((cell) => !isMissing(cell));
    const types = first !== undefined && dayOrMonth([first]) ? dayOrMonth(cells) : null;
    if (!types || first === undefined) return [];
    return [
      {
        column: name,
        why: {
          zh: `“${name}”是文字：${first.trim()}可以是日/月/年，也可以是月/日/年，每个值都是这样`,
          en: `“${name}” is text: ${first.trim()} may be day/month/year or month/day/year, and so may every value`,
        },
        types,
      },
    ];
  });
}
