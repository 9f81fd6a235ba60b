import { describe, expect, test } from 'vitest';
import type { FactRow } from '../figures/kit/fact-row.ts';
import type { Series } from '../figures/kit/outline.ts';
import { type Item, stepInTree, toItems } from './tree-items.ts';

const points = (...names: readonly string[]) =>
  names.map((name) => ({
    observation: name,
    words: `${name}!`,
    value: 1,
    low: 1,
    high: 1,
    bound: 'exact' as const,
    near: false,
    day: null,
    fact: {
      value: 3,
      bound: 'exact',
      unit: '张',
      unit_zh: '张',
      unit_en: 'cards',
      period_end: '2020-05-31',
    } as FactRow,
  }));
const series = (name: string, ...stretches: readonly (readonly string[])[]): Series => ({
  name,
  unit: 'u',
  stretches: stretches.map((names, at) => ({
    name: `${name}${at + 1}`,
    points: points(...names),
  })),
});
const items = toItems(
  '图',
  { series: [series('甲', ['a', 'b'], ['c']), series('乙', ['d', 'e'])], marks: [] },
  'zh',
);
const nameOf = ({ words }: Item) => words.replace(/：.*/, '');
const at = (name: string) => items.findIndex((item) => nameOf(item) === name);

test('chart, series, stretch and point are four levels, each item with its place among its siblings', () => {
  expect(items.map((item) => `${nameOf(item)} ${item.level} ${item.place}/${item.among}`)).toEqual([
    '图 1 1/1',
    '甲 2 1/2',
    '甲1 3 1/2',
    'a! 4 1/2',
    'b! 4 2/2',
    '甲2 3 2/2',
    'c! 4 1/1',
    '乙 2 2/2',
    'd! 3 1/2',
    'e! 3 2/2',
  ]);
  expect(items.map(({ parent }) => items[parent]).map((item) => (item ? nameOf(item) : ''))).toEqual([
    '',
    '图',
    '甲',
    '甲1',
    '甲1',
    '甲',
    '甲2',
    '图',
    '乙',
    '乙',
  ]);
});

test('an only series is told with the chart', () => {
  const one = toItems('Chart', { series: [series('Cards', ['a'])], marks: [] }, 'en');
  expect(one.map(({ words, level }) => [words, level])).toEqual([
    ['Chart. Cards: 1 point, 3 cards in May 2020', 1],
    ['a!', 2],
  ]);
});

test('a figure without series has its marks below the chart, or nothing', () => {
  const events = toItems('图', { series: [], marks: [{ observation: 'e1', words: '2019年' }] }, 'zh');
  expect(events.map(({ kind, words }) => [kind, words])).toEqual([
    ['chart', '图'],
    ['point', '2019年'],
  ]);
  expect(toItems('图', { series: [], marks: [] }, 'zh')).toHaveLength(1);
});

describe.each([
  ['图', 'ArrowDown', '甲'],
  ['甲', 'ArrowDown', '甲1'],
  ['甲1', 'ArrowDown', 'a!'],
  ['a!', 'ArrowDown', 'a!'],
  ['c!', 'ArrowUp', '甲2'],
  ['甲2', 'ArrowUp', '甲'],
  ['乙', 'ArrowUp', '图'],
  ['图', 'ArrowUp', '图'],
  ['甲', 'ArrowRight', '乙'],
  ['乙', 'ArrowRight', '乙'],
  ['甲2', 'ArrowLeft', '甲1'],
  ['b!', 'ArrowRight', 'c!'],
  ['d!', 'ArrowLeft', 'c!'],
  ['图', 'ArrowRight', 'a!'],
  ['图', 'ArrowLeft', 'e!'],
  ['c!', 'Home', 'a!'],
  ['c!', 'End', 'e!'],
  ['甲', 'End', '乙'],
])('from %s', (from, key, to) => {
  test(`${key} leads to ${to}`, () => {
    expect(stepInTree(items, at(from), key)).toBe(at(to));
  });
});

test('other keys lead nowhere', () => {
  expect(stepInTree(items, 0, 'x')).toBe(null);
  expect(stepInTree([], 0, 'ArrowDown')).toBe(null);
});
