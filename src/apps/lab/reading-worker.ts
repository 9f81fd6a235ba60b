/** Reads a long text beside the page, which answers meanwhile. */

import type { Metric } from '../../dataset/schema.ts';
import { type Prose, type Reading, readArticle } from './read-article.ts';

export interface ReadingRequest {
  readonly prose: Prose;
  readonly metrics: readonly Metric[];
}

// Of several requests that came while one was answered, the last one counts.
let latest: ReadingRequest | null = null;

addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  latest = data;
  setTimeout(() => {
    const request = latest;
    latest = null;
    if (request) postMessage(readArticle(request.prose, request.metrics) satisfies Reading);
  });
});
