import { expect, test } from 'vitest';
import { searchQueries, titleOf } from './query-title.ts';
import { questions, sqlOf } from './questions.ts';

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

test('an unchanged ready question is called by its words, in the language of the page', () => {
  const [first] = questions();
  const sql = first ? sqlOf(first, 'zh') : '';
  expect(titleOf({ name: '', note: '', sql: `${sql}\n` }, 'en')).toBe(first?.text.en);
  expect(titleOf({ name: '最大', note: '', sql }, 'zh')).toBe('最大');
  expect(titleOf({ name: '', note: '', sql: `${sql}0` }, 'zh')).toMatch(/^select m\./);
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
