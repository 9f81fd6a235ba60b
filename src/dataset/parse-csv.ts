/** CSV by RFC 4180 as records; `text/csv.ts` writes it. */

import Papa from 'papaparse';

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
  return {
    columns: header,
    rows: rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] || null]))),
  };
}
