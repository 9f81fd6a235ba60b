/**
 * A whole desk as one file: a zip of `desk.json` and a file for each table of the reader's own, a view's query standing in
 * the former. Tables are CSV in the engine's own words, with their types in `desk.json`: no other form holds every type.
 */

import type { ZipDoor } from '../../archive/open-zip.ts';
import { digest } from '../../dataset/digest.ts';
import { fileOf, type StoredTable } from '../../import/import-store.ts';
import { isTypeName } from '../../import/kept-result.ts';
import { errorText, Fault } from '../../text/error-message.ts';
import { isQuery } from './desk.ts';
import type { Query } from './sheets.ts';

export const deskExtension = 'desk.zip';

type DeskEntry = Omit<StoredTable, 'id' | 'since' | 'lasting'>;

export interface DeskTable {
  readonly entry: DeskEntry;
  /** Null of a view. */
  readonly file: Blob | null;
}

export interface DeskFile {
  readonly queries: readonly Query[];
  /** In the order in which they were made: a view may ask one before it. */
  readonly tables: readonly DeskTable[];
}

interface Listed {
  readonly entry: DeskEntry;
  readonly path: string | null;
  /** Of the file. */
  readonly sha256: string | null;
}

const made = 'reform-ledger desk 1';
const pieceBytes = 1 << 20;
const door: ZipDoor = {
  noun: { zh: '工作区', en: 'desk' },
  maxBytes: 1 << 30,
  maxEntries: 5000,
  maxEntryBytes: 1 << 30,
  maxUnpackedBytes: 1 << 30,
  again: { zh: '请在原处重新保存', en: 'save it again where it was made' },
  smaller: { zh: '请分成几份', en: 'save fewer tables' },
};

/** Reads the tables of a desk from where they are stored. Throws a sentence for one that is gone. */
export function tablesOf(stored: readonly StoredTable[]): Promise<readonly DeskTable[]> {
  return Promise.all(
    stored.map(async (table) => {
      const { id: _, since: __, lasting: ___, ...entry } = table;
      return { entry, file: entry.kind === 'view' ? null : await fileOf(table) };
    }),
  );
}

/** Writes the desk, with pauses in which a page answers its reader. */
export async function writeDesk({ queries, tables }: DeskFile): Promise<Blob> {
  const { Zip, ZipDeflate } = await import('fflate');
  const parts: BlobPart[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    parts.push(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  });
  const add = async (path: string, file: Blob) => {
    const entry = new ZipDeflate(path, { level: 3 });
    entry.mtime = new Date(1980, 0, 1, 12);
    zip.add(entry);
    for (let at = 0; at < file.size; at += pieceBytes) {
      entry.push(new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer()));
    }
    entry.push(new Uint8Array(), true);
  };
  const listed: Listed[] = [];
  for (const [at, { entry, file }] of tables.entries()) {
    const path = file ? `tables/${at + 1}.${entry.kind === 'arrow' ? 'arrow' : 'csv'}` : null;
    listed.push({ entry, path, sha256: file ? await digestOf(file) : null });
    if (path && file) await add(path, file);
  }
  const said = new Blob([JSON.stringify({ made, queries, tables: listed }, null, 1)]);
  await add('desk.json', said);
  await add('desk.sha256', new Blob([await digestOf(said)]));
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}

/** Reads a desk and checks all of it. Throws a sentence for what is none, or a damaged one. */
export async function readDesk(file: Blob): Promise<DeskFile> {
  const { openZip } = await import('../../archive/open-zip.ts');
  try {
    const parts = openZip(new Uint8Array(await file.arrayBuffer()), door).unpack((name) =>
      /^(?:desk\.(?:json|sha256)|tables\/.+)$/.test(name),
    );
    const [said, sum] = [parts['desk.json'], parts['desk.sha256']];
    if (!said || !sum) throw new Fault({ zh: '里面没有desk.json', en: 'it holds no desk.json' });
    if ((await digestOf(new Blob([said as Uint8Array<ArrayBuffer>]))) !== new TextDecoder().decode(sum)) {
      throw new Fault({ zh: 'desk.json被改动过', en: 'desk.json is not as it was written' });
    }
    const { queries, tables, ...head } = JSON.parse(new TextDecoder().decode(said));
    if (head.made !== made)
      throw new Fault({ zh: 'desk.json是另一个版本', en: 'desk.json is of another version' });
    if (!Array.isArray(queries) || !queries.every(isQuery))
      throw new Fault({ zh: '有一条查询已损坏', en: 'a query is broken' });
    if (!Array.isArray(tables) || !tables.every(isListed))
      throw new Fault({ zh: '有一张表已损坏', en: 'a table is broken' });
    return { queries, tables: await Promise.all(tables.map((listed) => toTable(listed, parts))) };
  } catch (error) {
    const said = errorText(error);
    throw new Fault(
      {
        zh: `无法读取工作区：${said.zh}；这里没有改动，请在原处重新保存`,
        en: `unreadable desk: ${said.en}; nothing was changed, save the desk again where it was made`,
      },
      { cause: error },
    );
  }
}

async function toTable(
  { entry, path, sha256 }: Listed,
  parts: Readonly<Record<string, Uint8Array>>,
): Promise<DeskTable> {
  if (path === null) return { entry, file: null };
  const bytes = parts[path];
  if (!bytes)
    throw new Fault({
      zh: `里面没有${path}`,
      en: `${path} is not in it`,
    });
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  if ((await digestOf(file)) !== sha256)
    throw new Fault({
      zh: `${path}被改动过`,
      en: `${path} is not as it was written`,
    });
  return { entry, file };
}

function isListed(value: unknown): value is Listed {
  const { entry, path, sha256 } = (value ?? {}) as Partial<Listed>;
  const { table, source, kind, dialect, columns, rows, rejected, bytes } = (entry ??
    {}) as Partial<DeskEntry>;
  return (
    [table, source].every((each) => typeof each === 'string' && each !== '') &&
    ['csv', 'arrow', 'result', 'view'].includes(kind ?? '') &&
    (path === null) === (kind === 'view') &&
    [sha256, path].every((each) => each === null || typeof each === 'string') &&
    [rows, rejected, bytes].every(Number.isFinite) &&
    typeof dialect?.delimiter === 'string' &&
    [dialect.above, dialect.names].every(Number.isInteger) &&
    Array.isArray(columns) &&
    columns.every(({ name, type }) => typeof name === 'string' && isTypeName(type.replace(/^FORMATTED /, '')))
  );
}

async function digestOf(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  // A page of plain http has no other.
  if (!globalThis.crypto?.subtle) return digest(new Uint8Array(bytes));
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What to do with names that the desk here has already. */
export type Clash = 'both' | 'replace' | 'skip';

/** Names of tables that are on both desks, and of queries that say something else here. */
export function findClashes(
  { queries, tables }: DeskFile,
  here: { readonly queries: readonly Query[]; readonly tables: readonly string[] },
): readonly string[] {
  const names = new Set(here.tables.map((name) => name.toLowerCase()));
  const clashing = tables.map(({ entry }) => entry.table).filter((name) => names.has(name.toLowerCase()));
  return [...clashing, ...queries.filter((query) => clashOf(query, here.queries)).map(({ name }) => name)];
}

/** A named query here that says something else under the name. */
function clashOf({ name, sql, note }: Query, here: readonly Query[]): Query | undefined {
  const named = here.find((query) => name !== '' && query.name === name);
  return named && (named.sql !== sql || named.note !== note) ? named : undefined;
}

/** The queries of both desks; what is on both comes once. */
export function joinQueries(
  here: readonly Query[],
  brought: readonly Query[],
  clash: Clash,
  newId: () => string,
): readonly Query[] {
  let queries = [...here];
  for (const query of brought) {
    if (
      queries.some(({ name, sql, note }) => name === query.name && sql === query.sql && note === query.note)
    )
      continue;
    const there = clashOf(query, queries);
    if (there && clash === 'skip') continue;
    if (there && clash === 'replace')
      queries = queries.map((each) => (each === there ? { ...query, id: there.id } : each));
    else queries.push({ ...query, id: newId(), name: there ? freeName(query.name, queries) : query.name });
  }
  return [...queries.filter(({ open }) => open), ...queries.filter(({ open }) => !open)];
}

function freeName(name: string, queries: readonly Query[]): string {
  let number = 2;
  while (queries.some((query) => query.name === `${name} ${number}`)) number++;
  return `${name} ${number}`;
}
