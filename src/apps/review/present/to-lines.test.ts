import { expect, test } from 'vitest';
import { toLines } from './to-lines.ts';

test('a paragraph a line, empty lines left out', () => {
  expect(toLines('先讲大局。\n\n  \n再讲数字。\n')).toEqual(['先讲大局。', '再讲数字。']);
  expect(toLines('')).toEqual([]);
});
