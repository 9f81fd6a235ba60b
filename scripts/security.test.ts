import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
const named = [...page.matchAll(/`([\w./-]+\.test\.ts)(?: › ([^`]+))?`/g)].map(([, file = '', title]) => ({
  file,
  title,
}));

test('every test that the threat model names is there', () => {
  expect(named.length).toBeGreaterThan(40);
  const missing = named.filter(
    ({ file, title }) =>
      !existsSync(join(root, file)) || (title && !readFileSync(join(root, file), 'utf8').includes(title)),
  );
  expect(missing).toEqual([]);
});

test('every line of the threat model and of the faults names a test', () => {
  const lines = page
    .split('\n')
    .filter((line) => /^\| (?!from|fault|door|-)/.test(line) && /held by|`/.test(line));
  expect(lines.filter((line) => !line.includes('.test.ts') && !line.includes('held by'))).toEqual([]);
});
