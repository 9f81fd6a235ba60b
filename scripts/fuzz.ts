/**
 * Changes the fixtures of `src/import` at random and imports what comes of it. What fails is kept among the fixtures,
 * where the next run of the tests asks for its expectation.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeDatabase } from '../src/engine/node.ts';
import { findFault, mutate, randomFrom } from '../src/import/fuzz.ts';

const usage = `npm run fuzz -- [seconds] [seed]
  seconds  how long to change and import files; 60 by default
  seed     a whole number from which the changes follow, the same ones each time; 1 by default
Files that fail are written to src/import/fixtures, the last file tried to ${join(tmpdir(), 'fuzz-last')}.`;

const [seconds = 60, seed = 1] = process.argv.slice(2).map(Number);
const folder = join(import.meta.dirname, '../src/import/fixtures');
const maxSeedBytes = 20_000;
const last = join(tmpdir(), 'fuzz-last');
const filesAnEngine = 2000;

async function run(): Promise<void> {
  const seeds = readdirSync(folder)
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
    .filter(({ bytes }) => bytes.length < maxSeedBytes);
  const random = randomFrom(seed);
  const end = performance.now() + seconds * 1000;
  let database = await openNodeDatabase();
  let [files, failures] = [0, 0];
  while (performance.now() < end) {
    const chosen = seeds[Math.floor(random() * seeds.length)];
    if (!chosen) break;
    const changed = mutate(chosen, random);
    // What takes the whole process away is still here afterwards.
    writeFileSync(last, changed.bytes);
    const fault = await findFault(database, changed);
    files++;
    if (fault) {
      const kept = `fuzz-${seed}-${files}-${chosen.name}`;
      writeFileSync(join(folder, kept), changed.bytes);
      console.error(`${kept}: ${fault}`);
      failures++;
    }
    if (!fault?.startsWith('engine lost') && files % filesAnEngine > 0) continue;
    await database.close().catch(() => undefined);
    database = await openNodeDatabase();
  }
  console.log(`${files} files in ${seconds} s from seed ${seed}: ${failures} failed`);
  process.exitCode = failures > 0 ? 1 : 0;
}

if (Number.isFinite(seconds) && Number.isInteger(seed)) await run();
else {
  console.log(usage);
  process.exitCode = process.argv.slice(2).some((each) => /^(-h|--help)$/.test(each)) ? 0 : 1;
}
