/**
 * Rows of a Parquet file brushed where it lies: a hundred million beside ten million, or the numbers that `BENCH_ROWS`
 * names (`BENCH_ROWS=1000000,3000000`). DuckDB makes the files, and says what the last brush must have chosen.
 */

import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { requirePeer } from '../peer.ts';
import { type Brushed, brush, quantile } from './explore.ts';
import { serveExploreBench } from './explore-site.ts';
import { type BenchLine, median } from './line.ts';

interface DuckDb {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
}

const cache = join(import.meta.dirname, '../../.cache');
const rounds = 3;

export async function benchExploreFile(): Promise<readonly BenchLine[]> {
  const sizes = (process.env.BENCH_ROWS ?? '10000000,100000000').split(',').map(Number);
  const engine = await benchEngine();
  const site = await serveExploreBench();
  const lines: BenchLine[] = [];
  const frames: number[] = [];
  try {
    for (const rows of sizes) {
      const file = join(cache, `bench-${rows}.parquet`);
      await writeRows(engine, rows, file);
      const runs: Brushed[] = [];
      for (let round = 0; round < rounds; round++)
        runs.push(
          await brush(`${site.address}file.html`, async (page) => {
            await page.waitForFunction(() => 'ready' in window, undefined, { timeout: 60_000 });
            await page.setInputFiles('#f', file);
            await page.evaluate(() => (window as unknown as { run: () => Promise<void> }).run());
          }),
        );
      for (const { chosen, sql } of runs) await hold(engine, file, chosen, sql);
      const steps = runs.flatMap((run) => run.steps.map(({ framed }) => framed));
      const name = `${rows.toLocaleString('en')} rows of a file`;
      const of = (read: (run: (typeof runs)[number]) => number) => median(runs.map(read));
      frames.push(quantile(steps, 0.95));
      lines.push(
        { name: `${name}: first charts`, value: of((run) => run.firstView), unit: 'ms' },
        { name: `${name}: all rows in`, value: of((run) => run.load), unit: 'ms' },
        { name: `${name}: first brush, coarse`, value: of((run) => run.coarse), unit: 'ms' },
        { name: `${name}: first brush, exact`, value: of((run) => run.exact), unit: 'ms' },
        { name: `${name}: to the frame, p95`, value: quantile(steps, 0.95), unit: 'ms' },
        { name: `${name}: memory at most`, value: of((run) => run.peak), unit: 'MB' },
      );
    }
  } finally {
    await site.close();
  }
  const [small = Number.NaN, large = Number.NaN] = frames;
  if (frames.length > 1)
    lines.push({
      name: 'the larger file, times the smaller (to the frame, p95)',
      value: large / small,
      unit: '×',
      budget: 1.2,
    });
  return lines;
}

/** DuckDB itself, in memory. */
export async function benchEngine(): Promise<Connection> {
  const { DuckDBInstance } = (await requirePeer('@duckdb/node-api')) as DuckDb;
  return (await DuckDBInstance.create(':memory:')).connect();
}

/** Throws when the last brush did not choose what SQL chooses. */
async function hold(engine: Connection, file: string, chosen: number, sql: string): Promise<void> {
  const from = sql.replace(/^select \*\s+from read_parquet\('[^']*'\)/, `from read_parquet('${file}')`);
  const [[n] = []] = (await engine.runAndReadAll(`select count(*)::double as n ${from}`)).getRows();
  if (n !== chosen) throw new Error(`rows chosen: ${chosen}; SQL says ${n}: ${sql}`);
}

/** The rows of the other bench of brushing, the same on every machine. */
export async function writeRows(engine: Connection, rows: number, file: string): Promise<void> {
  if (existsSync(file)) return;
  await mkdir(dirname(file), { recursive: true });
  const spread = (seed: number, below: number) => `(hash(i * ${seed} + ${seed}7) % ${below})::int`;
  const fourth = [11, 13, 17, 19].map((seed) => spread(seed, 1000)).join(' + ');
  const third = [23, 29, 31].map((seed) => spread(seed, 300)).join(' + ');
  const select = `select date '2020-07-01' + ${spread(7, 2191)} as day, exp(3 + (${fourth}) / 1000.0) as value,
    (${third}) - 150 as delay, 'Region ' || (${spread(5, 31)} + 1) as region,
    ['app', 'web', 'hotline', 'counter', 'post'][${spread(37, 5)} + 1] as channel from range(${rows}) r(i)`;
  await engine.run(`copy (${select}) to '${file}.part' (format parquet, row_group_size 1000000)`);
  await rename(`${file}.part`, file);
}
