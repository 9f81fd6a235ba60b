/** Four linked charts over the Parquet file chosen in `#f`, where it lies. */

import { rowsOfFile } from '../../../src/apps/explore/linked-rows.ts';
import { openParquetFile } from '../../../src/import/parquet-file.ts';
import { runLinked } from './linked-run.ts';

async function run() {
  const file = (document.getElementById('f') as HTMLInputElement).files?.[0];
  if (!file) throw new Error('no file chosen: #f is empty');
  await runLinked(rowsOfFile(await openParquetFile(file, 't')));
}

Object.assign(window, { run, ready: true });
