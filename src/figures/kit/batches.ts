/** Batches of one metric, a stem each: how many items came when. Batches may overlap and are never summed. */

import { series } from '../../charts/series.ts';
import type { Locale, Text } from '../../text/locale.ts';
import { phrase } from '../../text/phrase.ts';
import { type FactRow, unitOf } from './fact-row.ts';
import type { Figure } from './figure.ts';
import { amountWithUnit, axisNumber, periodWords, rangeOf } from './format-row.ts';
import { markLegend, nativeLegend } from './mark-legend.ts';
import { nativeOverTime } from './native-chart.ts';
import { byDay, largest, smallest } from './rows.ts';
import { toDatedMark } from './to-mark.ts';
import { toPlane } from './to-plane.ts';

/** The batches in the order of their days; what counts several of them, or otherwise, is none. */
export function batchesIn<R extends FactRow>(rows: readonly R[]): readonly R[] {
  return byDay(rows.filter((row) => row.comparability === 'same'));
}

/** @param what what a batch has, as a noun phrase: 交管改革措施, traffic measures */
export function batchesDrawn<R extends FactRow>(
  what: Text,
): Pick<Figure<R>, 'subtitle' | 'chart' | 'native' | 'alt'> {
  return {
    subtitle: (rows, locale) => markLegend(aboutOf(locale), rows, locale),
    chart: (rows, frame) => {
      const marks = rows.map((row) => {
        const mark = toDatedMark(row, frame.locale, null);
        const isWhole = row.period_precision === 'year' || row.comparability === 'near';
        return isWhole ? mark : { ...mark, from: null };
      });
      const unit = unitOf(rows[0], frame.locale);
      return series(frame, toPlane(marks, frame.locale, unit, { shape: 'stem', whole: true }));
    },
    native: (rows, locale) =>
      nativeOverTime(rows, locale, { about: nativeLegend(aboutOf(locale), rows, locale), form: 'stem' }),
    alt: (rows, locale) => altOf(what, rows, locale),
  };
}

function altOf(what: Text, rows: readonly FactRow[], locale: Locale): string {
  const batches = batchesIn(rows);
  const whole = byDay(rows.filter((row) => row.comparability !== 'same'));
  const [least, most] = [smallest(batches), largest(batches)];
  if (!least || !most) return locale === 'zh' ? '竖线图，没有记录。' : 'Lollipop chart without records.';
  const say = (row: FactRow) => {
    const own = row.article ? (locale === 'zh' ? '（本文）' : ' (this article)') : '';
    return locale === 'zh'
      ? `${periodWords(row, locale)}${amountWithUnit(row, locale)}${own}`
      : `${axisNumber(row.value ?? 0, locale)} in ${periodWords(row, locale)}${own}`;
  };
  const each = batches.map(say).join(phrase(locale).pause);
  const range = rangeOf(least, most, locale);
  if (locale === 'zh') {
    const apart = whole.length > 0 ? `另有${whole.map(say).join('、')}，不是一批，以空心单独画出。` : '';
    return `竖线图，${what.zh}${batches.length}批，一批一根，${range}：${each}。${apart}`;
  }
  const apart = whole.length > 0 ? ` Not one batch and drawn hollow: ${whole.map(say).join(', ')}.` : '';
  return `Lollipop chart of ${batches.length} batches of ${what.en}, one stem each, ${range}: ${each}.${apart}`;
}

function aboutOf(locale: Locale): string {
  return locale === 'zh' ? '每批的项数，不相加' : 'Measures in each batch; not to be added up';
}
