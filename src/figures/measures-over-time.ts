import { series } from '../charts/series.ts';
import { toFigure } from './figure.ts';
import { toDatedMark } from './mark.ts';
import { toPlane } from './plane.ts';
import { reading } from './reading.ts';
import { type SeriesRow, seriesSql } from './series-sql.ts';
import { byDay, largest, smallest } from './span.ts';
import { amountWithUnit, axisNumber, rangeOf, unitOf, when, year } from './words.ts';

export const measuresOverTime = toFigure<SeriesRow>({
  id: 'measures-over-time',
  domain: 'traffic',
  theme: 'measures',
  metrics: ['traffic_measures_batch'],
  question: { zh: '交管改革措施一批一批各推出多少项？', en: 'How many traffic measures came in each batch?' },
  title: (rows, locale) => {
    const batches = byDay(rows.filter((row) => row.comparability === 'same'));
    const [first, last] = [batches[0], batches.at(-1)];
    if (!first || !last) return locale === 'zh' ? '交管改革措施分批推出' : 'Traffic measures by batch';
    return locale === 'zh'
      ? `${year(first)}—${year(last)}年，见于来源的交管改革措施有${batches.length}批`
      : `${batches.length} batches of traffic measures found for ${year(first)}–${year(last)}`;
  },
  subtitle: (rows, locale) =>
    reading(
      locale === 'zh' ? '每批的项数，不相加' : 'Measures in each batch; not to be added up',
      rows,
      locale,
    ),
  sql: seriesSql(['traffic_measures_batch']),
  chart: (rows, frame) => {
    const marks = rows.map((row) => {
      const mark = toDatedMark(row, frame.locale, null);
      return row.period_precision === 'year' || row.comparability === 'near' ? mark : { ...mark, from: null };
    });
    const plane = toPlane(marks, frame.locale, unitOf(rows[0], frame.locale), { shape: 'stem', whole: true });
    return series(frame, plane);
  },
  alt: (rows, locale) => {
    const [least, most] = [smallest(rows), largest(rows)];
    if (!least || !most) return locale === 'zh' ? '竖线图，没有记录。' : 'Lollipop chart without records.';
    const each = byDay(rows).map((row) =>
      locale === 'zh'
        ? `${when(row, locale)}推出${amountWithUnit(row, locale)}`
        : `${axisNumber(row.value ?? 0, locale)} in ${when(row, locale)}`,
    );
    return locale === 'zh'
      ? `竖线图，交管改革措施一批一根${rangeOf(least, most, locale)}：${each.join('、')}。`
      : `Lollipop chart of traffic measures, one stem a batch${rangeOf(least, most, locale)}: ${each.join(', ')}.`;
  },
  notes: [
    {
      zh: '只列有来源的批次，已知有缺，所以不求和；2023年的19项是全年数，横线表示所跨的时间。',
      en: 'Only batches with a source; some are known to be missing, so nothing is summed. The 19 of 2023 cover the whole year, shown by the bar.',
    },
  ],
});
