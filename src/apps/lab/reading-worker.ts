/** Reads a long text beside the page, which answers meanwhile. */

import type { Metric } from '../../dataset/schema.ts';
import { type Prose, type Reading, readArticle } from './read-article.ts';

export interface ReadingRequest {
  readonly prose: Prose;
  readonly metrics: readonly Metric[];
}

/** Rows come in pieces, since a page that takes thousands at once stands still; what is left of the reading ends them. */
export type ReadingPiece =
  | Pick<Reading, 'observations'>
  | Pick<Reading, 'numerals'>
  | { readonly rest: Omit<Reading, 'observations' | 'numerals'> };

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
    const { observations, numerals, ...rest } = readArticle(request.prose, request.metrics);
    const post = (piece: ReadingPiece) => postMessage(piece);
    for (let at = 0; at < observations.length; at += pieceLength)
      post({ observations: observations.slice(at, at + pieceLength) });
    for (let at = 0; at < numerals.length; at += pieceLength)
      post({ numerals: numerals.slice(at, at + pieceLength) });
    post({ rest });
  });
});
