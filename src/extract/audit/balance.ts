/** 出口401亿元、进口222亿元，顺差179亿元; 出生率6.3‰，死亡率7.7‰，自然增长率-1.4‰: a balance is the difference of its two sides. */

import type { Finding } from '../finding.ts';
import { type Check, compare, isSameSentence } from './check.ts';
import { intervalOf, minus } from './interval.ts';

export const balance: Check = {
  name: 'balance',
  title: { zh: '差额', en: 'Balance' },
  read: ({ text, numbers }) =>
    numbers.flatMap((number, index) => {
      const near = numbers
        .slice(Math.max(0, index - 6), index)
        .filter(
          (each) => each.role === 'level' && each.unit === number.unit && isSameSentence(text, each, number),
        );
      const sides = number.role === 'level' ? sidesOf(text, number, near) : null;
      const [more, less] = sides?.map(intervalOf) ?? [];
      if (!sides || !more || !less) return [];
      return [compare(balance.name, number, minus(more, less), `${sides[0].text} − ${sides[1].text}`, sides)];
    }),
};

/** What comes in and what goes out, of a surplus. */
const accounts: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/(?:^|[^进])出口(?:额|总额|总值)?$/, /(?:^|[^出])进口(?:额|总额|总值)?$/],
  [/结汇$/, /售汇$/],
  [/收入$/, /支出$/],
];

type Sides = readonly [more: Finding, less: Finding];

function sidesOf(text: string, number: Finding, near: readonly Finding[]): Sides | null {
  const last = (name: RegExp) => near.findLast(({ subject }) => name.test(subject ?? ''));
  if (/自然增长率(?:为|是)?$/.test(text.slice(Math.max(0, number.start - 8), number.start))) {
    const [births, deaths] = [last(/出生率/), last(/死亡率/)];
    return births && deaths ? [births, deaths] : null;
  }
  const [, sign] =
    /([顺逆])差$|(?:当期|本期|收支|当年)(结)余$/.exec(number.subject ?? '')?.filter(Boolean) ?? [];
  const way = sign === '结' ? '顺' : sign;
  for (const [into, out] of way ? accounts : []) {
    const [a, b] = way === '顺' ? [last(into), last(out)] : [last(out), last(into)];
    if (a && b) return [a, b];
  }
  return null;
}
