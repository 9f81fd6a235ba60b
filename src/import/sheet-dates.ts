/** Dates of a sheet some of which are texts, 22/05/2000 beside cells of dates → dates, where the texts read one way alone. */

import type { Text } from '../text/locale.ts';
import { dayOrMonth, typeOf } from './column-type.ts';
import type { Arranged, SheetCell } from './layout.ts';

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}.*)?$/.test(text);

/** Gives the same table where no column mixes them. */
export function openTextDates(arranged: Arranged): Arranged {
  const remarks: Text[] = [];
  const open = new Map<number, (cell: SheetCell) => SheetCell>();
  arranged.names.forEach((name, at) => {
    const cells = arranged.rows.map((row) => row[at] ?? null).filter((cell) => cell !== null);
    if (!cells.every((cell) => typeof cell === 'string') || !cells.some(isDate)) return;
    const texts = cells.filter((cell) => !isDate(cell));
    const [first] = texts;
    const type = typeOf(texts);
    const isDayFirst = type === 'DAY FIRST DATE';
    if (first === undefined) return;
    if (isDayFirst || type === 'MONTH FIRST DATE') {
      const read = (cell: SheetCell) => toIso(cell, isDayFirst);
      open.set(at, read);
      remarks.push({
        zh: `“${name}”里${texts.length}个日期是文字，按${isDayFirst ? '日/月/年' : '月/日/年'}读作日期：${first} → ${read(first)}`,
        en: `Dates of “${name}” that are text, read as ${isDayFirst ? 'day/month/year' : 'month/day/year'}: ${texts.length}, ${first} → ${read(first)}`,
      });
    } else if (dayOrMonth(texts)) {
      remarks.push({
        zh: `“${name}”里${texts.length}个日期是文字，可以是日/月/年，也可以是月/日/年，整列仍作文字：${first}`,
        en: `Dates of “${name}” that are text and may be day/month/year or month/day/year, so that the column stays text: ${texts.length}, ${first}`,
      });
    }
  });
  if (remarks.length === 0) return arranged;
  return {
    ...arranged,
    rows: arranged.rows.map((row) => row.map((cell, at) => open.get(at)?.(cell) ?? cell)),
    remarks: [...arranged.remarks, ...remarks],
  };
}

/** 22/05/2000 as 2000-05-22; a day that no calendar has as it is. */
function toIso(cell: SheetCell, isDayFirst: boolean): SheetCell {
  const [, one, other, year = ''] = /^\s*(\d+)[/-](\d+)[/-](\d{4})\s*$/.exec(String(cell ?? '')) ?? [];
  if (!one || !other) return cell;
  const [day, month] = isDayFirst ? [one, other] : [other, one];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso) ? iso : cell;
}
