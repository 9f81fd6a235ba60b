/** A number in a 《title》. */

import { titledAround } from '../around.ts';
import type { SkipRule } from './rule.ts';

export const title: SkipRule = {
  rule: 'number in a title',
  kind: 'title',
  reason: '书名号里的数字是题目的一部分',
  find: titledAround,
};
