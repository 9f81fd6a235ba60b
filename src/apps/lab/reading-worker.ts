/** Reads a long text beside the page, which answers meanwhile. */

import type { Metric } from '../../dataset/schema.ts';
import { type Prose, readArticle } from './read-article.ts';
import { openTeller, type ReadingPiece } from './reading-pieces.ts';

export interface ReadingRequest {
  /** The name of the text's file, which the answer repeats. */
  readonly of: string;
  readonly prose: Prose;
  readonly metrics: readonly Metric[];
}

export interface ReadingAnswer {
  readonly of: string;
  readonly piece: ReadingPiece;
}

// Of several requests that came while one was answered, the last one counts.
let latest: ReadingRequest | null = null;
const tell = openTeller();

addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  latest = data;
  setTimeout(() => {
    const request = latest;
    latest = null;
    if (!request) return;
    const { of, prose, metrics } = request;
    for (const piece of tell(readArticle(prose, metrics))) postMessage({ of, piece } satisfies ReadingAnswer);
  });
});
