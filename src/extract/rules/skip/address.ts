/** Numbers in a web address. */

import { endOfAddress } from '../../quantity/web-address.ts';
import { aside } from '../rule.ts';

// www.example.cn/2020/12.htm
export const address = aside(
  'number in a web address',
  'name',
  '网址里的数字',
  (at) => {
    const { text, start } = at;
    const end = endOfAddress(text, start);
    return end > start ? [start, end] : null;
  },
  { after: /[A-Za-z/=%.-]/ },
);
