/** Numbers in a web address. */

import { endOfAddress } from '../quantity/web-address.ts';
import type { SkipRule } from './rule.ts';

export const address: SkipRule = {
  rule: 'number in a web address',
  kind: 'name',
  reason: '网址里的数字',
  // www.example.cn/2020/12.htm
  find: (text, start) => {
    if (!/[A-Za-z/=%.-]/.test(text[start - 1] ?? '')) return null;
    const end = endOfAddress(text, start);
    return end > start ? [start, end] : null;
  },
};
