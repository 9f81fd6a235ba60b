/** Which numbers of a text are of the time that it is about, though words of another time stand before them. */

import type { Finding } from '../extract/finding.ts';
import { sentenceStart } from './sentence-start.ts';

/** 本季 of a text on the third quarter, issued in the fourth; 当季 of one on the half-year is a quarter of its own. */
export const isNow = (words: string, isOfQuarter: boolean): boolean =>
  /^[本当]期/.test(words) || (isOfQuarter && /^[本当]季/.test(words));

/**
 * 2023年收入由138.2亿元调整为136.9亿元，按调整后数据计算增长|24.5%, 上年旧存27件、新收|365件: behind what was, the time is that of
 * the text again.
 */
export function isBehindRevision(text: string, { start }: Finding): boolean {
  const before = text.slice(sentenceStart(text, start), start);
  return (
    /[由从][^，。；]{1,20}(?:调整|修订|核定|更正|修正)[为至到][^，。；]{1,20}[，；]/.test(before) ||
    /[上去]年(?:末|底)?(?:旧存|结转|结存|留存|遗留|转入)[^，。；、]{1,12}[，、；]/.test(before)
  );
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
