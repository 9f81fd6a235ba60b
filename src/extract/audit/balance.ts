/** 出口401亿元、进口222亿元，顺差179亿元; 出生率6.3‰，死亡率7.7‰，自然增长率-1.4‰: a balance is the difference of its two sides. */

import type { Finding } from '../finding.ts';
import { type Check, compare, isSameSentence } from './check.ts';
import { intervalOf, minus } from './interval.ts';

export const balance: Check = {
  name: 'balance',
  title: { zh: '差额', en: 'Balance' },
  read: ({ text, numbers }) =>
    numbers.flatMap((number, index) => {
      const sides = ofBirths(text, numbers, index);
      const [births, deaths] = sides?.map(intervalOf) ?? [];
      if (sides && births && deaths)
        return [
          compare(balance.name, number, minus(births, deaths), `${sides[0].text} − ${sides[1].text}`, sides),
        ];
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

function ofBirths(
  text: string,
  numbers: readonly Finding[],
  index: number,
): readonly [Finding, Finding] | null {
  const number = numbers[index] as Finding;
  if (!/自然增长率(?:为|是)?$/.test(text.slice(Math.max(0, number.start - 8), number.start))) return null;
  const near = numbers.slice(Math.max(0, index - 5), index).filter((each) => each.unit === number.unit);
  const births = near.findLast(({ subject }) => /出生率/.test(subject ?? ''));
  const deaths = near.findLast(({ subject }) => /死亡率/.test(subject ?? ''));
  return births && deaths && isSameSentence(text, births, number) ? [births, deaths] : null;
}
