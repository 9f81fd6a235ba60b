import { expect, test } from 'vitest';
import { figures } from '../figures/index.ts';
import { data } from './ledger-example.ts';
import { rankFigures } from './rank-figures.ts';
import { newsOf } from './verdict.ts';

const ranked = rankFigures(
  data,
  figures.map((figure) => ({ figure })),
).map(({ figure }) => figure);
const news = ranked.map(({ metrics }) => newsOf(data, metrics));

test('no figure is lost or shown twice', () => {
  expect(ranked.map(({ id }) => id).toSorted()).toEqual(figures.map(({ id }) => id).toSorted());
});

test('what moved lately stands before what moved long ago, and that before what did not move', () => {
  const newest = Math.max(...news.map(({ year }) => year));
  const tiers = news.map(({ size, year }) => (size === 0 ? 'none' : year >= newest - 2 ? 'fresh' : 'old'));
  expect(tiers).toEqual(tiers.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect(new Set(tiers)).toContain('fresh');
  expect(new Set(tiers)).toContain('none');
});

const order = ['fresh', 'old', 'none'];

test('of those that moved lately the largest move stands first', () => {
  const newest = Math.max(...news.map(({ year }) => year));
  const sizes = news.filter(({ size, year }) => size > 0 && year >= newest - 2).map(({ size }) => size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
});

test('figures with nothing to tell keep their order', () => {
  const bare = ['b', 'a', 'c'].map((id) => ({ id, figure: { metrics: [] } }));
  expect(rankFigures(data, bare).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});
