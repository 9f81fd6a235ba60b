/** CSV by RFC 4180: records in and out. */

import Papa from 'papaparse';

export type CsvRecord = Readonly<Record<string, string | null>>;
export type CsvCell = string | number | bigint | boolean | null | undefined;

export interface CsvOptions {
  /** Starts with the byte order mark that Excel needs to read Chinese. */
  readonly bom?: boolean;
  /** Puts an apostrophe before text that a spreadsheet would run as a formula; numbers stay numbers. */
  readonly guard?: boolean;
}

// Half- and full-width signs, and the control characters a spreadsheet skips before it looks for one.
const formula = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * Records by the names of the header; an empty cell is `null`, a missing last cell too. A leading byte order
 * mark is dropped. Throws one error that lists every malformed line.
 */
export function parseCsv(text: string): CsvRecord[] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    skipEmptyLines: true,
  });
  const [header = [], ...rows] = data;
  const problems = errors.map(({ row, message }) => `malformed CSV row ${(row ?? 0) + 1}: ${message}`);
  const repeated = header.filter((name, index) => header.indexOf(name) !== index);
  if (repeated.length > 0) problems.push(`repeated column: ${repeated.join(', ')}`);
  rows.forEach((row, index) => {
    if (row.length > header.length) {
      problems.push(
        `too many cells in row ${index + 2}: ${row.length}; the header has ${header.length}, quote cells that hold a comma`,
      );
    }
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] || null])));
}

/** The header and one line a row, ended by CRLF; `null` is an empty cell. Inverse of `parseCsv`. */
export function toCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, CsvCell>>[],
  { bom = false, guard = false }: CsvOptions = {},
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))].map((cells) =>
    cells.map((cell) => toCell(cell, guard)).join(','),
  );
  return `${bom ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

function toCell(cell: CsvCell, guard: boolean): string {
  if (cell === null || cell === undefined) return '';
  const text = guard && typeof cell === 'string' && formula.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
