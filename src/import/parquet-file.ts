/** A Parquet file of this machine that stays where it is: its footer is read, its rows only when they are asked for. */

import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { errorMessage, Fault } from '../text/error-message.ts';
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
    throw new Fault({
      zh: `无法读取Parquet：${errorMessage(error, 'zh')}；文件可能不完整，请重新获取`,
      en: `unreadable Parquet: ${errorMessage(error)}; the file may be cut off, fetch it again`,
    });
  });
  const columns = await plainColumns(metadata);
  return { file, table, rows: Number(metadata.num_rows), groups: metadata.row_groups.length, columns };
}
