import { expect, test } from 'vitest';
import type { Brush, Dimension } from '../../crossfilter/brush-dimension.ts';
import { fromKept, toKept } from './kept-brush.ts';

const number: Dimension = {
  column: 'n',
  kind: 'number',
  bars: 10,
  parts: 5,
  low: 0,
  step: 2,
  whole: true,
  names: [],
  value: 'n',
  compared: 'n',
};
const date: Dimension = { ...number, kind: 'date', low: 18_262, step: 7 };
const names: Dimension = { ...number, kind: 'category', bars: 4, parts: 1, names: ['甲', '乙', '丙', null] };

test.each<[Dimension, Brush, object]>([
  [number, { kind: 'stretch', from: 3, to: 20 }, { from: 6, to: 40 }],
  [date, { kind: 'stretch', from: 0, to: 2 }, { from: '2020-01-01', to: '2020-01-15' }],
  [names, { kind: 'bars', bars: [0, 2] }, { names: ['甲', '丙'], others: false }],
  [names, { kind: 'bars', bars: [3, 4] }, { names: [null], others: true }],
])('%# a brush comes back from what a link keeps of it', (dimension, brush, kept) => {
  expect(toKept(dimension, brush)).toEqual(kept);
  expect(fromKept(dimension, toKept(dimension, brush))).toEqual(brush);
});

test('a brush keeps its meaning when rows were added and the bins are others', () => {
  const kept = toKept(number, { kind: 'stretch', from: 3, to: 20 });
  expect(fromKept({ ...number, low: -20, step: 1, bars: 20 }, kept)).toEqual({
    kind: 'stretch',
    from: 26,
    to: 60,
  });
  const picked = toKept(names, { kind: 'bars', bars: [1] });
  expect(fromKept({ ...names, names: ['乙', '丁', '甲', '丙'] }, picked)).toEqual({
    kind: 'bars',
    bars: [0],
  });
});

test('a brush of what is no longer there, or of another kind of column, is none', () => {
  expect(fromKept(names, { names: ['戊'], others: false })).toBeNull();
  expect(fromKept(number, { from: 900, to: 950 })).toBeNull();
  expect(fromKept(number, { from: 'no day', to: 'nor this' })).toBeNull();
  expect(fromKept(names, { from: 1, to: 2 })).toBeNull();
  expect(fromKept(number, undefined)).toBeNull();
});
