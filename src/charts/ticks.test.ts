import { describe, expect, test } from 'vitest';
import { textWidth } from '../text/width.ts';
import { decadeTicks, timeTicks, toDate, valueTicks } from './ticks.ts';

test('falls have ticks on their side of zero', () => {
  const ticks = valueTicks(4.4, 96, false, -2.7);
  expect(ticks).toContain(0);
  expect(ticks[0]).toBeLessThanOrEqual(-2.7);
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(4.4);
});

test('a value axis begins at zero and ends above the largest value', () => {
  expect(valueTicks(116_000_000, 200)[0]).toBe(0);
  expect(valueTicks(116_000_000, 200).at(-1)).toBeGreaterThanOrEqual(116_000_000);
  expect(valueTicks(0, 200).length).toBeGreaterThan(1);
});

test('whole things have whole ticks', () => {
  expect(valueTicks(2, 400, true).every(Number.isInteger)).toBe(true);
});

test('decades enclose the values', () => {
  expect(decadeTicks(120_000, 1_540_000_000)).toEqual([1e5, 1e6, 1e7, 1e8, 1e9, 1e10]);
  expect(decadeTicks(1000, 1000)).toEqual([1000, 10_000]);
});

describe.each(['zh', 'en'] as const)('a time axis in %s', (locale) => {
  test.each([
    ['2016-06-08', '2025-12-31', 240],
    ['2013-01-01', '2025-12-31', 150],
    ['2019-06-01', '2020-05-31', 260],
    ['2020-05-31', '2022-04-22', 200],
    ['2020-05-31', '2020-05-31', 200],
  ])('from %s to %s in %i px begins labelled and its labels do not touch', (first, last, width) => {
    const { domain, ticks, format } = timeTicks(toDate(first), toDate(last), width, locale);
    const [start, end] = domain;
    expect(ticks[0]).toEqual(start);
    expect(start.getTime()).toBeLessThanOrEqual(toDate(first).getTime());
    expect(end.getTime()).toBeGreaterThan(toDate(last).getTime() - 1);
    const scale = width / (end.getTime() - start.getTime());
    for (const [index, tick] of ticks.slice(1).entries()) {
      const apart = (tick.getTime() - (ticks[index]?.getTime() ?? 0)) * scale;
      expect(apart).toBeGreaterThan(textWidth(format(tick)) + 4);
    }
  });
});
