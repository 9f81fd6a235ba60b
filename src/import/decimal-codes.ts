/** Codes that look like decimals: versions 10.1 and 10.10, chapters and coordinates 1.1 and 1.10, which as numbers would fall together. */

import type { ImportColumn } from './column-type.ts';
import type { Doubt } from './day-or-month.ts';

// A second part that begins with 0 (12.05) is a fraction, and so is what stands beside a whole number.
const code = /^\d{1,6}\.(?:0|[1-9]\d{0,3})$/;

/** Two texts of one number among cells that may all be such codes; null where there are none. */
export function twinCodes(cells: readonly string[]): readonly [string, string] | null {
  const seen = new Map<number, string>();
  let twins: readonly [string, string] | null = null;
  for (const cell of cells) {
    if (!code.test(cell)) return null;
    const before = seen.get(Number(cell));
    if (before === undefined) seen.set(Number(cell), cell);
    else if (before !== cell) twins ??= [before, cell];
  }
  return twins;
}

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
