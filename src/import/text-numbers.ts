/** Numbers that a sheet holds as texts: read as numbers beside numbers, else left as they are, and said. */

import type { Text } from '../text/locale.ts';
import { typeOf } from './column-type.ts';
import type { Arranged, SheetRow } from './layout.ts';

/** Adds what is to be said. @param place where a cell stands on the sheet, B3; null where that is not known */
export function noteTextNumbers(
  arranged: Arranged,
  place: (row: SheetRow, column: number) => string | null,
): Arranged {
  const { names, rows, remarks } = arranged;
  const left: string[] = [];
  const read: string[] = [];
  names.forEach((name, at) => {
    const cells = rows.filter((row) => (row[at] ?? null) !== null);
    const texts = cells.filter((row) => typeof row[at] === 'string');
    const [first] = texts;
    if (!first || cells.some((row) => typeof row[at] === 'boolean')) return;
    if (!/^(BIGINT|DOUBLE)$/.test(typeOf(texts.map((row) => String(row[at]))))) return;
    const where = place(first, at);
    const list = texts.length < cells.length ? read : left;
    list.push(`${name || (where ?? '')} (${[texts.length, ...(where ? [where] : [])].join(', ')})`);
  });
  const said = (all: readonly string[], comma: string) =>
    `${all.slice(0, 5).join(comma)}${all.length > 5 ? '…' : ''}`;
  const more: Text[] = [];
  if (read.length > 0)
    more.push({
      zh: `以文字存放的数读作数（个数、第一个的位置）：${said(read, '、')}`,
      en: `Numbers stored as text are read as numbers (how many, the first): ${said(read, ', ')}`,
    });
  if (left.length > 0)
    more.push({
      zh: `整列的数以文字存放，仍作文字（个数、第一个的位置），要作数请改列的类型：${said(left, '、')}`,
      en: `Columns of numbers stored as text stay text (how many, the first); choose another type to have numbers: ${said(left, ', ')}`,
    });
  return more.length > 0 ? { ...arranged, remarks: [...remarks, ...more] } : arranged;
}
