/** 70650.0万吨（14130.0亿斤）: one quantity in two units. */

import { scaleOf } from '../lexicon/unit-scale.ts';
import { type Check, compare } from './check.ts';
import { intervalOf, times } from './interval.ts';

/** How many of the second unit one of the first is; null where they are one unit, or do not convert. */
function factorOf(unit: string | null, second: string | null): number | null {
  const [one, other] = [scaleOf(unit), scaleOf(second)];
  return one.base === other.base && one.factor !== other.factor ? one.factor / other.factor : null;
}

export const secondUnit: Check = {
  name: 'second unit',
  title: { zh: '两种单位', en: 'Two units' },
  read: ({ text, numbers }) =>
    numbers.flatMap((number, index) => {
      const before = numbers[index - 1];
      if (!before) return [];
      const factor = factorOf(before.unit, number.unit);
      if (factor === null || !/^[（(](?:约?合|折合|即)?$/.test(text.slice(before.end, number.start)))
        return [];
      const own = intervalOf(before);
      return own ? [compare(secondUnit.name, number, times(own, factor), before.text, [before])] : [];
    }),
};
