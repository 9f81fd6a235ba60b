import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { numeralKind } from './glossary.ts';

const folder = join(import.meta.dirname, '..', 'extract', 'corpus', 'genres');

test('every kind of numeral that the reader of articles tells apart has its word in both languages', () => {
  const kinds = new Set<string>();
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/⟦([^|⟧]*)\|[^⟧]*⟧/g, '$1');
    const { findings, skipped } = extract({ text, asOf: null });
    for (const { kind } of [...findings, ...skipped]) kinds.add(kind);
  }
  expect(kinds.size).toBeGreaterThan(12);
  expect([...kinds].filter((kind) => !numeralKind[kind]?.zh || !numeralKind[kind]?.en)).toEqual([]);
});
