import { describe, expect, test } from 'vitest';
import type { FactRow } from './fact-row.ts';
import type { Point, Series } from './outline.ts';
import { axesOf, isAudible, pitchOf, toPassages } from './sonification.ts';

const point = (value: number, day: number | null, own: Partial<Point> = {}): Point => ({
  observation: `o${value}`,
  words: String(value),
  fact: {} as FactRow,
  value,
  low: value,
  high: value,
  bound: 'exact',
  near: false,
  day,
  ...own,
});
const series = (name: string, unit: string, ...stretches: readonly (readonly Point[])[]): Series => ({
  name,
  unit,
  stretches: stretches.map((points, at) => ({ name: `${name} ${at + 1}`, points })),
});
const notesOf = (each: readonly Series[], logarithmic = false) =>
  toPassages(each, logarithmic).flatMap(({ notes }) => notes);
const pitches = (each: readonly Series[], logarithmic = false) =>
  notesOf(each, logarithmic).map(({ frequency: [hz] }) => Math.round(hz));

describe('pitch', () => {
  test.each([
    [0, 220],
    [10, 440],
    [20, 880],
    [30, 1760],
  ])('of %i on an axis to 30 is %i Hz: a third of the axis is an octave', (value, hz) => {
    expect(pitchOf(value, { from: 0, to: 30, logarithmic: false })).toBeCloseTo(hz, 9);
  });

  test.each([
    [1, 220],
    [10, 440],
    [100, 880],
    [1000, 1760],
  ])('of %i on a logarithmic axis to 1000 is %i Hz: ten times is an octave', (value, hz) => {
    expect(pitchOf(value, { from: 1, to: 1000, logarithmic: true })).toBeCloseTo(hz, 9);
  });

  test('below zero begins at the least value', () => {
    expect(pitches([series('a', 'u', [point(-10, 0), point(0, 1), point(20, 2)])])).toEqual([220, 440, 1760]);
  });

  test('of a course that stays is one note', () => {
    expect(new Set(pitches([series('a', 'u', [point(5, 0), point(5, 9)])]))).toEqual(new Set([1760]));
  });
});

test('each series has its own axis; a number alone stands on that of its unit', () => {
  const [cards, total, people] = [
    series('cards', 'cards', [point(10, 0), point(30, 9)]),
    series('total', 'cards', [point(20, 9)]),
    series('people', 'people', [point(1e6, 0), point(3e6, 9)]),
  ];
  expect(pitches([cards, total, people])).toEqual([440, 1760, 880, 440, 1760]);
  expect(axesOf([cards, total, people], true).map(({ from, to }) => [from, to])).toEqual(
    Array(3).fill([10, 3e6]),
  );
});

describe('a bound', () => {
  const [note] = notesOf([series('a', 'u', [point(30, 0), point(30, 9)])]);
  const tails = (own: Partial<Point>) =>
    notesOf([series('a', 'u', [point(30, 0, own), point(30, 9)])])[0]?.tails.map(Math.round);

  test('that is exact ends where it is', () => {
    expect(note?.frequency).toEqual([1760, 1760]);
    expect(note?.tails).toEqual([]);
  });
  test.each(['more_than', 'at_least'] as const)('%s rises away by a fourth', (bound) => {
    expect(tails({ bound, high: null })).toEqual([2349]);
  });
  test.each(['nearly', 'less_than', 'at_most'] as const)('%s falls away by a fourth', (bound) => {
    expect(tails({ bound, low: null })).toEqual([1319]);
  });
  test('about does both', () => {
    expect(tails({ bound: 'about', low: null, high: null })).toEqual([2349, 1319]);
  });
  test('of a range is a glide from its lower to its upper end', () => {
    const [range] = notesOf([
      series('a', 'u', [point(15, 0, { bound: 'range', low: 10, high: 20 }), point(30, 9)]),
    ]);
    expect(range?.frequency.map(Math.round)).toEqual([440, 880]);
  });
});

describe('time', () => {
  const years = [point(1, 0), point(2, 600), point(3, 3600)];

  test('is the day, from left to right, in six seconds', () => {
    const notes = notesOf([series('a', 'u', years)]);
    expect(notes.map(({ start }) => start)).toEqual([0, 1, 6]);
    expect(notes.map(({ pan }) => Number(pan.toFixed(2)))).toEqual([-0.7, -0.47, 0.7]);
  });
  test('keeps notes of one week apart', () => {
    const notes = notesOf([series('a', 'u', [point(1, 0), point(2, 1), point(3, 7), point(4, 3650)])]);
    expect(notes.map(({ start }) => start)).toEqual([0, 0.5, 1, 6]);
  });
  test('of numbers without a day is their order', () => {
    const notes = notesOf([series('a', 'u', [point(1, null), point(2, null)])]);
    expect(notes.map(({ start, pan }) => [start, pan])).toEqual([
      [0, 0],
      [0.5, 0],
    ]);
  });
  test('passes in half at double speed', () => {
    const passages = toPassages([series('a', 'u', years)], false, 2);
    expect(passages[0]?.notes.map(({ start }) => start)).toEqual([0, 0.5, 3]);
    expect(passages[0]?.seconds).toBe(3.25);
  });
});

test('a stretch begins anew, with a click where the definition changed, and says what it is', () => {
  const passages = toPassages(
    [
      series('a', 'u', [point(1, 0), point(2, 5)], [point(3, 9), point(4, 10)]),
      series('b', 'v', [point(5, 1)]),
    ],
    false,
  );
  expect(passages.map(({ words, broken }) => [words, broken])).toEqual([
    [['a', 'a 1'], false],
    [['a 2'], true],
    [['b'], false],
  ]);
  expect(passages.map(({ notes }) => notes[0]?.start)).toEqual([0, 0, 0]);
});

test('one number is nothing to hear, and numbers in several units only on a logarithmic axis', () => {
  const [one, mixed] = [series('a', 'u', [point(1, 0)]), series('b', '≠', [point(1, 0), point(2, 0)])];
  expect(isAudible([one], false)).toBe(false);
  expect(isAudible([one, mixed], false)).toBe(false);
  expect(isAudible([one, mixed], true)).toBe(true);
  expect(isAudible([], true)).toBe(false);
});
