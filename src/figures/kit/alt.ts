/** Alt texts as a statistical office writes them: what kind of chart, what it shows, from where to where. */

import * as d3 from 'd3';
import { toWords } from '../../dataset/quantity.ts';
import type { Locale } from '../../text/locale.ts';
import { countedUnit, type FactRow, hasOwnUnit, positionOf, subjectOf } from './fact-row.ts';
import { amountWithUnit, periodWords } from './format-row.ts';
import { byDay } from './rows.ts';

/** A chart of one or more measures over time, each from its first to its last point, in the order of `metrics`. */
export function altOverTime(
  kind: string,
  rows: readonly FactRow[],
  locale: Locale,
  metrics: readonly string[] = [],
): string {
  if (rows.length === 0)
    return locale === 'zh' ? `${kind}，当前筛选下没有记录。` : `${kind}; no record matches the filter.`;
  const inOrder = [...rows].sort(
    (a, b) =>
      metrics.indexOf(a.metric_id) - metrics.indexOf(b.metric_id) ||
      Number(hasOwnUnit(b)) - Number(hasOwnUnit(a)),
  );
  const planes = d3.group(inOrder, (row) => `${row.metric_id} ${countedUnit(row)}`);
  const sentences = [...planes.values()].map((each) => sentence(byDay(each), locale));
  return locale === 'zh' ? `${kind}。${sentences.join('')}` : `${kind}. ${sentences.join(' ')}`;
}

/** Points of the same definition as one course, those of a similar one after them. */
function sentence(rows: readonly FactRow[], locale: Locale): string {
  const near = rows.filter((row) => row.comparability === 'near');
  const same = rows.filter((row) => row.comparability !== 'near');
  const say = sayer(rows, locale);
  const parts = [
    ...(same.length > 0 ? [course(same, say, locale)] : []),
    ...(near.length > 0 ? [apart(near, same.length > 0, say, locale)] : []),
  ];
  const [head] = rows;
  const label = head ? subjectOf(head, locale) : '';
  return locale === 'zh' ? `${label}：${parts.join('；')}。` : `${label}: ${parts.join('; ')}.`;
}

interface Sayer {
  readonly amount: (row: FactRow) => string;
  readonly day: (row: FactRow) => string;
}

/** Chinese names the unit at every number or, where one is printed bare (2.9亿), at none. */
function sayer(rows: readonly FactRow[], locale: Locale): Sayer {
  const bare = locale === 'zh' && rows.some((row) => row.unit === null);
  const own = locale === 'zh' ? '（本文）' : ' (this article)';
  return {
    amount: (row) => (bare ? toWords(row, locale, null) : amountWithUnit(row, locale)),
    day: (row) => periodWords(row, locale) + (row.article ? own : ''),
  };
}

function course(rows: readonly FactRow[], { amount, day }: Sayer, locale: Locale): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return '';
  if (first === last)
    return locale === 'zh'
      ? `${day(first)}为${amount(first)}，仅此一点`
      : `${amount(first)} in ${day(first)}, the only point`;
  const own = rows.find((row) => row.article && row !== first && row !== last);
  const change = Math.sign(positionOf(last) - positionOf(first));
  if (locale === 'zh') {
    const between = own ? `，${day(own)}为${amount(own)}` : '';
    const count = rows.length > 2 ? `，共${rows.length}个点` : '';
    if (change === 0) return `${day(first)}至${day(last)}均为${amount(last)}${between}${count}`;
    const word = change > 0 ? '增至' : '减至';
    return `由${day(first)}的${amount(first)}${word}${day(last)}的${amount(last)}${between}${count}`;
  }
  const between = own ? `, with ${amount(own)} in ${day(own)}` : '';
  const count = rows.length > 2 ? `, ${rows.length} points` : '';
  if (change === 0) return `${amount(last)} in both ${day(first)} and ${day(last)}${between}${count}`;
  const word = change > 0 ? 'up' : 'down';
  return `${word} from ${amount(first)} in ${day(first)} to ${amount(last)} in ${day(last)}${between}${count}`;
}

/** The hollow points: how many, and the first and last of them. */
function apart(rows: readonly FactRow[], besides: boolean, { amount, day }: Sayer, locale: Locale): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return '';
  const even = rows.length > 1 && rows.every((row) => amount(row) === amount(first));
  if (locale === 'zh') {
    const lead = `${besides ? '另有' : '有'}${rows.length}个点口径相近而不同，以空心单独画出：`;
    if (even) return `${lead}${day(first)}至${day(last)}均为${amount(first)}`;
    const ends = [first, ...(last === first ? [] : [last])].map((row) => `${day(row)}${amount(row)}`);
    return `${lead}${ends.join(rows.length > 2 ? '至' : '、')}`;
  }
  const ends = [first, ...(last === first ? [] : [last])].map((row) => `${amount(row)} in ${day(row)}`);
  const count = rows.length === 1 ? 'one point' : `${rows.length} points`;
  const of = `${count} of a similar but not identical scope, drawn hollow`;
  const range = even
    ? `${amount(first)} from ${day(first)} to ${day(last)}`
    : rows.length > 2
      ? `from ${ends.join(' to ')}`
      : ends.join(' and ');
  return `${besides ? 'besides, ' : ''}${of}: ${range}`;
}
