/** Parquet that is brushed where it lies, for as long as the page is open: a large file, several files, a folder. */

import { useState } from 'react';
import { parquet } from '../../import/formats/parquet.ts';
import { tableName } from '../../import/inspect.ts';
import { type GivenFile, openParquetFiles, type ParquetTable } from '../../import/parquet-table.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';

export interface ParquetTables {
  readonly tables: readonly ParquetTable[];
  readonly fault: string;
  /** Footers are being read. */
  readonly busy: boolean;
  /** False when nothing could be opened; `fault` says why. */
  readonly open: (chosen: ChosenFiles, taken: readonly string[]) => Promise<boolean>;
  /** A folder at an address, as `open`. */
  readonly openAddress: (address: string, taken: readonly string[]) => Promise<boolean>;
  readonly close: (table: string) => void;
}

/** Files that are to be one table. */
export interface ChosenFiles {
  readonly name: string;
  readonly isFolder: boolean;
  readonly files: readonly GivenFile[];
}

/** A file of Parquet with more bytes than fit into the engine. */
export async function staysOutside(file: File): Promise<boolean> {
  if (file.size <= parquet.maxBytes) return false;
  return (await file.slice(0, 4).text()) === parquet.magic;
}

/** @param origins those beside the site's own that may be read */
export function useParquetTables(locale: Locale, origins: readonly string[]): ParquetTables {
  const [tables, setTables] = useState<readonly ParquetTable[]>([]);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const attempt = async (open: () => Promise<ParquetTable>) => {
    setFault('');
    setBusy(true);
    try {
      const opened = await open();
      setTables((old) => [...old, opened]);
      return true;
    } catch (error) {
      setFault(errorMessage(error, locale));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const freeName = (name: string, taken: readonly string[]) =>
    tableName(name, [...taken, ...tables.map(({ table }) => table)]);
  return {
    tables,
    fault,
    busy,
    open: ({ name, isFolder, files }, taken) =>
      attempt(() => openParquetFiles(files, { name, isFolder, table: freeName(name, taken) })),
    openAddress: (address, taken) =>
      attempt(async () => {
        const { openParquetFolder } = await import('../../import/parquet-address.ts');
        return openParquetFolder(address, (name) => freeName(name, taken), {
          base: document.baseURI,
          origins,
        });
      }),
    close: (table) => setTables((old) => old.filter((each) => each.table !== table)),
  };
}
