import { expect, test } from 'vitest';
import { type Bound, endsOf } from '../text/bound.ts';
import { canBeOne } from './agree.ts';

const printed = (value: number, bound: Bound, decimals: number | null = null) => ({
  ...endsOf(value, bound),
  bound,
  decimals,
});

test.each([
  ['a bound and the number beyond it', printed(5000, 'more_than'), printed(5318, 'exact'), true],
  ['a number rounded and in full', printed(123000, 'exact', -3), printed(123456, 'exact', 0), true],
  ['about as much', printed(470, 'about', -1), printed(468, 'exact', 0), true],
  ['one bound twice', printed(33, 'more_than'), printed(33, 'more_than'), true],
  ['two bounds', printed(33, 'more_than'), printed(34, 'more_than'), false],
  ['a number at the wrong side', printed(5000, 'more_than'), printed(4900, 'exact'), false],
  ['a number far beyond its bound', printed(10, 'more_than'), printed(5318, 'exact'), false],
  ['two numbers', printed(123000, 'exact', -3), printed(124000, 'exact', -3), false],
])('%s', (_, a, b, one) => {
  expect([canBeOne(a, b), canBeOne(b, a)]).toEqual([one, one]);
});
