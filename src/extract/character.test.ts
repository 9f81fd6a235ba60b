import { expect, test } from 'vitest';
import { isOneOf, setOf } from './character.ts';

test('a module that is loaded again asks for its sets again and takes no room', () => {
  for (let time = 0; time < 40; time += 1) expect(isOneOf(setOf('甲乙丙'), '乙', 0)).toBe(true);
  expect(isOneOf(setOf('甲乙丙'), '丁', 0)).toBe(false);
});
