/** A word of time is met, 去年, 春节假期, 以来: what it means, and what it dates from here on. */

import { ymd } from '../../calendar.ts';
import { isOneOf, setOf } from '../../character.ts';
import type { Period } from '../../finding.ts';
import type { Anchor } from '../../lexicon/facts.ts';
import type { Feast } from '../feasts.ts';
import { daysOfAnchor, monthOfAnchor } from './anchor.ts';
import { type Days, unknown, yearOf } from './days.ts';
import type { Clock } from './index.ts';
import { isState, isWithin, markOf, upTo } from './mark.ts';
import { isGoal, isLaunched } from './words.ts';

/** 去年, 上半年, 目前. */
export function seeAnchor(clock: Clock, anchor: Anchor, start: number, end: number): Days {
  const { text } = clock;
  if (anchor === 'up_to_now') {
    seeSince(clock, start, end);
    return unknown;
  }
  const isToCome = anchor === 'within_year' && toCome.test(text.slice(end, end + 8));
  const meant = daysOfAnchor(isToCome ? 'this_year' : anchor, clock);
  // 年初至12月29日，出境…。年初至今…: up to where the text has counted
  const counted = text.startsWith('至今', end - 2)
    ? clock.stretches.find((mark) => mark?.days.precision === 'day' && mark.days.start === meant.start)
    : null;
  const days = counted?.days ?? meant;
  if (anchor === 'same_period') {
    seeSame(clock, start);
    return days;
  }
  const words = text.slice(start, end);
  const mark = markOf(start, words.endsWith('以来') ? untilNow(clock, days) : days, words);
  // 完成全年目标任务（1200万人以上）的87.4%
  if (isGoal(text, start, end)) {
    clock.goal = mark;
    return days;
  }
  // 截至6月末，服务站3100个，其中当年新建420个
  const state = text.startsWith('当年', start) ? (clock.sentence ?? clock.paragraph) : null;
  if (state && isState(state) && state.days.end?.slice(0, 4) === days.end?.slice(0, 4)) {
    clock.mark({ ...upTo(state), at: start, words });
    return days;
  }
  // 去年同期为1.8亿吨
  if (text.startsWith('同期', end)) {
    const then = clock.sameDays(start, days);
    if (then) clock.clause = { ...mark, days: then };
    return days;
  }
  // 由去年的165元提高到178元, 由上年末132.5%降至78.3%: it speaks of the next number alone
  if ('由从'.includes(text[start - 1] ?? '。') && /^(?:的|[约近]?\d)/.test(text.slice(end, end + 2))) {
    clock.clause = mark;
    return days;
  }
  if (days !== unknown || (anchor !== 'now' && anchor !== 'that_holiday')) clock.mark(mark);
  const year = yearOf(days);
  if (year !== null && anchor !== 'now' && anchor !== 'next_year')
    clock.last = ymd(year, monthOfAnchor(anchor, days));
  return days;
}

/** 年内|将建成 */
const toCome = /^[^，。；\d]{0,3}(?:[将拟要]|计划|预计|力争|确保)/;

/** What an anchor says of the one value behind it: 比上年的136297万人. */
export const periodOfAnchor = (clock: Clock, anchor: Anchor, words: string): Period => ({
  ...daysOfAnchor(anchor, clock),
  words,
  from: 'sentence',
});

const copulas = setOf('为是爲為');

/** 12月当月进出口873.5亿元。同期，…: of the stretch that was spoken of before the month was named by itself. */
function seeSame(clock: Clock, at: number): void {
  const { paragraph, sentence, text } = clock;
  // 投资增长2%（同期为下降31.9%）: the same days of the year before
  if ('（('.includes(text[at - 1] ?? '。') && isOneOf(copulas, text, at + 2)) {
    const then = clock.yearEarlier(at);
    if (then) clock.clause = markOf(at, then, text.slice(at, at + 2));
    return;
  }
  if (sentence || !paragraph?.words.endsWith('当月') || !'。\n'.includes(text[at - 1] ?? '\n')) return;
  const around = clock.stretches.find((mark) => mark && isWithin(paragraph, mark));
  if (around) clock.paragraph = around;
}

/** 暑期以来 goes no further than the text. */
function untilNow({ today: { end } }: Clock, days: Days): Days {
  return end !== null && days.end !== null && days.end > end ? { ...days, end } : days;
}

/** 行动开展以来: from the date that the clause names, else from the one that the text last spoke of. */
function seeSince(clock: Clock, start: number, end: number): void {
  const { text, sentence, clauseStart } = clock;
  const own = sentence !== null && sentence.at >= clauseStart ? sentence : null;
  // 2018年|以来: its date has read it
  if (own?.words.endsWith('以来')) return;
  const begun = isLaunched(text, clauseStart, start);
  const mark = own ?? (begun ? (sentence ?? clock.paragraph ?? clock.previous) : null);
  const from = own?.at ?? Math.max(clauseStart, start - 16);
  const days: Days = {
    start: mark?.days.start ?? null,
    end: clock.today.end,
    precision: mark?.days.precision ?? 'day',
  };
  clock.mark(markOf(from, days, text.slice(from, end)));
}

/** 春节假期, 正月初七: those of the year spoken of, else the last that began before the text. */
export function seeFeast(clock: Clock, feast: Feast, start: number, end: number): void {
  const { today, last, text, sentence } = clock;
  const of = last.year ?? clock.yearOfText ?? clock.asOf.year;
  if (of === null) return;
  const now = feast(of);
  const isAhead = last.year === null && today.end !== null && now !== null && now.start > today.end;
  const days = isAhead ? feast(of - 1) : now;
  if (days === null) return;
  // 9月29日至10月8日铁路国庆黄金周运输期间: the days are printed
  if (sentence && sentence.at >= clock.clauseStart && /日.*日$/.test(sentence.words)) {
    clock.feast = sentence;
    return;
  }
  // 截至春运结束
  const until = /截[至止]到?$/.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  const words = until + text.slice(start, end);
  clock.feast = markOf(start, { ...days, precision: 'day' }, words);
  clock.mark(
    until === ''
      ? clock.feast
      : { ...clock.feast, days: { start: days.end, end: days.end, precision: 'day' } },
  );
}

/** 改革开放以来: from the day of the event on. */
export function seeEvent(clock: Clock, day: string, start: number, end: number): void {
  const days: Days = { start: day, end: clock.today.end, precision: 'day' };
  clock.mark(markOf(start, days, clock.text.slice(start, end)));
}
