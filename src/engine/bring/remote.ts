/** Parquet at an address: the foot of the file first, then the wanted columns, each by ranges of bytes. */

import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync } from 'hyparquet';
import { type Inspected, toInspected } from './inspect.ts';
import { readParquet } from './read-parquet.ts';

export interface Remote {
  readonly address: string;
  /** The file's name, the last part of its address. */
  readonly name: string;
  readonly rows: number;
  /** Packed bytes that reading each column takes. */
  readonly columns: readonly { readonly name: string; readonly bytes: number }[];
  readonly metadata: FileMetaData;
  readonly size: number;
}

const most = 256 << 20;
// The foot of most files; a longer one is fetched in a second turn.
const initialFetchSize = 1 << 15;

/**
 * Reads the foot of a Parquet file. Throws a sentence when the address is not reached, gives no ranges, or
 * is no Parquet.
 */
export async function openRemote(address: string, base: string, signal?: AbortSignal): Promise<Remote> {
  const url = toUrl(address, base);
  const head = await ask(url, { method: 'HEAD' }, signal);
  const size = Number(head.headers.get('Content-Length'));
  const packed = head.headers.get('Content-Encoding');
  if (!(size > 0) || packed) {
    throw new Error(
      `size unknown: ${url} does not say how long it is; download the file and choose it from this computer`,
    );
  }
  const buffer = toBuffer(url, size, signal);
  const metadata = await parquetMetadataAsync(buffer, { initialFetchSize }).catch((error: unknown) => {
    if (error instanceof Error && (error.name === 'AbortError' || /^(address|no ranges)/.test(error.message)))
      throw error;
    throw new Error(`not a Parquet file: ${url} does not end as one`);
  });
  const bytes = new Map<string, number>();
  for (const { columns } of metadata.row_groups) {
    for (const { meta_data } of columns) {
      const name = meta_data?.path_in_schema[0] ?? '';
      bytes.set(name, (bytes.get(name) ?? 0) + Number(meta_data?.total_compressed_size ?? 0));
    }
  }
  return {
    address: url,
    name: decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '') || 'table.parquet',
    rows: Number(metadata.num_rows),
    columns: [...bytes].map(([name, of]) => ({ name, bytes: of })),
    metadata,
    size,
  };
}

/** Reads the named columns as if they were a file that was chosen. Throws a sentence for more than fits. */
export async function readRemote(
  remote: Remote,
  wanted: readonly string[],
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Inspected> {
  const bytes = bytesOf(remote, wanted);
  if (bytes > most) {
    throw new Error(
      `columns too large: ${remote.name} would take ${Math.round(bytes / (1 << 20))} MB of ${most >> 20} that fit; take fewer columns`,
    );
  }
  const { address, size, metadata } = remote;
  const read = await readParquet(toBuffer(address, size, signal), onProgress, signal, { metadata, wanted });
  return toInspected(new File([], remote.name), 'Parquet', read);
}

/** Packed bytes of the named columns together. */
export function bytesOf({ columns }: Pick<Remote, 'columns'>, wanted: readonly string[]): number {
  return columns.reduce((sum, { name, bytes }) => sum + (wanted.includes(name) ? bytes : 0), 0);
}

function toUrl(address: string, base: string): string {
  try {
    const url = new URL(address.trim(), base);
    if (/^https?:$/.test(url.protocol)) return url.href;
  } catch {
    // Said below.
  }
  throw new Error(`not an address: ${address}; give one that begins with https:// or a path of this site`);
}

async function ask(url: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(url, { ...init, ...(signal ? { signal } : {}) }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw new Error(
      `address not reached: ${url}; only this site, and origins that its host allows, can be read (${error instanceof Error ? error.message : error})`,
    );
  });
  if (!response.ok) throw new Error(`address not found: ${url} (${response.status})`);
  return response;
}

function toBuffer(url: string, byteLength: number, signal?: AbortSignal): AsyncBuffer {
  return {
    byteLength,
    async slice(start, end = byteLength) {
      const response = await ask(url, { headers: { Range: `bytes=${start}-${end - 1}` } }, signal);
      if (response.status !== 206) {
        void response.body?.cancel();
        throw new Error(
          `no ranges: the server of ${url} gives whole files only; download the file and choose it from this computer`,
        );
      }
      return response.arrayBuffer();
    },
  };
}
