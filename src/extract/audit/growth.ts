/** 产量412万吨，比上年增加12万吨，增长3%: level, amount and rate of one change; 进口320亿元，上年同期280亿元，增长14.3%. */

import type { Finding } from '../finding.ts';
import {
  bare,
  type Check,
  compare,
  growthDoubt,
  isLevel,
  isPercent,
  isSameSentence,
  type Passage,
  type Verdict,
} from './check.ts';
import { type Interval, intervalOf, minus, over, plus, times } from './interval.ts';

export const growth: Check = {
  name: 'growth',
  title: { zh: '增量与增速', en: 'Amount and rate of a change' },
  read: (passage) =>
    passage.numbers.flatMap((rate, index) => {
      if (rate.role !== 'change' || rate.sense !== 'by' || rate.direction === null) return [];
      if (!isPercent(rate)) return ofAmount(passage, rate, index);
      const found =
        fromAmount(passage, rate, index) ??
        fromYearBefore(passage, rate, index) ??
        fromElsewhere(passage, rate, index);
      if (!found) return [];
      const { by, before, arithmetic, others } = found;
      const made = over(by, before);
      if (!made) return [];
      return [
        compare(growth.name, rate, times(made, 100), arithmetic, others, growthDoubt(passage.text, rate)),
      ];
    }),
};

interface Found {
  readonly by: Interval;
  readonly before: Interval;
  readonly arithmetic: string;
  readonly others: readonly Finding[];
}

/** The amount beside the rate, before it or behind, and the level that both belong to. */
function fromAmount({ text, numbers, at }: Passage, rate: Finding, index: number): Found | null {
  const isAmount = (each: Finding | undefined): each is Finding =>
    each?.role === 'change' &&
    each.sense === 'by' &&
    !isPercent(each) &&
    each.direction === rate.direction &&
    each.baseKind === rate.baseKind &&
    isSameSentence(text, each, rate);
  const [last, second, next] = [numbers[index - 1], numbers[index - 2], numbers[index + 1]];
  const hasLevel = (amount: Finding, level: Finding | null | undefined): Found | null => {
    if (!level || level.role === 'change' || level.unit !== amount.unit) return null;
    const [now, by] = [intervalOf(level), intervalOf(amount)];
    if (!now || !by) return null;
    const down = amount.direction === 'down';
    return {
      by,
      before: down ? plus(now, by) : minus(now, by),
      arithmetic: `${amount.text} ÷ (${level.text} ${down ? '+' : '−'} ${amount.text})`,
      others: [level, amount],
    };
  };
  if (isAmount(last) && rate.start - last.end <= 12 && rate.of === last.of)
    return hasLevel(last, at(last.of));
  // 比上年增加25万人，达到1025万人，增长2.5%
  if (isAmount(second) && last && isLevel(last) && last.subject === second.subject && second.of === null)
    return rate.start - last.end <= 8 && last.start - second.end <= 8 ? hasLevel(second, last) : null;
  // 达1025万人，增长2.5%，增加25万人
  if (isAmount(next) && last && rate.of === last.start && next.of === rate.of && next.start - rate.end <= 8)
    return hasLevel(next, last);
  return null;
}

/** 3246个，比上年增加31个，上年为3215个 */
function ofAmount(passage: Passage, amount: Finding, index: number): Verdict[] {
  const found = fromYearBefore(passage, amount, index);
  const level = found?.others[0];
  const isPoints = /^个?百分点$/.test(amount.unit ?? '') && level !== undefined && isPercent(level);
  if (!found || !(isPoints || amount.unit === level?.unit)) return [];
  return [compare(growth.name, amount, found.by, found.difference, found.others)];
}

/** The level of the year before, in the same sentence. */
function fromYearBefore(
  { text, numbers, at }: Passage,
  rate: Finding,
  index: number,
): (Found & { readonly difference: string }) | null {
  const [last, second] = [numbers[index - 1], numbers[index - 2]];
  // 去年1268亿元，今年1620亿元，同比增长27.8%
  const isPair = last && second && last.unit === second.unit && isYearBefore(text, second, last);
  // 105307万人，上年末为102871万人，一年间增加2436万人
  const isBeside =
    rate.baseKind === null &&
    last !== undefined &&
    /(?:上年|去年)[末底]?(?:同期)?[为是]?$/.test(text.slice(last.start - 8, last.start)) &&
    rate.start - last.end < 12;
  const level = isBeside
    ? second
    : isPair && last.subject === second.subject && last.start === rate.of
      ? last
      : at(rate.of);
  const fromStart = /年初/.test(rate.base ?? '');
  if (!(rate.baseKind === 'year-earlier' || fromStart || isBeside) || !level?.period?.end || !isLevel(level))
    return null;
  const near = [last, second, numbers[index + 1]];
  const before = near.find(
    (each) =>
      each &&
      each !== level &&
      isLevel(each) &&
      each.unit === level.unit &&
      (each.subject === null || fromStart || isAlike(each.subject, level.subject)) &&
      isSameSentence(text, each, rate) &&
      (fromStart ? isAtStart(text, each) : isYearBefore(text, each, level)),
  );
  const [was, now] = [before && intervalOf(before), intervalOf(level)];
  if (!before || !was || !now) return null;
  const down = rate.direction === 'down';
  const [high, low] = down ? [before, level] : [level, before];
  const difference = `${high.text} − ${low.text}`;
  return {
    by: down ? minus(was, now) : minus(now, was),
    before: was,
    difference,
    arithmetic: `(${difference}) ÷ ${before.text}`,
    others: [level, before],
  };
}

/** 2023年业务量1321亿件，增长19.4%。… 2022年业务量为1106亿件: the level of the year before in another sentence. */
function fromElsewhere({ text, numbers, at }: Passage, rate: Finding, index: number): Found | null {
  const level = at(rate.of);
  if (rate.baseKind !== 'year-earlier' || !level?.subject || !isLevel(level) || level.bound !== 'exact')
    return null;
  const before = numbers
    .slice(Math.max(0, index - 30), index + 30)
    .find(
      (each) =>
        each !== level &&
        isLevel(each) &&
        each.modality === 'achieved' &&
        each.unit === level.unit &&
        each.per === level.per &&
        each.subject !== null &&
        bare(each.subject) === bare(level.subject ?? '') &&
        !isSameSentence(text, each, rate) &&
        each.period?.from !== 'article' &&
        isYearLess(each, level),
    );
  const [was, now] = [before && intervalOf(before), intervalOf(level)];
  if (!before || !was || !now) return null;
  const down = rate.direction === 'down';
  const [high, low] = down ? [before, level] : [level, before];
  return {
    by: down ? minus(was, now) : minus(now, was),
    before: was,
    arithmetic: `(${high.text} − ${low.text}) ÷ ${before.text}`,
    others: [level, before],
  };
}

/** 新建5G基站 is what 新建 goes on with. */
const isAlike = (one: string, other: string | null): boolean =>
  other !== null &&
  (one === other || bare(one) === bare(other) || /^(?:新建|完成|实现|办理|受理)$/.test(other));

/** 年初余额为6.21万亿元 */
const isAtStart = (text: string, { start }: Finding): boolean =>
  /(?:年初|[上去]年年?[末底])[^，。；\d]{0,8}$/.test(text.slice(Math.max(0, start - 14), start));

function isYearBefore(text: string, before: Finding, level: Finding): boolean {
  if (
    /(?:上年|去年)(?:(?:同期|同月|末|底)?[^，。；]{0,4}|同期[^，。；]{0,14})$/.test(
      text.slice(Math.max(0, before.start - 20), before.start),
    )
  )
    return true;
  return isYearLess(before, level);
}

/** The same stretch of the year before. */
function isYearLess(before: Finding, level: Finding): boolean {
  const [own, other] = [level.period, before.period];
  if (!own?.start || !own.end || !other?.start || !other.end) return false;
  const year = (iso: string) => Number(iso.slice(0, 4));
  return (
    year(own.start) === year(other.start) + 1 &&
    year(own.end) === year(other.end) + 1 &&
    own.start.slice(4) === other.start.slice(4)
  );
}
