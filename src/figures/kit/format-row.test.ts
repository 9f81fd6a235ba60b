import { expect, test } from 'vitest';
import { periodWords } from './format-row.ts';
import { likePart } from './whole-months.ts';

const row = (period_start: string | null, period_end: string) => ({
  ...{ period_start, period_end },
  period_precision: 'month' as const,
});

test.each([
  ['2023-01-01', '2023-03-31', '2023年一季度', 'the first quarter of 2023'],
  ['2023-10-01', '2023-12-31', '2023年四季度', 'the fourth quarter of 2023'],
  ['2023-01-01', '2023-06-30', '2023年上半年', 'the first half of 2023'],
  ['2023-07-01', '2023-12-31', '2023年下半年', 'the second half of 2023'],
  ['2023-01-01', '2023-09-30', '2023年前三季度', 'the first three quarters of 2023'],
  ['2023-01-01', '2023-08-31', '2023年1月至8月', 'January to August 2023'],
  ['2024-01-01', '2024-02-29', '2024年1月至2月', 'January to February 2024'],
  ['2023-01-01', '2023-12-31', '2023年', '2023'],
  ['2023-09-01', '2023-09-30', '2023年9月', 'September 2023'],
  [null, '2023-09-30', '2023年9月', 'September 2023'],
  ['2022-01-01', '2023-03-31', '2023年3月', 'March 2023'],
])('whole months of a year from %s to %s are said by their name: %s', (start, end, zh, en) => {
  expect([periodWords(row(start, end), 'zh'), periodWords(row(start, end), 'en')]).toEqual([zh, en]);
});

test('a quarter is like the same quarter of another year alone', () => {
  const first = likePart(row('2023-01-01', '2023-03-31'));
  expect(likePart(row('2024-01-01', '2024-03-31'))).toBe(first);
  for (const [start, end] of [
    ['2023-10-01', '2023-12-31'],
    ['2023-01-01', '2023-09-30'],
    ['2024-01-01', '2024-03-30'],
    [null, '2024-03-31'],
  ] as const)
    expect(likePart(row(start, end))).not.toBe(first);
});
