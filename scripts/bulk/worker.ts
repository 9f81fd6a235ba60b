/**
 * A thread that reads portions; rows go back as the bytes they are written as, which are handed over, not copied. Its
 * bundle is that of the whole run: what leads the threads need not load the sources either.
 */

import { parentPort, workerData } from 'node:worker_threads';
import type { Portion } from './portions.ts';
import { type ReadOptions, readPortion } from './read-portion.ts';

export { exitOf, readInBulk } from './run.ts';

// One after the other, so that a thread holds the rows of one portion.
let turn: Promise<void> = Promise.resolve();

parentPort?.on('message', (portion: Portion) => {
  turn = turn.then(async () => {
    const outcome = await readPortion(portion, workerData as ReadOptions);
    const buffers = outcome.pieces.flatMap(({ bytes }) => bytes.map(({ buffer }) => buffer as ArrayBuffer));
    parentPort?.postMessage(outcome, [...new Set(buffers)]);
  });
});
