import { expect, test } from 'vitest';
import { searchQueries, titleOf } from './query-title.ts';

const queries = [
  { name: '人口', note: '常住，不是户籍', sql: 'select 1' },
  { name: '', note: '', sql: '\nselect  *\nfrom Observations where unit is not null' },
];

test('a query without a name is called by its text', () => {
  expect(queries.map((each) => titleOf(each, 'zh'))).toEqual([
    '人口',
    'select * from Observations where unit is',
  ]);
  expect(titleOf({ name: '', note: '', sql: ' ' }, 'en')).toBe('New query');
});

test.each([
  ['', 2],
  ['户籍', 1],
  ['observations UNIT', 1],
  ['select', 2],
  ['人口 unit', 0],
])('%j finds %i', (words, count) => {
  expect(searchQueries(queries, words)).toHaveLength(count);
});
