/** 其中: no part is more than its whole, and the parts of a full list make it. */

import type { Finding } from '../finding.ts';
import { type Check, compare, type Verdict } from './check.ts';
import { type Interval, intervalOf, plus } from './interval.ts';

/** Parts that are all there is. */
const full: ReadonlyArray<readonly RegExp[]> = [
  [/出口/, /(?:^|[^出])进口/],
  [/男/, /女/],
  [/城镇|城市/, /乡村|农村/],
  [/第一产业/, /第二产业/, /第三产业/],
  [/公办|国有/, /民办|民营/],
  [/内资/, /外资/],
  [/小学/, /初中/, /高中/],
];

export const parts: Check = {
  name: 'parts',
  read: ({ text, numbers, at }) => {
    const verdicts: Verdict[] = [];
    const members = new Map<Finding, Finding[]>();
    for (const number of numbers) {
      const whole = number.role === 'level' ? at(number.wholeStart) : null;
      if (!whole || whole.unit !== number.unit || whole.role !== 'level' || whole.per !== number.per)
        continue;
      const list = members.get(whole);
      if (list) list.push(number);
      else members.set(whole, [number]);
    }
    for (const [whole, list] of members) {
      const all = intervalOf(whole);
      if (!all) continue;
      for (const part of list) {
        const own = intervalOf(part);
        if (own && own.low > all.high) {
          const most = { low: Number.NEGATIVE_INFINITY, high: all.high };
          verdicts.push(compare(parts.name, part, most, `a part of ${whole.text}`, [whole]));
        }
      }
      if (list.length < 2) continue;
      const isFull = full.some(
        (names) =>
          names.length === list.length &&
          names.every((name) => list.some(({ subject }) => name.test(subject ?? ''))),
      );
      const isInTurn = /(?:分别[是为]|分为)[：:][^。；]*$/.test(
        text.slice(whole.end, (list[0] as Finding).start),
      );
      if (!isFull && !isInTurn) continue;
      const sum = list.reduce<Interval | null>(
        (total, part) => {
          const own = intervalOf(part);
          return total && own ? plus(total, own) : null;
        },
        { low: 0, high: 0 },
      );
      if (!sum) continue;
      const open = /等/.test(text.slice(whole.end, (list.at(-1) as Finding).end + 2))
        ? 'the list ends in 等'
        : null;
      verdicts.push(compare(parts.name, whole, sum, list.map((part) => part.text).join(' + '), list, open));
    }
    return verdicts;
  },
};
