import { useEffect, useMemo, useRef, useState } from 'react';
import type { Metric } from '../../dataset/schema.ts';
import { beginWork } from '../../text/pending-work.ts';
import { openWorker } from '../../text/trusted.ts';
import { isDate } from './ArticleForm.tsx';
import type { OpenText } from './open-texts.ts';
import { type Reading, readArticle } from './read-article.ts';
import { openTaker } from './reading-pieces.ts';
import type { ReadingAnswer, ReadingRequest } from './reading-worker.ts';
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

interface FarReading {
  readonly of: string;
  /** It ends before its text does: more follows. */
  readonly isGrowing: boolean;
  readonly reading: Reading;
}

/**
 * The numbers of a text: a short one's at once, a long one's from a worker, and those of a file likewise: it may grow by
 * its pages, and what was read of it stays until more is.
 * @param isComing whether a file is being read
 * @param isGrowing whether more of this one follows
 */
export function useReading(
  { name, prose }: OpenText,
  metrics: readonly Metric[],
  isComing: boolean,
  isGrowing: boolean,
): ReadingHook {
  const isFile = name !== '';
  const rested = useRested(prose, prose.text.length > shortText ? restMs : 0);
  const given = isFile ? prose : rested;
  const isText = given.text.trim() !== '' && isDate(given.asOf);
  const isFar = isText && (isFile || given.text.length > shortText);
  const near = useMemo(
    () => (isText && !isFar ? readArticle(given, metrics) : null),
    [given, metrics, isText, isFar],
  );
  const [far, setFar] = useState<FarReading | null>(null);
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);
  const isWanted = isFar || isComing;
  useEffect(() => {
    if (isWanted) worker.current ??= openReadingWorker(setFar);
  }, [isWanted]);
  useEffect(() => {
    const request: ReadingRequest = { of: name, prose: given, metrics, isGrowing };
    if (isFar) worker.current?.postMessage(request);
  }, [given, metrics, isFar, name, isGrowing]);
  const read = far?.reading.prose;
  const isFresh = read?.text === given.text && read.asOf === given.asOf && far?.isGrowing === isGrowing;
  const isShown = isFresh || (isFile && far?.of === name);
  const isReading = isFar && !isFresh;
  useEffect(() => (isReading ? beginWork() : undefined), [isReading]);
  return { reading: isFar ? (isShown && far ? far.reading : null) : near, isReading };
}

function openReadingWorker(tell: (reading: FarReading) => void): Worker {
  const worker = openWorker(workerUrl);
  const take = openTaker();
  worker.onmessage = ({ data: { of, isGrowing, piece } }: MessageEvent<ReadingAnswer>) => {
    const reading = take(piece);
    if (reading) tell({ of, isGrowing, reading });
  };
  return worker;
}
