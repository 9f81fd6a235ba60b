import { expect, test } from 'vitest';
import { spelled } from './number-in-words.ts';

test.each([
  [2, '两', 'two'],
  [3, '三', 'three'],
  [10, '十', 'ten'],
  [12, '十二', 'twelve'],
  [20, '二十', 'twenty'],
  [45, '四十五', 'forty-five'],
  [162, '162', '162'],
])('%i is %s and %s', (count, zh, en) => {
  expect(spelled(count, 'zh')).toBe(zh);
  expect(spelled(count, 'en')).toBe(en);
});
