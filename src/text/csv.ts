/** CSV written by RFC 4180. */

export type CsvCell = string | number | bigint | boolean | null | undefined;

export interface CsvOptions {
  /** Starts with the byte order mark that Excel needs to read Chinese. Default: none. */
  readonly bom?: boolean;
  /** Puts an apostrophe before text that a spreadsheet would run as a formula; numbers stay numbers. Default: no. */
  readonly guard?: boolean;
}

// Half- and full-width signs, and the control characters a spreadsheet skips before it looks for one.
const formula = /^'*[=+\-@＝＋－＠\t\r\n]/;

/** The text of a cell that was written with a guard. */
export function withoutGuard(cell: string): string {
  return formula.test(cell) ? cell.replace(/^'/, '') : cell;
}

/** The header and one line a row, ended by CRLF; `null` is an empty cell. */
export function toCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, CsvCell>>[],
  { bom = false, guard = false }: CsvOptions = {},
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))].map((cells) =>
    toCsvLine(cells, guard),
  );
  return `${bom ? '\uFEFF' : ''}${lines.join('')}`;
}

/** One line with its CRLF; `guard` as in `CsvOptions`, `quoteEmpty` writes a text of no letters as `""`, apart from NULL. */
export function toCsvLine(cells: readonly CsvCell[], guard = false, quoteEmpty = false): string {
  return `${cells.map((cell) => (quoteEmpty && cell === '' ? '""' : toCell(cell, guard))).join(',')}\r\n`;
}

function toCell(cell: CsvCell, guard: boolean): string {
  if (cell === null || cell === undefined) return '';
  return csvText(guard && typeof cell === 'string' && formula.test(cell) ? `'${cell}` : String(cell));
}

/** One cell, in quotes where a reader would otherwise part or trim it. */
export function csvText(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
