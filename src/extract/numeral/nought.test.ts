/** A nought of its own before 万 or 亿 multiplies nothing. */

import { expect, test } from 'vitest';
import { brokenInvariants } from '../invariants.ts';
import { readNumeral } from './index.ts';

const none = (): boolean => false;

test.each([
  ['10万0万', 1e5],
  ['30万0亿', 3e5],
  ['3万0万人', 3e4],
  ['亿0亿', 1e8],
  ['2亿0万', 2e8],
  ['2亿0万人', 2e8],
  ['亿0万', 1e8],
  ['三亿零万', 3e8],
  ['三万亿', 3e12],
  ['10万亿', 1e13],
  ['1亿0500万', 105e6],
])('%s is %d', (written, value) => {
  expect(readNumeral(written, 0, none)?.value).toBe(value);
});

test.each(['9.8/10万0万', '由9.8/10万0万降至6.2/10万', '10万0万0亿', '每10万0亿人'])(
  'no numeral of %s is lost',
  (text) => {
    expect(brokenInvariants(text)).toEqual([]);
  },
);
