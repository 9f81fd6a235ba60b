import { expect, test } from 'vitest';
import { type Bound, boundBetween, bounds, endsOf, hasEndsOf, openSides, reachOf } from './bound.ts';

const open = Number.POSITIVE_INFINITY;

test.each<[Bound, number | null, number | null, boolean, boolean, number, number]>([
  ['exact', 5, 5, false, false, 5, 5],
  ['more_than', 5, null, true, false, 5, open],
  ['at_least', 5, null, true, false, 5, open],
  ['nearly', null, 5, false, true, -open, 5],
  ['less_than', null, 5, false, true, -open, 5],
  ['at_most', null, 5, false, true, -open, 5],
  ['about', null, null, true, true, -open, open],
])('%s 5 closes, opens and reaches', (bound, low, high, above, below, least, most) => {
  const ends = endsOf(5, bound);
  expect(ends).toEqual({ value: 5, low, high });
  expect(openSides(bound)).toEqual({ above, below });
  expect(reachOf({ ...ends, bound })).toEqual([least, most]);
  expect(bounds.filter((other) => hasEndsOf({ ...ends, bound: other }))).toContain(bound);
});

test('a range has its two ends and no value', () => {
  const range = { value: null, low: 3, high: 5, bound: 'range' } as const;
  expect(hasEndsOf(range)).toBe(true);
  expect(hasEndsOf({ ...range, value: 4 })).toBe(false);
  expect(hasEndsOf({ ...range, bound: 'exact' })).toBe(false);
  expect(reachOf(range)).toEqual([3, 5]);
});

test('an unknown number stays unknown at both ends', () => {
  for (const bound of bounds) expect(endsOf(null, bound)).toEqual({ value: null, low: null, high: null });
});

test.each<[number, number, Bound]>([
  [2, 2, 'exact'],
  [2, open, 'more_than'],
  [-open, 2, 'less_than'],
  [1, 2, 'about'],
  [-open, open, 'about'],
])('what lies between %d and %d is bounded as %s', (low, high, bound) => {
  expect(boundBetween(low, high)).toBe(bound);
});
