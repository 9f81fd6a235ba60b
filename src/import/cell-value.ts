/** The text of a cell as a value of its column's type, in SQL, without losing a digit on the way; and what is said where it would. */

import { quoteText } from '../engine/quote.ts';
import type { Text } from '../text/locale.ts';
import {
  commaNumber,
  dayFirstMoment,
  dayOfMonth,
  everyBlank,
  formattedDate,
  formattedNumber,
  isLong,
  monthNames,
  monthOfYear,
  slashed,
  slashedMoment,
} from './cell-shape.ts';
import type { ImportColumn, ImportType } from './import-type.ts';
import { missingMarks } from './missing-value.ts';

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
