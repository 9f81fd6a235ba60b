/** What the cells of a column are: guessed from their text, and read in SQL without losing a digit on the way. */

import { quoteText } from '../engine/quote.ts';
import type { Text } from '../text/locale.ts';
import { twinCodes } from './decimal-codes.ts';

/**
 * The types a person chooses from; FORMATTED ones are 1,234 · 1'234 · １２３ · 12.5% · 3.2亿 and 2020年5月 · 2020.10 · 31.12.2020
 * · 31 Dec 2020 · 民國109年, COMMA ones 1.234,5, DAY FIRST 31/12/2020 and 31/12/2020 8:30, MONTH FIRST 12/31/2020.
 */
export const columnTypes = [
  'VARCHAR',
  'BIGINT',
  'DOUBLE',
  'DATE',
  'TIMESTAMP',
  'BOOLEAN',
  'FORMATTED NUMBER',
  'COMMA NUMBER',
  'FORMATTED DATE',
  'DAY FIRST DATE',
  'MONTH FIRST DATE',
  'DAY FIRST TIMESTAMP',
  'MONTH FIRST TIMESTAMP',
] as const;
type ChosenType = (typeof columnTypes)[number];
export type DayOrMonthType = Extract<ChosenType, `${'DAY' | 'MONTH'} FIRST ${string}`>;
/** What a file with types of its own brings beside those. */
type BroughtType = 'HUGEINT' | 'TIME' | 'INTERVAL' | 'TIMESTAMP_NS' | `DECIMAL(${number},${number})`;
export type ImportType = ChosenType | BroughtType;

export interface ImportColumn {
  readonly name: string;
  readonly type: ImportType;
}

// What stands in a table where there is no value. NaN is what SDMX, R and NumPy write there: as a number it would make
// every sum of its column NaN.
const missingMarks =
  ' |-|--|---|－|－－|–|—|——|…|……|.|..|...|/|n/a|N/A|#N/A|NA|N.A.|n.a.|NULL|null|:|n.d.|n. d.|N.D.|n/d|N/D|n. a.|N. A.|k. A.|k.A.|s/d|暂无|暫無|无数据|無資料|不详|不詳|未公布|NaN|nan|NAN|\\N|None|<NA>|NaT|#DIV/0!|#VALUE!|#REF!|#NUM!|#NAME?|#NULL!'
    .split('|')
    .map((mark) => mark.trim());

const missing: ReadonlySet<string> = new Set(missingMarks);

const digit = '[0-9０-９]';
// What JavaScript takes for white space, and the engine's patterns do not.
const blanks = ' \t\r\n\u00a0\u2000-\u200a\u202f\u3000\ufeff';
const gap = `[${blanks}]*`;
const everyBlank = blanks.replace(
  '\u2000-\u200a',
  '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
);
// Thousands are set apart by commas, in India in pairs above the first three, or by blanks that do not break or apostrophes.
const amount = `[-+－−＋]?(?:[1-9１-９]${digit}{0,2}(?:[,，]${digit}{3})+|[1-9]\\d?(?:,\\d{2})+,\\d{3}|[1-9]\\d{0,2}(?:[ \u00a0\u202f\u2009'’]\\d{3})+|[0０]|[1-9１-９]${digit}{0,14})(?:[.．]${digit}+)?`;
const formattedNumber = `${gap}${amount}${gap}(?:[%％]|万亿|[万亿])?${gap}`;
// Thousands are set apart by points or blanks, as between Lisbon and Moscow.
const blank = '[ \u00a0\u202f\u2009]';
const commaNumber = `${gap}[-+−]?(?:[1-9]\\d{0,2}(?:(?:\\.\\d{3})+|(?:${blank}\\d{3})+)|0|[1-9]\\d{0,14})(?:,\\d+)?${blank}*%?${gap}`;
const monthAndDay = `${digit}{1,2}月(?:${digit}{1,2}日)?`;
// Taiwan counts years from 1912; without the name of the era only those of our time are years and no spans.
const era = '(?:中華|中华)?民[國国] *';
const minguo = `(?:${era}\\d{1,3}|(?:9\\d|1[0-2]\\d))年(?:${monthAndDay})?`;
const dayFirst = '(?:0?[1-9]|[12]\\d|3[01])\\.(?:0?[1-9]|1[0-2])\\.\\d{4}';
const ownDate = `${digit}{4}(?:年${monthAndDay}|[.．]${digit}{1,2}(?:[.．]${digit}{1,2})?)`;
const anyCase = (word: string) => word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthEnds = 'uary|ruary|ch|il||e|y|ust|t(?:ember)?|ober|ember|ember'.split('|');
const month = `(?:${monthNames.map((name, at) => `${anyCase(name)}(?:${anyCase(monthEnds[at] ?? '')})?\\.?`).join('|')})`;
// 31 Dec 2020 · Dec 31, 2020 · Dec-2020 · 2020 DEC
const namedDate = `(?:(?:(?:0?[1-9]|[12]\\d|3[01])[ -])?${month}[ -]\\d{4}|${month} (?:0?[1-9]|[12]\\d|3[01]), ?\\d{4}|\\d{4}[ -]${month}(?:[ -](?:0?[1-9]|[12]\\d|3[01]))?)`;
const guessedDate = `${gap}(?:${ownDate}|${dayFirst}|${minguo}|${namedDate})${gap}`;
const slashed = (first: string, second: string) => `${gap}${first}[/-]${second}[/-]\\d{4}${gap}`;
const clock = '(?:, ?|[ T])\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?: ?[AaPp][Mm])?';
const slashedMoment = (first: string, second: string) =>
  `${gap}${first}[/-]${second}[/-]\\d{4}(?:${clock})?${gap}`;
// Between points the day is first wherever they are written.
const dayFirstMoment = (first: string, second: string) =>
  `(?:${slashedMoment(first, second)}|${gap}${first}\\.${second}\\.\\d{4}(?:${clock})?${gap})`;
const [dayOfMonth, monthOfYear] = ['(?:0?[1-9]|[12]\\d|3[01])', '(?:0?[1-9]|1[0-2])'];
// A year alone is read as its first day where a person says so.
const formattedDate = `${gap}(?:${ownDate}|${dayFirst}|${namedDate}|(?:${era})?\\d{1,4}年(?:${monthAndDay})?)${gap}`;

// A double is written with seventeen digits at most; of more it keeps those alone.
const long = '-?[0.]*[1-9](?:[.,]?\\d){17}';
const isLong = (text: string) => `length(${text}) >= 19 and regexp_matches(${text}, '^\\s*${long}')`;

const day = (mark: string) => `\\d{4}${mark}(?:0?[1-9]|1[0-2])${mark}(?:0?[1-9]|[12]\\d|3[01])`;
const moment = (mark: string) =>
  `\\d{4}${mark}\\d{1,2}${mark}\\d{1,2}[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?Z?`;

// What the engine casts without a loss; a cell of another shape is judged by its value.
const plainCells = {
  BOOLEAN: '[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]',
  // A leading zero or more than fifteen digits is a code (an identity number), not a quantity.
  BIGINT: '0|-?[1-9]\\d{0,14}',
  DOUBLE: `(?!${long})-?(?:(?:0|[1-9]\\d{0,14})(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?`,
  DATE: `${day('-')}|${day('/')}`,
  // An offset other than Z would be read as if it were not there: such a cell stays text.
  TIMESTAMP: `${moment('-')}|${moment('/')}`,
} as const;

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

/** Whether a cell says that there is no value: nothing, -, …, n/a. */
export function isMissing(text: string): boolean {
  // Digits begin no mark, and most cells.
  const first = text.charCodeAt(0);
  return !(first >= 0x30 && first <= 0x39) && missing.has(text.trim());
}

/** The cells that hold a value. */
export function filledCells(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => !isMissing(cell));
}

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

/** A type named elsewhere (in a link, in a note of an earlier visit), which becomes part of a statement. */
export function toImportType(type: string): ImportType {
  const now = type.replace(/^WRITTEN /, 'FORMATTED ');
  const [, precision, scale] = /^DECIMAL\((\d{1,2}),(\d{1,2})\)$/.exec(now) ?? [];
  const brought =
    /^(HUGEINT|TIME|INTERVAL|TIMESTAMP_NS)$/.test(now) || fitsDecimal(Number(precision), Number(scale));
  return columnTypes.find((known) => known === now) ?? (brought ? (now as BroughtType) : 'VARCHAR');
}

/** Whether the engine has a decimal of so many digits, so many of them behind the point. */
export function fitsDecimal(precision: number, scale: number): boolean {
  return precision >= 1 && precision <= 38 && scale >= 0 && scale <= precision;
}

/** The type a column has in the engine. */
export function storedType(type: ImportType): string {
  if (type === 'FORMATTED NUMBER' || type === 'COMMA NUMBER') return 'DOUBLE';
  if (/ TIMESTAMP$/.test(type)) return 'TIMESTAMP';
  return / DATE$/.test(type) ? 'DATE' : type;
}

/** The shape of a filled cell, as a regular expression, that the engine casts without a loss; null for no cell. */
export function plainCell(type: ImportType): string | null {
  return type in plainCells ? plainCells[type as keyof typeof plainCells] : null;
}

/** A text as a value of a type, in SQL; NULL where it is none. `text` is a column. */
export function valueSql(type: ImportType, text: string): string {
  if (type === 'VARCHAR') return text;
  if (type === 'FORMATTED NUMBER') return formatted(formattedNumber, text, numberSql(plain(text)));
  if (type === 'COMMA NUMBER') {
    const point = `translate(${text}, ',−%.${everyBlank}', '.-')`;
    return formatted(commaNumber, text, `try_cast(${point} as double)`);
  }
  if (type === 'FORMATTED DATE') return formatted(formattedDate, text, dateSql(plain(text), text));
  if (type === 'DAY FIRST DATE') {
    return formatted(slashed(dayOfMonth, monthOfYear), text, slashedSql(text, '\\3-\\2-\\1'));
  }
  if (type === 'MONTH FIRST DATE') {
    return formatted(slashed(monthOfYear, dayOfMonth), text, slashedSql(text, '\\3-\\1-\\2'));
  }
  if (type === 'DAY FIRST TIMESTAMP') {
    return formatted(dayFirstMoment(dayOfMonth, monthOfYear), text, slashedMomentSql(text, '\\3-\\2-\\1'));
  }
  if (type === 'MONTH FIRST TIMESTAMP') {
    return formatted(slashedMoment(monthOfYear, dayOfMonth), text, slashedMomentSql(text, '\\3-\\1-\\2'));
  }
  // The engine would take the mark for a number.
  if (type === 'DOUBLE') return `try_cast(nullif(lower(trim(${text})), 'nan') as double)`;
  return `try_cast(${text} as ${type})`;
}

/**
 * The condition that a text is filled and its value would lose something of it; null for text, which loses nothing.
 * `value` is a column of `valueSql`: the engine works such an expression out once for each place it is written at.
 */
export function unfitSql(type: ImportType, text: string, value: string): string | null {
  if (type === 'VARCHAR') return null;
  const marks = missingMarks.map(quoteText).join(', ');
  return `(${text} is not null and not coalesce(${exactSql(type, text, value)}, false) and trim(${text}, '${everyBlank}') not in (${marks}))`;
}

/** The condition that a value says all that its text says. */
function exactSql(type: ImportType, text: string, value: string): string {
  switch (type) {
    case 'BIGINT':
      // 2.5 would be rounded and 0012 be twelve.
      return `${value}::varchar = ${text} or ${value}::varchar = trim(${text})`;
    case 'DOUBLE':
      return isExactDouble(text, value);
    case 'DATE':
      return `${value} is not null and length(${text}) <= 10`;
    case 'TIMESTAMP':
      return isExactMoment(text, value);
    case 'BOOLEAN':
      return `lower(${text}) in ('true', 'false')`;
    default:
      // A decimal with fewer places would round.
      if (type.startsWith('DECIMAL')) {
        return `${value} is not null and length(regexp_extract(${text}, '\\.(\\d*?)0*\\s*$', 1)) <= ${scaleOf(type)} and not regexp_matches(${text}, '[eE_]|^\\s*-?0\\d')`;
      }
      return `${value} is not null and (${!/^(FORMATTED|COMMA) NUMBER$/.test(type)} or not (${isLong(text)}))`;
  }
}

/** Digits after the point of DECIMAL(18,2). */
function scaleOf(type: string): number {
  return Number(/,(\d+)\)/.exec(type)?.[1] ?? 0);
}

const asWritten: Text = { zh: '这样写的数或日期', en: 'number or date as written' };
const nouns: Partial<Record<ImportType, Text>> = {
  BIGINT: { zh: '整数', en: 'whole number' },
  DOUBLE: { zh: '数', en: 'number' },
  DATE: { zh: '日期', en: 'date' },
  TIMESTAMP: { zh: '不带时差的时刻', en: 'moment without an offset' },
  BOOLEAN: { zh: '真或假', en: 'true or false' },
  'FORMATTED NUMBER': asWritten,
  'COMMA NUMBER': { zh: '以逗号为小数点的数', en: 'number with a decimal comma' },
  'FORMATTED DATE': asWritten,
  'DAY FIRST DATE': { zh: '日/月/年的日期', en: 'date with its day first' },
  'MONTH FIRST DATE': { zh: '月/日/年的日期', en: 'date with its month first' },
  'DAY FIRST TIMESTAMP': { zh: '日/月/年的日期时刻', en: 'date and time with its day first' },
  'MONTH FIRST TIMESTAMP': { zh: '月/日/年的日期时刻', en: 'date and time with its month first' },
};

/** Why a cell is not loaded, in a sentence. */
export function unfitReason({ name, type }: ImportColumn, value: string): Text {
  const { zh, en } = nouns[type] ?? { zh: type, en: type };
  const shown = value.slice(0, 200);
  return {
    zh: `不是${zh}：“${shown}”，在“${name}”列`,
    en: `not a ${en}: "${shown}" in column "${name}"`,
  };
}

// Comparing texts is cheaper than matching them: ':' stands after '9'.
function isExactDouble(text: string, value: string): string {
  const code = `(${text} >= '00' and ${text} < '0:') or (${text} >= '-00' and ${text} < '-0:') or contains(${text}, '_')`;
  const short = `length(${text}) < 16 or contains(${text}, '.') or contains(lower(${text}), 'e')`;
  return `${value} is not null and (not isfinite(${value}) or (${text} < ':' and not (${code}) and (${short}) and not (${isLong(text)})))`;
}

function isExactMoment(text: string, value: string): string {
  const offset = `contains(${text}, '+') or contains(substr(${text}, 9), '-')`;
  return `${value} is not null and length(${text}) <= 27 and not (${offset})`;
}

function formatted(pattern: string, text: string, value: string): string {
  return `case when regexp_full_match(${text}, ${quoteText(pattern)}) then ${value} end`;
}

function plain(text: string): string {
  return `translate(${text}, '０１２３４５６７８９．＋－−％，,''’${everyBlank}', '0123456789.+--%')`;
}

/** A percentage is the number before its sign, 12.5万 is 125000. */
function numberSql(text: string): string {
  // As a decimal, because 3.3 times ten thousand is not quite 33000 in doubles.
  const times = (zeros: number, signs: number) =>
    `try_cast(try_cast(left(${text}, -${signs}) as decimal(25,6)) * 1${'0'.repeat(zeros)}::decimal(13,0) as double)`;
  return `case when ${text} like '%万亿' then ${times(12, 2)} when ${text} like '%亿' then ${times(8, 1)} when ${text} like '%万' then ${times(4, 1)} else try_cast(rtrim(${text}, '%') as double) end`;
}

/** Day, month and year in the order that `iso` says. */
function slashedSql(text: string, iso: string): string {
  return `try_cast(regexp_replace(trim(${text}, '${everyBlank}'), '^(\\d+)[/-](\\d+)[/-](\\d+)$', '${iso}') as date)`;
}

/** Likewise with the time of day behind it, of twenty-four hours or of twelve; without one it is midnight. */
function slashedMomentSql(text: string, iso: string): string {
  const moment = `regexp_replace(trim(${text}, '${everyBlank}'), '^(\\d+)[/.-](\\d+)[/.-](\\d+)(?:(?:, ?|[ T])(.*))?$', '${iso} \\4')`;
  const halves = ['%Y-%m-%d %I:%M %p', '%Y-%m-%d %I:%M:%S %p', '%Y-%m-%d %I:%M%p', '%Y-%m-%d %I:%M:%S%p'];
  return `coalesce(try_cast(trim(${moment}) as timestamp), try_strptime(upper(${moment}), [${halves.map(quoteText).join(', ')}]))`;
}

/** A date with the name of its month; a month alone is its first day. */
function namedSql(text: string): string {
  const place = `instr('${monthNames.join('')}', lower(left(regexp_extract(${text}, '[A-Za-z]+'), 3)))`;
  const [year, dayOf] = [`regexp_extract(${text}, '\\d{4}')`, `regexp_extract(${text}, '\\b\\d{1,2}\\b')`];
  return `try_cast(${year} || '-' || ((${place} + 2) // 3) || '-' || coalesce(nullif(${dayOf}, ''), '1') as date)`;
}

/** A month is its first day, and so is a year. */
function dateSql(written: string, printed: string): string {
  const year = `(try_cast(regexp_extract(${written}, '^\\D*(\\d{1,3})年', 1) as integer) + 1911)`;
  const text = `coalesce(${year} || regexp_extract(${written}, '年.*$'), ${written})`;
  const forms = [
    ['^(\\d{4})年$', '\\1-1-1'],
    ['^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})$', '\\3-\\2-\\1'],
    ['^(\\d{4})年(\\d{1,2})月$', '\\1-\\2-1'],
    ['^(\\d{4})年(\\d{1,2})月(\\d{1,2})日$', '\\1-\\2-\\3'],
    ['^(\\d{4})\\.(\\d{1,2})$', '\\1-\\2-1'],
    ['^(\\d{4})\\.(\\d{1,2})\\.(\\d{1,2})$', '\\1-\\2-\\3'],
  ];
  const iso = forms.reduce((sql, [from = '', to = '']) => `regexp_replace(${sql}, '${from}', '${to}')`, text);
  return `case when regexp_matches(${printed}, '[A-Za-z]') then ${namedSql(printed)} else try_cast(${iso} as date) end`;
}
