import { expect, test } from 'vitest';
import { yearsBetween } from './calendar.ts';

test.each([
  ['2020-05-31', '2024-05-31', 4],
  ['2019-12-31', '2025-12-31', 6],
  // The last day of a month is a month's end in every year.
  ['2023-02-28', '2024-02-29', 1],
  ['2020-02-29', '2023-02-28', 3],
])('from %s to %s it is %d years', (from, to, years) => {
  expect(yearsBetween(from, to)).toBe(years);
});

test('from the end of a year to the middle of one', () => {
  expect(yearsBetween('2020-12-31', '2023-07-01')).toBeCloseTo(2.5, 2);
  expect(yearsBetween('2023-07-01', '2023-12-31')).toBeCloseTo(0.5, 2);
});
