/** Linked charts over a folder of Parquet at an address, by ranges: opened, brushed, and a few of its years alone. */

import { type LinkedState, openLinked } from '../../../../src/apps/explore/crossfilter.ts';
import { rowsOfParquet } from '../../../../src/apps/explore/linked-rows.ts';
import { brushSql } from '../../../../src/crossfilter/brush-sql.ts';
import type { Brushes } from '../../../../src/crossfilter/falcon-index.ts';
import { openParquetFolder } from '../../../../src/import/parquet-address.ts';
import { narrow, type ParquetTable } from '../../../../src/import/parquet-table.ts';

const columns = ['year', 'value', 'day', 'channel'];

/** Times in milliseconds; `sql` chooses as many rows as were counted. */
async function run(address: string, from: number, to: number) {
  const began = performance.now();
  const origins = [new URL(address).origin];
  const whole = await openParquetFolder(address, () => 't', { base: location.href, origins });
  const listed = performance.now() - began;
  const all = await openCharts(whole);
  const brushed = await all.brush();
  all.close();
  const some = await openCharts(narrow(whole, new Map([['year', { from, to }]])));
  some.close();
  return { rows: whole.rows, listed, all: all.times, brushed, some: some.times };
}

async function openCharts(table: ParquetTable) {
  const began = performance.now();
  const rows = rowsOfParquet(table);
  const dimensions = await rows.plan(columns);
  let hear: (state: LinkedState) => void = () => undefined;
  const times = { first: 0, whole: 0 };
  const counted = new Promise<void>((done) => {
    hear = ({ share }) => {
      if (share > 0) times.first ||= performance.now() - began;
      if (share < 1) return;
      times.whole ||= performance.now() - began;
      done();
    };
  });
  const linked = openLinked({
    source: await rows.open(dimensions),
    dimensions,
    hosts: columns.map((name) => document.getElementById(name) as HTMLElement),
    locale: 'en',
    onState: (state) => hear(state),
  });
  linked.whole.catch(console.error);
  await counted;
  const brush = async () => {
    const start = performance.now();
    const brushes: Brushes = [null, null, null, { kind: 'bars', bars: [0] }];
    const chosen = await new Promise<number>((done) => {
      hear = (state) => state.share === 1 && state.chosen < table.rows && done(state.chosen);
      linked.set(brushes);
    });
    return {
      ms: performance.now() - start,
      chosen,
      sql: brushSql(rows.from, dimensions, brushes, rows.where),
    };
  };
  return { times, brush, close: () => linked.close() };
}

Object.assign(window, { run, ready: true });
