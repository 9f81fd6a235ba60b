/** Sessions of a congress or committee: 十二届三次全会, 十三届全国人大二次会议. */

import type { SkipRule } from './rule.ts';

export const session: SkipRule = {
  rule: 'session of a congress',
  kind: 'name',
  reason: '会议的届次',
  find: (text, start, end) => {
    if (!/^次(?:全体)?(?:会议|全会|大会|代表大会)/.test(text.slice(end, end + 7))) return null;
    return /届[^，。；、\n]{0,12}$/.test(text.slice(Math.max(0, start - 14), start))
      ? [start, end + 1]
      : null;
  },
};
