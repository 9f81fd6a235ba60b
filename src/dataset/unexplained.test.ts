import { expect, test } from 'vitest';
import { findUnexplained } from './unexplained.ts';

test('every digit run and numeral character outside the spans is named', () => {
  expect(findUnexplained('有12个、三千、１５、贰', [{ start: 1, end: 3 }]).map(({ text }) => text)).toEqual([
    '三',
    '千',
    '１５',
    '贰',
  ]);
});

test('a run that is covered in part is not covered', () => {
  expect(findUnexplained('1234', [{ start: 0, end: 2 }])).toEqual([{ start: 0, text: '1234' }]);
});
