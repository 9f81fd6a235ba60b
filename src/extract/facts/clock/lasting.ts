/** What a paragraph leaves to the next one: the stretch it speaks of, and no part of it that it named in passing. */

import type { Days } from './days.ts';
import { isState, isWithin, type Mark } from './mark.ts';

/** What has dated a text up to the end of a paragraph. */
interface Dated {
  /** The last mark of the paragraph, its first, and its last stretch where a day has followed it. */
  readonly paragraph: Mark;
  readonly opening: Mark | null;
  readonly stretch: Mark | null;
  /** What dates the paragraph before, and the text as a whole. */
  readonly previous: Mark | null;
  readonly report: Mark | null;
  /** The day of the text. */
  readonly today: Days;
}

const isAhead = ({ days: { start } }: Mark, { end }: Days): boolean =>
  start !== null && end !== null && start > end;

/** The mark that dates what the next paragraph leaves undated; `null` where that is still what dated this one. */
export function lastingOf({ paragraph, opening, stretch, previous, report, today }: Dated): Mark | null {
  const latest = isState(paragraph) ? (stretch ?? paragraph) : paragraph;
  // 今年…80亿元，力争到2030年达到100亿元。: the aim of a paragraph says nothing of the next one
  const isAim = isAhead(latest, today);
  if (isAim && previous && !isAhead(previous, today) && (!opening || isAhead(opening, today))) return null;
  const last = isAim && opening && !isAhead(opening, today) ? opening : latest;
  // 1—10月份，投资…。其中10月份…: the next paragraph goes on with what this one opened with
  const isAround =
    last !== report &&
    opening &&
    (isWithin(last, opening) || (opening === report && isWithin(opening, last)));
  const lasting = isAround ? opening : last;
  // 2月17日当天: one day says nothing of the next paragraph.
  const { start, end, precision } = lasting.days;
  const isOneDay = start === end && !/[前在]$|今|截/.test(lasting.words);
  // 春节假期9天… amid 春运
  const isAmid = precision === 'day' && previous !== null && isWithin(lasting, previous);
  return previous === null || !(isOneDay || isAmid) ? lasting : null;
}
