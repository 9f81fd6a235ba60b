/** Numbers and dates as people write them in tables: 1,234 · １２３ · 12.5% · 3.2亿 · — · 2020年5月. */

import Papa from 'papaparse';
import { quoteName, quoteText } from '../engine/quote.ts';

export const writtenTypes = ['WRITTEN NUMBER', 'WRITTEN DATE'] as const;
export type WrittenType = (typeof writtenTypes)[number];

const digit = '[0-9０-９]';
const amount = `[-+－−＋]?(?:[1-9１-９]${digit}{0,2}(?:[,，]${digit}{3})+|[0０]|[1-9１-９]${digit}{0,14})(?:[.．]${digit}+)?`;
const patterns: Readonly<Record<WrittenType, string>> = {
  'WRITTEN NUMBER': `\\s*${amount}\\s*(?:[%％]|万亿|[万亿])?\\s*`,
  'WRITTEN DATE': `\\s*${digit}{4}(?:年${digit}{1,2}月(?:${digit}{1,2}日)?|[.．]${digit}{1,2}[.．]${digit}{1,2})\\s*`,
};
// What stands in a table where there is no value.
const nothing = ['', '-', '－', '–', '—', '——', '…', '……', '..', '/', 'n/a', 'N/A'];
const storedAs: Readonly<Record<WrittenType, string>> = {
  'WRITTEN NUMBER': 'DOUBLE',
  'WRITTEN DATE': 'DATE',
};

export function isWritten(type: string): type is WrittenType {
  return writtenTypes.some((each) => each === type);
}

/** The written type that every filled cell has; percentages and plain numbers are no one column. */
export function findWritten(cells: readonly string[]): WrittenType | null {
  const filled = cells.filter((cell) => !nothing.includes(cell.trim()));
  if (filled.length === 0) return null;
  const found = writtenTypes.find((type) => {
    const whole = new RegExp(`^${patterns[type]}$`);
    return filled.every((cell) => whole.test(cell));
  });
  const percent = filled.filter((cell) => /[%％]\s*$/.test(cell)).length;
  return found && (percent === 0 || percent === filled.length) ? found : null;
}

/** The type a column has in the engine. */
export function storedType(type: string): string {
  return isWritten(type) ? storedAs[type] : type;
}

/** A written value in SQL, NULL for what is none; a percentage is the number before its sign, 12.5万 is 125000. */
export function writtenSql(name: string, type: WrittenType): string {
  const column = quoteName(name);
  const plain = `translate(trim(${column}), '０１２３４５６７８９．＋－−％，, 　', '0123456789.+--%')`;
  const dated = [
    ['^(\\d{4})年(\\d{1,2})月$', '\\1-\\2-1'],
    ['^(\\d{4})年(\\d{1,2})月(\\d{1,2})日$', '\\1-\\2-\\3'],
    ['^(\\d{4})\\.(\\d{1,2})\\.(\\d{1,2})$', '\\1-\\2-\\3'],
  ].reduce((text, [from = '', to = '']) => `regexp_replace(${text}, '${from}', '${to}')`, plain);
  // As a decimal, because 3.3 times ten thousand is not quite 33000 in doubles.
  const times = (zeros: number, signs: number) =>
    `try_cast(try_cast(left(${plain}, -${signs}) as decimal(25,6)) * 1${'0'.repeat(zeros)}::decimal(13,0) as double)`;
  const number = `case when ${plain} like '%万亿' then ${times(12, 2)} when ${plain} like '%亿' then ${times(8, 1)} when ${plain} like '%万' then ${times(4, 1)} else try_cast(rtrim(${plain}, '%') as double) end`;
  const value = type === 'WRITTEN NUMBER' ? number : `try_cast(${dated} as date)`;
  return `case when regexp_full_match(${column}, ${quoteText(patterns[type])}) then ${value} end`;
}

/** The condition that a cell is filled and is no value of its type. */
export function strangeSql(name: string, type: WrittenType): string {
  const column = quoteName(name);
  return `(trim(${column}) not in (${nothing.map(quoteText).join(', ')}) and ${writtenSql(name, type)} is null)`;
}

export interface Strange {
  /** Place of the record in the text, in bytes. */
  readonly offset: number;
  readonly column: string;
  readonly value: string;
  readonly text: string;
}

/** The records of a text that hold one of the strange values; `values` by place of the column. */
export function findStrange(
  text: string,
  delimiter: string,
  columns: readonly string[],
  values: ReadonlyMap<number, ReadonlySet<string>>,
): readonly Strange[] {
  const found: Strange[] = [];
  const encoder = new TextEncoder();
  let [end, bytes] = [0, 0];
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, meta }) => {
      const raw = text.slice(end, meta.cursor);
      for (const [at, strange] of values) {
        const value = data[at];
        if (data.length !== columns.length || value === undefined || !strange.has(value)) continue;
        found.push({ offset: bytes, column: columns[at] ?? '', value, text: raw.trimEnd().slice(0, 2000) });
        break;
      }
      bytes += encoder.encode(raw).length;
      end = meta.cursor;
    },
  });
  return found;
}
