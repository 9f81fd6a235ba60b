/** What a reader does with tables of their own: look at a file, load it, rename, remove, load again. */

import { useMemo, useState } from 'react';
import { quoteName } from '../../engine/quote.ts';
import { canonicalDialect } from '../../import/canonical-csv.ts';
import type { InspectOptions } from '../../import/formats/format.ts';
import {
  loadStored,
  removeStored,
  type StoredTable,
  storeEntry,
  storeTable,
} from '../../import/import-store.ts';
import { importTable } from '../../import/import-table.ts';
import type { ImportColumn } from '../../import/import-type.ts';
import { type Inspected, inspect } from '../../import/inspect.ts';
import { keepRows, makeView } from '../../import/kept-result.ts';
import type { Rejected } from '../../import/load-csv.ts';
import type { Remote } from '../../import/remote.ts';
import type { Text } from '../../text/locale.ts';
import type { Clash, DeskTable } from './desk-file.ts';
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
  readonly fault: Text | null;
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

/** Keeps what a query answers, as its rows or as a view, under a name like the wanted one; null when it was not kept. */
export type Keep = (wanted: string, sql: string, kind: 'result' | 'view') => Promise<string | null>;

interface TableActs {
  readonly keep: Keep;
  /** Brings the tables of a desk; gives the new names of those whose own was taken. Throws a sentence, and none is here then. */
  readonly bring: (
    tables: readonly DeskTable[],
    clash: Clash,
  ) => Promise<readonly (readonly [string, string])[]>;
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
        const read = async (signal: AbortSignal) => {
          await list.learnNames();
          return inspect(file, { ...options, onProgress: setProgress, signal });
        };
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
    await list.learnNames();
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
  const drop = async (entry: StoredTable) => {
    await run(`drop ${nounOf(entry)} if exists ${quoteName(entry.table)}`);
    list.write(list.read().filter(({ id }) => id !== entry.id));
    list.clear(entry.id);
    await removeStored(entry.id);
  };
  const rename = async (entry: StoredTable, table: string) => {
    const renamed = { ...entry, table };
    await run(`alter ${nounOf(entry)} ${quoteName(entry.table)} rename to ${quoteName(table)}`);
    list.write(list.read().map((each) => (each.id === entry.id ? renamed : each)));
    await storeEntry(renamed);
  };
  return {
    bring: async (tables, clash) => {
      const done: StoredTable[] = [];
      const replaced: (readonly [StoredTable, StoredTable])[] = [];
      const renamed: (readonly [string, string])[] = [];
      const open = await session.open();
      try {
        for (const { entry, file } of tables) {
          const there = list.read().find(({ table }) => table.toLowerCase() === entry.table.toLowerCase());
          if (there && clash === 'skip') continue;
          const table = list.freeName(`${entry.table}.x`);
          const stored = await storeTable({ ...entry, table, id: crypto.randomUUID() }, file);
          done.push(stored);
          list.write([...list.read(), stored]);
          await open.use((lent) => loadStored(lent, stored));
          if (there && clash === 'replace') replaced.push([there, stored]);
          else if (table !== entry.table) renamed.push([entry.table, table]);
        }
      } catch (error) {
        for (const stored of done) await drop(stored);
        throw error;
      }
      for (const [old, stored] of replaced) {
        await drop(old);
        await rename(stored, old.table);
      }
      await session.refresh();
      return renamed;
    },
    keep: (wanted, sql, kind) =>
      attempt(async () => {
        await list.learnNames();
        const table = list.freeName(`${wanted}.x`);
        const open = await session.open();
        const kept = await open.use(async (lent) => {
          if (kind === 'result') return keepRows(lent, table, sql);
          await makeView(lent, table, sql);
          return { table, columns: [], rows: 0, file: null };
        });
        const { columns, rows, file } = kept;
        const known = { id: crypto.randomUUID(), table, source: sql, kind, columns, rows, rejected: 0 };
        const size = { dialect: canonicalDialect, bytes: file?.size ?? 0 };
        list.write([...list.read(), await storeTable({ ...known, ...size }, file)]);
        await session.refresh();
        return table;
      }),
    rename: (id, table) =>
      change(id, async (entry) => {
        if (table.trim() === '' || table === entry.table) return;
        await rename(entry, list.freeName(`${table}.x`));
      }),
    remove: (id) => change(id, drop),
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

function nounOf({ kind }: StoredTable): 'table' | 'view' {
  return kind === 'view' ? 'view' : 'table';
}
