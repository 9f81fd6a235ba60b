import { expect, test } from 'vitest';
import type { Decided } from './read-article.ts';
import { alikeOf, nextOpen, queueOf, rowsAround, stepFrom, unitsOf } from './review-queue.ts';

const number = (key: string, more: Partial<Decided> = {}, unit = '家'): Decided => ({
  observation: { start: Number(key), unit } as Decided['observation'],
  key,
  verdict: null,
  corrected: false,
  doubt: null,
  reason: '',
  ...more,
});
const all = [
  number('1'),
  number('2', { verdict: 'accepted' }),
  number('3', { doubt: '无单位' }, '人'),
  number('4', { verdict: 'rejected', doubt: '无单位' }),
];
const keys = (queue: readonly Decided[]) => queue.map(({ key }) => key).join(' ');

test('the doubtful come first, then the order of the text', () => {
  expect(keys(queueOf(all, 'all', new Set()))).toBe('3 4 1 2');
});

test('a filter leaves what was asked for', () => {
  expect(keys(queueOf(all, 'open', new Set()))).toBe('3 1');
  expect(keys(queueOf(all, 'doubted', new Set()))).toBe('3 4');
  expect(keys(queueOf(all, 'broken', new Set([2])))).toBe('2');
  expect(keys(queueOf(all, 'unit 人', new Set()))).toBe('3');
  expect(unitsOf(all.map(({ observation }) => observation))).toEqual(['家', '人']);
});

test('a hundred rows stand around a number, and move by ten', () => {
  const queue = Array.from({ length: 210 }, (_, at) => number(String(at)));
  const span = (place: number) => {
    const rows = rowsAround(queue, place);
    return `${rows[0]?.key}–${rows.at(-1)?.key}`;
  };
  expect([0, 54, 55, 64, 65, 154, 155, 209].map(span)).toEqual([
    '0–99',
    '0–99',
    '10–109',
    '10–109',
    '20–119',
    '100–199',
    '110–209',
    '110–209',
  ]);
  expect(rowsAround(queue.slice(0, 3), 2)).toHaveLength(3);
});

test('the next one is undecided, from the start again, until none is left', () => {
  const queue = queueOf(all, 'all', new Set());
  expect(nextOpen(queue, '3')).toBe('1');
  expect(nextOpen(queue, '1')).toBe('3');
  expect(nextOpen([number('1')], '1')).toBeNull();
});

test('steps end at either end', () => {
  expect(stepFrom(all, '1', -1)).toBe('1');
  expect(stepFrom(all, '1', 1)).toBe('2');
  expect(stepFrom([], null, 1)).toBeNull();
});

test('numbers of one form have one rule and unit, and perhaps the two signs before them in common', () => {
  const text = '增长3%，增长4%，占5%，增长6家';
  const at = (quote: string, unit: string, verdict: Decided['verdict'] = null) =>
    number(String(text.indexOf(quote)), { verdict }, unit);
  const rows = [at('3%', '%', 'accepted'), at('4%', '%'), at('5%', '%'), at('6家', '家')];
  const quotes = (form: 'words' | 'unit') =>
    alikeOf(rows, rows[0] as Decided, text, form)
      .map(({ key }) => text[Number(key)])
      .join('');
  expect([quotes('words'), quotes('unit')]).toEqual(['4', '45']);
});
