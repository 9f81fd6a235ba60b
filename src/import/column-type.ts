/** What the cells of a column are: guessed from their text, and read in SQL without losing a digit on the way. */

import { quoteName, quoteText } from '../engine/quote.ts';

/** The types a person chooses from; FORMATTED ones are 1,234 · １２３ · 12.5% · 3.2亿 and 2020年5月 · 2020.10. */
export const columnTypes = [
  'VARCHAR',
  'BIGINT',
  'DOUBLE',
  'DATE',
  'TIMESTAMP',
  'BOOLEAN',
  'FORMATTED NUMBER',
  'FORMATTED DATE',
] as const;
type ChosenType = (typeof columnTypes)[number];
/** What a file with types of its own brings beside those. */
type BroughtType = 'HUGEINT' | 'TIME' | 'INTERVAL' | 'TIMESTAMP_NS' | `DECIMAL(${number},${number})`;
export type ImportType = ChosenType | BroughtType;

export interface ImportColumn {
  readonly name: string;
  readonly type: ImportType;
}

// What stands in a table where there is no value.
const missingMarks = ['', '-', '－', '–', '—', '——', '…', '……', '..', '/', 'n/a', 'N/A'];

const digit = '[0-9０-９]';
const amount = `[-+－−＋]?(?:[1-9１-９]${digit}{0,2}(?:[,，]${digit}{3})+|[0０]|[1-9１-９]${digit}{0,14})(?:[.．]${digit}+)?`;
const formattedNumber = `\\s*${amount}\\s*(?:[%％]|万亿|[万亿])?\\s*`;
const formattedDate = `\\s*${digit}{4}(?:年${digit}{1,2}月(?:${digit}{1,2}日)?|[.．]${digit}{1,2}(?:[.．]${digit}{1,2})?)\\s*`;
const plainDouble = '-?(?:(?:0|[1-9]\\d{0,14})(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?';

const patterns: readonly (readonly [ChosenType, RegExp])[] = [
  ['BOOLEAN', /^(true|false)$/i],
  // A leading zero or more than fifteen digits is a code (an identity number), not a quantity.
  ['BIGINT', /^(0|-?[1-9]\d{0,14})$/],
  ['DOUBLE', new RegExp(`^${plainDouble}$`)],
  ['DATE', /^\d{4}([-/])(0?[1-9]|1[0-2])\1(0?[1-9]|[12]\d|3[01])$/],
  // An offset other than Z would be read as if it were not there: such a cell stays text.
  ['TIMESTAMP', /^\d{4}([-/])\d{1,2}\1\d{1,2}[ T]\d{1,2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z?$/],
  ['FORMATTED NUMBER', new RegExp(`^${formattedNumber}$`)],
  ['FORMATTED DATE', new RegExp(`^${formattedDate}$`)],
];

/** The narrowest type that every filled cell has; a mark for nothing (-, …, n/a) is no cell. */
export function typeOf(cells: readonly string[]): ChosenType {
  const filled = cells.filter((cell) => !missingMarks.includes(cell.trim()));
  if (filled.length === 0) return 'VARCHAR';
  // 2020.9, 2020.10, 2020.11: as numbers October would be January.
  if (filled.length > 1 && filled.every((cell) => /^(19|20)\d\d\.(0?[1-9]|1[0-2])$/.test(cell))) {
    return 'FORMATTED DATE';
  }
  const [type] = patterns.find(([, pattern]) => filled.every((cell) => pattern.test(cell))) ?? ['VARCHAR'];
  // Percentages and plain numbers are no one column.
  const percent = filled.filter((cell) => /[%％]\s*$/.test(cell)).length;
  return type === 'FORMATTED NUMBER' && percent > 0 && percent < filled.length ? 'VARCHAR' : type;
}

/** A type named elsewhere (in a link, in a note of an earlier visit), which becomes part of a statement. */
export function toImportType(type: string): ImportType {
  const now = type.replace(/^WRITTEN /, 'FORMATTED ');
  const brought = /^(HUGEINT|TIME|INTERVAL|TIMESTAMP_NS|DECIMAL\(\d{1,2},\d{1,2}\))$/.test(now);
  return columnTypes.find((known) => known === now) ?? (brought ? (now as BroughtType) : 'VARCHAR');
}

/** The type a column has in the engine. */
export function storedType(type: ImportType): string {
  if (type === 'FORMATTED NUMBER') return 'DOUBLE';
  return type === 'FORMATTED DATE' ? 'DATE' : type;
}

interface Reading {
  /** The value in SQL; NULL where the text is none. */
  readonly value: string;
  /** In SQL: the value says all that the text says. */
  readonly exact: string;
  /** What a text that does not fit is not. */
  readonly noun: string;
}

/** How a text becomes a value of a type. `text` is the column in SQL. */
function readingOf(type: ImportType, text: string): Reading {
  const value = `try_cast(${text} as ${type})`;
  switch (type) {
    case 'BIGINT':
      // 2.5 would be rounded and 0012 be twelve.
      return { value, exact: `${value}::varchar = trim(${text})`, noun: 'whole number' };
    case 'DOUBLE':
      return { value, exact: isExactDouble(text, value), noun: 'number' };
    case 'DATE':
      return { value, exact: `${value} is not null and length(${text}) <= 10`, noun: 'date' };
    case 'TIMESTAMP':
      return { value, exact: isExactMoment(text, value), noun: 'moment without an offset' };
    case 'BOOLEAN':
      return { value, exact: `lower(${text}) in ('true', 'false')`, noun: 'true or false' };
    case 'FORMATTED NUMBER':
      return formatted(formattedNumber, text, numberSql(plain(text)));
    case 'FORMATTED DATE':
      return formatted(formattedDate, text, dateSql(plain(text)));
    default:
      return { value, exact: `${value} is not null`, noun: type };
  }
}

// Comparing texts is cheaper than matching them: ':' stands after '9'.
function isExactDouble(text: string, value: string): string {
  const code = `(${text} >= '00' and ${text} < '0:') or (${text} >= '-00' and ${text} < '-0:') or contains(${text}, '_')`;
  const short = `length(${text}) < 16 or contains(${text}, '.') or contains(lower(${text}), 'e')`;
  return `${value} is not null and (not isfinite(${value}) or (${text} < ':' and not (${code}) and (${short})))`;
}

function isExactMoment(text: string, value: string): string {
  const offset = `contains(${text}, '+') or contains(substr(${text}, 9), '-')`;
  return `${value} is not null and length(${text}) <= 27 and not (${offset})`;
}

function formatted(pattern: string, text: string, value: string): Reading {
  const whole = `case when regexp_full_match(${text}, ${quoteText(pattern)}) then ${value} end`;
  return { value: whole, exact: `${whole} is not null`, noun: 'number or date as written' };
}

function plain(text: string): string {
  return `translate(trim(${text}), '０１２３４５６７８９．＋－−％，, 　', '0123456789.+--%')`;
}

/** A percentage is the number before its sign, 12.5万 is 125000. */
function numberSql(text: string): string {
  // As a decimal, because 3.3 times ten thousand is not quite 33000 in doubles.
  const times = (zeros: number, signs: number) =>
    `try_cast(try_cast(left(${text}, -${signs}) as decimal(25,6)) * 1${'0'.repeat(zeros)}::decimal(13,0) as double)`;
  return `case when ${text} like '%万亿' then ${times(12, 2)} when ${text} like '%亿' then ${times(8, 1)} when ${text} like '%万' then ${times(4, 1)} else try_cast(rtrim(${text}, '%') as double) end`;
}

/** A month is its first day. */
function dateSql(text: string): string {
  const forms = [
    ['^(\\d{4})年(\\d{1,2})月$', '\\1-\\2-1'],
    ['^(\\d{4})年(\\d{1,2})月(\\d{1,2})日$', '\\1-\\2-\\3'],
    ['^(\\d{4})\\.(\\d{1,2})$', '\\1-\\2-1'],
    ['^(\\d{4})\\.(\\d{1,2})\\.(\\d{1,2})$', '\\1-\\2-\\3'],
  ];
  const iso = forms.reduce((sql, [from = '', to = '']) => `regexp_replace(${sql}, '${from}', '${to}')`, text);
  return `try_cast(${iso} as date)`;
}

/** A column's value in SQL; NULL where its text does not fit the type whole. */
export function valueSql({ name, type }: ImportColumn): string {
  const text = quoteName(name);
  if (type === 'VARCHAR') return text;
  const { value, exact } = readingOf(type, text);
  return `case when ${exact} then ${value} end`;
}

/** The condition that a cell is filled and its type would lose something of it; null for text, which loses nothing. */
export function unfitSql({ name, type }: ImportColumn): string | null {
  if (type === 'VARCHAR') return null;
  const text = quoteName(name);
  const marks = missingMarks.map(quoteText).join(', ');
  return `(${text} is not null and not coalesce(${readingOf(type, text).exact}, false) and trim(${text}) not in (${marks}))`;
}

/** Why a cell is not loaded, in a sentence. */
export function unfitReason({ name, type }: ImportColumn, value: string): string {
  return `not a ${readingOf(type, '').noun}: "${value.slice(0, 200)}" in column "${name}"`;
}
