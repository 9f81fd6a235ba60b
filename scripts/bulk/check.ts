/**
 * `npm run test:bulk [-- TEXTS]`: the same texts through the command, GNU parallel and ClickHouse give the same rows,
 * and a worker that is killed in the middle loses and doubles nothing. 2,000 texts, or as many as are asked for.
 */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { requirePeer } from '../peer.ts';
import { writeFilter } from './bundle.ts';
import { writeProse } from './prose.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.cache/bulk-check');
const at = (name: string): string => join(folder, name);
const texts = Number(process.argv[2] ?? 2000);

await rm(folder, { recursive: true, force: true });
await mkdir(at('clickhouse/user_scripts'), { recursive: true });
await writeFilter(at('extract.mjs'));
console.log(`${await writeProse(at('texts.jsonl'), { texts })} texts`);

const extract = `${process.execPath} --import tsx scripts/extract.ts`;
const filter = `${process.execPath} ${at('extract.mjs')}`;
const parallel = 'parallel --will-cite --pipe --block 1M --keep-order --retries 3';

/** A worker that is killed once, amid a row that it writes, and is itself at every other time. */
await writeFile(
  at('mortal.sh'),
  `#!/bin/bash
if mkdir ${at('killed')} 2>/dev/null; then
  head -c 20000 | ${filter} 2>/dev/null
  printf '{"doc":"half'
  kill -9 $$
fi
exec ${filter}
`,
);
await chmod(at('mortal.sh'), 0o755);

const plain = await ofShell('command, all processors', `${extract} --jsonl ${at('texts.jsonl')}`);
await same('one file, one process', `${filter} ${at('texts.jsonl')}`);
await same('GNU parallel', `${parallel} ${filter} < ${at('texts.jsonl')}`);
await same('GNU parallel, a worker killed', `${parallel} ${at('mortal.sh')} < ${at('texts.jsonl')}`);
await killed();
await same('command, killed and resumed', `cat ${at('resumed.jsonl')}`, [
  'title',
  'as_of',
  'as_of_day',
  'year',
  'source',
]);
await clickhouse();

interface Rows {
  readonly count: number;
  /** Of every row with its columns in one order, the rows in any order. */
  readonly sum: string;
}

/** The rows that a shell's words print. @param without columns that the others do not have */
async function ofShell(name: string, words: string, without: readonly string[] = []): Promise<Rows> {
  const began = performance.now();
  const child = spawn('bash', ['-o', 'pipefail', '-c', words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number>((done) => child.on('close', (code) => done(code ?? 1)));
  const hashes: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) hashes.push(hashOf(line, without));
  if ((await ended) !== 0) throw new Error(`${name}: ended with ${await ended}`);
  const sum = createHash('sha256').update(hashes.sort().join('')).digest('hex');
  console.log(
    `${hashes.length} rows, ${sum.slice(0, 12)}  ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`,
  );
  return { count: hashes.length, sum };
}

function hashOf(line: string, without: readonly string[]): string {
  const row = JSON.parse(line) as Record<string, unknown>;
  const cells = Object.entries(row).filter(([name]) => !without.includes(name));
  return createHash('sha1')
    .update(JSON.stringify(cells.sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('base64');
}

async function same(name: string, words: string, without?: readonly string[]): Promise<void> {
  const rows = await ofShell(name, words, without);
  if (rows.sum === plain.sum) return;
  throw new Error(`rows of ${name}: ${rows.count}, ${rows.sum.slice(0, 12)}; not those of the command`);
}

/** The command with --out, killed in the middle without a word, then again with --resume. */
async function killed(): Promise<void> {
  const words = ['--import', 'tsx', 'scripts/extract.ts', '--out', at('resumed.jsonl'), at('texts.jsonl')];
  const child = spawn(process.execPath, words, { cwd: root, stdio: 'ignore' });
  const ended = new Promise((done) => child.on('close', done));
  const journal = `${at('resumed.jsonl')}.part/journal.jsonl`;
  // A line for the head, and one for each portion that is done.
  while ((await linesOf(journal)) < 2 && child.exitCode === null)
    await new Promise((done) => setTimeout(done, 50));
  child.kill('SIGKILL');
  await ended;
  const again = spawn(process.execPath, [...words, '--resume'], { cwd: root, stdio: 'ignore' });
  await new Promise((done) => again.on('close', done));
}

async function linesOf(path: string): Promise<number> {
  let lines = 0;
  try {
    for await (const _ of createInterface({ input: createReadStream(path) })) lines += 1;
  } catch {
    // It is not there yet.
  }
  return lines;
}

/** ClickHouse in a library: the file is a table, the filter its function. It prints, and is read like the others. */
async function clickhouse(): Promise<void> {
  await requirePeer('chdb');
  await cp(at('extract.mjs'), at('clickhouse/user_scripts/extract.mjs'));
  await same(
    'ClickHouse',
    `${process.execPath} --import tsx scripts/bulk/clickhouse.ts ${at('clickhouse')} ${at('texts.jsonl')}`,
  );
}
