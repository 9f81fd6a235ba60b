/**
 * Changes sound files, links and sentences at random and takes them through the doors for what other people send. The
 * changes of an input follow from the seed and its number alone, so it is found again by these. A file to import that
 * fails is kept among the fixtures, where the next run of the tests asks for its expectation.
 */

import { spawn } from 'node:child_process';
import { ftruncateSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Database } from '../src/engine/database.ts';
import { openNodeDatabase } from '../src/engine/node.ts';
import { findFault, mutate, randomFrom, type Seed } from '../src/import/fuzz.ts';
import { type FuzzDoor, fuzzDoors } from './fuzz-doors.ts';
import { type FuzzRun, writeFuzzTables } from './fuzz-table.ts';

const doorNames = [...fuzzDoors.map(({ name }) => name), 'import'];
const aimOf = (door: string) => (door === 'reader' ? 1_000_000 : 100_000);
const usage = `npm run fuzz -- [seconds] [seed] [door…] [--threads N] [--from N] [--table]
  seconds    how long to change and read, shared by the doors that have not come to their aim; 60 by default
  seed       a whole number from which the changes follow, the same ones each time; 1 by default
  door       of ${doorNames.join(', ')}; all by default
  --threads  processes that share the inputs of a door; 1 by default
  --from     the number of the first input, to go on where a run ended; 0 by default
  --table    a run that came to every door, without a failure, is written into the page on security and both READMEs
A door's aim is ${aimOf('reader')} sentences, or ${aimOf('import')} of anything else. Files to import that fail are
written to src/import/fixtures, the last input that failed to ${join(tmpdir(), 'fuzz-last')}.`;

const folder = join(import.meta.dirname, '../src/import/fixtures');
const last = join(tmpdir(), 'fuzz-last');
const maxSeedBytes = 20_000;
const filesAnEngine = 2000;
const slowMs = 10_000;

/** What one process does of a door: every `step`th input from `first`. */
interface Share {
  readonly door: string;
  readonly seed: number;
  readonly first: number;
  readonly step: number;
  readonly end: number;
  readonly ms: number;
}

interface Count {
  readonly inputs: number;
  readonly failures: number;
  readonly ms: number;
}

/** Imports need an engine, a new one from time to time. */
async function importDoor(seed: number): Promise<FuzzDoor> {
  const seeds = readdirSync(folder)
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
    .filter(({ bytes }) => bytes.length < maxSeedBytes);
  let database: Database = await openNodeDatabase();
  let files = 0;
  return {
    name: 'import',
    next: (random) => mutate(seeds[Math.floor(random() * seeds.length)] as Seed, random),
    async fault(changed) {
      files++;
      const fault = await findFault(database, changed);
      if (fault) writeFileSync(join(folder, `fuzz-${seed}-${files}-${changed.name}`), changed.bytes);
      if (fault?.startsWith('engine lost') || files % filesAnEngine === 0) {
        await database.close().catch(() => undefined);
        database = await openNodeDatabase();
      }
      return fault;
    },
  };
}

async function work({ door: name, seed, first, step, end, ms }: Share): Promise<Count> {
  const door = fuzzDoors.find((one) => one.name === name) ?? (await importDoor(seed));
  const began = performance.now();
  let [inputs, failures] = [0, 0];
  const lastFile = name === 'import' ? openSync(`${last}-${process.pid}`, 'w') : null;
  for (let at = first; at < end && performance.now() - began < ms; at += step) {
    const changed = door.next(randomFrom(Math.imul(seed, 0x9e3779b1) + at));
    inputs++;
    // What takes the whole process away is still here afterwards.
    if (lastFile !== null) {
      ftruncateSync(lastFile, changed.bytes.length);
      writeSync(lastFile, changed.bytes, 0, changed.bytes.length, 0);
    }
    const start = performance.now();
    const fault = await door.fault(changed);
    const took = performance.now() - start;
    if (!fault && took < slowMs) continue;
    failures++;
    writeFileSync(last, changed.bytes);
    console.error(`${name} ${at} of seed ${seed}: ${fault ?? `${Math.round(took)} ms`}`);
  }
  return { inputs, failures, ms: performance.now() - began };
}

/** A share in a process of its own. One that is lost counts as a failure. */
function workApart(share: Share): Promise<Count> {
  const child = spawn(process.execPath, [...process.execArgv, import.meta.filename, JSON.stringify(share)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let count: Count | null = null;
  createInterface(child.stdout).on('line', (line) => {
    count = JSON.parse(line) as Count;
  });
  return new Promise((done) => {
    child.on('close', (code, signal) => {
      if (!count) console.error(`${share.door}: a process ended by ${signal ?? code}, from ${share.first}`);
      done(count ?? { inputs: 0, failures: 1, ms: share.ms });
    });
  });
}

/** A door as far as a run has come: the sums over its processes, and the number of the next input of each of them. */
interface Progress extends FuzzRun {
  readonly next: readonly number[];
}

const begin = (door: string, { threads, from }: Options): Progress => ({
  ...{ door, inputs: 0, failures: 0, seconds: 0 },
  next: Array.from({ length: threads }, (_, at) => from + at),
});

const reached = ({ door, next }: Progress): boolean => next.every((number) => number >= aimOf(door));

/** Goes on with a door for `ms`, from the inputs where it stands. */
async function goOn(done: Progress, ms: number, { seed, threads }: Options): Promise<Progress> {
  const { door } = done;
  const shares = done.next.map((first) => ({ door, seed, first, step: threads, end: aimOf(door), ms }));
  const counts = await Promise.all(shares.map(threads === 1 ? work : workApart));
  const sum = (of: keyof Count) => counts.reduce((all, count) => all + count[of], 0);
  return {
    door,
    inputs: done.inputs + sum('inputs'),
    failures: done.failures + sum('failures'),
    seconds: done.seconds + sum('ms') / threads / 1000,
    next: done.next.map((number, at) => number + (counts[at]?.inputs ?? 0) * threads),
  };
}

const lineOf = ({ door, inputs, failures, seconds }: FuzzRun, { seed, from }: Options): string =>
  `${door}: ${inputs} inputs from ${from} of seed ${seed} in ${Math.round(seconds)} s, ${Math.round(inputs / Math.max(seconds, 0.001))} a second, ${failures} failed`;

/**
 * Every door has a share of the time, and so has, of what is left then, every one that did not come to its aim: the
 * quick doors leave theirs to the slow ones. A round of less than a second a door is not begun.
 */
async function run(doors: readonly string[], seconds: number, options: Options): Promise<FuzzRun[]> {
  const end = performance.now() + seconds * 1000;
  const runs = doors.map((door) => begin(door, options));
  for (let round = 0; ; round++) {
    const going = runs.filter((done) => !reached(done));
    const left = end - performance.now();
    if (going.length === 0 || (round > 0 && left < 1000 * going.length)) return runs;
    for (const [at, done] of going.entries()) {
      const share = Math.max(0, end - performance.now()) / (going.length - at);
      const further = await goOn(done, share, options);
      runs[runs.indexOf(done)] = further;
      console.log(lineOf(further, options));
    }
  }
}

interface Options {
  readonly seed: number;
  readonly threads: number;
  readonly from: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    threads: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    table: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const [first = ''] = positionals;
if (first.startsWith('{')) {
  console.log(JSON.stringify(await work(JSON.parse(first) as Share)));
  process.exit(0);
}
const [seconds = 60, seed = 1] = positionals.slice(0, 2).map(Number);
const wanted = positionals.slice(2);
const [threads, from] = [Number(values.threads), Number(values.from)];
const understood =
  Number.isFinite(seconds) &&
  [seed, threads, from].every(Number.isInteger) &&
  threads > 0 &&
  wanted.every((name) => doorNames.includes(name));
if (values.help || !understood) {
  console.log(usage);
  process.exit(values.help ? 0 : 1);
}
const asked = doorNames.filter((name) => wanted.length === 0 || wanted.includes(name));
const runs = await run(asked, seconds, { seed, threads, from });
const sound = runs.every(({ failures }) => failures === 0);
if (
  values.table &&
  sound &&
  doorNames.every((name) => runs.some(({ door, inputs }) => door === name && inputs > 0))
)
  writeFuzzTables(runs);
process.exit(sound ? 0 : 1);
