import { expect, test } from 'vitest';
import type { Deck } from '../../review/deck.ts';
import { begin, redo, step, undo } from './deck-history.ts';

const deck = (title: string): Deck => ({
  format: 'reform-ledger-deck',
  version: 1,
  id: 'd',
  title,
  locale: 'zh',
  template: 'empty',
  dataset: 'x',
  since: '2019-05-31',
  asOf: '2020-05-31',
  slides: [],
  targets: [],
});

test('steps are undone and done again', () => {
  const made = step(step(begin(deck('a')), deck('b'), null), deck('c'), null);
  expect(undo(made).deck.title).toBe('b');
  expect(undo(undo(made)).deck.title).toBe('a');
  expect(undo(undo(undo(made))).deck.title).toBe('a');
  expect(redo(undo(undo(made))).deck.title).toBe('b');
  expect(redo(made).deck.title).toBe('c');
});

test('typing on in one field is one step, another field a new one', () => {
  const typed = step(step(begin(deck('a')), deck('ab'), 'title'), deck('abc'), 'title');
  expect(undo(typed).deck.title).toBe('a');
  expect(undo(step(typed, deck('x'), 'notes')).deck.title).toBe('abc');
});

test('a new step forgets what was undone', () => {
  const made = step(undo(step(begin(deck('a')), deck('b'), null)), deck('c'), null);
  expect(redo(made).deck.title).toBe('c');
  expect(undo(made).deck.title).toBe('a');
});

test('the same deck is no step', () => {
  const start = begin(deck('a'));
  expect(step(start, start.deck, null)).toBe(start);
});
