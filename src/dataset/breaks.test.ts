import { expect, test } from 'vitest';
import { findBreaks, markBreaks } from './breaks.ts';
import type { Metric, Observation } from './schema.ts';

const metrics = [
  { metric_id: 'cars', unit_zh: '辆' } as Metric,
  { metric_id: 'sales', unit_zh: '元' } as Metric,
];
const level = (year: number, value: number, more: Partial<Observation> = {}) =>
  ({
    observation_id: `${more.metric_id ?? 'cars'}-${year}`,
    metric_id: 'cars',
    source_id: `text-${year}`,
    period_end: `${year}-12-31`,
    value,
    comparability: 'same',
    method: 'extracted',
    of: null,
    role: 'level',
    ...more,
  }) as Observation;
const growth = (of: Observation, value: number, direction: 'up' | 'down' = 'up') =>
  ({
    ...of,
    observation_id: `${of.observation_id}-growth`,
    metric_id: null,
    of: of.observation_id,
    role: 'change',
    unit: '%',
    base_kind: 'year-earlier',
    sense: 'by',
    value,
    direction,
  }) as Observation;
const near = (rows: readonly Observation[]) =>
  markBreaks(rows, findBreaks(rows, metrics)).flatMap((row) =>
    row.comparability === 'near' ? row.observation_id : [],
  );

test('a growth that leads from one level to the next is no break, up or down, rounded as it is', () => {
  expect(near([level(2020, 100), level(2021, 110), growth(level(2021, 110), 10.2)])).toEqual([]);
  expect(near([level(2020, 100), level(2021, 97), growth(level(2021, 97), 3, 'down')])).toEqual([]);
});

test('from a growth that two levels contradict the numbers are similar', () => {
  const rows = [level(2020, 100), level(2021, 140), growth(level(2021, 140), 5), level(2022, 150)];
  expect(near(rows)).toEqual(['cars-2021', 'cars-2022']);
});

test('money is stated in current prices and grows in constant ones', () => {
  const sales = (year: number, value: number) => level(year, value, { metric_id: 'sales' });
  expect(near([sales(2020, 100), sales(2021, 112), growth(sales(2021, 112), 5)])).toEqual([]);
});

test('the growth of what is counted otherwise is another growth', () => {
  const levels = [level(2020, 100), level(2021, 140), level(2022, 150)];
  const rates = levels.map((row) => ({
    ...growth(row, 5),
    metric_id: 'growth',
    comparability: 'same' as const,
  }));
  const definitions = new Map([['cars-2021', { words: '不含农用车', isNew: true }]]);
  const all = [...levels, ...rates];
  const marked = markBreaks(all, findBreaks(all, metrics, definitions));
  expect(
    marked.filter(({ metric_id }) => metric_id === 'growth').map(({ comparability }) => comparability),
  ).toEqual(['same', 'near', 'near']);
});

const rows = [level(2020, 100), level(2021, 140), level(2022, 150)];
const defined = (definitions: Readonly<Record<string, string>>, isNew: boolean) =>
  findBreaks(
    rows,
    metrics,
    new Map(Object.entries(definitions).map(([id, words]) => [id, { words, isNew }])),
  ).map(({ from, words }) => [from, words]);

test('from the text that says so in words on, and not before', () => {
  expect(defined({ 'cars-2021': '口径调整' }, true)).toEqual([['2021-12-31', '口径调整']]);
});

test('a number behind a break says why it is similar', () => {
  const breaks = findBreaks(rows, metrics, new Map([['cars-2021', { words: '口径调整', isNew: true }]]));
  expect(markBreaks(rows, breaks).map(({ difference_zh }) => difference_zh)).toEqual([
    undefined,
    '口径有变，“口径调整”',
    '口径有变，“口径调整”',
  ]);
});

test('what the first text says, or every text, is what the numbers are', () => {
  expect(defined({ 'cars-2020': '口径调整' }, true)).toEqual([]);
  const same = '不含摩托车';
  expect(defined({ 'cars-2020': same, 'cars-2021': same, 'cars-2022': same }, false)).toEqual([]);
  expect(defined({ 'cars-2020': same, 'cars-2022': '含摩托车' }, false)).toEqual([
    ['2022-12-31', '含摩托车'],
  ]);
});
