/**
 * Reading in bulk: one worker and two, what memory does at ten times the size, and an older build of the command
 * beside it. `BULK_MB` is the size (default 2), `BULK_TEXTS` a folder of .txt whose sentences are taken, `BULK_BASELINE`
 * the folder of another checkout, which reads the same texts as files.
 */

import { spawn } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeProse } from '../bulk/prose.ts';
import type { BenchLine } from './line.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.cache/bulk-bench');
const megabyte = 1e6;

interface Taken {
  readonly seconds: number;
  /** Of processors: what a machine shared with others still measures. */
  readonly busy: number;
  /** The most memory that it held. Both are NaN where the system does not say them. */
  readonly megabytes: number;
}

/** Runs the command of a checkout; its rows go nowhere. */
async function run(checkout: string, words: readonly string[]): Promise<Taken> {
  const began = performance.now();
  const args = ['--import', 'tsx', 'scripts/extract.ts', '--jsonl', ...words];
  const child = spawn(process.execPath, args, { cwd: checkout, stdio: 'ignore' });
  let last = { megabytes: Number.NaN, busy: Number.NaN };
  const look = setInterval(() => {
    last = seenOf(child.pid) ?? last;
  }, 50);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(look);
  if (code !== 0) throw new Error(`extract in ${checkout}: ended with ${code}`);
  return { seconds: (performance.now() - began) / 1000, ...last };
}

/** As Linux tells it of a process, in hundredths of a second. */
function seenOf(pid: number | undefined): Pick<Taken, 'busy' | 'megabytes'> | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // Behind the name, which may hold blanks: user and system time are the 12th and 13th field.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const busy = (Number(fields[11]) + Number(fields[12])) / 100;
    return kilobytes === undefined ? null : { megabytes: Number(kilobytes) / 1000, busy };
  } catch {
    return null;
  }
}

/** The texts one a file, as a build without JSON Lines reads them. */
async function unpack(archive: string): Promise<readonly string[]> {
  const names: string[] = [];
  await mkdir(join(folder, 'texts'), { recursive: true });
  for await (const line of createInterface({ input: createReadStream(archive) })) {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    const name = join(folder, 'texts', `${id}.txt`);
    await writeFile(name, text);
    names.push(name);
  }
  return names;
}

export async function benchBulk(): Promise<readonly BenchLine[]> {
  const size = Number(process.env.BULK_MB ?? 2);
  const prose = { folder: process.env.BULK_TEXTS };
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const [one, ten] = [join(folder, 'one.jsonl'), join(folder, 'ten.jsonl')];
  await writeProse(one, { ...prose, bytes: size * megabyte });
  await writeProse(ten, { ...prose, bytes: 10 * size * megabyte });
  // The first run makes the bundle of the threads.
  await run(root, ['--workers', '1', one]);
  const single = await run(root, ['--workers', '1', one]);
  const double = await run(root, ['--workers', '2', one]);
  const large = await run(root, ['--workers', '2', ten]);
  const lines: BenchLine[] = [
    { name: `${size} MB, one worker`, value: size / single.seconds, unit: 'MB/s' },
    { name: `${size} MB, two workers`, value: size / double.seconds, unit: 'MB/s' },
    { name: `${10 * size} MB, two workers`, value: (10 * size) / large.seconds, unit: 'MB/s' },
    { name: `${10 * size} MB a second of processor time`, value: (10 * size) / large.busy, unit: 'MB/s' },
    { name: 'two workers, times one', value: single.seconds / double.seconds, unit: '×', atLeast: 1.8 },
    { name: `memory at ${10 * size} MB`, value: large.megabytes, unit: 'MB' },
    {
      name: `memory at ${10 * size} MB, times that at ${size} MB`,
      value: large.megabytes / double.megabytes,
      unit: '×',
      budget: 1.2,
    },
  ];
  const baseline = process.env.BULK_BASELINE;
  if (baseline !== undefined) {
    const before = await run(baseline, await unpack(one));
    lines.push(
      { name: `${size} MB by the build of ${baseline}`, value: size / before.seconds, unit: 'MB/s' },
      {
        name: 'a second of processor time of two workers, times one of that build',
        value: before.busy / double.busy,
        unit: '×',
      },
      {
        name: 'two workers, times that build',
        value: before.seconds / double.seconds,
        unit: '×',
        atLeast: 5,
      },
    );
  }
  await rm(folder, { recursive: true });
  return lines;
}
