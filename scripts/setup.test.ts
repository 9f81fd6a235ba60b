import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('an old Node is told which one to install, before anything else is touched', () => {
  const as = "Object.defineProperty(process.versions, 'node', { value: '18.20.4' });";
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `${as} await import('./scripts/setup.mjs');`],
    { cwd: `${import.meta.dirname}/..`, encoding: 'utf8' },
  );
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe('node version: 18.20.4 is too old; install Node.js 20.19 or newer\n');
});
