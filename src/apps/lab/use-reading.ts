import { useEffect, useMemo, useRef, useState } from 'react';
import type { Metric } from '../../dataset/schema.ts';
import { openWorker } from '../../text/trusted.ts';
import { isDate } from './ArticleForm.tsx';
import { type Prose, type Reading, readArticle } from './read-article.ts';
import type { ReadingPiece, ReadingRequest } from './reading-worker.ts';
import workerUrl from './reading-worker.ts?worker&url';
import { useRested } from './use-rested.ts';

// What is longer is read in a worker, once typing rests.
export const shortText = 10_000;
export const restMs = 250;

export interface ReadingHook {
  /** Of the text as it was last read; `null` of none. */
  readonly reading: Reading | null;
  readonly isReading: boolean;
}

/** The numbers of a text: a short one's at once, a long one's from a worker. */
export function useReading(prose: Prose, metrics: readonly Metric[]): ReadingHook {
  const isLong = prose.text.length > shortText;
  const given = useRested(prose, isLong ? restMs : 0);
  const isText = given.text.trim() !== '' && isDate(given.asOf);
  const isFar = isText && given.text.length > shortText;
  const near = useMemo(
    () => (isText && !isFar ? readArticle(given, metrics) : null),
    [given, metrics, isText, isFar],
  );
  const [far, setFar] = useState<Reading | null>(null);
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);
  useEffect(() => {
    if (!isFar) return;
    worker.current ??= openWorker(workerUrl);
    let [observations, numerals]: [Reading['observations'], Reading['numerals']] = [[], []];
    worker.current.onmessage = ({ data }: MessageEvent<ReadingPiece>) => {
      if ('observations' in data) observations = observations.concat(data.observations);
      else if ('numerals' in data) numerals = numerals.concat(data.numerals);
      else {
        setFar({ ...data.rest, observations, numerals });
        [observations, numerals] = [[], []];
      }
    };
    worker.current.postMessage({ prose: given, metrics } satisfies ReadingRequest);
  }, [given, metrics, isFar]);
  const isFresh = far?.prose.text === given.text && far.prose.asOf === given.asOf;
  return { reading: isFar ? (isFresh ? far : null) : near, isReading: isFar && !isFresh };
}
