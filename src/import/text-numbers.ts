/** Numbers that a sheet holds as texts: read as numbers beside numbers, else left as they are, and said. */

import type { Locale, Text } from '../text/locale.ts';
import { typeOf } from './column-type.ts';
import type { Arranged, SheetRow } from './layout.ts';

/** Adds what is to be said. @param place where a cell stands on the sheet, B3; null where that is not known */
export function noteTextNumbers(
  arranged: Arranged,
  place: (row: SheetRow, column: number) => string | null,
): Arranged {
  const { names, rows, remarks } = arranged;
  const left: Text[] = [];
  const read: Text[] = [];
  names.forEach((name, at) => {
    const cells = rows.filter((row) => (row[at] ?? null) !== null);
    const texts = cells.filter((row) => typeof row[at] === 'string');
    const [first] = texts;
    if (!first || cells.some((row) => typeof row[at] === 'boolean')) return;
    if (!/^(BIGINT|DOUBLE)$/.test(typeOf(texts.map((row) => String(row[at]))))) return;
    const where = place(first, at);
    const list = texts.length < cells.length ? read : left;
    const [count, column] = [texts.length, name || `${at + 1}`];
    list.push({
      zh: `“${column}”${count}个${where ? `（第一个在${where}）` : ''}`,
      en: `${count} in “${column}”${where ? ` (the first in ${where})` : ''}`,
    });
  });
  const said = (all: readonly Text[], locale: Locale) =>
    `${all
      .slice(0, 5)
      .map((each) => each[locale])
      .join(locale === 'zh' ? '、' : ', ')}${all.length > 5 ? '…' : ''}`;
  const more: Text[] = [];
  if (read.length > 0)
    more.push({
      zh: `以文字存放的数读作数：${said(read, 'zh')}`,
      en: `Numbers stored as text are read as numbers: ${said(read, 'en')}`,
    });
  if (left.length > 0)
    more.push({
      zh: `整列的数以文字存放，仍作文字：${said(left, 'zh')}；要作数请改列的类型`,
      en: `Columns of numbers stored as text stay text: ${said(left, 'en')}; choose another type to have numbers`,
    });
  return more.length > 0 ? { ...arranged, remarks: [...remarks, ...more] } : arranged;
}
