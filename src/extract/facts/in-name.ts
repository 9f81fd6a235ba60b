/** Numbers, verbs and marks inside the name of the number behind: 65岁及以上人口216万人, 参加[3]的人数. */

import { isHan } from '../character.ts';
import type { Mention } from '../finding.ts';
import { rates } from './alike.ts';
import type { Range } from './clause.ts';

/** Whether a number says which things the number behind it counts. */
export function isInName(text: string, { text: printed, end, unit }: Mention, next?: Mention): boolean {
  const isAge = unit?.endsWith('岁') === true && ages.test(unit);
  // 65岁及以上|人口216万人: an age before a noun is part of its name
  if (isAge && ((next?.unit === unit && next.start === end + 1) || isOfGroup(text, end))) return true;
  // 万克以上|案件|112起, 亿元以上|项目|25个: of which size those are that are counted
  const gap = next?.kind === 'statistic' ? next.start - end : 0;
  if (gap > 1 && gap < 12 && sizes.test(printed) && counters.test(next?.unit ?? ''))
    if (!rates.has(unit ?? '') && sized.test(text.slice(end, end + gap))) return true;
  // 每周参加1次及以上|锻炼的人数比例为67.5%
  if (next?.kind !== 'statistic' || next.start - end > 24 || next.start - end < 3) return false;
  if (!/以[上下]$/.test(printed) && text[end] !== '的' && text[end] !== '之' && text[end] !== '[')
    return false;
  return (/及以[上下]$/.test(printed) ? group : kind).test(text.slice(end, next.start));
}

/** 500万元以上, 100—199张 */
const sizes = /以[上下]$|\d\s?(?:[—–\-－~～]{1,2}|至)\s?\d/;
const counters = /^[个件起家户项名人宗座只头辆艘架处所批]$/;
const sized = /^的?(?!新增|增[长加]|减少|下降|同比)[\u4e00-\u9fff]{2,8}?(?:已?[达有为]|共)?$/;

const ages = /^周?岁$/;
const isOfGroup = (text: string, at: number): boolean =>
  isHan(text, at) &&
  !/^(?:的(?!人|老|儿|少|青|居|群|妇|劳|男|女|学)|[占为时后前])/.test(text.slice(at, at + 2));

/** |体育锻炼[4]人数比例为 */
const group = /^(?:[\u4e00-\u9fff]|\[\d{1,2}\]){2,}$/;
/** |的人数比例为, 之间|的省份有 */
const kind =
  /^(?:\[\d{1,2}\])?(?:之间)?的[\u4e00-\u9fff]{0,8}(?:(?:比[例重]|占比|人[数數]|[数數]量)[为為是达達]?|(?:省份|地区|县|市|城市|企业|家庭)(?:共?有|[为為]))$/;

/** 参加锻炼[4]人数比例: a name without the marks of footnotes in it. */
export function withoutMarks(text: string, ranges: readonly Range[]): readonly Range[] {
  return ranges.flatMap(({ start, end }) => {
    const parts: Range[] = [];
    let from = start;
    for (const { 0: mark, index } of text.slice(start, end).matchAll(marks)) {
      if (start + index > from) parts.push({ start: from, end: start + index });
      from = start + index + mark.length;
    }
    return from < end ? [...parts, { start: from, end }] : parts;
  });
}
const marks = /(?:^|\[)\d{1,2}\]/g;

/** 支出|达到|合格要求的院校比例: the verb of what tells which are meant. */
export const isVerbInName = (text: string, { start, end }: Range, to: number): boolean =>
  text[start] === '达' &&
  /^到?[^，。；\d的]{2,10}的[^，。；\d的]{2,8}(?:率|比[例重]|[人户家个]?数)/.test(text.slice(end, to));
