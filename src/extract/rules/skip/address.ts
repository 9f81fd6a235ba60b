/** Numbers in a web address. */

import { endOfAddress } from '../../quantity/web-address.ts';
import { aside } from '../rule.ts';

// www.example.cn/2020/12.htm
export const address = aside('number in a web address', 'name', '网址里的数字', (at) => {
  const { text, start } = at;
  if (start === 0 || text.charCodeAt(start - 1) > 127 || !/[A-Za-z/=%.-]/.test(text[start - 1] ?? ''))
    return null;
  const end = endOfAddress(text, start);
  return end > start ? [start, end] : null;
});
