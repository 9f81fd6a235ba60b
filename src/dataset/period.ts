/** The period a finding is entered with: what the text bounds, never more. */

import type { Finding } from '../extract/finding.ts';
import type { Stretch } from '../text/calendar.ts';
import type { Observation } from './schema.ts';
import type { Measure } from './vocabulary.ts';

export type Dated = Pick<Observation, 'period_start' | 'period_end' | 'period_precision'>;

/**
 * A flow keeps the period its words give it. A stock, a limit or a cumulative count is as of the article's
 * date (or of one the sentence names), and starts only where the sentence says since when: 2019年5月…以来.
 * 一年来 never starts a cumulative count: 一年来，居住证累计发放超过1亿张 is the number up to now.
 */
export function toPeriod(
  { period }: Pick<Finding, 'period'>,
  sentence: string,
  measure: Measure | null,
  asOf: Stretch | null,
): Dated {
  const until: Dated = {
    period_start: null,
    period_end: asOf?.last ?? null,
    period_precision: asOf?.precision ?? null,
  };
  if (!period) return until;
  const near = period.from === 'own' || period.from === 'sentence';
  const since = period.end === null || isSince(period.words, sentence);
  const rolling = /年多?来/.test(period.words);
  if (since || period.end === null) {
    // 自明年7月1日起: it holds from a day that the article does not reach.
    if (period.start !== null && asOf !== null && period.start > asOf.last)
      return { period_start: null, period_end: period.start, period_precision: period.precision };
    const kept = measure === 'flow' || (near && !rolling && measure !== 'limit');
    return { ...until, period_start: kept ? period.start : null };
  }
  // 一年来 in a report on the year before ends with that year.
  if (rolling && measure !== 'flow' && period.end === asOf?.last) return until;
  const own = { period_end: period.end, period_precision: period.precision };
  if (measure === 'flow' || measure === 'rate' || measure === null)
    return { period_start: period.start, ...own };
  // A year in a heading, or in a sentence before, holds for what stands below it; a month seldom does.
  const below = period.from === 'heading' || (period.from === 'paragraph' && period.precision !== 'month');
  return near || below ? { period_start: null, ...own } : until;
}

/** Whether the sentence goes on from the date to now: 自2019年10月1日起, 2019年5月…召开以来. */
function isSince(words: string, sentence: string): boolean {
  if (/(?:以来|起|至今)$/.test(words)) return true;
  const at = sentence.indexOf(words);
  // 上半年查处案件375起 counts cases
  return (
    at >= 0 &&
    /^[^，。；：,;]{0,20}?(?:以来|(?<![\d十百千万亿余多])起(?![诉草])|至今)/.test(
      sentence.slice(at + words.length),
    )
  );
}
