/** A sheet of an Excel file → rows. */

import { CanonicalWriter } from '../canonical-csv.ts';
import { findHead, readNames } from '../header.ts';
import type { ReadRows } from './json.ts';

export interface ReadSheet extends ReadRows {
  /** The names of all sheets, in their order, and of the one that was read. */
  readonly sheets: readonly string[];
  readonly sheet: string;
}

// What a workbook may unpack to: a bomb of a few kilobytes claims gigabytes.
const mostUnpacked = 400 * 1024 * 1024;

/**
 * Reads the named sheet, or the first that holds a table: a row of two cells or more. Throws a sentence for a file
 * that is no workbook, is cut off or would unpack to too much.
 */
export async function readXlsx(file: Blob, wanted?: string): Promise<ReadSheet> {
  const unpacked = await unpackedSize(file);
  if (unpacked > mostUnpacked) {
    throw new Error(
      `workbook too large: it unpacks to ${Math.round(unpacked / 2 ** 20)} MB, at most ${mostUnpacked / 2 ** 20} MB are read; save the sheet as CSV`,
    );
  }
  const { default: readExcel } = await import('read-excel-file/universal');
  const sheets = await readExcel(file).catch((error: unknown) => {
    throw new Error(`unreadable workbook: ${error instanceof Error ? error.message : error}`);
  });
  const filled = sheets.map(({ sheet, data }) => ({
    sheet,
    rows: data.filter((row) => row.some((cell) => cell !== null)),
  }));
  const isTable = (row: readonly unknown[]) => row.filter((cell) => cell !== null).length > 1;
  const found =
    filled.find(({ sheet }) => sheet === wanted) ??
    filled.find(({ rows: each }) => each.length > 1 && each.some(isTable)) ??
    filled.find(({ rows: each }) => each.length > 0);
  if (!found || found.rows.length === 0) {
    throw new Error(
      found ? `empty sheet: ${found.sheet} holds no row` : 'empty workbook: no sheet holds a row',
    );
  }
  const { sheet, rows } = found;
  const shown = rows.slice(0, 60).map((row) => row.map(toWords));
  // A sheet of texts alone has its names in the first row as well.
  const head = findHead(shown);
  const names = readNames(shown, head);
  const writer = new CanonicalWriter();
  for (const row of rows.slice(head.above + (head.second ? 2 : 1))) writer.add(names.map((_, at) => row[at]));
  const titles = shown.slice(0, head.above);
  return { ...writer.end(names), rejected: [], titles, sheets: filled.map((each) => each.sheet), sheet };
}

function toWords(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** The sum of what the directory of a ZIP file says its members unpack to, in bytes. */
async function unpackedSize(file: Blob): Promise<number> {
  const tail = new DataView(await file.slice(Math.max(0, file.size - 66_000)).arrayBuffer());
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error('unreadable workbook: it has no directory, the file may be cut off');
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  const directory = new DataView(await file.slice(start, start + size).arrayBuffer());
  let sum = 0;
  for (let at = 0; at + 46 <= directory.byteLength && directory.getUint32(at, true) === 0x02014b50; ) {
    sum += directory.getUint32(at + 24, true);
    at +=
      46 +
      directory.getUint16(at + 28, true) +
      directory.getUint16(at + 30, true) +
      directory.getUint16(at + 32, true);
  }
  return sum;
}
