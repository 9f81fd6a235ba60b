import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extract } from './index.ts';

const narrow: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '％': '%',
};
/** As many pages print the text. */
const inHalfWidth = (text: string): string => text.replace(/[，：；（）％]/g, (mark) => narrow[mark] ?? mark);

const corpus = join(import.meta.dirname, 'corpus');
const files = ['facts', 'genres', 'audit'].flatMap((folder) =>
  readdirSync(join(corpus, folder)).map((file) => join(folder, file)),
);

/** What the numbers of a text say, its own words in half width. */
function factsOf(text: string, asOf: string | null): string[] {
  return extract({ text, asOf }).findings.flatMap((finding) => {
    if (finding.kind !== 'statistic') return [];
    const { unit, subject, period, direction, baseKind, whole, wholeStart, role } = finding;
    const days = `${period?.start}/${period?.end}`;
    return inHalfWidth(
      [finding.text, unit, subject, days, direction, baseKind, whole, wholeStart, role].join(' | '),
    );
  });
}

test.each(files)('%s says the same with its marks in half width', (file) => {
  let asOf: string | null = null;
  for (const line of readFileSync(join(corpus, file), 'utf8').split('\n')) {
    if (line.startsWith('@as-of ')) asOf = line.slice(7).trim();
    if (line === '' || line.startsWith('#') || line.startsWith('@')) continue;
    const text = line.replaceAll('¶', '\n').replace(/⟦([^|⟧]*)\|?[^⟧]*⟧/g, '$1');
    expect(factsOf(inHalfWidth(text), asOf), text).toEqual(factsOf(text, asOf));
  }
});
