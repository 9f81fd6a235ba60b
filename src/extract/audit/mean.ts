/** 5月发送旅客310万人次，日均10万人次: a total over the days of its period. */

import { daysBetween } from '../../text/calendar.ts';
import { type Check, compare, isSameSentence } from './check.ts';
import { intervalOf, times } from './interval.ts';

export const mean: Check = {
  name: 'mean',
  read: ({ text, numbers }) =>
    numbers.flatMap((number, index) => {
      const total = numbers[index - 1];
      const daily =
        number.per === '日' &&
        /日均(?:[^，。；]{0,4})$/.test(text.slice(Math.max(0, number.start - 6), number.start));
      if (!total || !daily || total.role !== 'level' || total.unit !== number.unit || total.per !== null)
        return [];
      const { period } = total;
      if (!period?.start || !period.end || period.from === 'article' || !isSameSentence(text, total, number))
        return [];
      const days = daysBetween(period.start, period.end) + 1;
      const own = intervalOf(total);
      if (!own || days < 2 || total.subject === null || (/年/.test(period.words) === false && days > 92))
        return [];
      if (number.subject !== total.subject && number.subject !== `日均${total.subject}`) return [];
      return [compare(mean.name, number, times(own, 1 / days), `${total.text} ÷ ${days} days`, [total])];
    }),
};
