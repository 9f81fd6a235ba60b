import { expect, test } from 'vitest';
import type { SheetCell } from './layout.ts';
import { splitMarks } from './number-marks.ts';

const column = (...cells: SheetCell[]) =>
  splitMarks({ names: ['n'], rows: cells.map((cell) => [cell]), remarks: [] });

test.each([
  [
    'provisional',
    ['12p', '13', '14', '1,234 r'],
    [
      ['12', 'p'],
      ['13', null],
      ['14', null],
      ['1,234', 'r'],
    ],
  ],
  [
    'notes',
    ['12①', '13*', '14[2]'],
    [
      ['12', '①'],
      ['13', '*'],
      ['14', '[2]'],
    ],
  ],
  [
    'budgets',
    ['△12', '(1.2)', '3', '4'],
    [
      ['-12', '△'],
      ['-1.2', '()'],
      ['3', null],
      ['4', null],
    ],
  ],
  [
    'debts',
    ['$1,200.00', '($182.77)', '(2,493.12)', '$(5)', '(7 €)', '-$3', '$-4'],
    [
      ['1,200.00', '$'],
      ['-182.77', '$'],
      ['-2,493.12', '()'],
      ['-5', '$'],
      ['-7', '€'],
      ['-3', '$'],
      ['-4', '$'],
    ],
  ],
  [
    'a minus behind',
    ['1.5-', '300-', '2', '4'],
    [
      ['-1.5', '-'],
      ['-300', '-'],
      ['2', null],
      ['4', null],
    ],
  ],
  [
    'money',
    ['$1,500.50', '-€3', 'HK$20', '7 EUR', '5‰'],
    [
      ['1,500.50', '$'],
      ['-3', '€'],
      ['20', 'HK$'],
      ['7', 'EUR'],
      ['5', '‰'],
    ],
  ],
  [
    'nothing there',
    ['12p', '…', ':', '－', '', '9'],
    [
      ['12', 'p'],
      ['…', null],
      [':', null],
      ['－', null],
      ['', null],
      ['9', null],
    ],
  ],
  [
    'percent',
    ['12.5%①', '3.0%'],
    [
      ['12.5%', '①'],
      ['3.0%', null],
    ],
  ],
  [
    'a sheet',
    [7, '1,200p', 8, null],
    [
      [7, null],
      [1200, 'p'],
      [8, null],
      [null, null],
    ],
  ],
  [
    'in place of numbers',
    ['12', '[c]', ': z', '§', '**', '(D)', '1,234 bep', '250,000+', '14', '15'],
    [
      ['12', null],
      [null, '[c]'],
      [null, 'z'],
      [null, '§'],
      [null, '**'],
      [null, '(D)'],
      ['1,234', 'bep'],
      ['250,000', '+'],
      ['14', null],
      ['15', null],
    ],
  ],
  [
    'one mark in a sheet of numbers',
    [7, '[x]', '1 972 233 #'],
    [
      [7, null],
      [null, '[x]'],
      [1972233, '#'],
    ],
  ],
] as const)('%s', (_, cells, rows) => {
  const { names, rows: found, remarks } = column(...cells);
  expect(names).toEqual(['n', 'n_mark']);
  expect(found).toEqual(rows);
  expect(remarks).toHaveLength(1);
});

test.each([
  ['names of classes', ['1b', '2b', '3c']],
  ['numbers alone', ['1', '2', '-3']],
  ['a text among them', ['12p', '13', 'see below']],
  ['codes', ['0012', '0013*']],
  ['classes of which one is X', ['1', '2', '3', 'X']],
  ['classes of a sheet of which one is X', [1, 2, 3, 'X']],
  ['postal codes, one of them unknown', ['12 345', '13 001', 'X']],
  ['marks alone', ['[c]', '*', '§']],
  ['words in brackets', ['12', '[see note]', '13']],
  ['a percent among amounts', ['12%①', '13']],
])('%s stay as they are', (_, cells) => {
  const table = { names: ['n'], rows: cells.map((cell) => [cell]), remarks: [] };
  expect(splitMarks(table)).toBe(table);
});

test('only the columns with marks are parted, each name beside its own', () => {
  const rows = [
    ['甲', 1, '12p', 5],
    ['乙', 2, 13, 6],
  ];
  const { names, rows: found } = splitMarks({ names: ['地区', 'a', '', 'c'], rows, remarks: [] });
  expect(names).toEqual(['地区', 'a', '', 'column_3_mark', 'c']);
  expect(found).toEqual([
    ['甲', 1, 12, 'p', 5],
    ['乙', 2, 13, null, 6],
  ]);
});
