/** The words at the points of a native chart, and where they stand. */

import type { NativeChart } from '../../figures/kit/native-chart.ts';
import type { Locale } from '../../text/locale.ts';
import { textWidth } from '../../text/width.ts';
import { amidYears, isDated } from './chart-axes.ts';
import type { Colour } from './theme.ts';
import { languageOf, paint, themeFonts } from './words.ts';
import { toSerialDay } from './workbook.ts';
import { escapeXml } from './xml.ts';

/** Pixels; without a height it is as low as a chart beside text may be. */
export interface ShownAt {
  readonly width: number;
  readonly height?: number | undefined;
}

/** What is read at each value, with its bound, as words of its own. */
export function toLabels(chart: NativeChart, at: number, locale: Locale, shown: ShownAt): string {
  const { values = [], words = [] } = chart.series[at] ?? {};
  const places = chart.kind === 'line' ? placesOf(chart, shown)[at] : null;
  const usual = chart.kind === 'bar' ? 'outEnd' : 'r';
  const each = words.map((text, index) => {
    const place = places ? places[index] : usual;
    return text === null || !place || (values[index] ?? null) === null
      ? ''
      : label(index, text, place, 'tx1', locale);
  });
  return `<c:dLbls>${each.join('')}${shows(false)}</c:dLbls>`;
}

export const shows = (value: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** Words of its own at a point; a program wraps them early unless told not to. */
export function label(
  at: number,
  text: string,
  place: 'outEnd' | 't' | 'b' | 'l' | 'r',
  colour: Colour,
  locale: Locale,
): string {
  return `<c:dLbl><c:idx val="${at}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r><a:rPr ${languageOf(locale)} sz="1200">${paint(colour)}${themeFonts}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${place}"/>${shows(true)}</c:dLbl>`;
}

/** What a plot over days has of its chart's width, and its height at least, in pixels. */
const plot = { beside: 110, below: 70, height: 240 } as const;

/** Where the words of each point over days stand, so that none touch; null where there is no place for them. */
function placesOf(
  chart: NativeChart,
  { width, height = plot.height + plot.below }: ShownAt,
): ReadonlyArray<ReadonlyArray<'t' | 'b' | 'r' | 'l' | null>> {
  const { categories, series } = chart;
  const dated = isDated(chart);
  const { min, max } = dated
    ? amidYears(chart.span ?? categories)
    : { min: -0.5, max: categories.length - 0.5 };
  const top = Math.max(...series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0)))) || 1;
  const foot = height - plot.below;
  const taken: Box[] = [];
  const points = series.map(({ values, words = [] }) =>
    categories.map((category, at): { x: number; y: number; width: number } | null => {
      const [value, text] = [values[at] ?? null, words[at] ?? null];
      if (value === null || text === null) return null;
      const along = dated ? toSerialDay(category) : at;
      const x = ((along - min) / (max - min)) * (width - plot.beside);
      return { x, y: foot * (1 - value / top), width: textWidth(text, 16) };
    }),
  );
  for (const point of points.flat())
    if (point) taken.push({ x: point.x - 5, y: point.y - 5, width: 10, height: 10 });
  return points.map((each) =>
    each.map((point) => {
      if (!point) return null;
      // Under a point at the foot stand the years.
      const sides = (['t', 'b', 'r', 'l'] as const).filter((side) => side !== 'b' || point.y + 24 <= foot);
      const place = sides.find((side) => taken.every((box) => !touches(boxOf(point, side), box)));
      if (place) taken.push(boxOf(point, place));
      return place ?? null;
    }),
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOf({ x, y, width }: Omit<Box, 'height'>, side: 't' | 'b' | 'r' | 'l'): Box {
  const left = side === 'r' ? x + 6 : side === 'l' ? x - 6 - width : x - width / 2;
  const above = side === 't' ? y - 24 : side === 'b' ? y + 6 : y - 9;
  return { x: left, y: above, width, height: 18 };
}

function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
