/** The thread of its own in which a Parquet file is read. */

import { openParquetReader, type ReaderRequest } from './parquet-reader.ts';

const take = openParquetReader((answer) => postMessage(answer));

addEventListener('message', ({ data }: MessageEvent<ReaderRequest>) => take(data));
