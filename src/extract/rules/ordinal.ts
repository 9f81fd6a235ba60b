/** 第三, 第22: a place in a row. */

import { limitsOf } from './limits.ts';
import type { Rule } from './rule.ts';

export const ordinal: Rule = {
  name: 'ordinal',
  read: ({ quantity }) =>
    quantity?.kind === 'ordinal'
      ? {
          sort: 'ordinal',
          start: quantity.start,
          end: quantity.end,
          rule: ordinal.name,
          quantity,
          limits: limitsOf(quantity),
          unit: null,
          noun: null,
          weak: null,
          past: false,
        }
      : null,
};
