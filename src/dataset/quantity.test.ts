import { describe, expect, test } from 'vitest';
import { type Bound, reachOf } from '../text/bound.ts';
import type { Precision } from '../text/calendar.ts';
import { type Quantity, toCompact, toDateWords, toLabel, toPeriodWords, toWords } from './quantity.ts';

const quantity = (value: number, bound: Bound = 'exact', unit: string | null = '张'): Quantity => ({
  value,
  low: bound === 'exact' || bound === 'more_than' || bound === 'at_least' ? value : null,
  high:
    bound === 'exact' || bound === 'nearly' || bound === 'less_than' || bound === 'at_most' ? value : null,
  bound,
  unit,
});
const range = (low: number, high: number, unit: string): Quantity => ({
  value: null,
  low,
  high,
  bound: 'range',
  unit,
});

describe('toWords', () => {
  const corpus: [Quantity, string | null, string, string][] = [
    [quantity(33e6, 'more_than'), 'cards', '逾3300万张', 'over 33 million cards'],
    [quantity(290e6, 'exact', null), 'users', '2.9亿', '290 million users'],
    [quantity(1.54e9, 'exact', '次'), 'services', '15.4亿次', '1.54 billion services'],
    [quantity(326000, 'exact', '名'), 'owners', '32.6万名', '326,000 owners'],
    [quantity(2000, 'more_than', '个'), 'windows', '逾2000个', 'over 2,000 windows'],
    [quantity(60, 'nearly', '%'), '%', '近60%', 'nearly 60%'],
    [range(3, 5, '个'), 'places', '3至5个', '3–5 places'],
    [range(10, 20, '%'), '%', '10%至20%', '10–20%'],
    [quantity(1_390_820_000_000, 'exact', '斤'), 'jin', '13908.2亿斤', '1,390.82 billion jin'],
    [quantity(123_456_789, 'exact', '人'), 'people', '12345.6789万人', '123.4568 million people'],
    [quantity(1.2e12, 'about', '元'), 'yuan', '约1.2万亿元', 'about 1,200 billion yuan'],
    [quantity(17, 'exact', '个'), 'items', '17个', '17'],
    [quantity(1, 'more_than', '件'), 'item', '逾1件', 'over 1'],
    [quantity(-12.8, 'exact', '%'), '%', '−12.8%', '−12.8%'],
    [quantity(-3.2e6, 'about', '元'), 'yuan', '约−320万元', 'about −3.2 million yuan'],
    [range(-3, -1, '%'), '%', '−3%至−1%', '−3 to −1%'],
  ];
  test.each(corpus)('%o with %s', (given, unit, zh, en) => {
    expect(toWords(given, 'zh')).toBe(zh);
    expect(toWords(given, 'en', unit)).toBe(en);
  });

  test.each([
    [0.5, null, '一半', 'half'],
    [0.3333333333, null, '三分之一', 'one third'],
    [0.75, null, '四分之三', 'three quarters'],
    [0.5, 1, '0.5', '0.5'],
    [0.37, null, '0.37', '0.37'],
    [2, null, '2', '2'],
  ])(
    '%d of %o printed decimals without a unit is %s: what was spelled stays so',
    (value, decimals, zh, en) => {
      const given = { ...quantity(value, 'exact', null), decimals };
      expect([toWords(given, 'zh'), toWords(given, 'en')]).toEqual([zh, en]);
      expect(toWords({ ...given, bound: 'more_than' }, 'zh')).toBe(`逾${zh}`);
    },
  );

  test('percentage points are never %', () => {
    expect(toWords(quantity(3.2, 'exact', '个百分点'), 'en')).toBe('3.2 percentage points');
  });

  test('a missing number is never a quiet zero', () => {
    expect(toWords({ value: null, low: null, high: null, bound: 'exact', unit: '项' }, 'zh')).toBe('—项');
  });
});

describe('a number is as precise as it was printed', () => {
  const corpus: [value: number, decimals: number, zh: string, en: string][] = [
    [82, 1, '82.0', '82.0'],
    [4.2, 2, '4.20', '4.20'],
    [-3, 1, '−3.0', '−3.0'],
    [82, 0, '82', '82'],
    [33e6, -4, '3300万', '33 million'],
    [1.5e8, -6, '1.50亿', '150 million'],
    [9.8e9, -7, '98.0亿', '9.80 billion'],
    [1e12, -11, '1.0万亿', '1,000 billion'],
    [1.3908e12, -7, '13908.0亿', '1,390.80 billion'],
    [1.2e8, -3, '12000.0万', '120.000 million'],
    [1.2e8, 0, '1.2亿', '120 million'],
    [12000, 1, '12000.0', '12,000.0'],
    [12345.6, 1, '12345.6', '12,345.6'],
  ];
  test.each(corpus)('%d with %d decimals', (value, decimals, zh, en) => {
    expect(toWords({ ...quantity(value), decimals }, 'zh', null)).toBe(zh);
    expect(toWords({ ...quantity(value), decimals }, 'en', null)).toBe(en);
  });

  test('beside a mark too', () => {
    expect(toLabel({ ...quantity(82, 'nearly'), decimals: 1 }, 'en')).toBe('nearly 82.0');
    expect(toCompact({ ...quantity(120000, 'at_most'), decimals: -3 }, 'en')).toBe('≤120k');
  });
});

test('a whole number of many figures under a million is in plain digits, a short one in its scale', () => {
  expect([11602, -326512, 999999].map((value) => toWords(quantity(value), 'zh', null))).toEqual([
    '11602',
    '−326512',
    '999999',
  ]);
  expect([11600, 326500, 1234567, 12e4].map((value) => toWords(quantity(value), 'zh', null))).toEqual([
    '1.16万',
    '32.65万',
    '123.4567万',
    '12万',
  ]);
});

test('a label is short and keeps its bound', () => {
  expect(toLabel(quantity(33e6, 'more_than'), 'en')).toBe('over 33M');
  expect(toCompact(quantity(33e6, 'more_than'), 'zh')).toBe('>3300万');
  expect(toCompact(quantity(120000, 'at_most'), 'en')).toBe('≤120k');
  expect(toCompact(quantity(-120000), 'en')).toBe('−120k');
  expect(toLabel(quantity(-33e6), 'zh')).toBe('−3300万');
});

test('a bound reaches to infinity on its open side', () => {
  expect(reachOf(quantity(2000, 'more_than'))).toEqual([2000, Number.POSITIVE_INFINITY]);
  expect(reachOf(quantity(5e6, 'nearly'))).toEqual([Number.NEGATIVE_INFINITY, 5e6]);
  expect(reachOf(range(3, 5, '个'))).toEqual([3, 5]);
});

test('dates are written at their precision', () => {
  expect(toDateWords('2020-05-31', 'month', 'zh')).toBe('2020年5月');
  expect(toDateWords('2024-12-17', 'day', 'en')).toBe('17 December 2024');
  expect(
    toPeriodWords({ period_start: null, period_end: '2020-05-31', period_precision: 'month' }, 'zh'),
  ).toBe('截至2020年5月');
  expect(
    toPeriodWords({ period_start: '2019-06-01', period_end: '2019-06-30', period_precision: 'month' }, 'en'),
  ).toBe('June 2019');
});

test.each<[string, string, Precision, zh: string, en: string]>([
  ['2023-01-01', '2023-06-30', 'month', '2023年1月至6月', 'January to June 2023'],
  ['2023-01-01', '2023-12-31', 'month', '2023年', '2023'],
  ['2022-07-01', '2023-06-30', 'month', '2022年7月至2023年6月', 'July 2022 to June 2023'],
  ['2020-01-01', '2020-02-20', 'day', '2020年1月1日至2月20日', '1 January to 20 February 2020'],
  ['2025-10-01', '2025-10-08', 'day', '2025年10月1日至8日', '1 to 8 October 2025'],
  ['2022-12-31', '2023-01-02', 'day', '2022年12月31日至2023年1月2日', '31 December 2022 to 2 January 2023'],
  ['2021-01-01', '2023-12-31', 'year', '2021年至2023年', '2021 to 2023'],
])('%s to %s, what both ends share said once', (period_start, period_end, period_precision, zh, en) => {
  const period = { period_start, period_end, period_precision };
  expect([toPeriodWords(period, 'zh'), toPeriodWords(period, 'en')]).toEqual([zh, en]);
});
