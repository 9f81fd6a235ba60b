/** A file chosen in `#f` becomes the table `t`, by the product's way or by DuckDB's own reader. */

import { importTable } from '../../../src/import/import-table.ts';
import { inspect } from '../../../src/import/inspect.ts';
import { openBenchDesk } from './open-bench-desk.ts';

const desk = await openBenchDesk();

async function run(variant: string) {
  const file = (document.getElementById('f') as HTMLInputElement).files?.[0];
  if (!file) throw new Error('no file chosen: #f is empty');
  await desk.query('drop table if exists t');
  const start = performance.now();
  let [longest, last] = [0, start];
  const beat = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 20);
  let steps = 0;
  let ms = 0;
  if (variant.startsWith('duckdb')) {
    await desk.use(async (database) => {
      await database.register('bench.csv', file);
      await database.query("create table t as select * from read_csv('bench.csv')");
    });
    ms = performance.now() - start;
  } else {
    const inspected = await inspect(file);
    await desk.use((database) =>
      importTable(database, inspected, {
        table: 't',
        columns: inspected.columns,
        onProgress: () => {
          steps++;
        },
        onQueryable: () => {
          ms = performance.now() - start;
        },
      }),
    );
  }
  const all = performance.now() - start;
  clearInterval(beat);
  const check = await desk.query(
    'select count(*)::int as n, sum(delay)::double as sd, round(sum(value), 2)::double as sv, min(day)::varchar as d0, count(distinct region)::int as nr from t',
  );
  return {
    ms,
    kept: all,
    longest,
    steps,
    check: Object.fromEntries(check.columns.map((column) => [column.name, column.get(0)])),
  };
}

Object.assign(window, { run, ready: true });
