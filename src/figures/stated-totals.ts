import { bars } from '../charts/bars.ts';
import type { RowMark } from '../charts/rows.ts';
import { factKind } from './kit/fact-kind.ts';
import type { FactRow } from './kit/fact-row.ts';
import { seriesSql } from './kit/fact-sql.ts';
import type { Figure } from './kit/figure.ts';
import { amountWithUnit, axisNumber, periodWords, rangeOf } from './kit/format-row.ts';
import { nativeByPeriod } from './kit/native-chart.ts';
import { byDay, largest, smallest } from './kit/rows.ts';
import { toMark } from './kit/to-mark.ts';

export const statedTotals: Figure<FactRow> = {
  id: 'stated-totals',
  domain: 'traffic',
  theme: 'measures',
  metrics: ['traffic_measures_cumulative'],
  question: { zh: '后来各来源说“累计”推出多少项？', en: 'What totals did later sources state?' },
  title: (rows, locale) => {
    const [least, most] = [smallest(rows), largest(rows)];
    if (!least || !most) return locale === 'zh' ? '后来各来源的累计数' : 'Totals stated later';
    return locale === 'zh'
      ? `同叫“累计”，起点不同：${rangeOf(least, most, locale)}`
      : `Every “total” has a start of its own: ${rangeOf(least, most, locale)}`;
  },
  subtitle: (_, locale) =>
    locale === 'zh'
      ? '各来源写明的累计项数与起点；起点不同，不连线、不相加'
      : 'Totals as stated, each with the year it counts from; neither joined nor added',
  row: factKind,
  sql: seriesSql(['traffic_measures_cumulative']),
  chart: (rows, frame) => {
    const { locale } = frame;
    const marks = byDay(rows).map(
      (row): RowMark => ({
        ...toMark(row, locale),
        words: amountWithUnit(row, locale),
        label: periodWords({ ...row, period_start: null }, locale),
        unit: baselineOf(row, locale),
        group: '',
      }),
    );
    return bars(frame, marks, (value) => axisNumber(value, locale));
  },
  native: (rows, locale) => nativeByPeriod(rows, locale),
  alt: (rows, locale) => {
    const each = byDay(rows).map((row) => {
      const day = periodWords({ ...row, period_start: null }, locale);
      return locale === 'zh'
        ? `${day}称${amountWithUnit(row, locale)}（${baselineOf(row, locale)}）`
        : `${amountWithUnit(row, locale)} in ${day} (${baselineOf(row, locale)})`;
    });
    return locale === 'zh'
      ? `条形图，各来源写明的交管改革措施累计数：${each.join('、')}。起点不同，不可相比。`
      : `Bar chart of the totals of traffic measures that later sources state: ${each.join('; ')}. They are counted from different starts and do not compare.`;
  },
  notes: [
    {
      zh: '起点有2017年、2018年、2019年与党的十九大等多种，来源之间相互矛盾，只能并列。',
      en: 'Baselines range from 2017, 2018 and 2019 to the 19th Party Congress; the sources contradict each other and can only stand side by side.',
    },
  ],
};

function baselineOf({ period_start }: FactRow, locale: 'zh' | 'en'): string {
  if (!period_start) return locale === 'zh' ? '来源未写明起点' : 'start not stated';
  return locale === 'zh' ? `自${period_start.slice(0, 4)}年` : `since ${period_start.slice(0, 4)}`;
}
