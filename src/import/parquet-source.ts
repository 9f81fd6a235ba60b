/** Where the bytes of a Parquet file are read from, by ranges; it goes to another thread as it is. */

import type { AsyncBuffer } from 'hyparquet';
import { askRange } from './remote-answer.ts';

/** A file of this machine, or one at an address, whose length nobody has said. */
export type ParquetSource = File | { readonly url: string };

export function toBuffer(source: ParquetSource): AsyncBuffer {
  if (!('url' in source)) {
    return { byteLength: source.size, slice: (start, end) => source.slice(start, end).arrayBuffer() };
  }
  const { url } = source;
  return {
    byteLength: Number.POSITIVE_INFINITY,
    slice: (start, end = Number.POSITIVE_INFINITY) => askRange(url, [start, end], null),
  };
}
