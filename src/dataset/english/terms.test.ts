import { expect, test } from 'vitest';
import type { Terms } from './lexicon.ts';
import { terms } from './terms/index.ts';

const rows = (terms as readonly Terms[]).flatMap((table) =>
  Object.entries(table).flatMap(([section, text]) =>
    String(text)
      .trim()
      .split('\n')
      .map((line) => ({ section, line: line.trim() })),
  ),
);

test('a term is a line: its English without Chinese, and words in Chinese that mean it', () => {
  const wrong = rows.filter(({ line }) => {
    const [english = '', words = '', ...more] = line.split(': ');
    return (
      more.length > 0 || words === '' || /\p{Script=Han}/u.test(english) || !/\p{Script=Han}/u.test(words)
    );
  });
  expect(wrong.filter(({ line }) => !/: [A-Z]/.test(line))).toEqual([]);
});

test('what is said of something has a hole for it', () => {
  const needs = ['counts', 'acts', 'kinds', 'scopes', 'grades', 'frames', 'abroad'];
  expect(rows.filter(({ section, line }) => needs.includes(section) && !line.includes('~'))).toEqual([]);
});

test('a Chinese word that stands alone has one English', () => {
  const found = new Map<string, string>();
  const twice: string[] = [];
  for (const { section, line } of rows) {
    if (!['things', 'amounts', 'rates', 'countries', 'places'].includes(section)) continue;
    const [english = '', words = ''] = line.split(': ');
    const bare = english.split(' | ').at(-1) ?? '';
    if (bare.includes('~')) continue;
    for (const word of words.split(' ')) {
      const known = found.get(word);
      if (known !== undefined && known !== bare) twice.push(`${word}: ${known}, ${bare}`);
      found.set(word, bare);
    }
  }
  expect(twice).toEqual([]);
});
