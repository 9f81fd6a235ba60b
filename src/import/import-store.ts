/** Tables and views of the reader's own, kept in the browser's file system (OPFS) for this site, and put back after a restart. */

import type { Database } from '../engine/database.ts';
import { quoteName } from '../engine/quote.ts';
import { Fault } from '../text/error-message.ts';
import type { Dialect } from './dialect.ts';
import { loadArrow } from './formats/arrow.ts';
import { toImportType } from './import-type.ts';
import { loadKept, makeView } from './kept-result.ts';
import { loadCsv } from './load-csv.ts';
import { longSql } from './long-form.ts';

export interface StoredTable {
  readonly id: string;
  readonly table: string;
  /** The file's own name; of a result its query. */
  readonly source: string;
  /** A file that was brought, or a result that is kept: its rows, or its query alone. */
  readonly kind: 'csv' | 'arrow' | 'result' | 'view';
  readonly dialect: Dialect;
  /** Types are those of an import; of a result the engine's own. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** 0 of a view, which is counted when it is asked. */
  readonly rows: number;
  readonly rejected: number;
  /** Years that the file has as columns are rows of the table. */
  readonly long?: boolean;
  readonly bytes: number;
  /** When it was brought, in milliseconds since 1970. */
  readonly since: number;
  /** Kept over a reload; false where the browser gives no room. */
  readonly lasting: boolean;
}

interface OldDialect extends Partial<Dialect> {
  readonly delimiter: string;
  readonly header?: boolean;
  readonly second?: boolean;
}

const folder = 'imports';
/** The files of this visit, which serve where nothing can be kept, or what was kept is gone. */
const held = new Map<string, Blob>();

/** What earlier visits and other windows left here, oldest first; nothing where the browser keeps nothing. */
export async function readStored(): Promise<readonly StoredTable[]> {
  const found: StoredTable[] = [];
  try {
    for await (const handle of (await openFolder()).values()) {
      if (handle.kind !== 'file' || !handle.name.endsWith('.json')) continue;
      const entry = await readNote(handle);
      if (entry) found.push(entry);
    }
    void sweep();
  } catch {
    // A browser that keeps nothing has nothing.
  }
  return found.sort((one, other) => one.since - other.since);
}

/** The note of one table; null while another window is still writing it. */
async function readNote(handle: FileSystemFileHandle): Promise<StoredTable | null> {
  try {
    const note = JSON.parse(await (await handle.getFile()).text()) as StoredTable;
    // Types have had other names, and names of columns took two rows at most.
    const isImport = note.kind === 'csv' || note.kind === 'arrow';
    const columns = isImport
      ? note.columns.map(({ name, type }) => ({ name, type: toImportType(type) }))
      : note.columns;
    const { above = 0, header = false, second = false, ...dialect } = note.dialect as OldDialect;
    const names = dialect.names ?? (header ? (second ? 2 : 1) : 0);
    return handle.name === noteName(note.id)
      ? { ...note, columns, dialect: { ...dialect, above, names } }
      : null;
  } catch {
    return null;
  }
}

/** Keeps a table's file, of a view its note alone. Gives the entry as it was kept: not lasting when there is no room for it. */
export async function storeTable(
  entry: Omit<StoredTable, 'lasting' | 'since'>,
  file: Blob | null,
): Promise<StoredTable> {
  if (file) held.set(entry.id, file);
  const noted = { ...entry, since: Date.now() };
  try {
    const stored = { ...noted, lasting: true };
    await locked('shared', async () => {
      if (file) await write(await openFolder(), entry.id, file);
      await storeEntry(stored);
    });
    return stored;
  } catch {
    return { ...noted, lasting: false };
  }
}

/** Writes what is known of a kept file beside it: a note a table, so that two windows never undo each other's. */
export async function storeEntry(entry: StoredTable): Promise<void> {
  if (!entry.lasting) return;
  await write(await openFolder(), noteName(entry.id), new Blob([JSON.stringify(entry)]));
}

export async function removeStored(id: string): Promise<void> {
  held.delete(id);
  for (const name of [id, noteName(id)]) {
    try {
      await (await openFolder()).removeEntry(name);
    } catch {
      // It was never kept.
    }
  }
}

/** Loads one kept table into an instance. Throws what hinders it; its file stays. */
export async function loadStored(database: Database, entry: StoredTable): Promise<void> {
  if (entry.kind === 'view') return makeView(database, entry.table, entry.source);
  const file = await fileOf(entry);
  if (entry.kind === 'result') return loadKept(database, entry, file);
  const columns = entry.columns.map(({ name, type }) => ({ name, type: toImportType(type) }));
  if (entry.kind === 'arrow') await loadArrow(database, entry.table, file);
  else await loadCsv(database, { ...entry, columns, file });
  if (!entry.long) return;
  const names = entry.columns.map(({ name }) => name);
  await database.query(`create or replace table ${quoteName(entry.table)} as ${longSql(entry.table, names)}`);
}

/** A table's file. Throws a sentence when it is gone. */
export async function fileOf({ id, source }: Pick<StoredTable, 'id' | 'source'>): Promise<Blob> {
  try {
    // A copy of our own: the file that was chosen may have changed since.
    return await (await (await openFolder()).getFileHandle(id)).getFile();
  } catch {
    const here = held.get(id);
    if (here) return here;
    throw new Fault({
      zh: `文件已不在此浏览器里：${source}；请重新导入，或在这里移除`,
      en: `file gone from this browser: ${source}; bring it again, or remove it here`,
    });
  }
}

/** Takes away files without a note: their window was closed while it wrote them. */
async function sweep(): Promise<void> {
  await locked('exclusive', async () => {
    const directory = await openFolder();
    const names: string[] = [];
    for await (const name of directory.keys()) names.push(name);
    for (const name of names) {
      // A browser writes beside a file and puts that in its place at the end.
      const [, id] = /^([0-9a-f-]{36})(?:\.json)?(?:\.crswap)?$/.exec(name) ?? [];
      if (id && !names.includes(noteName(id))) await directory.removeEntry(name);
    }
  }).catch(() => undefined);
}

/** No window sweeps while another writes; who would have to wait for that does not sweep. */
async function locked(mode: LockMode, act: () => Promise<void>): Promise<void> {
  const options = { mode, ifAvailable: mode === 'exclusive' };
  if (!navigator.locks) return act();
  await navigator.locks.request('imports', options, (lock) => (lock ? act() : undefined));
}

function noteName(id: string): string {
  return `${id}.json`;
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folder, { create: true });
}

async function write(directory: FileSystemDirectoryHandle, name: string, file: Blob): Promise<void> {
  const stream = await (await directory.getFileHandle(name, { create: true })).createWritable();
  await file.stream().pipeTo(stream);
}
