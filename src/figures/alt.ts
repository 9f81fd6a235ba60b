/** Alt texts as a statistical office writes them: what kind of chart, what it shows, from where to where. */

import * as d3 from 'd3';
import type { Locale } from '../dataset/locale.ts';
import { labelOf, type SeriesRow, unitKey } from './series-sql.ts';
import { byDay, ownRow } from './span.ts';
import { amountWithUnit, when } from './words.ts';

/** A chart of one or more measures over time, each from its first to its last point. */
export function altOverTime(kind: string, rows: readonly SeriesRow[], locale: Locale): string {
  if (rows.length === 0)
    return locale === 'zh' ? `${kind}，当前筛选下没有记录。` : `${kind}; no record matches the filter.`;
  const planes = d3.group(rows, (row) => `${row.metric_id} ${unitKey(row)}`);
  const sentences = [...planes.values()].map((each) => sentence(each, locale));
  return locale === 'zh' ? `${kind}。${sentences.join('')}` : `${kind}. ${sentences.join(' ')}`;
}

function sentence(rows: readonly SeriesRow[], locale: Locale): string {
  const days = byDay(rows);
  const [first, last, own] = [days[0], days.at(-1), ownRow(rows)];
  if (!first || !last) return '';
  const at = (row: SeriesRow) =>
    locale === 'zh'
      ? `${when(row, locale)}为${amountWithUnit(row, locale)}`
      : `${amountWithUnit(row, locale)} in ${when(row, locale)}`;
  const near = rows.filter((row) => row.comparability === 'near').length;
  const ownWords = own && own !== first && own !== last ? own : undefined;
  if (locale === 'zh') {
    const span = first === last ? `仅一点，${at(first)}` : `从${at(first)}到${at(last)}，共${rows.length}点`;
    return `${labelOf(first, locale)}${span}${ownWords ? `，本文${at(ownWords)}` : ''}${near > 0 ? `；其中${near}点口径相近，单独画出` : ''}。`;
  }
  const span =
    first === last ? `one point, ${at(first)}` : `from ${at(first)} to ${at(last)}, ${rows.length} points`;
  return `${labelOf(first, locale)}: ${span}${ownWords ? `; the article says ${at(ownWords)}` : ''}${near > 0 ? `; ${near} of them near, drawn apart` : ''}.`;
}
