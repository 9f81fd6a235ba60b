import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pages } from './faults-table.ts';
import { fuzzDoors } from './fuzz-doors.ts';
import { doorWords, fuzzTable } from './fuzz-table.ts';
import { root } from './ledger-folder.ts';
import { partOf } from './page-part.ts';

test('every door of the command has a row', () => {
  expect(Object.keys(doorWords).sort()).toEqual([...fuzzDoors.map(({ name }) => name), 'import'].sort());
});

test.each(pages)('%s states one run of all doors, none of them failed', (path, locale) => {
  const table = partOf(readFileSync(join(root, path), 'utf8'), 'fuzz');
  const inputs = table
    .split('\n')
    .slice(2)
    .map((row) => Number(row.split(' | ')[2]?.replaceAll(',', '')));
  const runs = Object.keys(doorWords).map((door, at) => ({
    ...{ door, failures: 0, seconds: 0 },
    inputs: inputs[at] ?? 0,
  }));
  expect(table, 'run npm run fuzz -- 3000 --threads 2 --table').toBe(fuzzTable(locale, runs));
  for (const { door, inputs } of runs) expect(inputs, door).toBeGreaterThan(0);
});
