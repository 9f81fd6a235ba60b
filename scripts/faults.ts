/**
 * `npm run faults [REPORT]`: injects every fault of the list by its tests, and writes into the pages what came of each.
 * With the report that `npm test` leaves in `.cache/tests.json`, nothing is run again.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { faultKinds } from './fault-list.ts';
import { partsOf, type ReportedTest, ranOf, writeTables } from './faults-table.ts';
import { root } from './ledger-folder.ts';

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** Runs whole files: in some of them a test goes on where the one before it ended. */
function run(): string {
  const tests = faultKinds.flatMap((kind) => kind.tests.map(partsOf));
  const file = join(mkdtempSync(join(tmpdir(), 'reform-ledger-')), 'faults.json');
  spawnSync(
    join(root, 'node_modules/.bin/vitest'),
    [
      ...['run', '--project=unit', '--project=browser', '--reporter=default', '--reporter=json'],
      `--outputFile.json=${file}`,
      ...new Set(tests.map((test) => test.file)),
    ],
    { cwd: root, stdio: 'inherit' },
  );
  return file;
}

const { testResults } = JSON.parse(readFileSync(process.argv[2] ?? run(), 'utf8')) as Report;
const reported = testResults.flatMap(({ name, assertionResults }): ReportedTest[] =>
  assertionResults
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ title, status }) => ({ file: relative(root, name).replaceAll('\\', '/'), title, status })),
);
const rans = faultKinds.map((kind) => ranOf(kind, reported));
for (const [at, { passed, cases }] of rans.entries())
  console.log(`${passed} of ${cases}: ${faultKinds[at]?.fault.en}`);
const sum = (of: 'cases' | 'passed') => rans.reduce((all, ran) => all + ran[of], 0);
console.log(`faults: ${faultKinds.length} kinds, ${sum('cases')} injections, ${sum('passed')} passed`);
if (sum('cases') === sum('passed')) writeTables(rans);
else process.exitCode = 1;
