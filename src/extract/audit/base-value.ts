/** 较2019年同期（82.0%）上升3.5个百分点; 由62%提高到71%，提高9个百分点: what was, what is, and the change. */

import type { Finding } from '../finding.ts';
import { type Check, compare, growthDoubt, isSameSentence, type Verdict } from './check.ts';
import { type Interval, intervalOf, minus, over, times } from './interval.ts';

const points = /^个?[百千]分点$/;
const percent = /^[%％]$/;

export const baseValue: Check = {
  name: 'base value',
  title: { zh: '前后两值', en: 'Then and now' },
  read: ({ text, numbers, at }) => {
    const verdicts: Verdict[] = [];
    numbers.forEach((change, index) => {
      if (change.role !== 'change' || change.direction === null) return;
      const pair = pairOf(text, numbers, index, at);
      if (!pair) return;
      const [was, is] = pair;
      const [before, now] = [intervalOf(was), intervalOf(is)];
      if (!before || !now) return;
      const rose = change.direction === 'up' ? minus(now, before) : minus(before, now);
      const [high, low] = change.direction === 'up' ? [is, was] : [was, is];
      const difference = `${high.text} − ${low.text}`;
      const made: Interval | null =
        points.test(change.unit ?? '') || change.unit === was.unit ? rose : over(rose, before);
      if (!made) return;
      const relative = made !== rose;
      const isTimes = change.unit === '倍';
      if (relative && !isTimes && !percent.test(change.unit ?? '')) return;
      const arithmetic = relative ? `(${difference}) ÷ ${was.text}` : difference;
      verdicts.push(
        compare(
          baseValue.name,
          change,
          relative && !isTimes ? times(made, 100) : made,
          arithmetic,
          [was, is],
          relative ? growthDoubt(text, change) : null,
        ),
      );
    });
    return verdicts;
  },
};

/** 比上年的4.0亿吨增长5%，达到4.2亿吨: what a change comes to stands behind it. */
function reachedBehind(text: string, numbers: readonly Finding[], index: number): Finding | null {
  const [change, next] = [numbers[index] as Finding, numbers[index + 1]];
  return next && /^，?(?:达|达到|增至|升至|降至|为)$/.test(text.slice(change.end, next.start)) ? next : null;
}

/** The value before and the value now that a change stands beside. */
function pairOf(
  text: string,
  numbers: readonly Finding[],
  index: number,
  at: (start: number | null) => Finding | null,
): readonly [Finding, Finding] | null {
  const change = numbers[index] as Finding;
  const [last, second] = [numbers[index - 1], numbers[index - 2]];
  if (!last) return null;
  const lead = text.slice(last.end, change.start);
  const level = at(change.of) ?? reachedBehind(text, numbers, index);
  // 较2019年同期（82.0%）上升3.5个百分点
  if (
    /^[）)][^，。；]{0,8}$/.test(lead) &&
    /[（(]$/.test(text.slice(0, last.start).slice(-1)) &&
    last.role === 'level'
  ) {
    const isAim = /(?:目标|计划|同期|年|水平)[（(]$/.test(
      text.slice(Math.max(0, last.start - 6), last.start),
    );
    return level && isAim && level.unit === last.unit && level !== last && isSameSentence(text, level, change)
      ? [last, level]
      : null;
  }
  // 比2020年的20%提高4个百分点
  if (
    /^[^，。；]{0,8}$/.test(lead) &&
    last.sense !== 'to' &&
    /(?:比|较)[^，。；]{2,14}的$/.test(text.slice(Math.max(0, last.start - 20), last.start))
  )
    return level && level !== last && level.unit === last.unit && isSameSentence(text, level, change)
      ? [last, level]
      : null;
  // 由62%提高到71%，提高9个百分点
  const isTo = last.sense === 'to' && second?.unit === last.unit && second.sense === null;
  if (!isTo || !second || !isSameSentence(text, second, change)) return null;
  const opens = /(?:由|从)[^，。；]{0,14}$/.test(text.slice(Math.max(0, second.start - 16), second.start));
  const follows = change.subject === last.subject && lead.length < 14 && !/均/.test(lead);
  return opens && follows ? [second, last] : null;
}
