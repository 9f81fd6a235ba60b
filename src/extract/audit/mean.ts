/** 5月发送旅客310万人次，日均10万人次; 向12.6万户发放3.78亿元，户均3000元: a total over what it is shared among. */

import { daysBetween } from '../../text/calendar.ts';
import type { Text } from '../../text/locale.ts';
import type { Finding } from '../finding.ts';
import {
  type Check,
  compare,
  growthDoubt,
  isPercent,
  isSameSentence,
  type Passage,
  sentenceOf,
  type Verdict,
} from './check.ts';
import { intervalOf, minus, over, times } from './interval.ts';

export const mean: Check = {
  name: 'mean',
  title: { zh: '均值与总数', en: 'Mean and total' },
  read: (passage) =>
    passage.numbers.flatMap((number, index) =>
      number.role === 'level'
        ? [...daily(passage, number, index), ...perHead(passage, number, index)]
        : perYear(passage, number, index),
    ),
};

function daily({ text, numbers }: Passage, number: Finding, index: number): Verdict[] {
  const sum = numbers[index - 1];
  // 新登记企业21.3万户，日均新登记1177户: what is said again of the daily number is of the total.
  const again = /日均([^，。；]{0,4})$/.exec(text.slice(Math.max(0, number.start - 6), number.start))?.[1];
  const isDaily = number.per === '日' && again !== undefined;
  if (!sum || !isDaily || sum.role !== 'level' || sum.unit !== number.unit || sum.per !== null) return [];
  const days = daysOf(text, sum, number);
  const own = intervalOf(sum);
  if (!own || days === null || days < 2 || sum.subject === null) return [];
  const isBeside =
    number.start - sum.end <= 8 &&
    (sum.subject.includes(again) ||
      (sum.subject.includes('客') && /^(?:发送|接待|运送)$/.test(again)) ||
      /^(?:产量|产|销量|销售|客流|客流量|办理|受理|业务量)$/.test(again));
  if (!isBeside && number.subject !== sum.subject && number.subject !== `日均${sum.subject}`) return [];
  // 上半年 of an unknown year has 181 days or 182.
  const leap = days > 100 ? 1 : 0;
  const arithmetic = `${sum.text} ÷ ${days}`;
  const made = over(own, { low: days - leap, high: days + leap }) ?? own;
  return [compare(mean.name, number, made, arithmetic, [sum], daysDoubt(text, sum, number, days))];
}

/** 成交198.22万亿元，日均成交8.62万亿元 of a month is a mean of 23 days: markets and offices count those that they open on. */
function daysDoubt(text: string, sum: Finding, number: Finding, days: number): Text | null {
  const opened = (sum.value ?? 0) / (number.value ?? 1) / days;
  const isOpen = opened > 0.6 && opened < 0.78 && openedOn.test(sentenceOf(text, sum));
  return isOpen
    ? { zh: '可能按交易日或工作日平均', en: 'perhaps the mean of trading or working days' }
    : null;
}

const openedOn = /成交|交易|拆借|回购|结算|清算|申购|股市|债市|汇市|窗口|大厅|工作日|办件/;

/** How many days a total took: those that its paragraph counts (为期40天的春运), else those of its own period; null if it says neither. */
function daysOf(text: string, sum: Finding, number: Finding): number | null {
  if (!isSameSentence(text, sum, number)) return null;
  const before = /[^\n]*$/.exec(text.slice(Math.max(0, sum.start - 120), sum.start))?.[0] ?? '';
  const counted =
    /(?:为期|期间共?|假期|春运|暑运|历时|这)(\d{1,3})天/.exec(before) ??
    /(\d{1,3})天(?:的|里|内|间|假期|长假|春运|暑运)/.exec(before);
  if (counted) return Number(counted[1]);
  const { period } = sum;
  // Another stretch of days, of which the text does not say how many.
  if (/春运|暑运|假期|[\d十]+天/.test(sentenceOf(text, sum))) return null;
  if (!period?.start || !period.end || !/^(?:own|sentence)$/.test(period.from)) return null;
  return daysBetween(period.start, period.end) + 1;
}

/** The two numbers before are the total and, in the unit of the denominator, how many share it. */
function perHead(passage: Passage, number: Finding, index: number): Verdict[] {
  const { text, numbers } = passage;
  const [last, second] = [numbers[index - 1], numbers[index - 2]];
  const behind = totalBehind(passage, number, index);
  if (behind) return [behind];
  if (!last || !second || !isSameSentence(text, second, number)) return [];
  // 人口100万人，出口50亿元，人均收入3万元: the mean of something else.
  const head =
    /^(?:[\u4e00-\u9fff]{0,4})[，（](?:出游|游客|旅客|旅游)?(?:(?:平均)?每([户人件家村个名项套辆台间所座亩张])[^，。；]{0,4}?|([户人件家村个案])均([^，。；]{0,6}?))(?:约|为|达)?$/.exec(
      text.slice(last.end, number.start),
    );
  const [, each, of, what = ''] = head ?? [];
  const unit = each ?? (of === '案' ? '件' : of);
  const [total, count] = last.unit === number.unit ? [last, second] : [second, last];
  const plain = [total, count].every(({ role, per }) => role === 'level' && per === null);
  if (what !== '' && what !== '人口' && !/^(?:总?花费|消费)$/.test(what) && !total.subject?.endsWith(what))
    return [];
  if (
    !unit ||
    !plain ||
    total.unit !== number.unit ||
    !(
      count.unit === unit ||
      (unit === '人' && /^(?:人次|名|位)$/.test(count.unit ?? '')) ||
      text.startsWith(unit, count.end)
    )
  )
    return [];
  const [sum, heads] = [intervalOf(total), intervalOf(count)];
  const made = sum && heads ? over(sum, heads) : null;
  return made ? [compare(mean.name, number, made, `${total.text} ÷ ${count.text}`, [total, count])] : [];
}

/** 农户5600户，户均耕地8.4亩，耕地总面积4.7万亩: the total stands behind its mean. */
function totalBehind({ text, numbers }: Passage, number: Finding, index: number): Verdict | null {
  const [count, total] = [numbers[index - 1], numbers[index + 1]];
  const [, of, what] =
    /([户人])均([^，。；\d]{2,10})$/.exec(text.slice(Math.max(0, number.start - 14), number.start)) ?? [];
  if (!count || !total || !of || !what || count.unit !== of || total.unit !== number.unit) return null;
  const isTotal = /总/.test(total.subject ?? '') && (total.subject ?? '').startsWith(what.slice(0, 2));
  const isOne = isSameSentence(text, count, number) && isSameSentence(text, number, total);
  const heads = /人口|人数|农户|家庭|户数|居民/.test(count.subject ?? '');
  if (!isTotal || !isOne || !heads || count.role !== 'level') return null;
  const [sum, all] = [intervalOf(total), intervalOf(count)];
  const made = sum && all ? over(sum, all) : null;
  return made ? compare(mean.name, number, made, `${total.text} ÷ ${count.text}`, [count, total]) : null;
}

/** 由2015年的3195公里增长到2020年的7355公里，年均增加832公里; 年均增长5.2% */
function perYear({ text, numbers }: Passage, number: Finding, index: number): Verdict[] {
  const [now, was] = [numbers[index - 1], numbers[index - 2]];
  if (number.per !== '年' || !now || !was || now.sense !== 'to' || was.unit !== now.unit) return [];
  if (number.direction === null || number.subject !== now.subject || !isSameSentence(text, was, number))
    return [];
  const years = Number(now.period?.end?.slice(0, 4)) - Number(was.period?.end?.slice(0, 4));
  const [before, after] = [intervalOf(was), intervalOf(now)];
  if (!(years > 1) || !before || !after) return [];
  const [high, low] = number.direction === 'up' ? [after, before] : [before, after];
  const [more, less] = number.direction === 'up' ? [now, was] : [was, now];
  if (number.unit === now.unit) {
    const made = times(minus(high, low), 1 / years);
    return [compare(mean.name, number, made, `(${more.text} − ${less.text}) ÷ ${years}`, [was, now])];
  }
  const ratio = isPercent(number) && number.direction === 'up' ? over(after, before) : null;
  if (!ratio) return [];
  const grown = (value: number) => (value ** (1 / years) - 1) * 100;
  const made = { low: grown(ratio.low), high: grown(ratio.high) };
  const arithmetic = `(${now.text} ÷ ${was.text})^(1/${years}) − 1`;
  return [compare(mean.name, number, made, arithmetic, [was, now], growthDoubt(text, number))];
}
