import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openGrowingText } from './growing-text.ts';
import { extract } from './index.ts';

const genres = join(import.meta.dirname, 'corpus/genres');
/** The texts of the corpus without their marks. */
const texts = readdirSync(genres).map(
  (name) =>
    [
      name,
      readFileSync(join(genres, name), 'utf8')
        .replace(/^[#@].*$/gm, '')
        .replace(/⟦([^|⟧]*)[^⟧]*⟧/g, '$1')
        .replace(/\n{3,}/g, '\n\n'),
    ] as const,
);
const long = texts.map(([, text]) => text.replaceAll('\t', '，')).join('\n');

/** Ends of parts as pages end: anywhere, in the middle of a sentence or of a number too. */
const cuts = (length: number, step: number): readonly number[] =>
  Array.from({ length: Math.ceil(length / step) }, (_, at) => Math.min(length, (at + 1) * step));

const grow = (text: string, step: number, asOf: string | null = null) => {
  const growing = openGrowingText(asOf);
  const ends = cuts(text.length, step);
  const parts = ends.map((end) => growing.read(text.slice(0, end), end === text.length));
  return { parts, whole: parts.at(-1), read: growing.charactersRead() };
};

test.each(texts)('%s is read in parts as it is read whole', (_, text) => {
  expect(grow(text, 977).whole).toMatchObject(extract({ text, asOf: null }));
  expect(grow(text, 2511, '2024-01-20').whole).toMatchObject(extract({ text, asOf: '2024-01-20' }));
});

test('a beginning that is short is read to its end, and read on all the same', () => {
  const [title, rest] = ['通报\n办理证件120万张。', '\n新增80个窗口，受理7万件。'.repeat(60)];
  const growing = openGrowingText(null);
  expect(growing.read(title, false).findings.map(({ text }) => text)).toEqual(['120万张']);
  expect(growing.read(title + rest, true)).toMatchObject(extract({ text: title + rest, asOf: null }));
});

test('all texts of the corpus one behind the other likewise, and no character is read twice', () => {
  const whole = extract({ text: long, asOf: '2023' });
  for (const step of [4733, 20_011]) {
    const { parts, read, whole: last } = grow(long, step, '2023');
    expect(last).toMatchObject(whole);
    expect(read).toBe(long.length);
    // What was told stays, but where the beginning is read anew: a later word changes its calendar.
    for (const { findings } of parts.slice(-3))
      expect(findings).toEqual(whole.findings.slice(0, findings.length));
  }
});
