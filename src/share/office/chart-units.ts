/**
 * A chart's numbers in the reader's own thousands: 万 and 亿, million and billion. LibreOffice ignores an axis's display
 * units, so the numbers themselves are in them, in the chart and in its workbook, and the unit says so: 亿个.
 */

import type { NativeChart } from '../../figures/kit/native-chart.ts';
import type { Locale } from '../../text/locale.ts';

const thousands: Readonly<Record<Locale, ReadonlyArray<readonly [size: number, name: string]>>> = {
  zh: [
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e9, 'billion'],
    [1e6, 'million'],
  ],
};

/** The chart with its numbers and unit as its axis counts them; as it is where they are small or stand in decades. */
export function inUnits(chart: NativeChart, locale: Locale): NativeChart {
  const most = Math.max(
    0,
    ...chart.series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))),
  );
  const unit = thousands[locale].find(([size]) => most >= size);
  if (!unit || chart.logarithmic) return chart;
  const [size, name] = unit;
  const scaled = (value: number | null) => (value === null ? null : Number((value / size).toPrecision(12)));
  return {
    ...chart,
    unit: [name, chart.unit].filter(Boolean).join(locale === 'zh' ? '' : ' '),
    series: chart.series.map((series) => ({ ...series, values: series.values.map(scaled) })),
  };
}

/** How an axis of decades writes its ticks: thousand millions as 10.00亿, since formats part by thousands alone. */
const decades: Readonly<Record<Locale, string>> = {
  zh: '[>=100000000]0\\.00,,"亿";[>=10000]0\\.0,"万";General',
  en: '[>=1000000000]#,##0,,,"bn";[>=1000000]0,,"M";#,##0',
};

/** The number format of the axis that measures. */
export function axisFormat({ series, logarithmic }: NativeChart, locale: Locale): string {
  if (logarithmic) return decades[locale];
  // Ticks between small numbers have decimals.
  return series.some(({ values }) => values.some((value) => Math.abs(value ?? 0) >= 1000))
    ? '#,##0'
    : 'General';
}
