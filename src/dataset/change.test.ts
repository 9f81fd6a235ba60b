import { describe, expect, test } from 'vitest';
import { type Bound, endsOf } from '../text/bound.ts';
import { changeBetween, exactly, paceOf, type Stated, toPlaceOf } from './change.ts';
import { toWords } from './quantity.ts';

const printed = (quote: string, value: number, bound: Bound = 'exact'): Stated => ({
  ...endsOf(value, bound),
  ...{ bound, quote },
});

const [users2020, users2024] = [printed('2.9亿', 290e6), printed('超过5.4亿', 540e6, 'more_than')];

/** What is printed of the earlier and of the later number, and what may be said of the change. */
const cases: readonly (readonly [earlier: Stated, later: Stated, change: string, percent: string])[] = [
  // Counts are no roundings.
  [printed('39个', 39), printed('60个', 60), 'up 21', '53.8%'],
  [printed('1116户', 1116), printed('1200户', 1200), 'up 84', '7.53%'],
  [printed('2011个', 2011), printed('2011个', 2011), 'unchanged 0', '0%'],
  // Printed to one place.
  [printed('42.69%', 42.69), printed('43.32%', 43.32), 'up 0.63', '约1.48%'],
  [printed('5307万笔', 53_070_000), printed('5395万笔', 53_950_000), 'up 88万', '约1.66%'],
  [printed('9150萬次', 91_500_000), printed('9616万次', 96_160_000), 'up 466万', '约5.09%'],
  [printed('15.4亿次', 1.54e9), printed('45.2亿次', 4.52e9), 'up 29.8亿', '约194%'],
  [printed('2.9亿', 290e6), printed('3亿', 300e6), 'places', ''],
  [printed('2.9亿', 290e6), printed('3.0亿', 300e6), 'up 1000万', '约3%'],
  // The coarser place leads.
  [printed('About 180,000', 180_000, 'about'), printed('3.28亿个', 328e6), 'up 约3.28亿', '约18.2万%'],
  [printed('2.86亿', 286e6), printed('5.4亿', 540e6), 'up 约2.5亿', '约89%'],
  [printed('9616万次', 96_160_000), printed('1.16亿次', 116e6), 'up 约2000万', '约21%'],
  [printed('2.86亿', 286e6), printed('2.9亿', 290e6), 'places', ''],
  [printed('2.9亿', 290e6), printed('2.86亿', 286e6), 'places', ''],
  [printed('2.9亿', 290e6), printed('2.90亿', 290e6), 'unchanged 0', '0%'],
  [printed('2.9亿', 290e6), printed('286153217', 286_153_217), 'places', ''],
  // A bound is rounded to its safe side.
  [printed('15.4亿次', 1.54e9), printed('超45.2亿次', 4.52e9, 'more_than'), 'up 逾29.8亿', '逾193%'],
  [printed('2.86亿', 286e6), users2024, 'up 逾2.54亿', '逾88.8%'],
  [users2024, printed('6.123亿', 612.3e6), 'up 不足7230万', '不足13.4%'],
  [printed('逾300', 300, 'more_than'), printed('200', 200), 'down 逾100', '逾33.3%'],
  [printed('逾2.2亿', 220e6, 'more_than'), users2020, 'up 不足7000万', '不足32%'],
  [
    printed('超过1亿张', 1e8, 'more_than'),
    printed('超过1.3亿张', 1.3e8, 'more_than'),
    'up 约3000万',
    '约30%',
  ],
  // Bounds that hold each other.
  [printed('2011个', 2011), printed('2000余个', 2000, 'more_than'), 'bounds', ''],
  [users2024, printed('超过5.4亿', 540e6, 'more_than'), 'bounds', ''],
  // A loss that became a profit, a profit that became a loss: a share of it says nothing.
  [printed('-96.3亿元', -9.63e9), printed('18.4亿元', 1.84e9), 'up 114.7亿', ''],
  [printed('18.4亿元', 1.84e9), printed('-96.3亿元', -9.63e9), 'down 114.7亿', ''],
  // Without its words a number has the places of its value.
  [exactly(0), { ...printed('', 70), decimals: null }, 'up 70', ''],
  [printed('二点九亿', 290e6), printed('三亿一千四百万', 314e6), 'up 约2000万', '约8%'],
];

describe('a change is told as far as its numbers are printed', () => {
  test.each(cases)('%o to %o: %s', (earlier, later, told, percent) => {
    const change = changeBetween(earlier, later);
    if (typeof change === 'string') return expect(change).toBe(told);
    const say = ({ value, bound }: { value: number; bound: Bound }, unit: string) =>
      toWords({ value, bound, low: null, high: null, unit }, 'zh');
    expect(`${change.direction} ${say(change.by, '')}`).toBe(told);
    expect(change.percent ? say(change.percent, '%') : '').toBe(percent);
  });

  test('no difference has a place that one of the two does not print', () => {
    const numbers = [1.54e9, 328e6, 290e6, 2.86e8, 96_160_000, 180_000, 1116, 39];
    for (const [a, b] of numbers.flatMap((one) => numbers.map((other) => [one, other] as const))) {
      const change = changeBetween(printed('', a), printed('', b));
      const zeros = (value: number) => (value < 1e4 ? 0 : (/0*$/.exec(String(value))?.[0].length ?? 0));
      const place = 10 ** Math.max(zeros(a), zeros(b));
      if (typeof change !== 'string') expect(change.by.value % place).toBe(0);
    }
  });
});

test('a plan is held against a number to the place of that number, and what is set has no rounding', () => {
  expect(toPlaceOf(printed('5.4亿', 540e6), 448_217_000)).toEqual({ value: 450e6, bound: 'about' });
  expect(toPlaceOf(printed('39个', 39), 45)).toEqual({ value: 45, bound: 'exact' });
  expect(changeBetween(printed('5.4亿', 540e6), exactly(600e6))).toMatchObject({
    by: { value: 60e6, bound: 'exact' },
  });
});

describe('a pace is told as people would', () => {
  test.each([
    // Of whole things in whole ones; of a change in one figure in one figure.
    [printed('37个', 37), printed('39个', 39), 2.004, '约1个'],
    [printed('3个', 3), printed('11个', 11), 3, '约3个'],
    [printed('12个', 12), printed('39个', 39), 4.5, '约6个'],
    [printed('4000个', 4000), printed('5000个', 5000), 3, '约333个'],
    [printed('100个', 100), printed('103个', 103), 10, ''],
    [printed('1116户', 1116), printed('9200户', 9200), 7, '约1150个'],
    // Bounds keep their side, and have the figures of what they are printed with.
    [users2020, users2024, 4, '逾6200万个'],
    [printed('超过1亿张', 1e8, 'more_than'), printed('超过4亿张', 4e8, 'more_than'), 7, '约4000万个'],
    [printed('39个', 39), printed('60余个', 60, 'more_than'), 5, '逾4个'],
    // A measured size has the figures of its change.
    [printed('42.69%', 42.69), printed('43.32%', 43.32), 3, '约0.21个'],
    [printed('44.4%', 44.4), printed('44.9%', 44.9), 3, '约0.2个'],
  ])('%o to %o in %d years: %s', (earlier, later, years, told) => {
    const change = changeBetween(earlier, later);
    if (typeof change === 'string') throw new Error(change);
    const pace = paceOf(change, earlier, later, years);
    expect(pace ? toWords({ ...pace, low: null, high: null, unit: '个' }, 'zh') : '').toBe(told);
  });

  test('of whole things it is whole, and of no more figures than the change', () => {
    for (const by of [1, 2, 3, 7, 12, 40, 123, 4567])
      for (const years of [0.3, 0.9, 1.5, 2.004, 3, 4.7, 12]) {
        const [earlier, later] = [printed('1000', 1000), printed(`${1000 + by}`, 1000 + by)];
        const change = changeBetween(earlier, later);
        if (typeof change === 'string') throw new Error(change);
        const { value } = paceOf(change, earlier, later, years) ?? { value: 0 };
        expect(value % 1).toBe(0);
        expect(String(value).replace(/0+$/, '').length).toBeLessThanOrEqual(String(by).length);
      }
  });
});
