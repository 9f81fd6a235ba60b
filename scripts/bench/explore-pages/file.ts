/** Four linked charts over the Parquet file chosen in `#f`, where it lies. */

import { openLinked } from '../../../src/apps/explore/crossfilter.ts';
import { rowsOfFile } from '../../../src/apps/explore/linked-rows.ts';
import { brushSql } from '../../../src/crossfilter/brush-sql.ts';
import type { Brushes } from '../../../src/crossfilter/falcon-index.ts';
import { openParquetFile } from '../../../src/import/parquet-file.ts';

const columns = ['delay', 'value', 'day', 'region'];

async function run() {
  const file = (document.getElementById('f') as HTMLInputElement).files?.[0];
  if (!file) throw new Error('no file chosen: #f is empty');
  const began = performance.now();
  const rows = rowsOfFile(await openParquetFile(file, 't'));
  const dimensions = await rows.plan(columns);
  let [first, exact, coarse, entered] = [0, 0, 0, 0];
  let last: { brushes: Brushes; chosen: number; share: number } = { brushes: [], chosen: 0, share: 0 };
  addEventListener('pointerover', () => {
    entered ||= performance.now();
  });
  const linked = openLinked({
    source: await rows.open(dimensions),
    dimensions,
    hosts: columns.map((name) => document.getElementById(name) as HTMLElement),
    locale: 'en',
    onState: (state) => {
      last = state;
      if (state.share > 0) first ||= performance.now();
      if (!state.brushes.some(Boolean)) return;
      coarse ||= performance.now();
      if (state.share === 1) exact ||= performance.now();
    },
  });
  await linked.whole;
  const whole = performance.now();
  Object.assign(window, {
    xf: {
      charts: ['value', 'day', 'region'],
      load: whole - began,
      firstView: first - began,
      verify: () => ({
        coarse: coarse - entered,
        exact: exact - entered,
        chosen: last.chosen,
        share: last.share,
        sql: brushSql(rows.from, dimensions, last.brushes),
      }),
    },
  });
}

Object.assign(window, { run, ready: true });
