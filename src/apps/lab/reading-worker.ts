/** Reads a long text beside the page, which answers meanwhile. */

import type { Metric } from '../../dataset/schema.ts';
import { type GrowingText, openGrowingText } from '../../extract/growing-text.ts';
import { type Prose, type Reading, readArticle } from './read-article.ts';
import { openTeller, type ReadingPiece } from './reading-pieces.ts';

export interface ReadingRequest {
  /** The name of the text's file, which the answer repeats. */
  readonly of: string;
  readonly prose: Prose;
  readonly metrics: readonly Metric[];
  /** More of the text follows. */
  readonly isGrowing: boolean;
}

export interface ReadingAnswer {
  readonly of: string;
  readonly isGrowing: boolean;
  readonly piece: ReadingPiece;
}

// Of several requests that came while one was answered, the last one counts.
let latest: ReadingRequest | null = null;
const tell = openTeller();
/** The file that comes, and what has been read of it under a date. */
let growing: { readonly of: string; readonly asOf: string; readonly text: GrowingText } | null = null;

function read({ of, prose, metrics, isGrowing }: ReadingRequest): Reading {
  const { text, asOf } = prose;
  if (growing?.of !== of || growing.asOf !== asOf)
    growing = { of, asOf, text: openGrowingText(asOf || null) };
  return readArticle(prose, metrics, growing.text.read(text, !isGrowing));
}

addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  latest = data;
  setTimeout(() => {
    const request = latest;
    latest = null;
    if (!request) return;
    const { of, isGrowing } = request;
    for (const piece of tell(read(request))) postMessage({ of, isGrowing, piece } satisfies ReadingAnswer);
  });
});
