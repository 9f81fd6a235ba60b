/**
 * Rows that an engine elsewhere counts and this page brushes: ten million beside a hundred million, or the numbers
 * that `BENCH_ROWS` names, by DuckDB over loopback. The engine itself says what the last brush must have chosen.
 */

import { join } from 'node:path';
import { openRemoteEngine } from '../../src/engine/remote.ts';
import { openDuckDb } from '../engine-server/duckdb.ts';
import { openFront } from '../engine-server/front.ts';
import { type Brushed, brush, quantile } from './explore.ts';
import { benchEngine, writeRows } from './explore-file.ts';
import { serveExploreBench } from './explore-site.ts';
import { type BenchLine, median } from './line.ts';

const cache = join(import.meta.dirname, '../../.cache');
const token = 'bench';
const rounds = 3;

export async function benchFar(): Promise<readonly BenchLine[]> {
  const sizes = (process.env.BENCH_ROWS ?? '10000000,100000000').split(',').map(Number);
  const writer = await benchEngine();
  const lines: BenchLine[] = [];
  for (const rows of sizes) {
    const folder = join(cache, `bench-far-${rows}`);
    await writeRows(writer, rows, join(folder, 'rows.parquet'));
    lines.push(...(await benchFolder(folder, `${rows.toLocaleString('en')} rows elsewhere`)));
  }
  return lines;
}

async function benchFolder(folder: string, name: string): Promise<readonly BenchLine[]> {
  const sites: string[] = [];
  const front = await openFront({ engine: await openDuckDb(folder), token, sites });
  const { origin } = new URL(front.address);
  const site = await serveExploreBench(0, [origin]);
  sites.push(new URL(site.address).origin);
  try {
    const engine = await openRemoteEngine({ address: front.address, token, origins: [origin] });
    const runs: Brushed[] = [];
    for (let round = 0; round < rounds; round++) {
      const run = await brush(`${site.address}explore/far.html`, async (page) => {
        await page.waitForFunction(() => 'ready' in window, undefined, { timeout: 60_000 });
        await page.evaluate(
          ([address, word]) =>
            (window as unknown as { run: (...given: string[]) => Promise<void> }).run(
              address ?? '',
              word ?? '',
            ),
          [front.address, token],
        );
      });
      const answer = await engine.query(run.sql.replace(/^select \*/, 'select count(*) as n'));
      const n = answer.columns[0]?.get(0);
      if (n !== run.chosen) throw new Error(`rows chosen: ${run.chosen}; the engine says ${n}: ${run.sql}`);
      runs.push(run);
    }
    const of = (read: (run: (typeof runs)[number]) => number) => median(runs.map(read));
    const steps = runs.flatMap((run) => run.steps.map(({ framed }) => framed));
    return [
      { name: `${name}: charts of all rows`, value: of((run) => run.load), unit: 'ms' },
      {
        name: `${name}: index of a chart, from the pointer to exact counts`,
        value: of((run) => run.exact),
        unit: 'ms',
      },
      { name: `${name}: to the frame, p95`, value: quantile(steps, 0.95), unit: 'ms', budget: 100 },
      { name: `${name}: memory of the page at most`, value: of((run) => run.peak), unit: 'MB' },
    ];
  } finally {
    await site.close();
    await front.close();
  }
}
