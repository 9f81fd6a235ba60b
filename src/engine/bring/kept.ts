/** What was imported, kept in the browser's own file system (OPFS) for this site, and put back after a restart. */

import { quoteName } from '../quote.ts';
import type { Session } from '../wasm.ts';
import type { Dialect, ImportColumn } from './dialect.ts';
import { loadCsv } from './load-csv.ts';

export interface Kept {
  readonly id: string;
  readonly table: string;
  /** The file's own name. */
  readonly source: string;
  readonly kind: 'csv' | 'arrow';
  readonly dialect: Dialect;
  readonly columns: readonly ImportColumn[];
  readonly rows: number;
  readonly rejected: number;
  readonly bytes: number;
  /** Kept over a reload; false where the browser gives no room. */
  readonly lasting: boolean;
}

const folder = 'imports';
const index = 'index.json';
/** The files of this visit, which also serve where nothing can be kept. */
const held = new Map<string, Blob>();

/** What an earlier visit left here; nothing where the browser keeps nothing. */
export async function readKept(): Promise<readonly Kept[]> {
  try {
    const directory = await openFolder();
    const file = await (await directory.getFileHandle(index)).getFile();
    const list: unknown = JSON.parse(await file.text());
    return Array.isArray(list) ? (list as Kept[]) : [];
  } catch {
    return [];
  }
}

/** Keeps a table's file. Gives the entry as it was kept: not lasting when there is no room for it. */
export async function keep(entry: Omit<Kept, 'lasting'>, file: Blob): Promise<Kept> {
  held.set(entry.id, file);
  try {
    const directory = await openFolder();
    await write(directory, entry.id, file);
    return { ...entry, lasting: true };
  } catch {
    return { ...entry, lasting: false };
  }
}

/** Writes the list of what is kept. */
export async function writeKept(list: readonly Kept[]): Promise<void> {
  try {
    const lasting = list.filter((entry) => entry.lasting);
    await write(await openFolder(), index, new Blob([JSON.stringify(lasting)]));
  } catch {
    // Nothing can be kept here; the entries say so themselves.
  }
}

export async function forget(id: string): Promise<void> {
  held.delete(id);
  try {
    await (await openFolder()).removeEntry(id);
  } catch {
    // It was never kept.
  }
}

/** Loads every kept table into a fresh instance. Gives the ids whose files are gone or no longer load. */
export async function restoreKept(session: Session, list: readonly Kept[]): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const entry of list) {
    try {
      await loadKept(session, entry, await fileOf(entry.id));
    } catch {
      lost.push(entry.id);
    }
  }
  return lost;
}

async function loadKept(session: Session, entry: Kept, file: Blob): Promise<void> {
  if (entry.kind === 'arrow') await loadArrow(session, entry.table, file);
  else await loadCsv(session, { ...entry, file });
}

/** Arrow's file format is its stream format between a mark and a footer. */
export async function loadArrow(session: Session, table: string, file: Blob): Promise<number> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isFile = new TextDecoder('latin1').decode(bytes.subarray(0, 6)) === 'ARROW1';
  const { connection } = session;
  await connection.query(`drop table if exists ${quoteName(table)}`);
  await connection.insertArrowFromIPCStream(isFile ? bytes.subarray(8) : bytes, {
    name: table,
    create: true,
  });
  const counted = await connection.query(`select count(*)::double as n from ${quoteName(table)}`);
  return Number(counted.toArray()[0]?.n ?? 0);
}

async function fileOf(id: string): Promise<Blob> {
  const here = held.get(id);
  if (here) return here;
  return (await (await openFolder()).getFileHandle(id)).getFile();
}

/** How many bytes may still be kept; null when the browser does not say. */
export async function findRoom(): Promise<number | null> {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  return estimate?.quota === undefined ? null : estimate.quota - (estimate.usage ?? 0);
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folder, { create: true });
}

async function write(directory: FileSystemDirectoryHandle, name: string, file: Blob): Promise<void> {
  const stream = await (await directory.getFileHandle(name, { create: true })).createWritable();
  await file.stream().pipeTo(stream);
}
