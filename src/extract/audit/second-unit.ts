/** 70650.0万吨（14130.0亿斤）: one quantity in two units. */

import { type Check, compare } from './check.ts';
import { intervalOf, times } from './interval.ts';

/** How many of the second unit one of the first is. */
const factors: Readonly<Record<string, number>> = {
  '吨 斤': 2000,
  '斤 吨': 1 / 2000,
  '公斤 斤': 2,
  '斤 公斤': 0.5,
  '吨 公斤': 1000,
  '公顷 亩': 15,
  '亩 公顷': 1 / 15,
  '平方公里 公顷': 100,
  '平方公里 亩': 1500,
  '公里 里': 2,
  '公里 米': 1000,
  '立方米 升': 1000,
};

export const secondUnit: Check = {
  name: 'second unit',
  title: { zh: '两种单位', en: 'Two units' },
  read: ({ text, numbers }) =>
    numbers.flatMap((number, index) => {
      const before = numbers[index - 1];
      const factor = factors[`${before?.unit} ${number.unit}`];
      if (
        !before ||
        factor === undefined ||
        !/^[（(](?:约?合|折合|即)?$/.test(text.slice(before.end, number.start))
      )
        return [];
      const own = intervalOf(before);
      return own ? [compare(secondUnit.name, number, times(own, factor), before.text, [before])] : [];
    }),
};
