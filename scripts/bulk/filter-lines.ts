/** Records line by line → their rows on standard output. */

import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { factColumns, toFactRows } from '../../src/dataset/fact-rows.ts';
import { extract } from '../../src/extract/index.ts';
import { toCsvLine } from '../../src/text/csv.ts';
import { readLines } from './given-text.ts';
import { rowBytes } from './row-words.ts';
import { splitLines } from './split-lines.ts';

async function* inputOf(
  files: readonly string[],
): AsyncGenerator<readonly [string, AsyncIterable<Uint8Array>]> {
  if (files.length === 0) yield ['stdin', process.stdin];
  for (const file of files) yield file === '-' ? ['stdin', process.stdin] : [file, createReadStream(file)];
}

async function print(words: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(words)) await once(process.stdout, 'drain');
}

interface Asked {
  readonly files: readonly string[];
  readonly form: 'jsonl' | 'csv';
  readonly asOf: string | null;
  readonly undated: string | null;
}

/** Prints the rows of every record; says which lines could not be read, and returns how many. */
export async function filterLines({ files, form, ...dating }: Asked): Promise<number> {
  let bad = 0;
  if (form === 'csv') await print(toCsvLine(factColumns.map(({ name }) => name)));
  // A line at a time: an engine may wait for the rows of one before it sends the next.
  for await (const [name, stream] of inputOf(files))
    for await (const block of splitLines(stream, 1))
      for (const reading of readLines(name, block, dating)) {
        const problem = 'problem' in reading ? reading.problem : reading.doubt;
        if (problem) process.stderr.write(`unreadable line ${reading.line} of ${name}: ${problem}\n`);
        if ('problem' in reading) bad += 1;
        else {
          const rows = toFactRows(reading.text.id, extract(reading.text));
          for (const bytes of rowBytes(form, rows, null)) await print(bytes);
        }
      }
  return bad;
}
