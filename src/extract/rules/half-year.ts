/** 上半年 and its kin, whose numeral is the 半. */

import { ymd } from '../calendar.ts';
import type { Rule } from './rule.ts';

export const halfYear: Rule = {
  name: 'half of a year',
  of: { written: 'words', before: /年/ },
  read: ({ text, start: at, context }) => {
    if (text[at] !== '半' || text[at + 1] !== '年' || at - 1 < context.floor) return null;
    const half = '上前'.includes(text[at - 1] ?? '。') ? 1 : '下后'.includes(text[at - 1] ?? '。') ? 7 : null;
    if (half === null) return null;
    return {
      sort: 'date',
      start: at - 1,
      end: at + 2,
      rule: halfYear.name,
      dates: ({ last, asOf }) => {
        const year = last.year ?? asOf.year;
        return [ymd(year, half), ymd(year, half + 5)];
      },
      framing: false,
      lasting: false,
    };
  },
};
