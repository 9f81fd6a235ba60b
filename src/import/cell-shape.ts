/** How numbers, dates and moments stand in cells: the shapes that types are guessed by and values read by, for JavaScript and the engine alike. */

import type { ImportType } from './import-type.ts';

const digit = '[0-9０-９]';
// What JavaScript takes for white space, and the engine's patterns do not.
const blanks = ' \t\r\n\u00a0\u2000-\u200a\u202f\u3000\ufeff';
const gap = `[${blanks}]*`;
export const everyBlank = blanks.replace(
  '\u2000-\u200a',
  '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
);
// Thousands are set apart by commas, in India in pairs above the first three, or by blanks that do not break or apostrophes.
const amount = `[-+－−＋]?(?:[1-9１-９]${digit}{0,2}(?:[,，]${digit}{3})+|[1-9]\\d?(?:,\\d{2})+,\\d{3}|[1-9]\\d{0,2}(?:[ \u00a0\u202f\u2009'’]\\d{3})+|[0０]|[1-9１-９]${digit}{0,14})(?:[.．]${digit}+)?`;
export const formattedNumber = `${gap}${amount}${gap}(?:[%％]|万亿|[万亿])?${gap}`;
// Thousands are set apart by points or blanks, as between Lisbon and Moscow.
const blank = '[ \u00a0\u202f\u2009]';
export const commaNumber = `${gap}[-+−]?(?:[1-9]\\d{0,2}(?:(?:\\.\\d{3})+|(?:${blank}\\d{3})+)|0|[1-9]\\d{0,14})(?:,\\d+)?${blank}*%?${gap}`;
const monthAndDay = `${digit}{1,2}月(?:${digit}{1,2}日)?`;
// Taiwan counts years from 1912; without the name of the era only those of our time are years and no spans.
const era = '(?:中華|中华)?民[國国] *';
const minguo = `(?:${era}\\d{1,3}|(?:9\\d|1[0-2]\\d))年(?:${monthAndDay})?`;
const dayFirst = '(?:0?[1-9]|[12]\\d|3[01])\\.(?:0?[1-9]|1[0-2])\\.\\d{4}';
const ownDate = `${digit}{4}(?:年${monthAndDay}|[.．]${digit}{1,2}(?:[.．]${digit}{1,2})?)`;
const anyCase = (word: string) => word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
export const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthEnds = 'uary|ruary|ch|il||e|y|ust|t(?:ember)?|ober|ember|ember'.split('|');
const month = `(?:${monthNames.map((name, at) => `${anyCase(name)}(?:${anyCase(monthEnds[at] ?? '')})?\\.?`).join('|')})`;
// 31 Dec 2020 · Dec 31, 2020 · Dec-2020 · 2020 DEC
const namedDate = `(?:(?:(?:0?[1-9]|[12]\\d|3[01])[ -])?${month}[ -]\\d{4}|${month} (?:0?[1-9]|[12]\\d|3[01]), ?\\d{4}|\\d{4}[ -]${month}(?:[ -](?:0?[1-9]|[12]\\d|3[01]))?)`;
export const guessedDate = `${gap}(?:${ownDate}|${dayFirst}|${minguo}|${namedDate})${gap}`;
export const slashed = (first: string, second: string) => `${gap}${first}[/-]${second}[/-]\\d{4}${gap}`;
const clock = '(?:, ?|[ T])\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?: ?[AaPp][Mm])?';
export const slashedMoment = (first: string, second: string) =>
  `${gap}${first}[/-]${second}[/-]\\d{4}(?:${clock})?${gap}`;
// Between points the day is first wherever they are written.
export const dayFirstMoment = (first: string, second: string) =>
  `(?:${slashedMoment(first, second)}|${gap}${first}\\.${second}\\.\\d{4}(?:${clock})?${gap})`;
export const [dayOfMonth, monthOfYear] = ['(?:0?[1-9]|[12]\\d|3[01])', '(?:0?[1-9]|1[0-2])'];
// A year alone is read as its first day where a person says so.
export const formattedDate = `${gap}(?:${ownDate}|${dayFirst}|${namedDate}|(?:${era})?\\d{1,4}年(?:${monthAndDay})?)${gap}`;

// A double is written with seventeen digits at most; of more it keeps those alone.
export const long = '-?[0.]*[1-9](?:[.,]?\\d){17}';
export const isLong = (text: string) => `length(${text}) >= 19 and regexp_matches(${text}, '^\\s*${long}')`;

const day = (mark: string) => `\\d{4}${mark}(?:0?[1-9]|1[0-2])${mark}(?:0?[1-9]|[12]\\d|3[01])`;
const moment = (mark: string) =>
  `\\d{4}${mark}\\d{1,2}${mark}\\d{1,2}[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?Z?`;

// What the engine casts without a loss; a cell of another shape is judged by its value.
export const plainCells = {
  BOOLEAN: '[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]',
  // A leading zero or more than fifteen digits is a code (an identity number), not a quantity.
  BIGINT: '0|-?[1-9]\\d{0,14}',
  DOUBLE: `(?!${long})-?(?:(?:0|[1-9]\\d{0,14})(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?`,
  DATE: `${day('-')}|${day('/')}`,
  // An offset other than Z would be read as if it were not there: such a cell stays text.
  TIMESTAMP: `${moment('-')}|${moment('/')}`,
} as const;

/** The shape of a filled cell, as a regular expression, that the engine casts without a loss; null for no cell. */
export function plainCell(type: ImportType): string | null {
  return type in plainCells ? plainCells[type as keyof typeof plainCells] : null;
}
