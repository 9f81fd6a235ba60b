/** The files of tables as other libraries read them: the records of each form, by its id. */

import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/universal';

export type FileRecord = Readonly<Record<string, unknown>>;

export const tableReaders: Readonly<Record<string, (file: Buffer) => Promise<readonly FileRecord[]>>> = {
  /** Throws when the byte order mark is missing or a line is malformed. */
  csv: async (file) => {
    const text = file.toString('utf8');
    if (!text.startsWith('\uFEFF')) throw new Error('CSV without a byte order mark');
    const { data, errors } = Papa.parse<FileRecord>(text.slice(1), {
      header: true,
      delimiter: ',',
      skipEmptyLines: true,
    });
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  },
  json: async (file) => JSON.parse(file.toString('utf8')) as FileRecord[],
  xlsx: async (file) => {
    const [sheet] = await readExcelFile(new Blob([new Uint8Array(file)]), { trim: false });
    const [head = [], ...rows] = sheet?.data ?? [];
    return rows.map((row) => Object.fromEntries(head.map((name, at) => [String(name), row[at] ?? null])));
  },
  parquet: async (file) => parquetReadObjects({ file: new Uint8Array(file).buffer }),
};

/** Throws for a form that has no reader here. */
export function tableReader(id: string): (file: Buffer) => Promise<readonly FileRecord[]> {
  const reader = tableReaders[id];
  if (!reader) throw new Error(`no reader of a form of tables: ${id}; add one to tests/table-readers.ts`);
  return reader;
}
