/** What a reader does with tables of their own: look at a file, load it, rename, remove, load again. */

import { useMemo, useState } from 'react';
import { quoteName } from '../../engine/quote.ts';
import type { ImportColumn } from '../../import/column-type.ts';
import type { InspectOptions } from '../../import/formats/format.ts';
import { removeStored, type StoredTable, storeEntry } from '../../import/import-store.ts';
import { importTable } from '../../import/import-table.ts';
import { type Inspected, inspect } from '../../import/inspect.ts';
import type { Rejected } from '../../import/load-csv.ts';
import type { Remote } from '../../import/remote.ts';
import type { ImportedTables, TableList } from './use-imported-tables.ts';
import { type JobHook, useJob } from './use-job.ts';
import type { SessionAccess } from './use-query-session.ts';

export interface Looking {
  readonly inspected: Inspected;
  readonly table: string;
}

export interface ImportsHook extends Pick<ImportedTables, 'stored' | 'stuck'>, TableActs, PreviewActs {
  readonly looking: Looking | null;
  /** From 0 to 1 while a file is read or loaded. */
  readonly progress: number | null;
  readonly fault: string;
  readonly rejected: RejectedTable | null;
}

export interface RejectedTable {
  readonly table: string;
  readonly rows: readonly Rejected[];
}

interface PreviewActs {
  readonly look: (file: File, options?: InspectOptions) => Promise<void>;
  /** What a file at an address holds, before anything of it is read; null when it cannot be. */
  readonly reach: (address: string) => Promise<Remote | null>;
  readonly lookRemote: (remote: Remote, columns: readonly string[]) => Promise<void>;
  /** The table's name; null when it was not loaded. */
  readonly load: (table: string, columns: readonly ImportColumn[]) => Promise<string | null>;
  readonly cancel: () => void;
}

interface TableActs {
  readonly rename: (id: string, table: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Makes rows of the years that stand as columns, or takes that back. */
  readonly reshape: (id: string, long: boolean) => Promise<void>;
  /** Tries once more to load a table that is stuck. */
  readonly reload: (id: string) => Promise<void>;
}

/** @param origins those beside the site's own that may be read */
export function useImports(
  { stored, stuck, list }: ImportedTables,
  session: SessionAccess,
  origins: readonly string[],
): ImportsHook {
  const job = useJob();
  const preview = usePreview(list, session, origins, job);
  const { attempt, progress, fault } = job;
  const tables = useMemo(() => tableActs(list, session, attempt), [list, session, attempt]);
  return { stored, stuck, progress, fault, ...preview, ...tables };
}

/** A file on its way: looked at, changed in how it is read, loaded or put away. */
function usePreview(
  list: TableList,
  session: SessionAccess,
  origins: readonly string[],
  { attempt, setProgress, stop }: JobHook,
) {
  const [looking, setLooking] = useState<Looking | null>(null);
  const [rejected, setRejected] = useState<RejectedTable | null>(null);
  const acts = useMemo((): Omit<PreviewActs, 'load'> => {
    const show = (inspected: Inspected | null, name: string, file?: File) =>
      setLooking((old) => {
        if (!inspected) return null;
        const same = file !== undefined && old?.inspected.file === file;
        return { inspected, table: same ? old.table : list.freeName(name) };
      });
    return {
      look: async (file, options = {}) => {
        setRejected(null);
        const read = (signal: AbortSignal) => inspect(file, { ...options, onProgress: setProgress, signal });
        show(await attempt(read), file.name, file);
      },
      reach: (address) =>
        attempt(async (signal) => {
          const { openRemote } = await import('../../import/remote.ts');
          return openRemote(address, { base: document.baseURI, origins, signal });
        }),
      lookRemote: async (remote, columns) => {
        setRejected(null);
        const inspected = await attempt(async (signal) => {
          const { readRemote } = await import('../../import/remote.ts');
          return readRemote(remote, columns, setProgress, { base: document.baseURI, origins, signal });
        });
        show(inspected, remote.name);
      },
      cancel: () => {
        stop();
        setLooking(null);
      },
    };
  }, [attempt, list, origins, setProgress, stop]);
  const load = async (table: string, columns: readonly ImportColumn[]) => {
    if (!looking) return null;
    const name = list.freeName(`${table}.x`);
    const done = await attempt(async (signal) => {
      const open = await session.open();
      return open.use((lent) =>
        importTable(lent, looking.inspected, { table: name, columns, onProgress: setProgress, signal }),
      );
    });
    if (!done) return null;
    list.write([...list.read(), done.stored]);
    setRejected(done.rejected.length > 0 ? { table: name, rows: done.rejected } : null);
    setLooking(null);
    await session.refresh();
    return name;
  };
  return { looking, rejected, ...acts, load };
}

function tableActs(list: TableList, session: SessionAccess, attempt: JobHook['attempt']): TableActs {
  /** Does something to a table, after which the engine's tables are other ones. */
  const change = async (id: string, act: (entry: StoredTable) => Promise<void>) => {
    const entry = list.read().find((each) => each.id === id);
    if (!entry) return;
    await attempt(async () => {
      await act(entry);
      await session.refresh();
    });
  };
  const run = async (sql: string) => (await session.open()).query(sql);
  return {
    rename: (id, table) =>
      change(id, async (entry) => {
        if (table.trim() === '' || table === entry.table) return;
        const renamed = { ...entry, table: list.freeName(`${table}.x`) };
        await run(`alter table ${quoteName(entry.table)} rename to ${quoteName(renamed.table)}`);
        list.write(list.read().map((each) => (each.id === id ? renamed : each)));
        await storeEntry(renamed);
      }),
    remove: (id) =>
      change(id, async (entry) => {
        await run(`drop table if exists ${quoteName(entry.table)}`);
        list.write(list.read().filter((each) => each.id !== id));
        list.clear(id);
        await removeStored(id);
      }),
    reshape: (id, long) =>
      change(id, async (entry) => {
        const open = await session.open();
        const shaped = { ...entry, long };
        const rows = await open.use(async (lent) => {
          await list.reload(lent, shaped);
          const counted = await lent.query(`select count(*)::double from ${quoteName(entry.table)}`);
          return Number(counted.columns[0]?.get(0));
        });
        list.write(list.read().map((each) => (each.id === id ? { ...shaped, rows } : each)));
        await storeEntry({ ...shaped, rows });
      }),
    reload: (id) =>
      change(id, async (entry) => {
        const open = await session.open();
        await open.use((lent) => list.reload(lent, entry));
      }),
  };
}
