import { expect, test } from 'vitest';
import { growthStated } from '../dataset/growth-stated.ts';
import type { Metric, Observation } from '../dataset/schema.ts';
import type { Bound } from '../text/bound.ts';
import { compare, moveBetween } from './compare.ts';
import type { Fact, LedgerData } from './ledger-data.ts';
import { isYearOnYear, sayAmount, sayWhen } from './ledger-data.ts';
import { data, metricOf } from './ledger-example.ts';

const metric = metricOf('app_users');

function fact(period_end: string, value: number, bound: Bound): Fact {
  const own: Observation | undefined = data.observations.find((row) => row.metric_id === 'app_users');
  if (!own) throw new Error('no observation of app_users');
  const open = bound === 'more_than' || bound === 'at_least' || bound === 'about';
  const under = bound === 'nearly' || bound === 'less_than' || bound === 'about';
  return {
    ...own,
    period_end,
    period_precision: 'day',
    value,
    bound,
    quote: `${value}`,
    decimals: null,
    low: under ? null : value,
    high: open ? null : value,
  };
}

test('two exact ends give an exact change, its percentage and its pace', () => {
  const move = moveBetween(fact('2020-06-01', 200, 'exact'), fact('2022-06-01', 300, 'exact'), metric);
  expect(move).toMatchObject({
    direction: 'up',
    by: { value: 100, bound: 'exact' },
    percent: { value: 50, bound: 'exact' },
  });
  expect(move?.pace?.value).toBeCloseTo(50, 0);
});

test('the growth that a text prints is told, where its two numbers could come to it', () => {
  const rounded = (value: number, day: string, quote: string): Fact => ({
    ...fact(day, value, 'exact'),
    quote,
    decimals: -6,
  });
  const [was, is] = [
    rounded(610_000_000, '2024-12-31', '6.10亿'),
    rounded(697_000_000, '2025-12-31', '6.97亿'),
  ];
  const growth = (value: number, direction: 'up' | 'down' = 'up'): Observation => ({
    ...fact('2025-12-31', value, 'exact'),
    ...{ observation_id: 'growth', metric_id: null, role: 'change', base_kind: 'year-earlier', unit: '%' },
    ...{ of: 'later', direction, decimals: 1 },
  });
  const percentOf = (stated?: Observation) => moveBetween(was, is, metric, stated)?.percent?.value;
  expect(percentOf()).toBe(14.3);
  expect(percentOf(growth(14.2))).toBe(14.2);
  // At comparable prices, or of the other direction, it is another growth.
  expect(percentOf(growth(12.9))).toBe(14.3);
  expect(percentOf(growth(14.2, 'down'))).toBe(14.3);

  const later = { ...is, observation_id: 'later' };
  expect(growthStated([growth(14.2)], was, later)?.value).toBe(14.2);
  expect(growthStated([growth(14.2)], { ...was, period_end: '2023-12-31' }, later)).toBeUndefined();
  expect(growthStated([{ ...growth(14.2), base_kind: 'previous' }], was, later)).toBeUndefined();
});

test.each([
  ['exact', 'more_than', 'more_than'],
  ['more_than', 'exact', 'less_than'],
  ['more_than', 'more_than', 'about'],
  ['nearly', 'exact', 'more_than'],
  ['exact', 'nearly', 'less_than'],
  ['exact', 'about', 'about'],
] as const)('from %s to %s the rise is %s', (from, to, bound) => {
  const move = moveBetween(fact('2020-06-01', 200, from), fact('2021-06-01', 300, to), metric);
  expect(move?.by.bound).toBe(bound);
});

test('a fall by bounds is told as a fall', () => {
  const move = moveBetween(fact('2020-06-01', 300, 'more_than'), fact('2021-06-01', 200, 'exact'), metric);
  expect(move).toMatchObject({ direction: 'down', by: { value: 100, bound: 'more_than' } });
});

test('bounds that hold each other leave the direction open', () => {
  const windows = compare(data, metricOf('emergency_windows'), '2020-02-29', '2020-05-31');
  expect(windows.earlier?.value).toBe(2011);
  expect(windows.later?.value).toBe(2000);
  expect(windows.move).toBeNull();
  expect(windows.why.zh).toContain('看不出增减');
});

test.each(['2020-08-01', '2020-09-30', '2021-03-31'])(
  'from June 2020 to %s is less than a year, and has no pace of a year',
  (day) => {
    const move = moveBetween(fact('2020-06-01', 200, 'exact'), fact(day, 300, 'exact'), metric);
    expect(move).toMatchObject({ by: { value: 100 }, pace: null });
  },
);

test('what moved in a year is its own pace', () => {
  const [earlier, later] = [fact('2023-02-28', 200, 'exact'), fact('2024-02-29', 300, 'exact')];
  expect(moveBetween(earlier, later, metric)).toMatchObject({ by: { value: 100 }, pace: null });
});

test('app users from May 2020 to June 2024: 290 million to over 540 million', () => {
  const found = compare(data, metric, '2020-05-31', '2025-12-31');
  expect(found.earlier?.value).toBe(290_000_000);
  expect(found.later?.value).toBe(540_000_000);
  expect(found.move).toMatchObject({ direction: 'up', by: { value: 250_000_000 } });
  expect(found.move && sayAmount(found.move.by, metric, 'zh')).toMatch(/2\.5亿/);
});

test('a near observation is never compared, and the sentence says so', () => {
  const cards = compare(data, metricOf('id_card_offsite'), '2020-05-31', '2025-12-31');
  expect(cards.later?.comparability).toBe('near');
  expect(cards.move).toBeNull();
  expect(cards.why).toEqual({
    zh: '不可比：口径只是相近。',
    en: 'Not comparable: one is only of similar scope.',
  });
});

test('a change of rules between the two days is named', () => {
  const ports = compare(data, metricOf('transit_ports'), '2024-12-16', '2025-12-31');
  expect(ports.move).toBeNull();
  expect(ports.why.zh).toContain('（2024年12月17日）');
  expect(ports.why.en).toContain('(17 December 2024)');
  expect(ports.why.en).toContain('240 hours');
});

test('a half-year is held against a half-year, never against a year', () => {
  const flow = compare(data, metricOf('online_transactions_flow'), '2024-12-31', '2025-06-30');
  expect(flow.earlier?.period_end).toBe('2024-06-30');
  expect(flow.later?.period_end).toBe('2025-06-30');
  expect(flow.move?.by.value).toBe(880_000);
  expect(flow.move?.pace).toBeNull();
  const year = compare(data, metricOf('online_transactions_flow'), '2022-12-31', '2025-12-31');
  expect([year.earlier?.value, year.later?.value]).toEqual([96_160_000, 116_000_000]);
});

test('batches are not compared with each other', () => {
  const batches = compare(data, metricOf('traffic_measures_batch'), '2020-05-31', '2025-12-31');
  expect(batches.move).toBeNull();
});

test('without an observation on one side there is a sentence', () => {
  const none = compare(data, metricOf('belt_road_lanes'), '2020-05-31', '2025-12-31');
  expect(none.move).toBeNull();
  expect(none.why.en).toBe('There is no newer observation.');
});

test('no metric is compared across definitions, units or starts, at any pair of years', () => {
  for (const one of data.metrics) {
    for (const from of ['2018-12-31', '2019-12-31', '2020-05-31', '2021-12-31', '2023-12-31']) {
      for (const to of ['2020-05-31', '2021-12-31', '2024-12-31', '2026-12-31']) {
        const { move, earlier, later, why } = compare(data, one, from, to);
        if (move) {
          expect(earlier?.comparability).not.toBe('near');
          expect(later?.comparability).toBe(earlier?.comparability);
          expect(earlier && later && earlier.period_end < later.period_end).toBe(true);
          expect(move.by.value).toBeGreaterThanOrEqual(0);
        } else expect(why.zh.length * why.en.length).toBeGreaterThan(0);
      }
    }
  }
});

const quarterly = (measure: Metric['measure']): Metric => ({
  ...metric,
  metric_id: 'visitors',
  measure,
  unit_zh: '人次',
});
/** Numbers of quarters and of nine months: each by its first and last day. */
const visitors = (
  ...rows: readonly (readonly [start: string, end: string, value: number])[]
): LedgerData => ({
  ...data,
  metrics: [quarterly('flow')],
  observations: rows.map(([period_start, period_end, value], at) => ({
    ...fact(period_end, value, 'exact'),
    ...{ observation_id: `q${at}`, metric_id: 'visitors', period_start, unit: '人次', restates: null },
    period_precision: 'month' as const,
  })),
});
const quarters = [
  ['2023-01-01', '2023-03-31', 1286],
  ['2023-01-01', '2023-09-30', 4400],
  ['2023-10-01', '2023-12-31', 1500],
  ['2024-01-01', '2024-03-31', 1521],
] as const;

test.each(['flow', 'rate'] as const)(
  'a %s of a quarter is compared with the same quarter a year before',
  (measure) => {
    const own = quarterly(measure);
    const { earlier, later, move } = compare(
      { ...visitors(...quarters), metrics: [own] },
      own,
      '2023-12-31',
      '2024-04-30',
    );
    expect([earlier?.value, later?.value]).toEqual([1286, 1521]);
    expect(move?.pace).toBeNull();
    if (!earlier || !later) throw new Error('no comparison');
    expect([earlier, later].map((row) => sayWhen(row, own, 'zh'))).toEqual(['2023年一季度', '2024年一季度']);
    expect(sayWhen(later, own, 'en')).toBe('the first quarter of 2024');
    expect(isYearOnYear(earlier, later, own)).toBe(true);
  },
);

test('nine months are told as nine months, and are compared with no quarter', () => {
  const own = quarterly('flow');
  const ledger = visitors(...quarters.slice(0, 2));
  const comparison = compare(ledger, own, '2023-06-30', '2023-10-31');
  expect(comparison.move).toBeNull();
  expect(comparison.why.zh).toContain('不是各年的同一段');
  expect(comparison.later && sayWhen(comparison.later, own, 'zh')).toBe('2023年前三季度');
});
