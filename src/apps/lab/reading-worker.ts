/** Reads a long text beside the page, which answers meanwhile. */

import type { Metric } from '../../dataset/schema.ts';
import { type Prose, type Reading, readArticle } from './read-article.ts';

export interface ReadingRequest {
  /** The name of the text's file, which the answer repeats. */
  readonly of: string;
  readonly prose: Prose;
  readonly metrics: readonly Metric[];
}

/** Lists of a reading, which may hold thousands of rows. */
export const listNames = ['observations', 'numerals', 'arithmetic'] as const;
export type Lists = Pick<Reading, (typeof listNames)[number]>;

/** Rows come in pieces, since a page that takes thousands at once stands still; what is left of the reading ends them. */
export type ReadingPiece =
  | Partial<Lists>
  | { readonly of: string; readonly rest: Omit<Reading, keyof Lists> };

/** So many rows are taken in a few milliseconds. */
const pieceLength = 250;

// Of several requests that came while one was answered, the last one counts.
let latest: ReadingRequest | null = null;

addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  latest = data;
  setTimeout(() => {
    const request = latest;
    latest = null;
    if (!request) return;
    const { observations, numerals, arithmetic, ...rest } = readArticle(request.prose, request.metrics);
    const lists: Lists = { observations, numerals, arithmetic };
    const post = (piece: ReadingPiece) => postMessage(piece);
    for (const name of listNames)
      for (let at = 0; at < lists[name].length; at += pieceLength)
        post({ [name]: lists[name].slice(at, at + pieceLength) });
    post({ of: request.of, rest });
  });
});
