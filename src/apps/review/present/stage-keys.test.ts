import { expect, test } from 'vitest';
import { keys } from './present-words.ts';
import { wishOf } from './stage-keys.ts';

const press = (key: string, typed = '', held = {}) =>
  wishOf({ key, altKey: false, ctrlKey: false, metaKey: false, ...held }, typed);

test('arrows, space, a clicker and letters of either case', () => {
  for (const key of ['ArrowRight', 'PageDown', ' ', 'Enter'])
    expect(press(key)).toEqual({ kind: 'by', by: 1 });
  for (const key of ['ArrowLeft', 'PageUp', 'Backspace']) expect(press(key)).toEqual({ kind: 'by', by: -1 });
  expect(press('B')).toEqual({ kind: 'black' });
  for (const key of ['.', '。']) expect(press(key)).toEqual({ kind: 'black' });
  for (const key of ['s', 'P']) expect(press(key)).toEqual({ kind: 'speaker' });
  for (const key of ['?', '？']) expect(press(key)).toEqual({ kind: 'help' });
});

test('digits and Enter name a slide; Enter alone goes on', () => {
  expect(press('1')).toEqual({ kind: 'digit', digit: '1' });
  expect(press('Enter', '12')).toEqual({ kind: 'to', to: 11 });
});

test('the browser keeps its own keys, and others mean nothing', () => {
  expect(press('f', '', { ctrlKey: true })).toBeNull();
  expect(press('q')).toBeNull();
});

test('every letter of the help does something', () => {
  const letters = keys
    .flatMap(({ keys: named }) => named.split(/[ ,]+/))
    .filter((key) => /^[A-Z?.]$/.test(key));
  expect(letters.length).toBeGreaterThan(4);
  for (const letter of letters) expect(press(letter), letter).not.toBeNull();
});
