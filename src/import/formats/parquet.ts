/** Parquet → rows, row group by row group. */

import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from 'hyparquet';
import { CanonicalWriter } from '../canonical-csv.ts';
import type { ImportType } from '../dialect.ts';
import { RemoteError } from '../remote-answer.ts';
import type { ReadRows } from './json.ts';

/**
 * Reads a file or anything else that gives its bytes by ranges; all columns, or the wanted ones alone. Throws a
 * sentence for a file cut off or broken.
 */
export async function readParquet(
  buffer: AsyncBuffer,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
  known?: { readonly metadata: FileMetaData; readonly wanted: readonly string[] },
): Promise<ReadRows> {
  const metadata = known?.metadata ?? (await readFoot(buffer));
  const wanted = known?.wanted;
  const tops = parquetSchema(metadata).children.filter(
    ({ element }) => !wanted || wanted.includes(element.name),
  );
  const names = tops.map(({ element }) => element.name);
  const writer = new CanonicalWriter();
  let start = 0;
  for (const group of metadata.row_groups) {
    signal?.throwIfAborted();
    const end = start + Number(group.num_rows);
    const reading = { file: buffer, metadata, columns: names, rowStart: start, rowEnd: end };
    const rows = await parquetReadObjects(reading).catch((error: unknown) => {
      signal?.throwIfAborted();
      if (error instanceof RemoteError) throw error;
      throw new Error(`unreadable Parquet: ${error instanceof Error ? error.message : error}`);
    });
    for (const row of rows) writer.add(names.map((name) => row[name]));
    start = end;
    onProgress(start / Math.max(1, Number(metadata.num_rows)));
  }
  const types = tops.map(({ element, children }) => (children.length > 0 ? 'VARCHAR' : typeOf(element)));
  return { ...writer.end(names, types), rejected: [] };
}

async function readFoot(buffer: AsyncBuffer): Promise<FileMetaData> {
  return parquetMetadataAsync(buffer).catch((error: unknown) => {
    throw new Error(
      `unreadable Parquet: ${error instanceof Error ? error.message : error}; the file may be cut off, fetch it again`,
    );
  });
}

function typeOf(element: {
  readonly type?: string | undefined;
  readonly converted_type?: string | undefined;
}): ImportType | null {
  if (element.converted_type === 'DATE') return 'DATE';
  if (/TIMESTAMP/.test(element.converted_type ?? '')) return 'TIMESTAMP';
  if (element.converted_type === 'DECIMAL') return 'DOUBLE';
  if (element.type === 'DOUBLE' || element.type === 'FLOAT') return 'DOUBLE';
  if (element.type === 'BOOLEAN') return 'BOOLEAN';
  return element.type === 'BYTE_ARRAY' && element.converted_type === 'UTF8' ? 'VARCHAR' : null;
}
