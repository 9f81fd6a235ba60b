/** Of which time a claim speaks, and which rows are of it. */

import type { Metric, Observation } from '../dataset/schema.ts';
import { sentenceStart } from '../dataset/sentence-start.ts';
import type { Fact } from '../dataset/text-facts.ts';
import { contextOf, sentenceAround } from '../text/clause.ts';

export interface Time {
  readonly start: string | null;
  readonly end: string;
  readonly precision: 'day' | 'month' | 'year';
}

/** 2024年5月，五年来推出70多项: the sentence says its day, though the words before the number count up to it. */
export const isDated = ({ finding, given: { text, extraction } }: Fact): boolean =>
  extraction.findings.some(
    ({ kind, period, start }) =>
      kind === 'date' && period?.end && start < finding.start && start >= sentenceStart(text, finding.start),
  );

/** 启用首日: of a day past, whichever it was. */
export const isOfThen = ({ given: { text }, finding: { start, end } }: Fact): boolean =>
  /首日|当[天日时]|那[时天年]|之初|起初|最初|曾|一度/.test(sentenceAround(text, start, end).before) ||
  // 从1.8亿个涨到3.28亿个: what something grew from.
  (/[从由][^，。；]{0,12}$/.test(text.slice(Math.max(0, start - 14), start)) &&
    /^[^，。；\d]{0,8}[到至为成]/.test(text.slice(end)));

/** 2024年12月17日起: of that day or later; `null` where nothing begins. */
export const sinceOf = (fact: Fact): string | null => {
  const { period } = fact.finding;
  return period?.end === null && period.from !== 'article' ? period.start : sinceBehind(fact);
};

/** 45个国家的旅客，2013年元旦起可以: the one time of its sentence stands behind it and begins something. */
function sinceBehind({ finding, given: { text, extraction } }: Fact): string | null {
  if (finding.period && finding.period.from !== 'article') return null;
  const { before, after } = sentenceAround(text, finding.start, finding.end);
  const [from, to] = [finding.start - before.length, finding.end + after.length];
  const [only, ...more] = extraction.findings.filter(
    ({ kind, start }) => kind === 'date' && start >= from && start < to,
  );
  const isStart =
    only !== undefined &&
    more.length === 0 &&
    only.start >= finding.end &&
    /^(?:元旦|国庆|春节|五一|当[天日]|[那这]天)?起(?!步|初|点)/.test(text.slice(only.end)) &&
    !now.test(before);
  return isStart ? (only.period?.start ?? null) : null;
}

const now = /目前|如今|现在|眼下|[至迄]今|时下|截至发稿/;

/** When the claim says that it holds; `null` where it does not say, or by words that need the day of the story. */
export function timeOf(fact: Fact): Time | null {
  const {
    finding: { period, start, end },
    given: { text },
  } = fact;
  if (!period || period.from === 'article') return timeBehind(fact);
  if (!period.end) return null;
  if (isLeft(fact)) return null;
  const later = reachedIn(fact) ?? listedIn(fact);
  if (later) return later;
  // 目前 in the sentence is of the story's day, whatever day a sentence before it says.
  const isInherited = period.from === 'paragraph' || period.from === 'heading';
  if (isInherited && now.test(sentenceAround(text, start, end).before)) return null;
  return { start: period.start, end: period.end, precision: period.precision };
}

/** 2019年5月那场会议之后: of some time behind the day that is said. */
function isLeft({ finding: { period }, given: { text, extraction } }: Fact): boolean {
  const date = extraction.findings.find(
    ({ kind, text: words }) => kind === 'date' && words === period?.words,
  );
  return date !== undefined && /^[^，。；：]{2,16}(?:之后|过后|以后)/.test(text.slice(date.end));
}

/** 2024年4月底1.06亿张；到8月27日，这一数字已是1.16亿张: the last day that is said to be reached. */
function reachedIn({ finding, given: { text, extraction } }: Fact): Time | null {
  const from = sentenceStart(text, finding.start);
  const date = extraction.findings.findLast(
    ({ kind, start }) => kind === 'date' && start >= from && start < finding.start,
  );
  const { period, start = 0 } = date ?? {};
  if (!period?.end || period.words === finding.period?.words) return null;
  if (
    finding.period?.from !== 'sentence' ||
    !/[；，](?:而?到了?|至|截至|截止)$/.test(text.slice(start - 4, start))
  )
    return null;
  const between = extraction.findings.some(
    (one) => one.kind === 'statistic' && one.start > start && one.start < finding.start,
  );
  return between ? null : { start: period.start, end: period.end, precision: period.precision };
}

/** 2019年6月、2019年9月、2020年1月三批，9月那批: the month of that name that the sentence lists with its year. */
function listedIn({ finding: { start, period }, given: { text, extraction } }: Fact): Time | null {
  const month = /^\d{1,2}月$/.exec(period?.words ?? '')?.[0];
  if (!month) return null;
  const from = sentenceStart(text, start);
  const [only, ...more] = extraction.findings.filter(
    (one) => one.kind === 'date' && one.start >= from && one.start < start && one.text.endsWith(`年${month}`),
  );
  const listed = more.length === 0 ? only?.period : undefined;
  return listed?.end ? { start: listed.start, end: listed.end, precision: listed.precision } : null;
}

/** 26类业务能在网上办，这是2020年2月的情况: the one time of its sentence stands behind it. */
function timeBehind({ finding, given: { text, extraction } }: Fact): Time | null {
  const { before, after } = sentenceAround(text, finding.start, finding.end);
  const [from, to] = [finding.start - before.length, finding.end + after.length];
  const [only, ...more] = extraction.findings.filter(
    ({ kind, start }) => kind === 'date' && start >= from && start < to,
  );
  if (!only?.period?.end || more.length > 0 || only.start < finding.end || now.test(before)) return null;
  // 共推出160多项，2023年一年就推出100项: it is the time of the number that follows it.
  if (extraction.findings.some(({ kind, start }) => kind === 'statistic' && start > only.end && start < to))
    return null;
  const words = text.slice(only.start - 3, only.start) + text.slice(only.end, only.end + 3);
  const isOther = /[比较自从]|以来|同期|之?前|之?后|起/.test(words);
  const { start, end, precision } = only.period;
  return isOther ? null : { start, end, precision };
}

export function isOfTime({ period_end }: Observation, { start, end, precision }: Time): boolean {
  if (period_end === null) return false;
  const first = precision === 'year' ? end.slice(0, 4) : (start ?? end).slice(0, 7);
  return period_end >= first && period_end.slice(0, precision === 'year' ? 4 : 7) <= end.slice(0, 7);
}

/** Whether a row is of a period alone, and not counted up from a start. */
export const isOfPeriod = ({ period_start, period_end }: Observation, { baseline }: Metric): boolean =>
  period_start !== null &&
  period_start.slice(0, 4) === period_end?.slice(0, 4) &&
  !(baseline && period_start.startsWith(baseline));

/** The months that a stretch of time begins and ends with. */
const monthsOf = (start: string, end: string): string => `${start.slice(0, 7)} ${end.slice(0, 7)}`;

/** Whether a row is of the very stretch that is said: 2024年 of a row from January to December. */
export const isOfVeryStretch = (
  { period_start: from, period_end: to }: Observation,
  { start, end }: Time,
): boolean => from !== null && to !== null && start !== null && monthsOf(from, to) === monthsOf(start, end);

/**
 * 12月份完成1745亿件, 全年 of what came in within a half-year: a stretch is said, and the row is of another one of that
 * year. Another year's number is simply wrong.
 */
export function isOfOtherStretch(fact: Fact, row: Observation, metric: Metric): boolean {
  const time = timeOf(fact);
  const { period_start: start, period_end: end } = row;
  if (!time?.start || time.start === time.end || start === null || end === null || start === end)
    return false;
  if (metric.measure === 'cumulative' || metric.measure === 'stock' || !isOfPeriod(row, metric)) return false;
  if (isOfVeryStretch(row, time) || time.end.slice(0, 4) !== end.slice(0, 4)) return false;
  const { before, after } = sentenceAround(fact.given.text, fact.finding.start, fact.finding.end);
  // 同样是上半年的业务，2024年记了…: the part of the year stands elsewhere in the sentence.
  if (time.precision === 'year') return !partOfYear.test(before + after);
  // 2024年6月 alone may be when it was told.
  const isMonth = time.start.slice(0, 7) === time.end.slice(0, 7);
  return !isMonth || /月份|[单当]月/.test(before);
}
const partOfYear = /[上下]半年|季度?|[前头].{1,3}个?月|月/;

/** Those that were counted on the very day that is said; none where it says no day. */
export const rowsOfDay = (rows: readonly Observation[], time: Time | null): Observation[] =>
  time?.precision === 'day' ? rows.filter(({ period_end }) => period_end === time.end) : [];

/**
 * Since when a row counts, or that it is another batch, where its name says so: a later row with another start is no
 * newer number of the same.
 */
export const startOf = ({ label }: Observation): string | null =>
  /\d{4}年(?:\d{1,2}月)?(?:以来|起)|另一批/.exec(label ?? '')?.[0] ?? null;

const annual =
  /(?<![\d〇零一二三四五六七八九十几多每半整])年(?!年)\p{Script=Han}{2}[量数额]|(?:十二|12)个月|平均一年|这一年|一年(?:之?内|间|里|来|时间|就|要?有|要?提供|要?发布|要?发放|要?办理)|半年(?:时间|内|间)|年内|全年|当年|每年|年均|(?:去|上|今)年|上半年(?!过去|结束|末|底)|\d{4}年(?!的?年?[末底初]|[以起算\d]|年?\d*月|[春夏秋冬]|收官|岁末|岁尾|疫情|春运|之际|开年|第?[一二三四]季度)|(?<!整)一年，|第?[一二三四]季度(?!末)|[头前].{1,4}个多?月|[1一]月?(?:至|到|[—–~-])\d{1,2}月|年头(?!上)/u;
/** 2024年7月这一个月里: a month by itself, though it stands in a year. */
const monthly = /[单当本]月|这一?个月|月均|每个?月/;
const counted = /累计(?![之以]外)|以来|截至|共计|总[数量]|历年|至今/;

/** What a sentence begins with, up to its first number, and what it says since the last. */
function toldOf({ given: { text, extraction }, finding: { start, end } }: Fact): string {
  const { before } = sentenceAround(text, start, end);
  const others = extraction.findings.filter(
    (one) => one.kind === 'statistic' && one.start < start && one.start >= start - before.length,
  );
  const [first, last] = [others[0], others.at(-1)];
  if (!first || !last) return before;
  const head = text.slice(start - before.length, first.start);
  return head.slice(0, head.lastIndexOf('，') + 1) + text.slice(last.end, start);
}

/** Whether the sentence speaks of all that came in since a start. */
export function isCountedUp(fact: Fact): boolean {
  // 失业保险累计结余77.2亿元；工伤保险收入29.5亿元: what was told with one number is not told of the next.
  const said = toldOf(fact);
  return (
    // 开通航线812条 opens them, 开通以来 counts from then.
    /历年|累计|以来|(?:开通|上线|推行)(?:[^，。；]*，|了?.{0,4}[后起])/.test(said) &&
    !/全年|上半年|季度|当年|年内|前\S{1,2}个?月|[1一]月(?:至|到|[—-])/.test(said)
  );
}

/** Whether the sentence speaks of what came in within a year, a quarter or a month. */
export function isAnnual({ given, finding }: Fact): boolean {
  const { before } = sentenceAround(given.text, finding.start, finding.end);
  const said = before + contextOf(given.text, finding).after;
  return (
    monthly.test(said) ||
    (annual.test(said) && (!counted.test(said) || /当年|每年|年均|一年内|平均一年/.test(said)))
  );
}

/** 五年来推出70多项, 加上之前的，共69项: of all until then, not of one time. */
export const isSum = (fact: Fact): boolean =>
  /年来|以来|累计|共|连同|加上|先后|前后|分批|以后|截至|[迄至]今|为止/.test(
    sentenceAround(fact.given.text, fact.finding.start, fact.finding.end).before,
  );
