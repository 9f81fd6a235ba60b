/** A short run with the same changes every time; `npm run fuzz` makes others for as long as one likes. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openNodeDatabase } from '../engine/node.ts';
import { findFault, mutate, randomFrom } from './fuzz.ts';

const folder = join(import.meta.dirname, 'fixtures');
const seeds = readdirSync(folder)
  .filter((name) => !name.endsWith('.expected.json'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
  .filter(({ bytes }) => bytes.length < 20_000);

test('60 changed files are loaded with every row, or refused with a sentence', async () => {
  const database = await openNodeDatabase();
  const random = randomFrom(16);
  const faults: string[] = [];
  for (let at = 0; at < 60; at++) {
    const seed = seeds[Math.floor(random() * seeds.length)];
    if (!seed) continue;
    const fault = await findFault(database, mutate(seed, random));
    if (fault) faults.push(`${at} ${seed.name}: ${fault}`);
  }
  await database.close();
  expect(faults).toEqual([]);
}, 120_000);

test('a reader that loses rows is found out', async () => {
  const database = await openNodeDatabase();
  const losing: typeof database = {
    ...database,
    query: (sql, options) => database.query(sql.startsWith('insert') ? `${sql} limit 1` : sql, options),
  };
  const bytes = new TextEncoder().encode('a,b\n1,x\n2,y\n3,z\n');
  expect(await findFault(database, { name: 'a.csv', bytes })).toBe(null);
  expect(await findFault(losing, { name: 'a.csv', bytes })).toBe('3 rows, 1 loaded and 0 listed');
  await database.close();
});
