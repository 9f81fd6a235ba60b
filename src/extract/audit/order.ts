/** 1—11月6351亿元，全年7117亿元: what is counted from the same day is not less at a later one. */

import type { Finding } from '../finding.ts';
import { bare, type Check, isLevel, verdict } from './check.ts';
import { intervalOf } from './interval.ts';

/** Words of levels that do not add up over time. */
const standing = /均|率|价|指数|余额|存量|保有量|人口|在校|在岗|比例|占比|浓度|户数|面积/;

const isSummed = (number: Finding): boolean =>
  isLevel(number) &&
  number.modality === 'achieved' &&
  number.subject !== null &&
  !standing.test(number.subject) &&
  !/^(?:%|％|小时|分钟|天|日)?$/.test(number.unit ?? '') &&
  number.per === null &&
  number.wholeStart === null &&
  (number.measure === 'flow' || number.measure === 'cumulative') &&
  Boolean(number.period?.start && number.period.end && number.period.from !== 'article');

/** Whether the same sentence counts the same thing up to another day. */
function goesOn(text: string, before: Finding, { subject, unit, period, ...number }: Finding): boolean {
  const [one, other] = [bare(before.subject ?? ''), bare(subject ?? '')];
  return (
    before.unit === unit &&
    startOf(before) === startOf({ ...number, subject, unit, period }) &&
    before.period?.end !== period?.end &&
    (one.startsWith(other) || one.endsWith(other) || other.endsWith(one)) &&
    number.start - before.end < 60 &&
    /^[^。\n]*(?:；|累计)[^。\n]*$/.test(text.slice(before.end, number.start))
  );
}

/** 截至6月底累计, 截至9月底累计 count from one day, though the text does not name it. */
const startOf = ({ measure, period }: Finding): string | null =>
  measure === 'cumulative' && period?.start === period?.end ? 'cumulative' : (period?.start ?? null);

export const order: Check = {
  name: 'order',
  title: { zh: '累计先后', en: 'Cumulative order' },
  read: ({ text, numbers }) => {
    const lines = new Map<string, Finding[]>();
    let last: { readonly number: Finding; readonly line: Finding[] } | null = null;
    for (const number of numbers.filter(isSummed)) {
      const key = [bare(number.subject ?? ''), number.unit, startOf(number)].join('|');
      // 1—8月，全市出口3486亿元；1—9月，出口3985亿元: the sentence goes on with the same
      const same: Finding[] | undefined = last && goesOn(text, last.number, number) ? last.line : undefined;
      const line: Finding[] = same ?? lines.get(key) ?? [];
      if (bare(number.subject ?? '').length < 4 && line !== same && line.length > 0) continue;
      line.push(number);
      if (line !== same) lines.set(key, line);
      last = { number, line };
    }
    return [...lines.values()].flatMap((line) => {
      const dated = line.toSorted((a, b) => ((a.period?.end ?? '') < (b.period?.end ?? '') ? -1 : 1));
      return dated.slice(1).flatMap((later, index) => {
        const earlier = dated[index] as Finding;
        const [least, most] = [intervalOf(earlier), intervalOf(later)];
        if (!least || !most || earlier.period?.end === later.period?.end) return [];
        // Far off in the text or in size it is something else of the same name.
        if (Math.abs(later.start - earlier.start) > 800 || most.high * 10 < least.low) return [];
        const holds = most.high >= least.low;
        const [was, now] = [earlier, later].map((each) => `${each.period?.words} ${each.text}`);
        const arithmetic = `${was} ${holds ? '≤' : '>'} ${now}`;
        return [
          verdict(
            order.name,
            holds ? 'holds' : 'broken',
            arithmetic,
            {
              zh: `${arithmetic}${holds ? '' : '；同一起点的累计数不应减少'}`,
              en: `${arithmetic}${holds ? '' : '; what counts from the same day cannot fall'}`,
            },
            [earlier, later],
          ),
        ];
      });
    });
  },
};
