/**
 * Changes sound files and links at random and takes them through the doors for what other people send. A file to
 * import that fails is kept among the fixtures, where the next run of the tests asks for its expectation; of the other
 * doors the numbers are said from which it follows again.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../src/engine/database.ts';
import { openNodeDatabase } from '../src/engine/node.ts';
import { findFault, mutate, randomFrom, type Seed } from '../src/import/fuzz.ts';
import { type FuzzDoor, fuzzDoors } from './fuzz-doors.ts';

const doorNames = ['import', ...fuzzDoors.map(({ name }) => name)];
const usage = `npm run fuzz -- [seconds] [seed] [door…]
  seconds  how long to change and read files, shared by the doors; 60 by default
  seed     a whole number from which the changes follow, the same ones each time; 1 by default
  door     of ${doorNames.join(', ')}; all by default
Files to import that fail are written to src/import/fixtures, the last file tried to ${join(tmpdir(), 'fuzz-last')}.`;

const [seconds = 60, seed = 1] = process.argv.slice(2, 4).map(Number);
const wanted = process.argv.slice(4);
const folder = join(import.meta.dirname, '../src/import/fixtures');
const last = join(tmpdir(), 'fuzz-last');
const maxSeedBytes = 20_000;
const filesAnEngine = 2000;
const slowMs = 10_000;

/** Imports need an engine, a new one from time to time. */
function importDoor(): FuzzDoor {
  const seeds = readdirSync(folder)
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
    .filter(({ bytes }) => bytes.length < maxSeedBytes);
  let database: Promise<Database> = openNodeDatabase();
  let files = 0;
  return {
    name: 'import',
    next: (random) => mutate(seeds[Math.floor(random() * seeds.length)] as Seed, random),
    async fault(changed) {
      files++;
      const fault = await findFault(await database, changed);
      if (fault) writeFileSync(join(folder, `fuzz-${seed}-${files}-${changed.name}`), changed.bytes);
      if (fault?.startsWith('engine lost') || files % filesAnEngine === 0) {
        await (await database).close().catch(() => undefined);
        database = openNodeDatabase();
      }
      return fault;
    },
  };
}

async function run(door: FuzzDoor, ms: number): Promise<number> {
  const random = randomFrom(seed);
  const end = performance.now() + ms;
  let [inputs, failures] = [0, 0];
  while (performance.now() < end) {
    const changed = door.next(random);
    inputs++;
    // What takes the whole process away is still here afterwards.
    if (door.name === 'import') writeFileSync(last, changed.bytes);
    const start = performance.now();
    const fault = await door.fault(changed);
    const took = performance.now() - start;
    if (!fault && took < slowMs) continue;
    failures++;
    writeFileSync(last, changed.bytes);
    console.error(`${door.name} ${inputs} of seed ${seed}: ${fault ?? `${Math.round(took)} ms`}`);
  }
  console.log(
    `${door.name}: ${inputs} inputs in ${Math.round(ms / 1000)} s from seed ${seed}, ${failures} failed`,
  );
  return failures;
}

const asked = doorNames.filter((name) => wanted.length === 0 || wanted.includes(name));
if (Number.isFinite(seconds) && Number.isInteger(seed) && wanted.every((name) => doorNames.includes(name))) {
  let failures = 0;
  for (const name of asked) {
    const door = fuzzDoors.find((one) => one.name === name) ?? importDoor();
    failures += await run(door, (seconds * 1000) / asked.length);
  }
  process.exit(failures > 0 ? 1 : 0);
} else {
  console.log(usage);
  process.exitCode = process.argv.slice(2).some((each) => /^(-h|--help)$/.test(each)) ? 0 : 1;
}
