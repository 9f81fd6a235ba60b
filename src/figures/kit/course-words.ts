/** How a course of points runs, in words: how many, from which to which. */

import type { Locale } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { amountWithUnit, periodWords } from './format-row.ts';
import type { Point } from './outline.ts';

/** 过境免签国家：11个点，2013年1月45国至2025年11月55国. */
export function courseWords(name: string, points: readonly Point[], locale: Locale): string {
  const days = points.toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return name;
  const say = ({ fact }: Point) =>
    locale === 'zh'
      ? `${periodWords(fact, locale)}${amountWithUnit(fact, locale)}`
      : `${amountWithUnit(fact, locale)} in ${periodWords(fact, locale)}`;
  const ends = first === last ? say(first) : say(first) + (locale === 'zh' ? '至' : ' to ') + say(last);
  const count =
    locale === 'zh' ? `${points.length}个点` : `${points.length} point${points.length > 1 ? 's' : ''}`;
  return [name, [count, ends].join(phrase(locale).comma)].join(phrase(locale).colon);
}
