/** What the cells of a sheet hold beside what is read of them: counted, with the place where each kind is first. */

import type { Text } from '../text/locale.ts';
import type { Kind } from './cell-formats.ts';
import { percentRemark } from './percent-columns.ts';

/** Cells of a kind: how many, the first of them, what some of them say. */
interface Tally {
  count: number;
  readonly first: string;
  readonly said: Set<string>;
}

/** The numbers of one column by the kind that their styles say. */
interface ColumnNumbers {
  percents: Tally | null;
  /** Such as would be another number beside percentages: not 0, no year above them. */
  plain: Tally | null;
  days: Tally | null;
  /** Whole numbers that would be days of our time, were they dates. */
  serials: Tally | null;
}

const mostSaid = 3;

export class CellNotes {
  /** The cell that is spoken of: its row on the sheet, from 1, and its column, from 0. */
  row = 0;
  column = 0;
  private formulas: Tally | null = null;
  private errors: Tally | null = null;
  private codes: Tally | null = null;
  private readonly columns: (ColumnNumbers | undefined)[] = [];

  /** A formula whose value the file does not hold. */
  addFormula(): void {
    this.formulas = tally(this.formulas, this.row, this.column);
  }

  /** @param said #N/A, #DIV/0! */
  addError(said: string): void {
    this.errors = tally(this.errors, this.row, this.column, said);
  }

  /** @param read what a number was read as */
  addNumber(kind: Kind, value: number, read: string | number): void {
    const { row, column } = this;
    let own = this.columns[column];
    if (!own) {
      own = { percents: null, plain: null, days: null, serials: null };
      this.columns[column] = own;
    }
    if (kind === 'number') {
      const isYear = !own.percents && Number.isInteger(value) && value >= 1900 && value <= 2100;
      if (value !== 0 && !isYear) own.plain = tally(own.plain, row, column, String(value));
      if (Number.isInteger(value) && value > 20_000 && value < 80_000)
        own.serials = tally(own.serials, row, column, String(value));
    } else if (kind === 'percent') own.percents = tally(own.percents, row, column, `${read}%`);
    else if (kind === 'date') own.days = tally(own.days, row, column);
    else if (kind.startsWith('code') && typeof read === 'string')
      this.codes = tally(this.codes, row, column, read);
  }

  remarks(): readonly Text[] {
    const { formulas, errors, codes } = this;
    return [
      ...(formulas
        ? [
            {
              zh: `${formulas.count}个公式没有存下的值，读作空，第一个在${formulas.first}：请在Excel里打开并重新保存`,
              en: `Formulas without a value in the file, read as empty: ${formulas.count}, the first in ${formulas.first}; open the file in Excel and save it again to have them`,
            },
          ]
        : []),
      ...(errors
        ? [
            {
              zh: `${errors.count}格是错误值（${listOf(errors, '、')}），读作空，第一格在${errors.first}`,
              en: `Cells of errors (${listOf(errors)}), read as empty: ${errors.count}, the first in ${errors.first}`,
            },
          ]
        : []),
      ...(codes
        ? [
            {
              zh: `${codes.count}个数按显示的样子读作带前导零的文字，第一个在${codes.first}：${listOf(codes, '、')}`,
              en: `Numbers shown with leading zeros, read as the texts that are shown: ${codes.count}, the first in ${codes.first}: ${listOf(codes)}`,
            },
          ]
        : []),
      ...this.columns.flatMap((column, at) => (column ? columnRemarks(column, columnName(at)) : [])),
      ...this.percentRemarks(),
    ];
  }

  private percentRemarks(): readonly Text[] {
    const all = this.columns.flatMap((column, at) =>
      column?.percents && !column.plain ? [{ at, said: [...column.percents.said][0] ?? '' }] : [],
    );
    const [first] = all;
    if (!first) return [];
    const named = all.map(({ at }) => ({ zh: `${columnName(at)}列`, en: `column ${columnName(at)}` }));
    return [percentRemark(named, first.said)];
  }
}

function columnRemarks({ percents, plain, days, serials }: ColumnNumbers, name: string): readonly Text[] {
  const remarks: Text[] = [];
  if (percents && plain) {
    const [fewer, more] = percents.count <= plain.count ? [percents, plain] : [plain, percents];
    remarks.push({
      zh: `${name}列里百分数与普通的数并存：${percents.count}个百分数读作百分号前的数（${listOf(percents, '、')}），${plain.count}个普通的数照原样（${listOf(plain, '、')}），请看${fewer.first}与${more.first}`,
      en: `Column ${name} holds percentages beside plain numbers: ${percents.count} are read as the number before the sign (${listOf(percents)}), ${plain.count} as they stand (${listOf(plain)}); see ${fewer.first} and ${more.first}`,
    });
  }
  if (days && serials && serials.count < days.count && serials.count === plain?.count) {
    remarks.push({
      zh: `${name}列的日期之间有${serials.count}个没有日期格式的数，第一个在${serials.first}：${listOf(serials, '、')}，照原样读取，若是日期请在Excel里设为日期`,
      en: `Numbers without a format of dates among the dates of column ${name}: ${serials.count}, the first in ${serials.first}: ${listOf(serials)}, read as they stand; if they are dates, make them so in Excel`,
    });
  }
  return remarks;
}

function tally(before: Tally | null, row: number, column: number, said?: string): Tally {
  const own = before ?? { count: 0, first: `${columnName(column)}${row}`, said: new Set() };
  own.count++;
  if (said !== undefined && own.said.size <= mostSaid) own.said.add(said);
  return own;
}

function listOf({ said }: Tally, comma = ', '): string {
  const all = [...said];
  return all.length > mostSaid ? `${all.slice(0, mostSaid).join(comma)}…` : all.join(comma);
}

/** The letters of a column: 0 is A, 27 AB. */
export function columnName(at: number): string {
  let [name, rest] = ['', at + 1];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
