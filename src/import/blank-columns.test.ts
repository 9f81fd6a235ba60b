import { expect, test } from 'vitest';
import { dropBlankColumns } from './blank-columns.ts';

test('a column without a name and without content is left out and named', () => {
  const rows = [
    ['A', '', 1, null],
    ['B', ' ', 2, null],
  ];
  const {
    names,
    rows: left,
    remarks,
  } = dropBlankColumns({ names: ['city', '', 'n', ''], rows, remarks: [] });
  expect(names).toEqual(['city', 'n']);
  expect(left).toEqual([
    ['A', 1],
    ['B', 2],
  ]);
  expect(remarks.map(({ en }) => en)).toEqual(['Columns without a name and without content, left out: 2, 4']);
});

test.each<[string, string[], (string | number | null)[][]]>([
  ['a named column without content', ['city', 'note'], [['A', null]]],
  [
    'content without a name',
    ['city', ''],
    [
      ['A', null],
      ['B', 0],
    ],
  ],
  ['a table without names', ['', ''], [['A', null]]],
  ['names alone', ['city', ''], []],
])('%s stays', (_, names, rows) => {
  const table = { names, rows, remarks: [] };
  expect(dropBlankColumns(table)).toBe(table);
});
