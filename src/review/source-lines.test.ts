import { expect, test } from 'vitest';
import { eachOnce } from './source-lines.ts';

test('of several slides each source stands once, the article with its mark', () => {
  expect(eachOnce(['《甲》', '新华社，2019年4月28日', '《甲》（本文）', '新华社，2019年4月28日'])).toEqual([
    '新华社，2019年4月28日',
    '《甲》（本文）',
  ]);
  expect(eachOnce(['“A” (the article)', '“A”', 'B'])).toEqual(['“A” (the article)', 'B']);
  expect(eachOnce([])).toEqual([]);
});
