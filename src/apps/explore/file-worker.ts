/** The thread of its own in which a Parquet file is read. */

import { type FileRequest, openFileReader } from './file-reader.ts';

const take = openFileReader((answer) => postMessage(answer));

addEventListener('message', ({ data }: MessageEvent<FileRequest>) => take(data));
