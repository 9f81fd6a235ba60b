/** 在320项中共计74项，占比23.1%: part, whole and share. */

import { type Check, compare } from './check.ts';
import { intervalOf, over, times } from './interval.ts';

export const share: Check = {
  name: 'share',
  read: ({ numbers, at }) =>
    numbers.flatMap((number, index) => {
      if (number.role !== 'share' || !/^[%％]$/.test(number.unit ?? '')) return [];
      const whole = at(number.wholeStart);
      const part = at(number.of);
      if (!whole || !part || whole === part || part !== numbers[index - 1]) return [];
      const same = part.unit === whole.unit && part.subject === number.subject;
      const [inner, outer] = [intervalOf(part), intervalOf(whole)];
      const made = same && inner && outer ? over(inner, outer) : null;
      return made
        ? [compare(share.name, number, times(made, 100), `${part.text} ÷ ${whole.text}`, [part, whole])]
        : [];
    }),
};
