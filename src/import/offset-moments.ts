/** Moments that say how far from UTC they are (2023-01-15T08:00:00-05:00): text as printed, and said why. */

import type { Text } from '../text/locale.ts';
import type { ImportColumn } from './import-type.ts';
import { filledCells } from './missing-value.ts';

const moment =
  /^\s*\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:Z|([+-]\d{2}(?::?\d{2})?))?\s*$/;

/** @param cellsOf the texts of a column, by its place */
export function offsetRemark(
  columns: readonly ImportColumn[],
  cellsOf: (at: number) => readonly string[],
): readonly Text[] {
  return columns.flatMap(({ name, type }, at) => {
    if (type !== 'VARCHAR') return [];
    const offsets = new Set<string>();
    for (const cell of filledCells(cellsOf(at))) {
      const found = moment.exec(cell);
      if (!found) return [];
      if (found[1]) offsets.add(found[1]);
    }
    if (offsets.size === 0) return [];
    const shown = [...offsets].slice(0, 4).join(', ') + (offsets.size > 4 ? '…' : '');
    return [
      {
        zh: `“${name}”仍是文字：时刻带有与协调世界时（UTC）的时差（${shown}），不在读取时换算`,
        en: `“${name}” stays text: its moments state their distance from UTC (${shown}), which is not reckoned with here`,
      },
    ];
  });
}
