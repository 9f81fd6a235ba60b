/** A table as a file a person opens elsewhere: CSV for any tool, JSON, XLSX for Excel, Parquet for analysis. */

import type { ColumnType } from '../dataset/schema.ts';
import type { Cell, Row } from '../engine/engine.ts';
import { toCsv } from '../text/csv.ts';

export const tableFormats = ['csv', 'json', 'xlsx', 'parquet'] as const;
export type TableFormat = (typeof tableFormats)[number];

export interface FileColumn {
  readonly name: string;
  readonly type: ColumnType;
}

export interface FileTable {
  readonly name: string;
  readonly columns: readonly FileColumn[];
  readonly rows: readonly Row[];
}

const mediaTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
};

/** The writers of XLSX and Parquet are loaded when first asked for. */
export async function toTableFile(table: FileTable, format: TableFormat): Promise<Blob> {
  const type = mediaTypes[format];
  if (format === 'xlsx') return toXlsx(table);
  if (format === 'parquet') return new Blob([await toParquet(table)], { type });
  return new Blob([format === 'csv' ? toGuardedCsv(table) : toJson(table)], { type });
}

/** With the byte order mark Excel needs for Chinese, and no text cell that a spreadsheet would run. */
export function toGuardedCsv({ columns, rows }: FileTable): string {
  return toCsv(
    columns.map(({ name }) => name),
    rows,
    { bom: true, guard: true },
  );
}

export function toJson({ columns, rows }: FileTable): string {
  const records = rows.map((row) => Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])));
  return `${JSON.stringify(records, null, 1)}\n`;
}

async function toXlsx({ name, columns, rows }: FileTable): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const head = columns.map((column) => ({ value: column.name, fontWeight: 'bold' as const }));
  const body = rows.map((row) => columns.map((column) => excelCell(row[column.name] ?? null)));
  return writeExcelFile([head, ...body], { sheet: name.slice(0, 31), stickyRowsCount: 1 }).toBlob();
}

// A text cell of type String is stored as text: Excel shows `=1+1`, it does not run it.
function excelCell(value: Cell) {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number } : { value: String(value), type: String };
}

async function toParquet({ columns, rows }: FileTable): Promise<ArrayBuffer> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  return parquetWriteBuffer({
    columnData: columns.map(({ name, type }) => ({
      name,
      nullable: true,
      type: type === 'number' ? 'DOUBLE' : type === 'integer' ? 'INT64' : 'STRING',
      data: rows.map((row) => parquetCell(row[name] ?? null, type)),
    })),
  });
}

function parquetCell(value: Cell, type: ColumnType): string | number | bigint | null {
  if (value === null) return null;
  if (type === 'integer') return BigInt(Number(value));
  return type === 'number' ? Number(value) : String(value);
}
