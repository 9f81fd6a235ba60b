import { expect, test } from 'vitest';
import { wordingOf } from './wording.ts';

test('a ledger’s own words and those of any release come into one wording; signs of a pattern are signs', () => {
  const { alike } = wordingOf([{ word: '玉米', others: ['苞谷', '棒子(干)'] }]);
  expect(alike('老百姓收的苞谷和棒子(干)')).toBe(alike('群众收的玉米和玉米'));
  expect(alike('棒子干')).toBe('棒子干');
  expect(wordingOf([]).alike('苞谷')).toBe('苞谷');
});

test('English words meet in the stem of the ledger’s word, through another too, in any form', () => {
  const { stemsOf } = wordingOf([
    { word: 'service', others: ['transaction'] },
    { word: 'transaction', others: ['deal'] },
    { word: 'maize', others: ['corn'] },
  ]);
  expect([...stemsOf('Deals in corn')]).toEqual([...stemsOf('services, maize')]);
  expect([...wordingOf([]).stemsOf('corn')]).toEqual(['corn']);
});

test('words that name each other go round no further', () => {
  const { stemsOf } = wordingOf([
    { word: 'rice', others: ['paddy'] },
    { word: 'paddy', others: ['rice'] },
  ]);
  expect(stemsOf('paddy').size).toBe(1);
});
