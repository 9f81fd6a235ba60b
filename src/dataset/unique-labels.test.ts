import { expect, test } from 'vitest';
import { withUniqueLabels } from './unique-labels.ts';

const english = (...rows: readonly (readonly [zh: string, en: string, unit: string])[]): string[] =>
  withUniqueLabels(rows.map(([label_zh, label_en, unit_en]) => ({ label_zh, label_en, unit_en }))).map(
    ({ label_en }) => label_en,
  );

test('of two metrics of one English name each says what it counts in', () => {
  expect(english(['借阅', 'Loans', 'people'], ['外借', 'Loans', 'copies'], ['闸', 'Locks', 'sites'])).toEqual(
    ['Loans, in people', 'Loans, in copies', 'Locks'],
  );
});

test('where both count in one unit, the second is left to a person', () => {
  expect(english(['起降', 'Movements', 'items'], ['飞机起降', 'Movements', 'items'])).toEqual([
    'Movements',
    '飞机起降',
  ]);
});
