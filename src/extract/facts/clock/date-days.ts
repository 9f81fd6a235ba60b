/** The days of a date by the words beside it: 2021年末 and 截至7月 are one day, 5月上旬 ten, 2019年8月以来 goes on to now. */

import { dayMs } from '../../../text/calendar.ts';
import type { Mention } from '../../finding.ts';
import type { Spoken } from './anchor.ts';
import { type Days, isoDay, thirdOf } from './days.ts';
import { isLastDay, isOfEffect } from './words.ts';

/** `until` ends a stretch that lasts, `undefined` where the date says its own end. */
export function narrowed(
  text: string,
  finding: Mention,
  days: Days,
  until: string | null | undefined,
  today: Days,
): Days {
  const { start, end } = days;
  if (start === null || end === null) return days;
  if (until !== undefined) return { ...days, end: until };
  const words = finding.text;
  if (isOfEffect(text, finding.end))
    return { ...days, start: /年/.test(words) ? start : soon(start, today), end: null };
  if (isLastDay(text, finding.start, finding.end)) return isoDay(end);
  if (words.endsWith('年初')) return isoDay(start);
  if (words.endsWith('年中')) return isoDay(`${start.slice(0, 4)}-06-30`);
  const after = text.slice(finding.end, finding.end + 20);
  // “十四五”|前三年
  const first = /^[”’]?(?:期间)?的?[前头]([一二两三四])年/.exec(after)?.[1];
  if (first !== undefined && start.slice(0, 4) < end.slice(0, 4)) {
    const count = first === '两' ? 2 : '一二三四'.indexOf(first) + 1;
    return { ...days, end: `${Number(start.slice(0, 4)) + count - 1}-12-31` };
  }
  const third = /([上中下])旬/.exec(words + after.slice(0, 2))?.[1];
  return third === undefined ? days : thirdOf(start, end, '上中下'.indexOf(third) as 0 | 1 | 2);
}

/** 6月1日起 in May: a rule soon to come, and no day of the year before. */
function soon(day: string, { end }: Days): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return end !== null && next > end && Date.parse(next) - Date.parse(end) < 100 * dayMs ? next : day;
}

/**
 * The last day of what lasts from a date to now: the years that have ended where a report on one counts from a bare
 * year. `rest` is the text behind the date, `from` its year.
 */
export function lastDayOfNow(
  { asOf: { year, month }, today, titleYear }: Pick<Spoken, 'asOf' | 'today' | 'titleYear'>,
  rest: string,
  rule: string,
  from: number | null,
): string | null {
  if (rule === 'year' && rest.startsWith('以来') && year !== null && month !== null && from !== null) {
    const last = titleYear !== null && titleYear < year ? titleYear : month <= 3 ? year - 1 : year;
    if (last < year && last >= from) return `${last}-12-31`;
  }
  return today.end;
}
