import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { bars } from './bars.ts';
import { magnitudes } from './magnitudes.ts';
import type { RowMark } from './rows.ts';
import { textBoxes } from './text-boxes.ts';

const { document } = parseHTML('<html><body></body></html>') as unknown as { document: Document };
const mark = (value: number, own: Partial<RowMark> = {}): RowMark => ({
  observation: `o${value}`,
  domain: 'traffic',
  value,
  low: value,
  high: value,
  bound: 'exact',
  words: String(value),
  spoken: String(value),
  article: false,
  near: false,
  label: `第${value}行`,
  unit: '次 · 累计',
  group: '交管',
  ...own,
});
const frame = { document, width: 560, locale: 'zh' } as const;
const x = (drawn: Element, observation: string) => {
  const place = drawn.querySelector(`[data-observation="${observation}"]`)?.getAttribute('transform') ?? '';
  return Number(/\(([\d.]+)/.exec(place)?.[1]);
};

test('on the log scale ten times as much is always the same step', () => {
  const drawn = magnitudes(frame, [mark(1000), mark(10_000), mark(100_000)], String);
  const steps = [x(drawn, 'o10000') - x(drawn, 'o1000'), x(drawn, 'o100000') - x(drawn, 'o10000')];
  expect(steps[0]).toBeGreaterThan(50);
  expect(Math.abs((steps[0] ?? 0) - (steps[1] ?? 0))).toBeLessThan(0.3);
});

test('a bar is as long as its number, from a labelled zero', () => {
  const drawn = bars(frame, [mark(60), mark(15)], String);
  const width = (value: number) =>
    Number(drawn.querySelector(`[data-observation="o${value}"] rect`)?.getAttribute('width'));
  expect(width(60) / width(15)).toBeCloseTo(4, 1);
  expect(textBoxes(drawn).map((box) => box.words)).toContain('0');
});

test('every row carries its unit and measure, and its group is named once', () => {
  const words = textBoxes(magnitudes(frame, [mark(1000), mark(5000)], String)).map((box) => box.words);
  expect(words.filter((word) => word === '次 · 累计').length).toBe(2);
  expect(words.filter((word) => word === '交管').length).toBe(1);
});

test('nothing to show is said in words', () => {
  expect(magnitudes(frame, [], String).textContent).toContain('没有记录');
});
