import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultKinds } from './fault-list.ts';
import { faultsTable, pages, partsOf, passedOf, patternOf, ranOf } from './faults-table.ts';
import { root } from './ledger-folder.ts';
import { partOf } from './page-part.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test.each(pages)('%s says what the list of faults says', (path, locale) => {
  const table = partOf(read(path), 'faults');
  const passed = table
    .split('\n')
    .slice(2)
    .map((row) => row.split(' | ')[2]?.replace(/ \|$/, '') ?? '');
  expect(table, 'run npm run faults').toBe(faultsTable(locale, passed, path.startsWith('docs/')));
  // Every test of a kind ran at least once, and every case passed.
  for (const [at, cell] of passed.entries()) {
    const cases = Number(/\d+/.exec(cell)?.[0]);
    expect(cell).toBe(passedOf({ cases, passed: cases })[locale]);
    expect(cases).toBeGreaterThanOrEqual(faultKinds[at]?.tests.length ?? 0);
  }
});

test('every test of the list stands in its file', () => {
  const missing = faultKinds
    .flatMap(({ tests }) => tests)
    .filter((each) => !read(partsOf(each).file).includes(partsOf(each).title));
  expect(missing).toEqual([]);
});

test('a title with places stands for each of its cases; one that did not run has not passed', () => {
  const kind = { ...faultKinds[0], tests: ['a.test.ts › as %s: ok (1)', 'b.test.ts › $name'] } as never;
  const reported = [
    { file: 'a.test.ts', title: 'as x: ok (1)', status: 'passed' },
    { file: 'a.test.ts', title: 'as y: ok (1)', status: 'failed' },
    { file: 'a.test.ts', title: 'not as y: ok (1)', status: 'passed' },
    { file: 'c.test.ts', title: 'as z: ok (1)', status: 'passed' },
  ];
  expect(ranOf(kind, reported)).toEqual({ cases: 3, passed: 1 });
  expect(new RegExp(patternOf('%s is said (twice)')).test('a full disk is said (twice)')).toBe(true);
});
