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

/**
 * The chart with its numbers and unit as its axis counts them; as it is where they are small. Decades stand in 万, from
 * which a number format can part 亿; an English one parts thousands, millions and billions from the bare numbers.
 */
export function inUnits(chart: NativeChart, locale: Locale): NativeChart {
  const most = Math.max(
    0,
    ...chart.series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))),
  );
  const sizes = chart.logarithmic ? decadeSizes[locale] : thousands[locale];
  const unit = sizes.find(([size]) => most >= size);
  if (!unit) return chart;
  const [size, name] = unit;
  const scaled = (value: number | null) => (value === null ? null : Number((value / size).toPrecision(12)));
  return {
    ...chart,
    unit: [name, chart.unit].filter(Boolean).join(locale === 'zh' ? '' : ' '),
    series: chart.series.map((series) => ({ ...series, values: series.values.map(scaled) })),
  };
}

const decadeSizes: typeof thousands = { zh: thousands.zh.slice(1), en: [] };

/**
 * How an axis of decades writes its ticks: 0.1, 1, 10, 1000万, then 1.0亿, since a format divides by thousands alone and
 * ten thousand 万 are ten of them.
 */
const decades: Readonly<Record<Locale, string>> = {
  zh: '[>=10000]0\\.0,"亿";[>=1]0"万";General"万"',
  en: '[>=1000000000]#,##0,,,"bn";[>=1000000]0,,"M";#,##0',
};

/** The number format of the axis that measures. */
export function axisFormat({ series, unit, logarithmic }: NativeChart, locale: Locale): string {
  if (logarithmic) return unit.startsWith('万') || locale === 'en' ? decades[locale] : '#,##0';
  const values = series.flatMap((one) => one.values);
  // Ticks between small numbers have decimals.
  const format = values.some((value) => Math.abs(value ?? 0) >= 1000) ? '#,##0' : 'General';
  // A negative tick has the minus sign, as the words have; a format of one part has the hyphen.
  return values.some((value) => (value ?? 0) < 0) ? `${format};"−"${format}` : format;
}
