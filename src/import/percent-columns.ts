/** Columns of percentages: the number before the sign is read, and the sign, which no number carries, is told. */

import type { Text } from '../text/locale.ts';
import type { ImportColumn } from './import-type.ts';
import { isMissing } from './missing-value.ts';

const percentage = /[%％]\s*$/;
const mostNamed = 6;

const withoutSign = (cell: string): string => cell.trim().replace(/\s*[%％]$/, '');

/** @param cellsOf the texts of a column, by its place, with the signs that they have */
export function percentRemarks(
  columns: readonly ImportColumn[],
  cellsOf: (at: number) => readonly string[],
): readonly Text[] {
  const named: Text[] = [];
  let example: string | undefined;
  for (const [at, { name, type }] of columns.entries()) {
    if (type !== 'FORMATTED NUMBER' && type !== 'COMMA NUMBER') continue;
    const first = cellsOf(at).find((cell) => !isMissing(cell));
    if (!first || !percentage.test(first)) continue;
    example ??= first;
    named.push({ zh: `“${name}”列`, en: `“${name}”` });
  }
  return example === undefined ? [] : [percentRemark(named, example)];
}

/** @param cell one of theirs */
export function percentRemark(columns: readonly Text[], cell: string): Text {
  const example = withoutSign(cell);
  const list = (locale: keyof Text, join: string) =>
    columns
      .slice(0, mostNamed)
      .map((column) => column[locale])
      .join(join) + (columns.length > mostNamed ? '…' : '');
  return {
    zh: `${list('zh', '、')}是百分数，读作百分号前的数：${example}% 是 ${example}`,
    en: `Percentages are read as the number before the sign, in ${list('en', ', ')}: ${example}% is ${example}`,
  };
}
