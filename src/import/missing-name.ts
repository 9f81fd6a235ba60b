/** One name fewer than columns: rows named by their first cell, as R writes them, or a last column that nobody named. */

import type { Text } from '../text/locale.ts';
import { isValue } from './header.ts';

type Rows = readonly (readonly (string | number | boolean | null)[])[];

// What heads a column of keys or labels: then it is not that column whose name is missing.
const keyName =
  /^#$|\bid\b|_id$|^n(?:o|r)\.?$|index|row|key|name|code|date|time|year|month|country|region|city|state|[序编]号|名称|代码|地区|单位|日期|时间|年|月|国家|省|市|指标|项目/i;

export interface Named {
  readonly names: readonly string[];
  readonly remarks: readonly Text[];
}

/** The names with an empty one more where it is missing; the same names where none is. */
export function addMissingName(names: readonly string[], rows: Rows): Named {
  const longer = rows.filter((row) => row.length === names.length + 1);
  const isFilled = longer.some((row) => String(row.at(-1) ?? '').trim() !== '');
  if (names.length < 2 || !isFilled || longer.length < rows.length * 0.9) return { names, remarks: [] };
  if (labelsRows(longer) && !keyName.test(names[0] ?? ''))
    return {
      names: ['', ...names],
      remarks: [
        {
          zh: '列名比列少一个：第一列没有列名，是各行的名称',
          en: 'There is one name fewer than columns: the first one, which labels the rows, has none',
        },
      ],
    };
  return {
    names: [...names, ''],
    remarks: [
      {
        zh: '列名比列少一个：最后一列没有列名',
        en: 'There is one name fewer than columns: the last one has none',
      },
    ],
  };
}

/** Whether the first cells number the rows from 1, or are texts of which none is there twice beside values alone. */
function labelsRows(rows: Rows): boolean {
  const first = rows.map((row) => String(row[0] ?? '').trim());
  if (first.every((cell, at) => cell === String(at + 1))) return true;
  const isLabel = (cell: string) => cell !== '' && !isValue(cell);
  const besides = rows.every((row) => row.slice(1).every((cell) => isValue(String(cell ?? ''))));
  return besides && first.every(isLabel) && new Set(first).size === first.length;
}
