import { expect, test } from 'vitest';
import { inSentence } from './phrase.ts';

test.each([
  ['zh', '造林面积', '造林面积'],
  ['zh', '造林面积：飞播造林', '造林面积（飞播造林）'],
  ['zh', '发电量：火电（半年）', '发电量（火电，半年）'],
  ['zh', '造林面积（累计数年）', '造林面积（累计数年）'],
  ['zh', '案件：审结：一审', '案件（审结，一审）'],
  ['en', 'Output: thermal (half-year)', 'Output (thermal, half-year)'],
  ['en', 'Output 1:2', 'Output 1:2'],
] as const)('%s: the name %s is %s within a sentence', (locale, name, told) => {
  expect(inSentence(name, locale)).toBe(told);
});
