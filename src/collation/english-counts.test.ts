import { expect, test } from 'vitest';
import { numbersIn } from './english-counts.ts';

test.each([
  ['eighty-nine dedicated lanes', 89],
  ['a dozen provincial-level regions', 12],
  ['half a dozen ports', 6],
  ['two dozen provinces', 24],
  ['twenty ports', 20],
  ['ninety-one measures', 91],
  ['seventeen measures', 17],
])('%s', (text, value) => {
  expect(numbersIn(text).map((number) => number.value)).toEqual([value]);
});

test.each(['twenty-four-hour service', 'forty years'])('%s counts nothing', (text) => {
  expect(numbersIn(text)).toEqual([]);
});

test.each([
  ['370m car owners', 370e6],
  ['1.54bn services', 1.54e9],
  ['a bridge of 370m in length', 370],
])('%s', (text, value) => {
  expect(numbersIn(text).map((number) => number.value)).toEqual([value]);
});

test.each([
  ['upwards of 25 million people', 'more_than'],
  ['just over 300 ports', 'more_than'],
  ['just under 4 million times', 'nearly'],
  ['in excess of 2 billion services', 'more_than'],
])('%s keeps its bound', (text, bound) => {
  expect(numbersIn(text).map((number) => number.bound)).toEqual([bound]);
});

test.each([
  ['more than fifty million vehicle owners', 50e6, 'more_than', null],
  ['around two thousand windows', 2000, 'about', null],
  ['close to five million: that is how many', 5e6, 'nearly', null],
  ['a gain of five', 5, 'exact', null],
  ['2.4 times the 180', 2.4, 'exact', '倍'],
  ['more than doubled in a year', 2, 'more_than', '倍'],
  ['two thirds of all cards', 2 / 3, 'exact', 'share'],
  ['one in five drivers', 1 / 5, 'exact', 'share'],
  ['up to six days', 6, 'at_most', '天'],
] as const)('%s', (text, value, bound, unit) => {
  const [number] = numbersIn(text);
  expect(number).toMatchObject({ value, bound, unit });
});

test.each(['in the first half of the year', 'six days later', 'five times a week', 'one of them'])(
  '%s has no number to hold against a ledger',
  (text) => {
    expect(numbersIn(text)).toEqual([]);
  },
);
