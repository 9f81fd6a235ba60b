/** The tables a reader brought, as the store holds them, and which of them the engine could not take. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Database } from '../../engine/database.ts';
import { isFatal } from '../../engine/query-error.ts';
import { relations } from '../../engine/relations.ts';
import { loadStored, readStored, type StoredTable, storeEntry } from '../../import/import-store.ts';
import { tableName } from '../../import/inspect.ts';
import { errorText } from '../../text/error-message.ts';
import type { Text } from '../../text/locale.ts';

export interface TableList {
  /** The list as it is now, whatever has been drawn. */
  readonly read: () => readonly StoredTable[];
  readonly write: (tables: readonly StoredTable[]) => void;
  /** Loads them all into a fresh instance; one that traps it is left out of the next. Throws the trap. */
  readonly restore: (database: Database) => Promise<void>;
  /** Tries once more to load one. */
  readonly reload: (database: Database, entry: StoredTable) => Promise<void>;
  /** Takes a table's failure away. */
  readonly clear: (id: string) => void;
  /** Learns the names that other windows have given since. */
  readonly learnNames: () => Promise<void>;
  /** A name that no table has, near the one asked for. */
  readonly freeName: (wanted: string) => string;
}

export interface ImportedTables {
  readonly stored: readonly StoredTable[];
  /** Why a table is not in the engine, by its id. */
  readonly stuck: ReadonlyMap<string, Text>;
  /** The same object at every render. */
  readonly list: TableList;
}

/** Of tables that two windows gave one name at the same time the later one gets another, for good. */
async function apart(tables: readonly StoredTable[]): Promise<readonly StoredTable[]> {
  const named: StoredTable[] = [];
  for (const entry of tables) {
    const taken = named.map(({ table }) => table.toLowerCase());
    const own = taken.includes(entry.table.toLowerCase())
      ? { ...entry, table: tableName(`${entry.table}.x`, taken) }
      : entry;
    named.push(own);
    if (own !== entry) await storeEntry(own);
  }
  return named;
}

export function useImportedTables(): ImportedTables {
  const [stored, setStored] = useState<readonly StoredTable[]>([]);
  const [stuck, setStuck] = useState<ReadonlyMap<string, Text>>(new Map());
  const latest = useRef(stored);
  const elsewhere = useRef<readonly string[]>([]);
  const traps = useRef(new Set<string>());
  const ready = useRef<Promise<void> | null>(null);

  const write = useCallback((tables: readonly StoredTable[]) => {
    latest.current = tables;
    setStored(tables);
  }, []);
  const fill = useCallback(() => {
    ready.current ??= readStored().then(apart).then(write);
    return ready.current;
  }, [write]);
  useEffect(() => void fill(), [fill]);

  const list = useMemo((): TableList => {
    const settle = (id: string, words: Text | null) =>
      setStuck((old) => {
        const rest = [...old].filter(([each]) => each !== id);
        return new Map(words === null ? rest : [...rest, [id, words]]);
      });
    const clear = (id: string) => settle(id, null);
    return {
      read: () => latest.current,
      write,
      clear,
      restore: async (database) => {
        await fill();
        for (const entry of latest.current) {
          if (traps.current.has(entry.id)) continue;
          try {
            await loadStored(database, entry);
            clear(entry.id);
          } catch (error) {
            settle(entry.id, errorText(error));
            if (!isFatal(error)) continue;
            traps.current.add(entry.id);
            throw error;
          }
        }
      },
      reload: async (database, entry) => {
        await loadStored(database, entry);
        traps.current.delete(entry.id);
        clear(entry.id);
      },
      learnNames: async () => {
        const own = new Set(latest.current.map(({ id }) => id));
        const others = (await readStored()).filter(({ id }) => !own.has(id));
        elsewhere.current = others.map(({ table }) => table);
      },
      freeName: (wanted) =>
        tableName(wanted, [
          ...relations.map(({ name }) => name),
          ...latest.current.map(({ table }) => table),
          ...elsewhere.current,
        ]),
    };
  }, [fill, write]);
  return { stored, stuck, list };
}
