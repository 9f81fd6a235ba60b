/** Parquet, a row group a slice; columns keep their types, days and times stay ISO text. */

import type { BasicType, ColumnSource } from 'hyparquet-writer';
import type { Cell } from '../../engine/database.ts';
import { type FileTable, pageTurns, slices } from './table.ts';

const types: Readonly<Record<string, BasicType>> = {
  number: 'DOUBLE',
  integer: 'INT64',
  boolean: 'BOOLEAN',
};

// A row group is written in one go: some 60 ms of work. Larger ones would be read a little faster.
const cellsOfGroup = 32_000;

export async function write(table: FileTable): Promise<BlobPart[]> {
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const columns = await typed(table);
  const bytes = new ByteWriter();
  const parts: BlobPart[] = [];
  const flush = () => {
    parts.push(new Blob([bytes.getBytes() as Uint8Array<ArrayBuffer>]));
    bytes.index = 0;
  };
  const toSources = (rows: readonly Cell[][]): ColumnSource[] =>
    columns.map(({ name, type }, at) => ({
      name,
      type,
      nullable: true,
      data: rows.map((cells) => toParquetCell(cells[at] ?? null, type)),
    }));
  const file = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: toSources([]) }),
  });
  const group: Cell[][] = [];
  const writeGroup = () => {
    if (group.length > 0) file.write({ columnData: toSources(group), rowGroupSize: group.length });
    group.length = 0;
    flush();
  };
  for await (const rows of slices(table)) {
    group.push(...rows);
    if (group.length * columns.length >= cellsOfGroup) writeGroup();
  }
  writeGroup();
  file.finish();
  flush();
  return parts;
}

/** A column of integers too wide for 64 bits is one of text: no digit is lost. */
async function typed({ columns, length, cell }: FileTable) {
  const turn = pageTurns();
  const made: { name: string; type: BasicType }[] = [];
  for (const [at, { name, type }] of columns.entries()) {
    let wide = false;
    for (let row = 0; type === 'integer' && row < length && !wide; row++) {
      if (row % 5000 === 0) await turn();
      wide = !fitsInt64(cell(row, at));
    }
    made.push({ name, type: wide ? 'STRING' : (types[type] ?? 'STRING') });
  }
  return made;
}

function fitsInt64(cell: Cell): boolean {
  if (cell === null || Number.isSafeInteger(cell)) return true;
  if (!/^-?\d+$/.test(String(cell))) return false;
  const value = BigInt(String(cell));
  return BigInt.asIntN(64, value) === value;
}

function toParquetCell(cell: Cell, type: BasicType): string | number | bigint | boolean | null {
  if (cell === null || type === 'BOOLEAN') return cell;
  if (type === 'INT64') return BigInt(cell);
  return type === 'DOUBLE' ? Number(cell) : String(cell);
}
