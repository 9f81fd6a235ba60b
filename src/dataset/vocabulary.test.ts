import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../extract/index.ts';
import { locales } from '../text/locale.ts';
import type { Terms } from './term.ts';
import * as others from './vocabulary.ts';
import * as ofFacts from './vocabulary-of-facts.ts';

const vocabulary = { ...others, ...ofFacts };

const source = join(import.meta.dirname, '..');
const enumerations = Object.entries(vocabulary).flatMap(([name, terms]) =>
  name.endsWith('Terms') ? [[name, terms as Terms] as const] : [],
);

describe.each(enumerations)('%s', (_, terms) => {
  test('no word is empty, and no two codes have one name', () => {
    for (const { name, short = name, meaning = name } of Object.values(terms))
      for (const text of [name, short, meaning])
        for (const locale of locales) expect(text[locale].trim()).not.toBe('');
    for (const locale of locales) {
      const names = Object.values(terms).map(({ name }) => name[locale]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

test('every kind of numeral that the reader of articles tells apart has its words', () => {
  const folder = join(source, 'extract', 'corpus', 'genres');
  const kinds = new Set<string>();
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/⟦([^|⟧]*)\|[^⟧]*⟧/g, '$1');
    const { findings, skipped } = extract({ text, asOf: null });
    for (const { kind } of [...findings, ...skipped]) kinds.add(kind);
  }
  expect(kinds.size).toBeGreaterThan(12);
  expect([...kinds].filter((kind) => !(kind in vocabulary.numeralTerms))).toEqual([]);
});

/** Enumerations of which a text words several codes one after the other, as a table of them would. */
function copiesIn(text: string): string[] {
  const keys = [...text.matchAll(/^\s*'?([a-z_]+)'?: (?:\{ ?(?:zh|name)|'[^']*\p{Script=Han})/gmu)];
  return enumerations.flatMap(([name, terms]) => {
    const enough = Math.min(3, Object.keys(terms).length);
    const runs = keys.map((_, at) => keys.slice(at, at + enough).map(([, key = '']) => key));
    const isCopy = (run: readonly string[]) =>
      new Set(run).size === enough && run.every((key) => key in terms);
    return runs.some(isCopy) ? [name] : [];
  });
}

test('the words of an enumeration stand here alone', () => {
  const rooms = readdirSync(source, { recursive: true }) as string[];
  const files = rooms.filter(
    (file) => /\.tsx?$/.test(file) && !/^(?:text|extract)\/|\.test\.|dataset\/vocabulary/.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  const copies = files.flatMap((file) =>
    copiesIn(readFileSync(join(source, file), 'utf8')).map(
      (name) => `copy of ${name}: ${file}; read it from the vocabulary`,
    ),
  );
  expect(copies).toEqual([]);
});

test('a second table of words is seen', () => {
  expect(copiesIn(readFileSync(join(source, 'dataset', 'vocabulary-of-facts.ts'), 'utf8'))).toContain(
    'reviewTerms',
  );
  expect(
    copiesIn(
      "  pass: { zh: '相符', en: 'agrees' },\n  fail: { zh: '不符', en: 'fails' },\n  open: { zh: '', en: '' }",
    ),
  ).toEqual(['statusTerms']);
});
