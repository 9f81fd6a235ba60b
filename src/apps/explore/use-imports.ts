/** The tables a reader brought: chosen, looked at, loaded, kept, renamed, removed. */

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Database } from '../../engine/database.ts';
import { isFatal } from '../../engine/query-error.ts';
import type { QuerySession } from '../../engine/query-session.ts';
import { quoteName } from '../../engine/quote.ts';
import { relations } from '../../engine/relations.ts';
import type { ImportColumn } from '../../import/column-type.ts';
import type { InspectOptions } from '../../import/formats/format.ts';
import { forget, type Kept, loadKept, note, readKept } from '../../import/import-store.ts';
import { importTable } from '../../import/import-table.ts';
import { type Inspected, inspect, tableName } from '../../import/inspect.ts';
import type { Rejected } from '../../import/load-csv.ts';
import type { Remote } from '../../import/remote.ts';

export interface Looking {
  readonly inspected: Inspected;
  readonly table: string;
}

export interface ImportsHook {
  readonly kept: readonly Kept[];
  /** Why a kept table is not in the engine, by its id. */
  readonly stuck: ReadonlyMap<string, string>;
  readonly looking: Looking | null;
  /** From 0 to 1 while a file is read or loaded. */
  readonly progress: number | null;
  readonly fault: string;
  readonly rejected: { readonly table: string; readonly rows: readonly Rejected[] } | null;
  readonly restore: (database: Database) => Promise<void>;
  readonly look: (file: File, options?: InspectOptions) => Promise<void>;
  /** What a file at an address holds, before anything of it is read; null when it cannot be. */
  readonly reach: (address: string) => Promise<Remote | null>;
  readonly lookRemote: (remote: Remote, columns: readonly string[]) => Promise<void>;
  readonly load: (table: string, columns: readonly ImportColumn[]) => Promise<string | null>;
  readonly cancel: () => void;
  readonly rename: (id: string, table: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Tries once more to load a table that is stuck. */
  readonly reload: (id: string) => Promise<void>;
}

export interface DeskAccess {
  readonly open: () => Promise<QuerySession>;
  readonly refresh: () => Promise<void>;
}

/** `origins` are those beside the site's own that may be read. */
export function useImports(desk: () => DeskAccess, origins: readonly string[]): ImportsHook {
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const [stuck, setStuck] = useState<ReadonlyMap<string, string>>(new Map());
  const [looking, setLooking] = useState<Looking | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [fault, setFault] = useState('');
  const [rejected, setRejected] = useState<ImportsHook['rejected']>(null);
  const list = useRef<readonly Kept[]>([]);
  /** Tables that trapped an instance: left out of the next ones. */
  const traps = useRef(new Set<string>());
  const ready = useRef<Promise<void> | null>(null);
  const stop = useRef<AbortController | null>(null);

  const put = useCallback((next: readonly Kept[]) => {
    list.current = next;
    setKept(next);
  }, []);
  const read = useCallback(() => {
    ready.current ??= readKept().then(put);
    return ready.current;
  }, [put]);
  useEffect(() => void read(), [read]);

  const settle = useCallback((id: string, words: string | null) => {
    setStuck((old) => {
      const next = new Map(old);
      if (words === null) next.delete(id);
      else next.set(id, words);
      return next;
    });
  }, []);
  const restore = useCallback(
    async (database: Database) => {
      await read();
      for (const entry of list.current) {
        if (traps.current.has(entry.id)) continue;
        try {
          await loadKept(database, entry);
          settle(entry.id, null);
        } catch (error) {
          settle(entry.id, wordsOf(error));
          if (!isFatal(error)) continue;
          traps.current.add(entry.id);
          throw error;
        }
      }
    },
    [read, settle],
  );

  const attempt = useCallback(async <T>(job: (signal: AbortSignal) => Promise<T>): Promise<T | null> => {
    stop.current?.abort();
    const control = new AbortController();
    stop.current = control;
    setFault('');
    setProgress(0);
    try {
      return await job(control.signal);
    } catch (error) {
      if (!control.signal.aborted) setFault(wordsOf(error));
      return null;
    } finally {
      if (stop.current === control) setProgress(null);
    }
  }, []);

  const names = useCallback(
    () => [...relations.map(({ name }) => name), ...list.current.map(({ table }) => table)],
    [],
  );
  const look = useCallback(
    async (file: File, options: InspectOptions = {}) => {
      setRejected(null);
      const inspected = await attempt((signal) =>
        inspect(file, { ...options, onProgress: setProgress, signal }),
      );
      setLooking((old) =>
        inspected
          ? { inspected, table: old?.inspected.file === file ? old.table : tableName(file.name, names()) }
          : null,
      );
    },
    [attempt, names],
  );
  const reach = useCallback(
    (address: string) =>
      attempt(async (signal) => {
        const { openRemote } = await import('../../import/remote.ts');
        return openRemote(address, { base: document.baseURI, origins, signal });
      }),
    [attempt, origins],
  );
  const lookRemote = useCallback(
    async (remote: Remote, columns: readonly string[]) => {
      setRejected(null);
      const inspected = await attempt(async (signal) => {
        const { readRemote } = await import('../../import/remote.ts');
        return readRemote(remote, columns, setProgress, { base: document.baseURI, origins, signal });
      });
      setLooking(inspected ? { inspected, table: tableName(remote.name, names()) } : null);
    },
    [attempt, names, origins],
  );
  const load = useCallback(
    async (table: string, columns: readonly ImportColumn[]) => {
      if (!looking) return null;
      const [free = table] = [tableName(`${table}.x`, names())];
      const done = await attempt(async (signal) => {
        const open = await desk().open();
        return open.use((database) =>
          importTable(database, looking.inspected, { table: free, columns, onProgress: setProgress, signal }),
        );
      });
      if (!done) return null;
      put([...list.current, done.kept]);
      setRejected(done.rejected.length > 0 ? { table: free, rows: done.rejected } : null);
      setLooking(null);
      await desk().refresh();
      return free;
    },
    [attempt, desk, looking, names, put],
  );
  const rename = useCallback(
    async (id: string, table: string) => {
      const entry = list.current.find((each) => each.id === id);
      if (!entry || table.trim() === '' || table === entry.table) return;
      const free = tableName(`${table}.x`, names());
      await attempt(async () => {
        const open = await desk().open();
        await open.query(`alter table ${quoteName(entry.table)} rename to ${quoteName(free)}`);
        const renamed = { ...entry, table: free };
        put(list.current.map((each) => (each.id === id ? renamed : each)));
        await note(renamed);
        await desk().refresh();
      });
    },
    [attempt, desk, names, put],
  );
  const remove = useCallback(
    async (id: string) => {
      const entry = list.current.find((each) => each.id === id);
      if (!entry) return;
      await attempt(async () => {
        const open = await desk().open();
        await open.query(`drop table if exists ${quoteName(entry.table)}`);
        put(list.current.filter((each) => each.id !== id));
        settle(id, null);
        await forget(id);
        await desk().refresh();
      });
    },
    [attempt, desk, put, settle],
  );
  const reload = useCallback(
    async (id: string) => {
      const entry = list.current.find((each) => each.id === id);
      if (!entry) return;
      await attempt(async () => {
        const open = await desk().open();
        await open.use((database) => loadKept(database, entry));
        traps.current.delete(id);
        settle(id, null);
        await desk().refresh();
      });
    },
    [attempt, desk, settle],
  );
  const cancel = useCallback(() => {
    stop.current?.abort();
    setProgress(null);
    setLooking(null);
  }, []);
  return {
    kept,
    stuck,
    looking,
    progress,
    fault,
    rejected,
    restore,
    look,
    reach,
    lookRemote,
    load,
    cancel,
    rename,
    remove,
    reload,
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
