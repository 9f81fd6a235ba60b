/** The statistics of a text as they are compared with those of other texts. */

import type { Extraction, Finding } from '../extract/finding.ts';
import type { SourceText } from './article.ts';
import { type FactKey, factKeys, roleOf } from './fact-key.ts';
import { findOwnTime } from './issue-day.ts';
import { type Scale, scaleOf } from './unit.ts';

export interface GivenText extends SourceText {
  readonly extraction: Extraction;
}

export interface Fact {
  readonly given: GivenText;
  readonly finding: Finding;
  /** Its subject is '' where the text leaves open what is measured. */
  readonly key: FactKey;
  readonly unit: string;
  readonly scale: Scale;
  /** Its number in the base of its unit; the nearer end of a bound. */
  readonly value: number;
  /** The head of the section it stands in; '' where the text has none. */
  readonly section: string;
  /** What its paragraph says before it, Han alone, the last `contextReach` of it. */
  readonly context: string;
  /** What stands there since the number before it. */
  readonly lead: string;
  /** It tells of a time before the one that its text is about. */
  readonly isPast: boolean;
}

const contextReach = 60;

export function factsOf(given: GivenText): Fact[] {
  const { text, extraction } = given;
  const keys = factKeys(text, extraction.findings);
  const heads = headsOf(text);
  const year = findOwnTime(text)?.slice(0, 4) ?? '';
  let head = -1;
  let last = 0;
  return extraction.findings.filter(isStatistic).flatMap((finding): Fact[] => {
    const size = finding.value ?? finding.low ?? finding.high;
    if (size === null) return [];
    while ((heads[head + 1]?.at ?? Number.POSITIVE_INFINITY) < finding.start) head += 1;
    const scale = scaleOf(finding.unit);
    const lead = contextBefore(text, finding.start, last);
    last = finding.end;
    return [
      {
        given,
        finding,
        key: keys.get(finding) ?? { subject: '', core: '', role: roleOf(finding), stretch: null },
        unit: finding.unit ?? '-',
        scale,
        value: size * scale.factor,
        section: heads[head]?.title ?? '',
        context: contextBefore(text, finding.start, 0),
        lead,
        isPast: (finding.period?.end ?? '9999') < year,
      },
    ];
  });
}

export const isStatistic = ({ kind }: Finding): boolean => kind === 'statistic';

function contextBefore(text: string, at: number, from: number): string {
  const line = text.slice(Math.max(from, text.lastIndexOf('\n', at - 1) + 1, at - 2 * contextReach), at);
  return line.replace(/[^\p{Script=Han}]/gu, '').slice(-contextReach);
}

const topHead = /^[ \t　]*(?:[一二三四五六七八九十]{1,3}、)[ \t　]*([^。；：\r\n]{2,16})[ \t　]*$/gm;
const subHead = /^[ \t　]*(?:[（(][一二三四五六七八九十]{1,3}[)）])[ \t　]*([^。；：\r\n]{2,16})[ \t　]*$/gm;

/** 一、农业生产 on a line of its own; （一）… where there are none of those. */
function headsOf(text: string): readonly { readonly at: number; readonly title: string }[] {
  const of = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((found) => ({ at: found.index, title: (found[1] ?? '').trim() }));
  const top = of(topHead);
  return top.length > 1 ? top : of(subHead);
}
