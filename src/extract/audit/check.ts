/** The one shape of a check, and what it says of some numbers of a text. */

import type { Finding, Span } from '../finding.ts';
import { type Interval, intervalOf, inWords, meet } from './interval.ts';

export interface Verdict {
  readonly kind: string;
  /** `open` where the text leaves the check undecided; `says` tells why. */
  readonly state: 'holds' | 'broken' | 'open';
  readonly says: string;
  readonly spans: readonly Span[];
}

export interface Passage {
  readonly text: string;
  /** The statistics, in the order of the text. */
  readonly numbers: readonly Finding[];
  /** The statistic that starts at a place. */
  readonly at: (start: number | null) => Finding | null;
}

export interface Check {
  readonly name: string;
  readonly read: (passage: Passage) => readonly Verdict[];
}

const span = ({ start, end, text }: Finding): Span => ({ start, end, text });

/** Says whether a number as printed is among the values that the others make. */
export function compare(
  kind: string,
  printed: Finding,
  made: Interval,
  arithmetic: string,
  others: readonly Finding[],
  doubt: string | null = null,
): Verdict {
  const own = intervalOf(printed);
  const spans = [printed, ...others].sort((a, b) => a.start - b.start).map(span);
  const holds = own !== null && meet(own, made);
  const says = `${arithmetic} makes ${inWords(made)}; printed: ${printed.text}`;
  if (holds) return { kind, state: 'holds', says, spans };
  return doubt
    ? { kind, state: 'open', says: `${says}; ${doubt}`, spans }
    : { kind, state: 'broken', says, spans };
}

/** The sentence around a place, at most 400 characters of it. */
export function sentenceOf(text: string, { start, end }: Pick<Finding, 'start' | 'end'>): string {
  const from = text.slice(Math.max(0, start - 200), start);
  const to = text.slice(end, end + 200);
  return (
    from.slice(Math.max(from.lastIndexOf('。'), from.lastIndexOf('\n')) + 1) +
    text.slice(start, end) +
    (/^[^。\n]*/.exec(to)?.[0] ?? '')
  );
}

/** Whether nothing but a clause's end stands between: no new sentence. */
export const isSameSentence = (text: string, a: Finding, b: Finding): boolean =>
  Math.abs(b.start - a.start) < 240 &&
  !/[。！？\n]/.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));

const comparable = /(?:可比|不变价|扣除价格|实际增长|名义|扣除)/;
const output = /(?:增加值|生产总值|GDP|总产值|可支配收入)/;
const revised = /(?:普查|修订|核实|调整后|口径)/;

/** Why growth need not follow from the printed levels; null where nothing says so. */
export function growthDoubt(text: string, number: Finding): string | null {
  const sentence = sentenceOf(text, number);
  if (comparable.test(sentence)) return 'growth may be at comparable prices';
  if (output.test(number.subject ?? '')) return 'growth of output is counted at comparable prices';
  if (revised.test(text.slice(Math.max(0, number.start - 600), number.end + 600)))
    return 'the base may have been revised';
  return null;
}
