/** Four linked charts over the Parquet file chosen in `#f`, where it lies. */

import { rowsOfParquet } from '../../../src/apps/explore/linked-rows.ts';
import { openParquetFiles } from '../../../src/import/parquet-table.ts';
import { runLinked } from './linked-run.ts';

async function run() {
  const file = (document.getElementById('f') as HTMLInputElement).files?.[0];
  if (!file) throw new Error('no file chosen: #f is empty');
  const { name } = file;
  await runLinked(rowsOfParquet(await openParquetFiles([{ path: name, file }], { table: 't', name })));
}

Object.assign(window, { run, ready: true });
