import { expect, test } from 'vitest';
import { shortNumber } from './axis-words.ts';

test.each([
  [-12.8, '−12.8', '−12.8'],
  [-3_200_000, '−320万', '−3.2M'],
  [12.8, '12.8', '12.8'],
])('a tick of %d has the minus sign, no hyphen', (value, zh, en) => {
  expect(shortNumber(value, 'zh')).toBe(zh);
  expect(shortNumber(value, 'en')).toBe(en);
});
