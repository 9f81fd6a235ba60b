import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const data = join(import.meta.dirname, '..', '..', 'data');
const paragraphs = new Map(
  readFileSync(join(data, 'README.md'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const name = /^- `([^`]+)`:/.exec(line)?.[1];
      return name ? [[name.replace(/\/$/, ''), line] as const] : [];
    }),
);
const files = readdirSync(data).filter((file) => file !== 'README.md');

/** The names that a file gives its cells. */
function namesOf(file: string): readonly string[] {
  if (!/\.(?:csv|json)$/.test(file) || file === 'observations.csv') return [];
  const text = readFileSync(join(data, file), 'utf8').replace(/^\uFEFF/, '');
  if (file.endsWith('.csv')) return text.slice(0, text.search(/\r?\n/)).split(',');
  const rows = [JSON.parse(text) as object | (object | string)[]].flat();
  return rows.flatMap((row) => (typeof row === 'string' ? [] : Object.keys(row)));
}

test('data/README.md has every file, and no other', () => {
  expect([...paragraphs.keys()].sort()).toEqual([...files].sort());
});

test.each(files)('data/README.md has every column of %s', (file) => {
  const missing = namesOf(file).filter((name) => !paragraphs.get(file)?.includes(`\`${name}\``));
  expect([...new Set(missing)]).toEqual([]);
});
