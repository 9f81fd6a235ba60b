import { series } from '../charts/series.ts';
import type { Locale } from '../text/locale.ts';
import { phrase } from '../text/phrase.ts';
import { factKind } from './kit/fact-kind.ts';
import { type FactRow, unitOf } from './kit/fact-row.ts';
import { seriesSql } from './kit/fact-sql.ts';
import type { Figure } from './kit/figure.ts';
import { amountWithUnit, axisNumber, rangeOf, when, year } from './kit/format-row.ts';
import { markLegend, nativeLegend } from './kit/mark-legend.ts';
import { nativeOverTime } from './kit/native-chart.ts';
import { byDay, largest, smallest } from './kit/rows.ts';
import { toDatedMark } from './kit/to-mark.ts';
import { toPlane } from './kit/to-plane.ts';

export const measuresOverTime: Figure<FactRow> = {
  id: 'measures-over-time',
  domain: 'traffic',
  theme: 'measures',
  metrics: ['traffic_measures_batch'],
  reviews: { traffic: 2, comparison: 4 },
  question: { zh: '交管改革措施一批一批各推出多少项？', en: 'How many traffic measures came in each batch?' },
  title: (rows, locale) => {
    const batches = byDay(rows.filter((row) => row.comparability === 'same'));
    const [first, last] = [batches[0], batches.at(-1)];
    if (!first || !last) return locale === 'zh' ? '交管改革措施分批推出' : 'Traffic measures by batch';
    return locale === 'zh'
      ? `${year(first)}—${year(last)}年，见于来源的交管改革措施有${batches.length}批`
      : `${batches.length} batches of traffic measures found for ${year(first)}–${year(last)}`;
  },
  subtitle: (rows, locale) => markLegend(aboutOf(locale), rows, locale),
  row: factKind,
  sql: seriesSql(['traffic_measures_batch']),
  chart: (rows, frame) => {
    const marks = rows.map((row) => {
      const mark = toDatedMark(row, frame.locale, null);
      return row.period_precision === 'year' || row.comparability === 'near' ? mark : { ...mark, from: null };
    });
    const plane = toPlane(marks, frame.locale, unitOf(rows[0], frame.locale), { shape: 'stem', whole: true });
    return series(frame, plane);
  },
  native: (rows, locale) =>
    nativeOverTime(rows, locale, { about: nativeLegend(aboutOf(locale), rows, locale), form: 'stem' }),
  alt: (rows, locale) => {
    const batches = byDay(rows.filter((row) => row.comparability === 'same'));
    const whole = byDay(rows.filter((row) => row.comparability !== 'same'));
    const [least, most] = [smallest(batches), largest(batches)];
    if (!least || !most) return locale === 'zh' ? '竖线图，没有记录。' : 'Lollipop chart without records.';
    const say = (row: FactRow) => {
      const own = row.article ? (locale === 'zh' ? '（本文）' : ' (this article)') : '';
      return locale === 'zh'
        ? `${when(row, locale)}${amountWithUnit(row, locale)}${own}`
        : `${axisNumber(row.value ?? 0, locale)} in ${when(row, locale)}${own}`;
    };
    const each = batches.map(say).join(phrase(locale).pause);
    if (locale === 'zh') {
      const apart = whole.length > 0 ? `另有${whole.map(say).join('、')}，不是一批，以空心单独画出。` : '';
      return `竖线图，交管改革措施${batches.length}批，一批一根，${rangeOf(least, most, locale)}：${each}。${apart}`;
    }
    const apart = whole.length > 0 ? ` Not one batch and drawn hollow: ${whole.map(say).join(', ')}.` : '';
    return `Lollipop chart of ${batches.length} batches of traffic measures, one stem each, ${rangeOf(least, most, locale)}: ${each}.${apart}`;
  },
  notes: [
    {
      zh: '只列有来源的批次，已知有缺，所以不求和；2023年的19项是全年数，横线表示所跨的时间。',
      en: 'Only batches with a source; some are known to be missing, so nothing is summed. The 19 of 2023 cover the whole year, shown by the bar.',
    },
  ],
};

function aboutOf(locale: Locale): string {
  return locale === 'zh' ? '每批的项数，不相加' : 'Measures in each batch; not to be added up';
}
