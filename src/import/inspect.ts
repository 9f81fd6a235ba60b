/** A file of the reader's machine before it becomes a table: what it is, how it reads, whether it fits. */

import { isReserved } from '../engine/quote.ts';
import { type Encoding, findBinary, findEncoding } from '../text/decode.ts';
import type { Canonical } from './canonical-csv.ts';
import { type Dialect, type ImportColumn, sniff, uniqueNames } from './dialect.ts';
import type { ReadRows } from './formats/json.ts';
import type { Rejected } from './load-csv.ts';

export interface Inspected {
  readonly kind: 'text' | 'rows' | 'arrow';
  readonly file: File;
  /** As a person names it: CSV, JSON, Parquet, Arrow, XLSX. */
  readonly format: string;
  readonly encoding: Encoding | null;
  readonly dialect: Dialect | null;
  readonly columns: readonly ImportColumn[];
  readonly rows: readonly (readonly string[])[];
  /** What stands above the names and is not loaded, row by row. */
  readonly titles: readonly (readonly string[])[];
  /** Already read: formats that are no plain text. */
  readonly canonical: Canonical | null;
  readonly rejected: readonly Rejected[];
  /** Of a workbook: its sheets, and the one that was read. */
  readonly sheets?: readonly string[];
  readonly sheet?: string;
}

export interface InspectOptions {
  readonly encoding?: Encoding;
  readonly dialect?: Partial<Dialect>;
  /** Of a workbook; without a name the first that holds a table. */
  readonly sheet?: string;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

const headBytes = 1 << 19;
const megabyte = 1 << 20;
// A table takes about two and a half times its CSV in the engine, which ends near 3 GB.
const most = { CSV: 1024, JSON: 256, Parquet: 256, Arrow: 768, XLSX: 64 } as const;

/** Reads as much as a preview needs. Throws a sentence for what is no table or would not fit. */
export async function inspect(file: File, options: InspectOptions = {}): Promise<Inspected> {
  if (file.size === 0) throw new Error(`empty file: ${file.name} holds nothing`);
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const format = formatOf(file.name, head);
  const limit = most[format] * megabyte;
  if (file.size > limit) {
    throw new Error(
      `file too large: ${file.name} has ${Math.round(file.size / megabyte)} MB and would need about ${((file.size * 2.5) / 2 ** 30).toFixed(1)} GB in a browser that gives about 3; up to ${most[format]} MB of ${format} fit, take fewer rows or columns`,
    );
  }
  if (format === 'CSV') return inspectText(file, head, options);
  if (format === 'Arrow') {
    const found = { file, format, encoding: null, dialect: null, rejected: [], titles: [] };
    return { ...found, kind: 'arrow', columns: [], rows: [], canonical: null };
  }
  if (format === 'XLSX') {
    const read = await (await import('./formats/xlsx.ts')).readXlsx(file, options.sheet);
    return { ...(await toInspected(file, format, read)), sheets: read.sheets, sheet: read.sheet };
  }
  return toInspected(file, format, await readRows(file, head, format, options));
}

/** What was read as rows, with the first of them for a preview. */
export async function toInspected(file: File, format: string, read: ReadRows): Promise<Inspected> {
  const top = await read.file.slice(0, 200_000).text();
  const { rows } = sniff(top, { delimiter: ',', header: false }, read.file.size > 200_000);
  const { columns, rejected, titles = [] } = read;
  const found = { file, format, encoding: null, dialect: null } as const;
  return { ...found, kind: 'rows', columns, rows, titles, canonical: read, rejected };
}

async function readRows(file: File, head: Uint8Array, format: string, options: InspectOptions) {
  const onProgress = options.onProgress ?? (() => undefined);
  if (format === 'Parquet') {
    const { readParquet } = await import('./formats/parquet.ts');
    const slice = (start: number, end?: number) => file.slice(start, end).arrayBuffer();
    return readParquet({ byteLength: file.size, slice }, onProgress, options.signal);
  }
  const { readJson } = await import('./formats/json.ts');
  const encoding = findEncoding(head);
  return readJson(new TextDecoder(encoding).decode(await file.arrayBuffer()));
}

function inspectText(file: File, head: Uint8Array, { encoding, dialect }: InspectOptions): Inspected {
  const used = encoding ?? findEncoding(head);
  const text = new TextDecoder(used).decode(head).replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new Error(`empty file: ${file.name} holds only white space`);
  const found = sniff(text, dialect ?? {}, file.size > headBytes);
  const given = { kind: 'text', file, format: 'CSV', encoding: used, canonical: null, rejected: [] } as const;
  return { ...given, ...found };
}

function formatOf(name: string, head: Uint8Array): keyof typeof most {
  const start = new TextDecoder('latin1').decode(head.subarray(0, 8));
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (start.startsWith('PAR1')) return 'Parquet';
  if (ending === 'parquet') throw new Error(`not a Parquet file: ${name} does not begin as one`);
  if (start.startsWith('ARROW1') || ['arrow', 'arrows', 'feather'].includes(ending)) return 'Arrow';
  if (start.startsWith('PK') && /^(xlsx|xlsm)$/.test(ending)) return 'XLSX';
  const binary = findBinary(head);
  if (binary) {
    throw new Error(
      `not a table: ${name} is a ${binary} file; CSV, TSV, JSON, NDJSON, Parquet, Arrow and XLSX can be read`,
    );
  }
  return ['json', 'ndjson', 'jsonl', 'geojson'].includes(ending) ? 'JSON' : 'CSV';
}

/** A name for a table made of a file's: letters, digits and Han, none of the names that are taken. */
export function tableName(file: string, taken: readonly string[]): string {
  const stem = file.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}]+/gu, '_');
  const plain =
    stem
      .replace(/^_+|_+$/g, '')
      .toLowerCase()
      .slice(0, 48) || 'table';
  const base = /^\p{N}/u.test(plain) || isReserved(plain) ? `t_${plain}` : plain;
  return uniqueNames([...taken, base]).at(-1) ?? base;
}
