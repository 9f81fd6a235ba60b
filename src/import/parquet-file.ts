/** A Parquet file of this machine that stays where it is: its footer is read, its rows only when they are asked for. */

import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { cutOff, unreadableParquet } from './formats/parquet.ts';
import { type PlainColumn, plainColumns } from './parquet-column.ts';

export interface ParquetFile {
  readonly file: File;
  /** The name it goes by among the tables. */
  readonly table: string;
  readonly rows: number;
  readonly groups: number;
  /** Those that can be brushed. */
  readonly columns: readonly PlainColumn[];
}

/** Reads the footer. Throws a sentence for a file that is cut off or no Parquet. */
export async function openParquetFile(file: File, table: string): Promise<ParquetFile> {
  const { parquetMetadataAsync } = await import('hyparquet');
  const slice = (start: number, end?: number) => file.slice(start, end).arrayBuffer();
  const buffer: AsyncBuffer = { byteLength: file.size, slice };
  const metadata: FileMetaData = await parquetMetadataAsync(buffer).catch((error: unknown) => {
    throw unreadableParquet(error, cutOff);
  });
  const columns = await plainColumns(metadata);
  return { file, table, rows: Number(metadata.num_rows), groups: metadata.row_groups.length, columns };
}
