/** 出口401亿元、进口222亿元，顺差179亿元: a balance is the difference of its two sides. */

import { type Check, compare, isSameSentence } from './check.ts';
import { intervalOf, minus } from './interval.ts';

export const balance: Check = {
  name: 'balance',
  read: ({ text, numbers }) =>
    numbers.flatMap((number, index) => {
      const way = /([顺逆])差$/.exec(number.subject ?? '')?.[1];
      if (!way || number.role !== 'level') return [];
      const near = numbers
        .slice(Math.max(0, index - 6), index)
        .filter(
          (other) =>
            other.role === 'level' && other.unit === number.unit && isSameSentence(text, other, number),
        );
      const out = near.findLast(
        ({ subject }) => /出口$/.test(subject ?? '') && !/进出口$/.test(subject ?? ''),
      );
      const into = near.findLast(({ subject }) => /(?:^|[^出])进口$/.test(subject ?? ''));
      const [a, b] = way === '顺' ? [out, into] : [into, out];
      const [more, less] = [a && intervalOf(a), b && intervalOf(b)];
      if (!a || !b || !more || !less) return [];
      return [compare(balance.name, number, minus(more, less), `${a.text} − ${b.text}`, [a, b])];
    }),
};
