/** What the cells of a column are: guessed from their texts. */

import {
  commaNumber,
  dayFirstMoment,
  dayOfMonth,
  formattedNumber,
  guessedDate,
  long,
  monthOfYear,
  plainCells,
  slashed,
  slashedMoment,
} from './cell-shape.ts';
import { twinCodes } from './decimal-codes.ts';
import type { ChosenType, DayOrMonthType, ImportType } from './import-type.ts';
import { filledCells, isMissing } from './missing-value.ts';

const patterns = Object.entries({
  ...plainCells,
  'FORMATTED NUMBER': formattedNumber,
  'COMMA NUMBER': commaNumber,
  'FORMATTED DATE': guessedDate,
  'DAY FIRST DATE': slashed(dayOfMonth, monthOfYear),
  'MONTH FIRST DATE': slashed(monthOfYear, dayOfMonth),
  'DAY FIRST TIMESTAMP': dayFirstMoment(dayOfMonth, monthOfYear),
  'MONTH FIRST TIMESTAMP': slashedMoment(monthOfYear, dayOfMonth),
}).map(([type, pattern]) => [type as ChosenType, new RegExp(`^(?:${pattern})$`)] as const);

const longNumber = new RegExp(`^\\s*${long}`);

/** The narrowest type that every filled cell has; a mark for nothing (-, …, n/a) is no cell. */
export function typeOf(cells: readonly string[]): ImportType {
  const filled = filledCells(cells);
  if (filled.length === 0) return 'VARCHAR';
  // Infinity is a double beside numbers, and a word alone.
  const finite = filled.filter((cell) => !/^[-+]?inf(?:inity)?$/i.test(cell));
  if (finite.length < filled.length && finite.length > 0) {
    return /^(BIGINT|DOUBLE)$/.test(typeOf(finite)) ? 'DOUBLE' : 'VARCHAR';
  }
  // 2020.9, 2020.10, 2020.11: as numbers October would be January.
  if (filled.length > 1 && filled.every((cell) => /^(19|20)\d\d\.(0?[1-9]|1[0-2])$/.test(cell))) {
    return 'FORMATTED DATE';
  }
  if (filled.some((cell) => longNumber.test(cell))) return longType(filled);
  const isOf = ([, pattern]: (typeof patterns)[number]) => filled.every((cell) => pattern.test(cell));
  const [type] = patterns.find(isOf) ?? ['VARCHAR'];
  // 1E5, 2E10, 304: codes; a number that a program writes so has a point or a sign.
  if (
    type === 'DOUBLE' &&
    filled.some((cell) => /e/i.test(cell)) &&
    filled.every((cell) => /^\d+(?:e\d+)?$/i.test(cell))
  )
    return 'VARCHAR';
  if (type === 'DOUBLE' && twinCodes(filled)) return 'VARCHAR';
  if (type.startsWith('DAY FIRST') && dayOrMonth(filled)) return 'VARCHAR';
  if (/^(FORMATTED|COMMA) NUMBER$/.test(type) && areCodes(filled)) return 'VARCHAR';
  // 1,5 may be a list of answers; 1.234,5 is a number. 99年 may be a span.
  if (type === 'COMMA NUMBER' && !filled.some((cell) => /\.\d{3},\d/.test(cell))) return 'VARCHAR';
  if (type === 'FORMATTED DATE' && filled.every((cell) => /^\s*9\d年/.test(cell))) return 'VARCHAR';
  // Percentages and plain numbers are no one column.
  const percent = filled.filter((cell) => /[%％]\s*$/.test(cell)).length;
  return /^(FORMATTED|COMMA) NUMBER$/.test(type) && percent > 0 && percent < filled.length ? 'VARCHAR' : type;
}

/** The two types of a column whose dates may each be read with the day first or the month first: 01/02/2021 alone. */
export function dayOrMonth(cells: readonly string[]): readonly DayOrMonthType[] | null {
  const filled = cells.filter((cell) => !isMissing(cell));
  const isOf = (type: DayOrMonthType) => {
    const [, pattern] = patterns.find(([own]) => own === type) ?? [];
    return filled.length > 0 && filled.every((cell) => pattern?.test(cell));
  };
  const kinds = [
    ['DAY FIRST DATE', 'MONTH FIRST DATE'],
    ['DAY FIRST TIMESTAMP', 'MONTH FIRST TIMESTAMP'],
  ] as const;
  return kinds.find((both) => both.every(isOf)) ?? null;
}

/** Whether every filled cell is a number with a decimal comma or with points between thousands, and some has either. */
export function areCommaNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isMissing(cell));
  const percent = filled.filter((cell) => /%\s*$/.test(cell)).length;
  return (
    filled.some((cell) => /[.,]/.test(cell)) &&
    filled.every((cell) => wholeComma.test(cell)) &&
    (percent === 0 || percent === filled.length)
  );
}
const wholeComma = new RegExp(`^(?:${commaNumber})$`);

/**
 * The type of each column of a table. Where one column is sure to have decimal commas, 1.234 in another is no fraction
 * and 1,234 no thousands. In a text parted by semicolons 1,5 is sure.
 */
export function typesOf(columns: readonly (readonly string[])[], delimiter: string): readonly ImportType[] {
  const types = columns.map(typeOf);
  const isSure = (cell: string) =>
    /\.\d{3},\d|^\s*[-+−]?(?:0|[1-9]\d*),(?:\d{1,2}|\d{4,})\s*%?\s*$/.test(cell);
  const sure = (at: number) =>
    types[at] === 'COMMA NUMBER' ||
    (delimiter === ';' &&
      types[at] === 'VARCHAR' &&
      areCommaNumbers(columns[at] ?? []) &&
      columns[at]?.some(isSure));
  if (!types.some((_, at) => sure(at))) return types;
  // A fraction with a point says that points are no thousands here.
  const points = types.some((type, at) => type === 'DOUBLE' && !areCommaNumbers(columns[at] ?? []));
  return types.map((type, at) => {
    const isOpen = sure(at) || (!points && /^(DOUBLE|FORMATTED NUMBER|VARCHAR)$/.test(type));
    return isOpen && areCommaNumbers(columns[at] ?? []) ? 'COMMA NUMBER' : type;
  });
}

/** Digits parted by plain blanks, all of one length: telephone numbers and postal codes rather than amounts. */
function areCodes(cells: readonly string[]): boolean {
  const length = cells[0]?.trim().length;
  return cells.every((cell) => /^\d+(?: \d{3})+$/.test(cell.trim()) && cell.trim().length === length);
}

/** Numbers with more digits than a double has. */
function longType(cells: readonly string[]): ImportType {
  const parts = cells.map((cell) => /^-?(?:0|[1-9]\d{0,14})(?:\.(\d+))?$/.exec(cell));
  const scale = Math.max(...parts.map((part) => (part ? (part[1] ?? '').length : 99)));
  return scale <= 23 ? `DECIMAL(38,${scale})` : 'VARCHAR';
}
