/** Words around a number that are no part of its name: who does it, by what, from where, how it is measured. */

import { hasOneOf, isOneOf, setOf } from '../character.ts';
import type { Mention } from '../finding.ts';
import type { Change } from './change.ts';
import type { Clause, Range } from './clause.ts';
import { thingIn } from './noun.ts';
import { trimmed, wordsOf } from './subject.ts';

/** 实现|产值, 通过省级采购平台|网采订单总金额, 干茶均价|每公斤: what is done, by what and per what, is not what is measured. */
export function withoutLead(text: string, all: Range[], { sense }: Change): Range[] {
  const ranges = withoutSpeaker(text, all);
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return ranges;
  const words = text.slice(first.start, first.end);
  const lead = ('实完通'.includes(words[0] ?? '。') ? ledBy.exec(words)?.[0].length : saidBefore(words)) ?? 0;
  const isMean =
    (sense !== 'by' || words.startsWith('降价')) && lead === 0 && text.startsWith('平均', first.start - 2);
  // 平均|降价
  const mean = isMean && wordsOf(text, ranges).length <= 3 ? 2 : 0;
  const tail = first === last ? words : text.slice(last.start, last.end);
  const per = tail.includes('每') ? (perWords.exec(tail)?.[0].length ?? 0) : 0;
  if (lead === 0 && per === 0 && mean === 0) return ranges;
  const start = first.start + lead - mean;
  if (first === last) return last.end - per > start ? [{ start, end: last.end - per }] : ranges;
  return [
    { start, end: first.end },
    ...ranges.slice(1, -1),
    ...(last.end - per > last.start ? [{ start: last.start, end: last.end - per }] : []),
  ];
}
const ledBy =
  /^(?:(?:实现|完成)(?=[^，]*(?:[产总价净]值|收入|利润|[总余税]额|[^总]量|税收))|(?:实现|完成)(?=[^，]{4})|通过[^，]{2,14}(?:平台|渠道|系统|方式|途径)(?=[^，]*[额量数]$))/;
/** 统计处|今日|公布外销订单: without who makes it known, where a word of time stands between. */
function withoutSpeaker(text: string, ranges: Range[]): Range[] {
  const at = ranges.findIndex(
    ({ start, end }, place) =>
      place > 0 && isOneOf(sayings, text, start) && saying.test(text.slice(start, end)),
  );
  const said = ranges[at];
  return said ? [{ start: said.start + 2, end: said.end }, ...ranges.slice(at + 1)] : ranges;
}
const saying = /^(?:公[布佈]|[发發][布佈表])(?![的了会會平量])(?=[^，]{2,}$)/;

/** 统计处今（23）日公布|外销订单 */
const saidBy = /^[^，。；]{2,20}?(?:公[布佈]|[发發][布佈表])(?![的了会會平量])(?=[^，]{2,}$)/;
const sayings = setOf('公发發');
const saidBefore = (words: string): number =>
  hasOneOf(sayings, words) ? (saidBy.exec(words)?.[0].length ?? 0) : 0;
const perWords = /每(?:公斤|千克|斤|吨|亩|公顷|平方米|立方米|千瓦时|度|升|克|株|头|只)$/;

/** 焦炭消耗量|由1956年的每吨铁…, 钢产量|完成计划的103%: what stands before the way from one value to another. */
export function withoutOrigin(text: string, ranges: Range[], share: boolean): Range[] {
  const at = ranges.findIndex(
    ({ start, end }) => end - start > 3 && (text[end - 1] === '由' || text[end - 1] === '从'),
  );
  if (at >= 0 && at < ranges.length - 1) {
    const { start, end } = ranges[at] as Range;
    return [...ranges.slice(0, at), { start, end: end - 1 }];
  }
  const last = ranges.at(-1);
  if (!last) return ranges;
  const words = text.slice(last.start, last.end);
  // 车程|由过去的1个半小时, 国内航线|完成867亿吨公里
  const lead = isOneOf(origins, text, last.end - 1) ? (fromBefore.exec(words)?.[0].length ?? 0) : 0;
  if (lead > 0 && words.length > lead + 1) return shortened(ranges, lead);
  if (ranges.length > 1 && /^(?:完成|实现)$/.test(words)) return ranges.slice(0, -1);
  const done = share ? (/(?:超额)?完成了?年?$/.exec(words)?.[0].length ?? 0) : 0;
  return done > 0 && words.length > done ? shortened(ranges, done) : ranges;
}

/** Without the last `by` characters. */
function shortened(ranges: readonly Range[], by: number): Range[] {
  const { start, end } = ranges.at(-1) as Range;
  return [...ranges.slice(0, -1), { start, end: end - by }];
}

const fromBefore = /(?:[由从](?:过去|以前|原先|最初|当初|此前|之前)|完成|实现)$/;
const origins = setOf('去前先初成现');

/** 减|环节69%, and not 降雨量|减少3% */
export function withoutVerb(text: string, { tokens }: Clause, name: Range[]): Range[] {
  const [only] = name;
  if (!only || name.length > 1) return name;
  const said = wordsOf(text, name);
  const isVerb =
    said.length === 3 &&
    /^[减降压]/.test(said) &&
    tokens.some(({ start, end }) => start === only.start && end === start + 1);
  return isVerb ? [{ start: only.start + 1, end: only.end }] : name;
}

/** 吴忠市|计划投资 */
export function withoutPlan(text: string, ranges: readonly Range[]): readonly Range[] {
  const [first, ...more] = ranges;
  if (!first || more.length > 0) return ranges;
  const at = text.slice(first.start, first.end).search(/(?:计划|目标|拟|规划)[^，]*$/);
  return at >= 2 ? [{ start: first.start, end: first.start + at }] : ranges;
}

/** What only comes about: 全县新增|茶企. */
export const additionVerbs = /^(?:全[国省市区县]|我[国省市区县])?(?:新增|净增|新设|新建|新认定|新登记)/;
/** 广东（4802.6亿元）、江苏（4212.3亿元）: the name behind the bracket before. */
export function lastOfRow(text: string, { groups }: Clause, name: Range[]): Range[] {
  const bracket = groups.at(-1);
  if (!bracket || !/[、和及与]/.test(text[bracket.end] ?? '')) return name;
  return name
    .filter(({ end }) => end > bracket.end + 1)
    .map(({ start, end }) => ({ start: Math.max(start, bracket.end + 1), end }));
}

/** 增速; 与国内生产总值之比; 按可比口径; 扣除价格因素后: how it is measured, and nothing that is. */
export const isOfMeasuring = (said: string): boolean =>
  (said.length <= 8 && measureNoun.test(said)) ||
  (said.includes('比') && /^与?[^，]{2,14}(?:之比|的比[例值重])$/.test(said)) ||
  (said.endsWith('口径') && /^按?(?:可比|自然|同|相同)口径$/.test(said)) ||
  (said[1] === '除' && /^(?:扣除|剔除)[^，]*(?:后|因素|影响)$/.test(said));

const measureNoun =
  /^(?:同比|累计)?(?:(?:[临臨][时時]|修[订訂]|初步)?(?:估[计計](?:[数數字值])?)|均值|增速|增幅|降幅|涨幅|升幅|跌幅|减幅|占比|比重|所占比重|所占比例|幅度|实际|平均|增长|下降)?$/;

/** 我国对RCEP其他14个成员国进出口: the number before stands inside the phrase that names this one. */
export const isJoinedTo = (text: string, from: number, before: Mention | undefined): boolean =>
  before !== undefined &&
  /(?:对|与|向|从(?!事|业))[^，。；、\d]{0,8}$/.test(
    text.slice(Math.max(from, before.start - 10), before.start),
  );

const stops = setOf('，。；：、！？,;:\n（(\u3000');

/** 5国签署AEO互认安排: the words behind a number that nothing else names. */
export function doneAfter(text: string, finding: Mention, next: Mention | undefined): Range[] {
  const limit = Math.min(next?.start ?? text.length, finding.end + 24);
  let end = finding.end;
  while (end < limit && !isOneOf(stops, text, end)) end += 1;
  if (end === next?.start && /[和及与]/.test(text[end - 1] ?? '')) end -= 1;
  end = finding.end + thingIn(text.slice(finding.end, end));
  return trimmed(text, [{ start: finding.end, end }], []);
}
