/** What a person names on a command line → portions of texts, each the work of one worker at a time. */

import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { createGunzip } from 'node:zlib';
import { isOwn } from '../../src/documents/formats/zip.ts';
import { errorMessage } from '../../src/text/error-message.ts';
import { ledgerDate } from '../texts.ts';
import { type LineBlock, splitLines } from './split-lines.ts';
import { type ZipEntry, zipEntries } from './zip-file.ts';

/** A file that holds one text, or a zip that was given by another name. */
export interface GivenFile {
  /** As the person finds it again: its path as given, below a zip the zip's. */
  readonly name: string;
  /** What its rows call it. */
  readonly id: string;
  /** Where it is read; its bytes where it came out of a zip or by standard input. */
  readonly from: string | Uint8Array;
  /** Its date as a ledger states it. */
  readonly date: string | null;
  /** The first folder below the one that was named. */
  readonly source: string | null;
}

export type Portion = {
  /** From 0, in the order of the texts. */
  readonly at: number;
  readonly bytes: number;
  /** What tells it from a portion of other content. */
  readonly mark: string;
} & (
  | { readonly kind: 'lines'; readonly name: string; readonly block: LineBlock }
  | { readonly kind: 'files'; readonly files: readonly GivenFile[] }
  | { readonly kind: 'problem'; readonly name: string; readonly problem: string }
);

export interface PortionOptions {
  /** As typed: files, folders, globs, zips; `-` is standard input. */
  readonly names: readonly string[];
  /** Everything named is JSON Lines, whatever its ending. */
  readonly lines: boolean;
  readonly portionBytes: number;
}

/** A text of more is left out by the reader; here it bounds what is held of a zip's member. */
const maxFileBytes = 64 << 20;
const maxFiles = 512;

type Item =
  | { readonly kind: 'lines'; readonly name: string; readonly stream: AsyncIterable<Uint8Array> }
  | { readonly kind: 'file'; readonly file: GivenFile; readonly bytes: number; readonly mark: string }
  | { readonly kind: 'problem'; readonly name: string; readonly problem: string };

/** Portions that depend on what is named and on nothing else: a second run cuts them at the same places. */
export async function* portionsOf(options: PortionOptions): AsyncGenerator<Portion> {
  const { portionBytes } = options;
  let at = 0;
  let files: GivenFile[] = [];
  let [bytes, mark] = [0, ''];
  const gathered = (): Portion[] => {
    if (files.length === 0) return [];
    const portion: Portion = { kind: 'files', at: at++, bytes, mark, files };
    [files, bytes, mark] = [[], 0, ''];
    return [portion];
  };
  for await (const item of itemsOf(options)) {
    if (item.kind === 'file') {
      files.push(item.file);
      bytes += item.bytes;
      mark = markOf(mark + item.mark);
      if (bytes >= portionBytes || files.length >= maxFiles) yield* gathered();
      continue;
    }
    yield* gathered();
    if (item.kind === 'problem') yield { ...item, at: at++, bytes: 0, mark: item.problem };
    else
      try {
        for await (const block of splitLines(item.stream, portionBytes)) {
          const mark = markOf(block.bytes);
          yield { kind: 'lines', name: item.name, at: at++, bytes: block.bytes.length, mark, block };
        }
      } catch (error) {
        yield { kind: 'problem', name: item.name, problem: reasonOf(error), at: at++, bytes: 0, mark: '' };
      }
  }
  yield* gathered();
}

/** FNV-1a of bytes or words: it tells a changed input from the one before, it protects from nobody. */
function markOf(content: Uint8Array | string): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return `${bytes.length}-${(hash >>> 0).toString(36)}`;
}

async function* itemsOf({ names, lines }: PortionOptions): AsyncGenerator<Item> {
  for (const name of names) {
    if (name === '-') yield* standardInput(lines);
    else yield* named(name, lines);
  }
}

const pathOf = (name: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), name);

async function* named(name: string, lines: boolean): AsyncGenerator<Item> {
  const path = pathOf(name);
  try {
    const found = await stat(path).catch((error: unknown) => {
      if (/[*?[\]]/.test(name)) return null;
      throw error;
    });
    if (found?.isDirectory()) yield* folder(path, name, lines);
    else if (found) yield* file(path, { name, id: idOf(basename(name)), source: null }, lines);
    else yield* glob(name, lines);
  } catch (error) {
    yield { kind: 'problem', name, problem: reasonOf(error) };
  }
}

/** A name without its ending, with / between folders. */
function idOf(path: string): string {
  return path.slice(0, path.length - extname(path).length).replaceAll(sep, '/');
}

/** Every file below a folder, by its path there; what file managers put in beside them is left out. */
async function* folder(path: string, name: string, lines: boolean): AsyncGenerator<Item> {
  let empty = true;
  for await (const below of filesBelow(path)) {
    empty = false;
    const inner = relative(path, below);
    const [first, ...more] = inner.split(sep);
    const source = more.length > 0 ? (first ?? null) : null;
    yield* file(below, { name: join(name, inner), id: idOf(inner), source }, lines);
  }
  if (empty) yield { kind: 'problem', name, problem: 'the folder holds no file; name one with texts' };
}

async function* filesBelow(path: string): AsyncGenerator<string> {
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!isOwn(entry.isDirectory() ? `${entry.name}/` : entry.name)) continue;
    const below = join(path, entry.name);
    if (entry.isDirectory()) yield* filesBelow(below);
    else if (entry.isFile() || entry.isSymbolicLink()) yield below;
  }
}

/** The files that a pattern names: `*` and `?` within a name, `**` for any folders, `[abc]` for a sign. */
async function* glob(name: string, lines: boolean): AsyncGenerator<Item> {
  const steps = name.replaceAll('\\', '/').split('/');
  const fixed = steps.slice(
    0,
    steps.findIndex((step) => /[*?[\]]/.test(step)),
  );
  const base = fixed.length > 0 ? fixed.join('/') || '/' : '.';
  const pattern = patternOf(steps.slice(fixed.length));
  const root = pathOf(base);
  let empty = true;
  for await (const path of filesBelow(root)) {
    const inner = relative(root, path).replaceAll(sep, '/');
    if (!pattern.test(inner)) continue;
    empty = false;
    const [first, ...more] = inner.split('/');
    const source = more.length > 0 ? (first ?? null) : null;
    yield* file(path, { name: join(base, inner), id: idOf(inner), source }, lines);
  }
  if (empty) yield { kind: 'problem', name, problem: 'no file has such a name' };
}

function patternOf(steps: readonly string[]): RegExp {
  const one = (step: string): string =>
    step.replaceAll(/\*|\?|\[[^\]]*\]|[.+^${}()|[\]\\]/g, (sign) =>
      sign === '*'
        ? '[^/]*'
        : sign === '?'
          ? '[^/]'
          : sign.startsWith('[') && sign.length > 1
            ? sign
            : `\\${sign}`,
    );
  const [last = '', ...before] = [...steps].reverse();
  const folders = before.reverse().map((step) => (step === '**' ? '(?:[^/]+/)*' : `${one(step)}/`));
  return new RegExp(`^${folders.join('')}${last === '**' ? '.*' : one(last)}$`);
}

type Naming = Pick<GivenFile, 'name' | 'id' | 'source'>;

const isLines = (name: string): boolean => /\.(jsonl|ndjson)(\.gz)?$/i.test(name);

async function* file(path: string, naming: Naming, lines: boolean): AsyncGenerator<Item> {
  if (lines || isLines(path)) {
    const plain = createReadStream(path, { highWaterMark: 1 << 20 });
    const stream = /\.gz$/i.test(path) ? plain.pipe(createGunzip()) : plain;
    plain.on('error', (error) => stream.destroy(error));
    yield { kind: 'lines', name: naming.name, stream };
  } else if (/\.zip$/i.test(path)) yield* zip(path, naming);
  else {
    const { size, mtimeMs } = await stat(path);
    const mark = `${naming.name} ${size} ${mtimeMs}`;
    yield { kind: 'file', bytes: size, mark, file: { ...naming, from: path, date: ledgerDate(path) } };
  }
}

async function* zip(path: string, { name: zipName, source }: Naming): AsyncGenerator<Item> {
  let empty = true;
  try {
    for await (const entry of zipEntries(path)) {
      empty = false;
      const name = `${zipName} ${entry.name}`;
      const [first, ...more] = entry.name.split('/');
      const own = more.length > 0 ? (first ?? null) : source;
      if (isLines(entry.name)) yield { kind: 'lines', name, stream: entry.stream() };
      else yield await member(entry, { name, id: idOf(entry.name), source: own });
    }
    if (empty) yield { kind: 'problem', name: zipName, problem: 'empty zip: it holds no file' };
  } catch (error) {
    yield { kind: 'problem', name: zipName, problem: errorMessage(error, 'en') };
  }
}

async function member(entry: ZipEntry, naming: Naming): Promise<Item> {
  const { name } = naming;
  try {
    const bytes = await whole(entry.stream());
    return {
      kind: 'file',
      bytes: bytes.length,
      mark: markOf(bytes),
      file: { ...naming, from: bytes, date: null },
    };
  } catch (error) {
    return { kind: 'problem', name, problem: errorMessage(error, 'en') };
  }
}

async function whole(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > maxFileBytes)
      throw new Error(`too large: more than ${maxFileBytes >> 20} MB; part it into articles`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

/** JSON Lines where they are asked for or the first sign opens a record; else one text. */
async function* standardInput(lines: boolean): AsyncGenerator<Item> {
  const stream = process.stdin as AsyncIterable<Uint8Array>;
  const pieces = stream[Symbol.asyncIterator]();
  const first = await pieces.next();
  const rest = async function* () {
    if (first.done) return;
    yield first.value;
    for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) yield piece.value;
  };
  const head = first.done ? '' : Buffer.from(first.value.subarray(0, 64)).toString();
  if (lines || /^\uFEFF?\s*\{\s*"/.test(head)) {
    yield { kind: 'lines', name: '-', stream: rest() };
    return;
  }
  try {
    const bytes = await whole(rest());
    const naming = { name: '-', id: 'stdin', source: null, date: null };
    yield { kind: 'file', bytes: bytes.length, mark: markOf(bytes), file: { ...naming, from: bytes } };
  } catch (error) {
    yield { kind: 'problem', name: '-', problem: errorMessage(error, 'en') };
  }
}

/** Why a file cannot be read. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'reading it is not allowed';
  if (code === 'Z_BUF_ERROR' || code === 'Z_DATA_ERROR') return 'it is cut off or damaged; save it anew';
  return errorMessage(error, 'en');
}
