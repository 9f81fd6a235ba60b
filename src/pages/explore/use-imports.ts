/** The tables a reader brought: chosen, looked at, loaded, kept, renamed, removed. */

import { useCallback, useEffect, useRef, useState } from 'react';
import { tables as ledger } from '../../dataset/schema.ts';
import { bring } from '../../engine/bring/bring.ts';
import type { ImportColumn } from '../../engine/bring/dialect.ts';
import { type Inspected, type InspectOptions, inspect, tableName } from '../../engine/bring/inspect.ts';
import { forget, type Kept, readKept, restoreKept, writeKept } from '../../engine/bring/kept.ts';
import type { Rejected } from '../../engine/bring/load-csv.ts';
import type { Remote } from '../../engine/bring/remote.ts';
import type { Desk } from '../../engine/desk.ts';
import { quoteName } from '../../engine/quote.ts';
import type { Session } from '../../engine/wasm.ts';

export interface Looking {
  readonly inspected: Inspected;
  readonly table: string;
}

export interface ImportsHook {
  readonly kept: readonly Kept[];
  readonly looking: Looking | null;
  /** From 0 to 1 while a file is read or loaded. */
  readonly progress: number | null;
  readonly fault: string;
  readonly rejected: { readonly table: string; readonly rows: readonly Rejected[] } | null;
  readonly restore: (session: Session) => Promise<void>;
  readonly look: (file: File, options?: InspectOptions) => Promise<void>;
  /** What a file at an address holds, before anything of it is read; null when it cannot be. */
  readonly reach: (address: string) => Promise<Remote | null>;
  readonly lookRemote: (remote: Remote, columns: readonly string[]) => Promise<void>;
  readonly load: (table: string, columns: readonly ImportColumn[]) => Promise<string | null>;
  readonly cancel: () => void;
  readonly rename: (id: string, table: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

export interface DeskAccess {
  readonly open: () => Promise<Desk>;
  readonly refresh: () => Promise<void>;
}

/** `origins` are those beside the site's own that may be read. */
export function useImports(desk: () => DeskAccess, origins: readonly string[]): ImportsHook {
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const [looking, setLooking] = useState<Looking | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [fault, setFault] = useState('');
  const [rejected, setRejected] = useState<ImportsHook['rejected']>(null);
  const list = useRef<readonly Kept[]>([]);
  const ready = useRef<Promise<void> | null>(null);
  const stop = useRef<AbortController | null>(null);

  const put = useCallback(async (next: readonly Kept[]) => {
    list.current = next;
    setKept(next);
    await writeKept(next);
  }, []);
  const read = useCallback(() => {
    ready.current ??= readKept().then((found) => {
      list.current = found;
      setKept(found);
    });
    return ready.current;
  }, []);
  useEffect(() => void read(), [read]);

  const restore = useCallback(
    async (session: Session) => {
      await read();
      const lost = await restoreKept(session, list.current);
      if (lost.length > 0) await put(list.current.filter(({ id }) => !lost.includes(id)));
    },
    [read, put],
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
      if (!control.signal.aborted) setFault(error instanceof Error ? error.message : String(error));
      return null;
    } finally {
      if (stop.current === control) setProgress(null);
    }
  }, []);

  const names = useCallback(
    () => [...ledger.map(({ name }) => name), ...list.current.map(({ table }) => table)],
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
        const { openRemote } = await import('../../engine/bring/remote.ts');
        return openRemote(address, { base: document.baseURI, origins, signal });
      }),
    [attempt, origins],
  );
  const lookRemote = useCallback(
    async (remote: Remote, columns: readonly string[]) => {
      setRejected(null);
      const inspected = await attempt(async (signal) => {
        const { readRemote } = await import('../../engine/bring/remote.ts');
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
        return open.use((session) =>
          bring(session, looking.inspected, { table: free, columns, onProgress: setProgress, signal }),
        );
      });
      if (!done) return null;
      await put([...list.current, done.kept]);
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
        await open.run(`alter table ${quoteName(entry.table)} rename to ${quoteName(free)}`);
        await put(list.current.map((each) => (each.id === id ? { ...each, table: free } : each)));
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
        await open.run(`drop table if exists ${quoteName(entry.table)}`);
        await put(list.current.filter((each) => each.id !== id));
        await forget(id);
        await desk().refresh();
      });
    },
    [attempt, desk, put],
  );
  const cancel = useCallback(() => {
    stop.current?.abort();
    setProgress(null);
    setLooking(null);
  }, []);
  return {
    kept,
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
  };
}
