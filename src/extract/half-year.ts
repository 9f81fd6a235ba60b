/** 上半年 and its kin, whose numeral is the 半. */

import { type Calendar, ymd } from './date.ts';

/** The half of a year around the 半 at `at`, not reaching back over `floor`. */
export function halfYear(
  text: string,
  at: number,
  floor: number,
): {
  start: number;
  end: number;
  calendars: (frame: { last: Calendar; asOf: Calendar }) => [Calendar, Calendar];
} | null {
  if (text[at] !== '半' || text[at + 1] !== '年' || at - 1 < floor) return null;
  const which = text[at - 1];
  if (which !== '上' && which !== '下' && which !== '前' && which !== '后') return null;
  const early = which === '上' || which === '前';
  return {
    start: at - 1,
    end: at + 2,
    calendars: (frame) => {
      const year = frame.last.year ?? frame.asOf.year;
      return early ? [ymd(year, 1), ymd(year, 6)] : [ymd(year, 7), ymd(year, 12)];
    },
  };
}
