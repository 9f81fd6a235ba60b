/** Columns of codes that look like decimals: text, and a person is asked whether they are numbers. */

import type { Doubt } from './day-or-month.ts';
import { twinCodes } from './decimal-codes.ts';
import type { ImportColumn } from './import-type.ts';

/** Columns of numbers whose cells, all of them looked at, are such codes become text. @param cellsOf filled ones */
export function withCodes<Column extends ImportColumn>(
  columns: readonly Column[],
  cellsOf: (at: number) => readonly string[],
): readonly Column[] {
  return columns.map((column, at) =>
    column.type === 'DOUBLE' && twinCodes(cellsOf(at)) ? { ...column, type: 'VARCHAR' } : column,
  );
}

/** What is asked of a person about each. @param cellsOf filled ones */
export function doubtfulCodes(
  columns: readonly ImportColumn[],
  cellsOf: (at: number) => readonly string[],
): readonly Doubt[] {
  return columns.flatMap(({ name, type }, at) => {
    const twins = type === 'VARCHAR' ? twinCodes(cellsOf(at)) : null;
    if (!twins) return [];
    const [one, other] = twins;
    return [
      {
        column: name,
        why: {
          zh: `“${name}”是文字：${one}与${other}作代码是两个，作数是同一个`,
          en: `“${name}” is text: ${one} and ${other} are two codes, and as numbers they would be one`,
        },
        types: ['DOUBLE'],
      },
    ];
  });
}
