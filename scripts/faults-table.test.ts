import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultKinds } from './fault-list.ts';
import { faultsTable, pages, partsOf, patternOf, ranOf, tableIn } from './faults-table.ts';
import { root } from './ledger-folder.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test.each(pages)('%s says what the list of faults says', (path, locale) => {
  expect(tableIn(read(path)), 'run npm run faults').toBe(faultsTable(locale, path.startsWith('docs/')));
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
