/** Whether the pages of a Parquet file keep to what its columns say, looked at before any of them is unpacked. */

import type { AsyncBuffer, ColumnMetaData, FileMetaData } from 'hyparquet';
import { Fault } from '../text/error-message.ts';

/**
 * Reads the headers of all pages and skips what is in them. A header that was damaged on its way can name a size below
 * zero, at which a reader goes round for ever, or more values than memory holds; so each is held to its column. Throws
 * `damaged page: …`.
 */
export async function checkPages(
  file: AsyncBuffer,
  { row_groups }: FileMetaData,
  signal?: AbortSignal,
): Promise<void> {
  const { parquetHeader } = await import('hyparquet/src/column.js');
  for (const { columns } of row_groups) {
    for (const { meta_data } of columns) {
      if (!meta_data) continue;
      signal?.throwIfAborted();
      const { start, size } = placeOf(meta_data, file.byteLength);
      const view = new DataView(await file.slice(start, start + size));
      checkColumn(meta_data, view, parquetHeader);
    }
  }
}

/** Where a column's pages stand, in bytes from the beginning of the file. */
export function placeOf(column: ColumnMetaData, byteLength: number): { start: number; size: number } {
  const { data_page_offset, dictionary_page_offset, total_compressed_size } = column;
  const start = Number(dictionary_page_offset || data_page_offset);
  const size = Number(total_compressed_size);
  if (start < 0 || size < 0 || start + size > byteLength)
    throw new Fault({
      zh: `页已损坏：${nameOf(column)}在文件之外`,
      en: `damaged page: ${nameOf(column)} lies outside the file`,
    });
  return { start, size };
}

/** Bytes. Writers misstate the unpacked size of a column, so a page is held to what is no page any more. */
const largestPage = 1 << 30;

type ReadHeader = typeof import('hyparquet/src/column.js').parquetHeader;

export function checkColumn(column: ColumnMetaData, view: DataView, readHeader: ReadHeader): void {
  const reader = { view, offset: 0 };
  let left = Number(column.num_values);
  while (left > 0 && reader.offset < view.byteLength - 1) {
    const header = readHeader(reader);
    const { compressed_page_size: packed, uncompressed_page_size: unpacked } = header;
    const data = header.data_page_header ?? header.data_page_header_v2;
    const values = data?.num_values ?? header.dictionary_page_header?.num_values ?? 0;
    // A value of a dictionary takes a byte at least; it may hold more values than the column uses.
    const most = data ? left : unpacked;
    const fits =
      within(packed, view.byteLength - reader.offset) &&
      within(unpacked, largestPage) &&
      within(values, most);
    if (!fits) {
      throw new Fault({
        zh: `页已损坏：${nameOf(column)}称${packed}字节里有${values}个值`,
        en: `damaged page: ${nameOf(column)} says ${values} values in ${packed} bytes`,
      });
    }
    reader.offset += packed;
    if (data) left -= values;
  }
}

function within(count: number, most: number): boolean {
  return count >= 0 && count <= most;
}

function nameOf({ path_in_schema }: ColumnMetaData): string {
  return path_in_schema.join('.');
}
