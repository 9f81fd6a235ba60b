/** The day from which a text speaks: 今年 and 上半年 of a release of 2023 mean that year, whenever it is read. */

import { parseStretch } from '../text/calendar.ts';
import { findHeadDay, findOwnStretch, headCharacters } from '../text/issue-day.ts';

/** A report on a part of a year comes out within so many months of its end. */
const monthsLate = 12;

/**
 * `asOf`, the date given from outside, or what the head of the text says where that is earlier: the day that it prints,
 * else the last month of the part of a year that its title names, 2023年上半年, where that is long ago.
 */
export function dayOfText(text: string, asOf: string | null): string | null {
  const given = parseStretch(asOf ?? '');
  if (!given) return asOf;
  const day = findHeadDay(text)?.day;
  if (day !== undefined) return (parseStretch(day)?.last ?? day) < given.first ? day : asOf;
  const own = title.test(text) ? findOwnStretch(text.slice(0, headCharacters)) : null;
  if (!own || own.precision === 'year') return asOf;
  return monthsOf(given.first) - monthsOf(own.last) > monthsLate ? own.last.slice(0, 7) : asOf;
}

/** A first line that names a part of a year and what stands below it, and compares with no other. */
const title = /^\s*(?=[^\n]{0,80}[半季月])[^\n。；比较]{2,80}\n/;

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
