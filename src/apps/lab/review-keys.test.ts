import { expect, test } from 'vitest';
import { wishOf } from './review-keys.ts';

const press = (key: string, held = {}) =>
  wishOf({ key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held });

test.each([
  ['ArrowDown', { kind: 'step', by: 1 }],
  ['ArrowUp', { kind: 'step', by: -1 }],
  ['a', { kind: 'accept' }],
  ['A', { kind: 'accept' }],
  ['r', { kind: 'reject' }],
  ['c', { kind: 'correct' }],
  ['u', { kind: 'reopen' }],
  ['f', { kind: 'alike' }],
  ['z', { kind: 'undo' }],
  ['n', { kind: 'missed' }],
])('%s', (key, wish) => {
  expect(press(key)).toEqual(wish);
});

test('a held shift asks for the reason of R and changes no other key', () => {
  expect(press('R', { shiftKey: true })).toEqual({ kind: 'reason' });
  expect(press('A', { shiftKey: true })).toEqual({ kind: 'accept' });
});

test('the browser keeps its own keys, and others mean nothing', () => {
  for (const held of ['altKey', 'ctrlKey', 'metaKey']) expect(press('z', { [held]: true }), held).toBeNull();
  for (const key of ['Enter', ' ', 'q', 'Tab', 'constructor']) expect(press(key), key).toBeNull();
});
