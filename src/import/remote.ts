/** Parquet at an address: the footer of the file first, then the wanted columns, each by ranges of bytes. */

import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync } from 'hyparquet';
import { QueryError } from '../engine/query-error.ts';
import { parquet, readParquet } from './formats/parquet.ts';
import type { Inspected } from './inspect.ts';
import { withCheckedPages } from './parquet-pages.ts';
import {
  askRange,
  askRemote,
  byHand,
  type Reach,
  remoteError,
  stateOf,
  toRemoteUrl,
} from './remote-answer.ts';

export interface Remote {
  readonly address: string;
  /** The file's name, the last part of its address. */
  readonly name: string;
  readonly rows: number;
  /** Packed bytes that reading each column takes. */
  readonly columns: readonly { readonly name: string; readonly bytes: number }[];
  readonly metadata: FileMetaData;
  readonly size: number;
  /** What tells this state of the file from the next; `''` where its server does not say. */
  readonly state: string;
}

// The footer of most files; a longer one is fetched in a second turn.
const initialFetchSize = 1 << 15;

/**
 * Reads the footer of a Parquet file. Throws a sentence when the address may not be read, is not reached, gives
 * no ranges, or is no Parquet.
 */
export async function openRemote(address: string, reach: Reach): Promise<Remote> {
  const url = toRemoteUrl(address, reach);
  const head = await askRemote(url, { method: 'HEAD' }, reach);
  if (/^text\/html/i.test(head.headers.get('Content-Type') ?? '')) {
    throw remoteError(
      `是网页，不是文件：${url}；请给Parquet文件本身的地址`,
      `a web page, not a file: ${url}; give the address of the Parquet file itself`,
    );
  }
  const size = Number(head.headers.get('Content-Length'));
  if (!(size > 0) || head.headers.get('Content-Encoding')) {
    throw remoteError(
      `大小不明：${url}没有说有多长；${byHand.zh}`,
      `size unknown: ${url} does not say how long it is; ${byHand.en}`,
    );
  }
  const state = stateOf(head);
  const metadata = await parquetMetadataAsync(toBuffer(url, size, state, reach), { initialFetchSize }).catch(
    (error: unknown) => {
      reach.signal?.throwIfAborted();
      if (error instanceof QueryError) throw error;
      throw remoteError(
        `不是Parquet文件：${url}的结尾不对`,
        `not a Parquet file: ${url} does not end as one`,
      );
    },
  );
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
    state,
  };
}

/** Reads the named columns as if they were a file that was chosen. Throws a sentence for more than fits. */
export async function readRemote(
  remote: Remote,
  wanted: readonly string[],
  onProgress: (share: number) => void,
  reach: Reach,
): Promise<Inspected> {
  const bytes = bytesOf(remote, wanted);
  if (bytes > parquet.maxBytes) {
    const [size, most] = [Math.round(bytes / (1 << 20)), parquet.maxBytes >> 20];
    throw remoteError(
      `列太大：${remote.name}需要${size} MB，最多${most} MB；请少选几列`,
      `columns too large: ${remote.name} would take ${size} MB of ${most} that fit; take fewer columns`,
    );
  }
  const { address, size, state, metadata } = remote;
  const buffer = await withCheckedPages(toBuffer(address, size, state, reach), metadata);
  const { signal } = reach;
  const preview = await readParquet(buffer, metadata, { onProgress, ...(signal ? { signal } : {}) }, wanted);
  return { file: new File([], remote.name), format: parquet, ...preview };
}

/** Packed bytes of the named columns together. */
export function bytesOf({ columns }: Pick<Remote, 'columns'>, wanted: readonly string[]): number {
  return columns.reduce((sum, { name, bytes }) => sum + (wanted.includes(name) ? bytes : 0), 0);
}

function toBuffer(url: string, byteLength: number, state: string, reach: Reach): AsyncBuffer {
  return {
    byteLength,
    slice: (start, end = byteLength) => askRange(url, [start, end], state, reach),
  };
}
