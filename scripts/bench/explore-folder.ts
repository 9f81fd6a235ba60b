/**
 * Parquet by year and source at an address, opened by ranges: ten million rows of twenty years, or the numbers that
 * `BENCH_ROWS` names. DuckDB makes the folder, and says what the brush must have chosen.
 */

import { existsSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parquetMetadata } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import sirv from 'sirv';
import { standingIn } from '../bulk/parquet-tray.ts';

import { benchEngine } from './explore-file.ts';
import { serveExploreBench } from './explore-site.ts';
import { type BenchLine, median } from './line.ts';
import { openBrowser } from './slow.ts';

type Engine = Awaited<ReturnType<typeof benchEngine>>;

const cache = join(import.meta.dirname, '../../.cache');
const rounds = 3;

interface Run {
  readonly listed: number;
  readonly all: Times;
  readonly brushed: { readonly ms: number; readonly chosen: number; readonly sql: string };
  readonly some: Times;
}
interface Times {
  readonly first: number;
  readonly whole: number;
}

export async function benchExploreFolder(): Promise<readonly BenchLine[]> {
  const sizes = (process.env.BENCH_ROWS ?? '10000000').split(',').map(Number);
  const engine = await benchEngine();
  const lines: BenchLine[] = [];
  for (const rows of sizes) {
    const folder = join(cache, `bench-folder-${rows}`);
    await writeFolder(engine, rows, folder);
    lines.push(...(await benchFolder(engine, folder, `${rows.toLocaleString('en')} rows of a folder`)));
  }
  return lines;
}

async function benchFolder(engine: Engine, folder: string, name: string): Promise<readonly BenchLine[]> {
  const archive = await serveFolder(folder);
  const site = await serveExploreBench(0, [new URL(archive.address).origin]);
  const browser = await openBrowser();
  const runs: Run[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage({ viewport: { width: 1300, height: 660 } });
      await page.goto(`${site.address}explore/folder.html`);
      await page.waitForFunction(() => 'ready' in window, undefined, { timeout: 60_000 });
      runs.push(
        await page.evaluate(
          (address) =>
            (window as unknown as { run: (address: string, from: number, to: number) => Promise<Run> }).run(
              address,
              2010,
              2014,
            ),
          archive.address,
        ),
      );
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
    archive.close();
  }
  for (const { brushed } of runs) await hold(engine, folder, brushed);
  const of = (read: (run: Run) => number) => median(runs.map(read));
  return [
    { name: `${name}: list of files read`, value: of(({ listed }) => listed), unit: 'ms' },
    { name: `${name}: first charts`, value: of(({ all }) => all.first), unit: 'ms' },
    { name: `${name}: all rows in`, value: of(({ all }) => all.whole), unit: 'ms' },
    {
      name: `${name}: one metric by year, exact`,
      value: of(({ brushed }) => brushed.ms),
      unit: 'ms',
      budget: 1000,
    },
    { name: `${name}: five of its years, first charts`, value: of(({ some }) => some.first), unit: 'ms' },
    { name: `${name}: five of its years, all rows in`, value: of(({ some }) => some.whole), unit: 'ms' },
  ];
}

/** Throws when the brush did not choose what SQL chooses. */
async function hold(engine: Engine, folder: string, { chosen, sql }: Run['brushed']): Promise<void> {
  const read = `from read_parquet('${folder}/**/*.parquet', hive_partitioning = true)`;
  const where = sql.slice(sql.indexOf('\nwhere '));
  const [[n] = []] = (await engine.runAndReadAll(`select count(*)::double as n ${read}${where}`)).getRows();
  if (n !== chosen) throw new Error(`rows chosen: ${chosen}; SQL says ${n}: ${where}`);
}

async function serveFolder(folder: string): Promise<{ address: string; close: () => void }> {
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response) => void response.setHeader('Access-Control-Allow-Origin', '*'),
  });
  const server = createServer((request, response) => {
    // A range of an address elsewhere is asked for beforehand by some browsers.
    if (request.method !== 'OPTIONS') return files(request, response);
    const allowed = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Range' };
    response.writeHead(204, allowed).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Twenty years, five sources, the same on every machine. */
async function writeFolder(engine: Engine, rows: number, folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const spread = (seed: number, below: number) => `(hash(i * ${seed} + ${seed}7) % ${below})::int`;
  const year = `(2005 + ${spread(7, 20)})`;
  const select = `select ${year} as year, 'Office ' || (${spread(3, 5)} + 1) as source,
    make_date(${year}, 1, 1) + ${spread(11, 365)} as day, exp(3 + ${spread(13, 4000)} / 1000.0) as value,
    ['app', 'web', 'hotline', 'counter', 'post'][${spread(37, 5)} + 1] as channel from range(${rows}) r(i)`;
  await engine.run(
    `copy (${select}) to '${folder}.part' (format parquet, partition_by (year, source), row_group_size 122880)`,
  );
  await writeList(`${folder}.part`);
  await rename(`${folder}.part`, folder);
}

/** The footers of all files in one, as `extract --out` leaves it beside them. */
async function writeList(folder: string): Promise<void> {
  const paths = (await readdir(folder, { recursive: true }))
    .filter((path) => path.endsWith('.parquet'))
    .sort();
  const footers = await Promise.all(
    paths.map(async (path) => {
      const { buffer, byteOffset, length } = await readFile(join(folder, path));
      // The writer has types of the reader of its own.
      return parquetMetadata(buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer) as Pick<
        ParquetWriter,
        'schema' | 'row_groups' | 'num_rows'
      >;
    }),
  );
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema: footers[0]?.schema ?? [] });
  file.row_groups = footers.flatMap(({ row_groups }, at) => standingIn(paths[at] ?? '', row_groups));
  file.num_rows = footers.reduce((sum, { num_rows }) => sum + num_rows, 0n);
  file.finish();
  await writeFile(join(folder, '_metadata'), writer.getBytes());
}
