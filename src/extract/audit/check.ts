/** The one shape of a check, and what it says of some numbers of a text. */

import type { Text } from '../../text/locale.ts';
import type { Finding, Span } from '../finding.ts';
import { type Interval, intersects, intervalOf, inWords } from './interval.ts';

/** What the arithmetic comes to: `open` where the text leaves it undecided. */
export type State = 'holds' | 'broken' | 'open';

export interface Verdict {
  readonly kind: string;
  readonly state: State;
  /** In signs and printed numbers alone: 401亿元 − 222亿元 = 179亿元. */
  readonly arithmetic: string;
  /** The arithmetic, what it makes, what is printed, and why it is open. */
  readonly says: Text;
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
  readonly title: Text;
  readonly read: (passage: Passage) => readonly Verdict[];
}

export const spanOf = ({ start, end, text }: Finding): Span => ({ start, end, text });

/** What is said of some numbers, which are put into the order of the text. */
export function verdict(
  kind: string,
  state: State,
  arithmetic: string,
  says: Text,
  numbers: readonly Finding[],
): Verdict {
  return { kind, state, arithmetic, says, spans: [...numbers].sort((a, b) => a.start - b.start).map(spanOf) };
}

/**
 * Says whether a number as printed is among the values that the others make; `doubt` leaves open what does not.
 * `lead` says in words what the arithmetic is, where signs would not.
 */
export function compare(
  kind: string,
  printed: Finding,
  made: Interval,
  arithmetic: string,
  others: readonly Finding[],
  doubt: Text | null = null,
  lead: Text | null = null,
): Verdict {
  const own = intervalOf(printed);
  const holds = own !== null && intersects(own, made);
  const why = holds ? null : doubt;
  const says = {
    zh: `${lead?.zh ?? `${arithmetic}，得${inWords(made, printed, 'zh')}`}；文中为${printed.text}${why ? `；${why.zh}` : ''}`,
    en: `${lead?.en ?? `${arithmetic} makes ${inWords(made, printed, 'en')}`}; printed: ${printed.text}${why ? `; ${why.en}` : ''}`,
  };
  const state = holds ? 'holds' : doubt ? 'open' : 'broken';
  return verdict(kind, state, `${arithmetic} ${holds ? '=' : '≠'} ${printed.text}`, says, [
    printed,
    ...others,
  ]);
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

/** The paragraph around a place, at most 600 characters of it. */
const paragraphOf = (text: string, { start, end }: Finding): string =>
  (/[^\n]*$/.exec(text.slice(Math.max(0, start - 300), start))?.[0] ?? '') +
  (/^[^\n]*/.exec(text.slice(end, end + 300))?.[0] ?? '');

/** Whether nothing but a clause's end stands between: no new sentence. */
export const isSameSentence = (text: string, a: Finding, b: Finding): boolean =>
  Math.abs(b.start - a.start) < 240 &&
  !/[。！？\n]/.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));

const comparable = /(?:可比|不变价|年价格计算)/;
const real = /(?:扣除|实际)[^，。；]{0,6}$/;
const output = /(?:增加值|生产总值|GDP|总产值)/;
const revised = /(?:普查|修订|核实|调整后|[新同旧]口径|口径.{0,4}(?:调整|变化|不同))/;

/** Why growth need not follow from the printed levels; null where nothing says so. */
export function growthDoubt(text: string, number: Finding): Text | null {
  if (number.modality !== 'achieved')
    return { zh: '预计或计划的数各自取整', en: 'what is expected or planned is rounded apart' };
  const sentence = sentenceOf(text, number);
  if (comparable.test(sentence) || real.test(text.slice(Math.max(0, number.start - 12), number.start)))
    return { zh: '增速可能按可比价格计算', en: 'growth may be at comparable prices' };
  // 单位生产总值能耗 and 万元产值用水量 are no output
  if (output.test(number.subject ?? '') && !/单位|万元/.test(number.subject ?? ''))
    return {
      zh: '产出的增速按可比价格计算',
      en: 'growth of output is counted at comparable prices',
    };
  if (revised.test(paragraphOf(text, number)))
    return { zh: '基数可能经过修订', en: 'the base may have been revised' };
  return null;
}

/** A level, also one that is meant: what is planned must add up too. */
export const isLevel = ({ role, sense }: Finding): boolean => role === 'level' && sense !== 'by';

export const isPercent = ({ unit }: Pick<Finding, 'unit'>): boolean => unit === '%' || unit === '％';

/** 年末全国就业人员 is 就业人员 where another sentence says it shorter. */
export const bare = (subject: string): string =>
  subject.replace(/^(?:年末|全部|所有)?(?:全国|全省|全市|全区|全县|全州|全镇|我国|我省|我市|本市|本省)?/, '');
