/** CSV by RFC 4180 as records; `text/csv.ts` writes it. */

import Papa from 'papaparse';
import { toFault } from '../text/error-message.ts';
import type { Text } from '../text/locale.ts';

export type CsvRecord = Readonly<Record<string, string | null>>;
export interface CsvTable {
  /** The names of its columns. */
  readonly columns: readonly string[];
  readonly rows: readonly CsvRecord[];
}

/**
 * Records by the names of the header; an empty cell is `null`, a missing last cell too. A leading byte order
 * mark is dropped. Throws one error that lists every malformed line.
 */
export function parseCsv(text: string): CsvRecord[] {
  return [...parseCsvTable(text).rows];
}

/** The same with the header, which a table without rows has too. */
export function parseCsvTable(text: string): CsvTable {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    skipEmptyLines: true,
  });
  const [header = [], ...rows] = data;
  const problems = errors.map(
    ({ row, code, message }): Text => ({
      zh: `CSV第${(row ?? 0) + 1}行写坏了：${code === 'MissingQuotes' ? '引号没有合上' : '引号后面还有字'}；格里的引号要写两个`,
      en: `malformed CSV row ${(row ?? 0) + 1}: ${message}; write a quote inside a cell twice`,
    }),
  );
  const repeated = header.filter((name, index) => header.indexOf(name) !== index);
  if (repeated.length > 0)
    problems.push({ zh: `列名重复：${repeated.join('、')}`, en: `repeated column: ${repeated.join(', ')}` });
  rows.forEach((row, index) => {
    if (row.length > header.length) {
      problems.push({
        zh: `第${index + 2}行格数太多：${row.length}；首行有${header.length}格，含逗号的格要加引号`,
        en: `too many cells in row ${index + 2}: ${row.length}; the header has ${header.length}, quote cells that hold a comma`,
      });
    }
  });
  if (problems.length > 0) throw toFault(problems);
  return {
    columns: header,
    rows: rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] || null]))),
  };
}
