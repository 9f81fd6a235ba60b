/** A printed date, or a stretch told by its length, is met: what it means, and what it dates from here on. */

import { type Frame, span, ymd } from '../../calendar.ts';
import type { Mention, Period } from '../../finding.ts';
import type { DateReading } from '../../rules/rule.ts';
import { lastDayOfNow, narrowed } from './date-days.ts';
import type { Days } from './days.ts';
import type { Clock } from './index.ts';
import { isWithin, joined, type Mark, markOf } from './mark.ts';
import { firstDayOf, runOf, stretchAroundNow, stretchUpToNow } from './stretch.ts';
import { isComing, isGoal, isOfCounting, isOfPlan, isOfSaying, isRecordOf, upToNow } from './words.ts';

/** The days of a date, read again with what the text has said so far; it dates what follows unless it is a base. */
export function seeDate(clock: Clock, finding: Mention, reading: DateReading, isBase: boolean): Period {
  const { text } = clock;
  const [from, to] = reading.dates(frameAt(clock, finding));
  const rest = text.slice(finding.end, finding.end + 30);
  const lasts = rest.includes('以来') && upToNow.test(rest);
  const now = lasts ? lastDayOfNow(clock, rest, reading.rule, to.year) : undefined;
  const days = narrowed(text, finding, span(from, to), now, clock.today);
  const words = lasts ? text.slice(finding.start, text.indexOf('以来', finding.end) + 2) : finding.text;
  // 截至|2016年12月, 三季度|末: the day of a state
  const until = lasts
    ? ''
    : (upTo.exec(text.slice(Math.max(0, finding.start - 3), finding.start))?.[0] ?? '');
  const last = !lasts && '末底'.includes(text[finding.end] ?? '。') ? (text[finding.end] ?? '') : '';
  const mark = markOf(finding.start - until.length, days, until + words + last);
  // 2025年目标：新增就业45万人 dates what it lists, 完成2025年目标的98% the one number
  const isAim = isGoal(text, finding.start, finding.end);
  if (isAim) seeGoal(clock, mark);
  else if (
    !isBase &&
    !isOfPlan(text, finding.text, finding.end) &&
    !isToldBy(text, finding, days) &&
    !isOfEdition(clock, finding, reading, mark)
  ) {
    // 力争到2027年，…。上半年开工…: an aim ahead says nothing of the months that are named after it
    const isAhead = (to.year ?? 0) > (clock.asOf.year ?? 9999) && text[finding.start - 1] === '到';
    // 自2019年8月改革以来, 自2022年起累计: a month further on is none of that year.
    const isSince = lasts || ('自从'.includes(text[finding.start - 1] ?? '。') && /^起(?![诉草])/.test(rest));
    if (reading.framing && !isAhead) clock.last = isSince ? ymd(null) : to;
    dateWith(clock, mark, finding.end);
  }
  const { start, end, precision } = days;
  return { start, end, precision, words, from: 'own' };
}

/** 自2024年|起，口径调整; 9月22日，|三部门发布《公报》: it dates the counting or the telling. */
const isToldBy = (text: string, { end }: Mention, { precision }: Days): boolean =>
  isOfCounting(text, end) || (precision === 'day' && isOfSaying(text, end));

/** 10月1日至7日，全国|2024年|国庆档票房: the year in a name, inside which the sentence has said when. */
const isOfEdition = (
  { sentence, clauseStart }: Clock,
  { start }: Mention,
  { rule }: DateReading,
  mark: Mark,
): boolean =>
  rule === 'year' &&
  sentence !== null &&
  start > clauseStart + 1 &&
  sentence.at < clauseStart &&
  isWithin(sentence, mark);

const upTo = /截[至止]到?$/;

/** 11月将召开 in September: the one to come, where no year has been named. */
function frameAt({ frame, text }: Clock, { start, end }: Mention): Frame {
  const { asOf, last } = frame;
  const isOpen = last.year === null && asOf.month !== null && asOf.month > 3;
  return isOpen && isComing(text, start, end) ? { asOf, last: ymd(asOf.year) } : frame;
}

/** 1—9月，…完成2024年目标的92%; 2023年，完成2022年目标的102% */
function seeGoal(clock: Clock, mark: Mark): void {
  if (clock.sentence && isWithin(clock.sentence, mark)) clock.goal = mark;
  else clock.clause = mark;
}

/** A date dates its sentence, or the next number alone. */
function dateWith(clock: Clock, mark: Mark, end: number): void {
  const { text, sentence } = clock;
  const { days } = mark;
  const lead = text.slice(Math.max(0, mark.at - 3), mark.at);
  const after = text.slice(end, end + 4);
  const isJoined = sentence !== null && joined(text, sentence, mark) !== mark;
  const alone = /(?:由|从|到|至)$/.test(lead) && !/截[至止]到?$/.test(lead) && !isJoined;
  // 2023年生产总值53亿元；2022年为52亿元。其中，…: a year before it, told beside it
  const isBeside =
    /^(?:同期)?[为是][约近]?\d/.test(after) &&
    sentence?.days.end != null &&
    (days.end ?? '') < sentence.days.end;
  if (isBeside) {
    const then = after.startsWith('同期') ? clock.sameDays(mark.at, days) : null;
    clock.clause = then ? { ...mark, days: then } : mark;
  } else if (alone && !/^(?:以来|起|至今|止|[，,：])/.test(after)) {
    clock.clause = mark;
    if (/[由从]$/.test(lead)) clock.origin = mark;
  } else clock.mark(mark);
  if (days.end === null && days.precision === 'day' && clock.previous === null) clock.effect ??= mark;
}

/** 截至今年8月底|的3個月: so many months up to the end of the one that the clause names. */
function monthsUntil({ text, sentence, clauseStart }: Clock, finding: Mention): Mark | null {
  const end = sentence !== null && sentence.at >= clauseStart ? sentence.days.end : null;
  const run = text[finding.start - 1] === '的' && end !== null ? runOf(finding) : null;
  if (run === null || end === null || sentence === null) return null;
  const days = { start: firstDayOf(run, end), end, precision: 'month' } as const;
  return markOf(sentence.at, days, text.slice(sentence.at, finding.end));
}

/** 一年来, 近三年: the stretch that ends with the article; 连续9年 reaches back from the year spoken of. */
export function seeDuration(clock: Clock, finding: Mention): Period | null {
  const { text } = clock;
  if (finding.rule === 'time without a break') {
    clock.run = runOf(finding) ?? clock.run;
    return null;
  }
  if (isRecordOf(text, finding.end)) return null;
  const until = monthsUntil(clock, finding);
  if (until) clock.mark(until);
  if (until) return { ...until.days, words: until.words, from: 'own' };
  const days =
    stretchAroundNow(text, finding, clock) ??
    (finding.rule === 'time up to now' ? stretchUpToNow(text, finding, clock) : null);
  if (days === null) return null;
  clock.mark(markOf(finding.start, days, finding.text));
  return { ...days, words: finding.text, from: 'own' };
}
