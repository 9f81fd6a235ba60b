/** Which numbers of a text are of the time that it is about, though words of another time stand before them. */

import type { Finding } from '../extract/finding.ts';
import type { Stretch } from '../text/calendar.ts';
import { sentenceStart } from './sentence-start.ts';

/** 本季 of a text on the third quarter, issued in the fourth; 当季 of one on the half-year is a quarter of its own. */
export const isNow = (words: string, isOfQuarter: boolean): boolean =>
  /^[本当]期/.test(words) || (isOfQuarter && /^[本当]季/.test(words));

/**
 * 2023年收入由138.2亿元调整为136.9亿元，按调整后数据计算增长|24.5%, 上年旧存27件、新收|365件: behind what was, the time is that of
 * the text again.
 */
export function isBehindRevision(text: string, { start, period }: Finding): boolean {
  const sentence = text.slice(sentenceStart(text, start), start);
  // 上半年由8.12亿元核定为8.20亿元，全年18.15亿元: but where a time of its own stands behind it.
  const said = period?.from === 'sentence' ? sentence.lastIndexOf(period.words) : -1;
  const before = said < 0 ? sentence : sentence.slice(said);
  return (
    /[由从][^，。；]{1,20}(?:调整|修订|核定|更正|修正)[为至到][^，。；]{1,20}[，；]/.test(before) ||
    /[上去]年(?:末|底)?(?:旧存|结转|结存|留存|遗留|转入)[^，。；、]{1,12}[，、；]/.test(before)
  );
}

/**
 * 2022年末数修订为3.98万人。全年志愿服务|4530万小时: a bare 全年 or 当年 is of the year in the title, whatever year the sentence
 * before names; not where its own sentence names one.
 */
export function isBareYear(text: string, { start, period }: Finding): boolean {
  if (!/^(?:全|当|本)年(?:度)?$/.test(period?.words ?? '')) return false;
  return !/\d{4}年/.test(text.slice(sentenceStart(text, start), start));
}

/** 均为近三年同季最低: how a number stands among those of other years. */
export const amongYears =
  /(?:最近|近|前|过去)[二两三四五六七八九十2-9]年[来间]?的?(?:同[期季月])?的?(?:最[高低好大小多少优]|新[高低]|次[高低]|峰值)/g;

/** 死亡14人，为近三年同季最低；损失|6538万元: the years say how the number before stands, not when this one is. */
export function isBehindRank(text: string, { start, period }: Finding): boolean {
  const ranks = text.slice(sentenceStart(text, start), start).match(amongYears);
  return period !== null && (ranks ?? []).some((words) => words.startsWith(period.words));
}

/** 6月末，不良贷款余额849.8亿元: the words of its sentence give it one day. */
export const isOfOwnDay = ({ period }: Finding): boolean =>
  period?.from === 'sentence' && period.start !== null && period.start === period.end;

/**
 * 6月末，不良贷款余额849.8亿元。上半年处置182亿元。拨备覆盖率|198.6%: a rate that its own sentence gives no time is of the day that
 * its paragraph begins with.
 */
export const isRateOf = ({ role, unit }: Finding): boolean => role === 'level' && unit === '%';

/** 一季度末 or 上半年 without a year is of the one in the title, whatever year the sentence before it names. */
export function isOfSameSeason(period: Finding['period'], own: Stretch): boolean {
  if (!period?.start || !period.end || /(?<![上下]半)年|同期/.test(period.words)) return false;
  const isPart =
    own.first.slice(5, 7) !== own.last.slice(5, 7) && own.first.slice(0, 4) === own.last.slice(0, 4);
  const isSame = period.start === period.end || period.start.slice(4) === own.first.slice(4);
  return isPart && isSame && period.end < own.first && period.end.slice(4) === own.last.slice(4);
}

/** Where the first finding of a kind stands in the line of a place. */
export function firstInLine(
  text: string,
  findings: readonly Finding[],
  isOfKind: (finding: Finding) => boolean,
): (place: number) => number {
  const lineOf = (place: number): number => text.lastIndexOf('\n', place - 1);
  const first = new Map<number, number>();
  for (const finding of findings)
    if (finding.kind === 'statistic' && isOfKind(finding) && !first.has(lineOf(finding.start)))
      first.set(lineOf(finding.start), finding.start);
  return (place) => first.get(lineOf(place)) ?? Number.POSITIVE_INFINITY;
}
