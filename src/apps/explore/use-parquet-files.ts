/** Parquet files that are too large to be brought in and are brushed where they lie, for as long as the page is open. */

import { useState } from 'react';
import { parquet } from '../../import/formats/parquet.ts';
import { tableName } from '../../import/inspect.ts';
import { openParquetFile, type ParquetFile } from '../../import/parquet-file.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';

export interface ParquetFiles {
  readonly files: readonly ParquetFile[];
  readonly fault: string;
  /** False when it could not be opened; `fault` says why. */
  readonly open: (file: File, taken: readonly string[]) => Promise<boolean>;
  readonly close: (table: string) => void;
}

/** A file of Parquet with more bytes than fit into the engine. */
export async function staysOutside(file: File): Promise<boolean> {
  if (file.size <= parquet.maxBytes) return false;
  return (await file.slice(0, 4).text()) === parquet.magic;
}

export function useParquetFiles(locale: Locale): ParquetFiles {
  const [files, setFiles] = useState<readonly ParquetFile[]>([]);
  const [fault, setFault] = useState('');
  return {
    files,
    fault,
    open: async (file, taken) => {
      setFault('');
      try {
        const opened = await openParquetFile(
          file,
          tableName(file.name, [...taken, ...files.map(({ table }) => table)]),
        );
        setFiles((old) => [...old, opened]);
        return true;
      } catch (error) {
        setFault(errorMessage(error, locale));
        return false;
      }
    },
    close: (table) => setFiles((old) => old.filter((each) => each.table !== table)),
  };
}
