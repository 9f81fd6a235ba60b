/** Sessions of a congress or committee: 十二届三次全会, 十三届全国人大二次会议. */

import { aside } from '../rule.ts';

export const session = aside(
  'session of a congress',
  'name',
  '会议的届次',
  (at) => {
    const { start, end } = at;
    if (!/^次(?:全体)?(?:会议|全会|大会|代表大会)/.test(at.after(7))) return null;
    return /届[^，。；、\n]{0,12}$/.test(at.before(14)) ? [start, end + 1] : null;
  },
  { before: /次/ },
);
