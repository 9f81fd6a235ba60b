/** `npm test`: type check, lint, dataset check, unit and browser tests; the last line counts them. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const report = join(root, '.cache/tests.json');
rmSync(report, { force: true });

let passed = 0;
let failed = 0;
let skipped = 0;

function step(name: string, command: string, words: readonly string[]): boolean {
  const began = Date.now();
  console.log(`\n— ${name}`);
  const done = spawnSync(command, words, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${done.status === 0 ? 'ok' : 'failed'}: ${name} (${seconds} s)`);
  return done.status === 0;
}

function count(ok: boolean): void {
  if (ok) passed += 1;
  else failed += 1;
}

count(step('type check', bin('tsc'), ['--noEmit']));
count(step('lint and format', bin('biome'), ['check', '--error-on-warnings', '.']));
count(step('dataset', bin('tsx'), ['scripts/check-dataset.ts']));
count(step('build', bin('tsx'), ['scripts/build.ts']));
const ran = step('unit and browser tests', bin('vitest'), [
  'run',
  '--project=unit',
  '--project=browser',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);

if (existsSync(report)) {
  const tests = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  passed += tests.numPassedTests;
  failed += tests.numFailedTests;
  skipped += tests.numPendingTests + tests.numTodoTests;
  // A file that broke before its first test has no test to count.
  failed += tests.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
}
if (!ran && failed === 0) failed += 1;

console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
