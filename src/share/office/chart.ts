/** A native chart: bars, lines or dots that PowerPoint and WPS draw themselves and a person edits. */

import type { NativeChart } from '../../figures/kit/native-chart.ts';
import type { Locale } from '../../text/locale.ts';
import { textWidth } from '../../text/width.ts';
import { axisId, footOf, isDated, toAxes } from './chart-axes.ts';
import type { ShownAt } from './chart-labels.ts';
import { namesOfDots, toSeries } from './chart-series.ts';
import { inUnits } from './chart-units.ts';
import type { Parts } from './parts.ts';
import { type Colour, ink2 } from './theme.ts';
import { languageOf, paint, themeFonts } from './words.ts';
import { toSerialDay, toWorkbook, type WorkbookCell } from './workbook.ts';
import { declare, xmlHead } from './xml.ts';

/**
 * Rows of the workbook, head first, with the unit in its corner. Dots have two columns more, since a scatter chart takes
 * numbers only: the row each stands on, and the foot of the axis, where its name is written.
 */
export function toChartRows(chart: NativeChart): ReadonlyArray<readonly WorkbookCell[]> {
  const dated = isDated(chart);
  const foot = chart.kind === 'dot' ? footOf(chart) : 0;
  return [
    [
      chart.unit || null,
      ...chart.series.map(({ name }) => name),
      ...(chart.kind === 'dot' ? [null, null] : []),
    ],
    ...chart.categories.map((name, at) => [
      dated ? { day: toSerialDay(name) } : name,
      ...chart.series.map(({ values }) => values[at] ?? null),
      ...(chart.kind === 'dot' ? [at + 1, foot] : []),
    ]),
  ];
}

/** Bars lie when their names do not stand side by side under upright ones; pixels of a chart beside a table. */
function isLying({ kind, categories }: NativeChart): boolean {
  const widest = Math.max(0, ...categories.map((name) => textWidth(name, 16)));
  return kind === 'bar' && (widest + 8) * categories.length > 620;
}

/**
 * The chart as a part with its workbook; the answer is its relation id within `owner`.
 * @param owner path of the slide or document that shows it
 * @param name of its parts, once in the package
 * @param adapt its markup as the design of the slides has it
 */
export function addChart(
  parts: Parts,
  owner: string,
  name: number | string,
  given: NativeChart,
  locale: Locale,
  { width, height }: ShownAt,
  adapt = (xml: string) => xml,
): string {
  const chart = inUnits(given, locale);
  const [root] = owner.split('/');
  const target = parts.free(`${root}/charts/chart${name}.xml`);
  const workbook = parts.free(`${root}/embeddings/Microsoft_Excel_Worksheet${name}.xlsx`);
  parts.add(workbook, toWorkbook(toChartRows(chart)));
  parts.add(
    target,
    adapt(toChart(chart, parts.relate(target, 'package', workbook), locale, { width, height })),
    'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  );
  return parts.relate(owner, 'chart', target);
}

/**
 * @param chart in the units of its axis
 * @param workbook relation id of the embedded workbook
 */
export function toChart(chart: NativeChart, workbook: string, locale: Locale, shown: ShownAt): string {
  const { width } = shown;
  const lying = isLying(chart);
  const dots = chart.kind === 'dot';
  const shapes =
    chart.series.map((series, at) => toSeries(chart, series, at, locale, shown)).join('') +
    (dots ? namesOfDots(chart, locale) : '');
  const several = chart.series.length > 1 && !chart.span;
  const nameless = dots
    ? `<c:legendEntry><c:idx val="${chart.series.length}"/><c:delete val="1"/></c:legendEntry>`
    : '';
  const legend = several
    ? `<c:legend><c:legendPos val="t"/>${nameless}<c:overlay val="0"/>${letters(12, ink2, locale)}</c:legend>`
    : '';
  const base = `${xmlHead}<c:chartSpace${declare('c', 'a', 'r')}><c:date1904 val="0"/><c:lang val="${locale === 'zh' ? 'zh-CN' : 'en-US'}"/><c:roundedCorners val="0"/>`;
  const plot = `<c:plotArea>${dots ? besideNames(chart, width) : '<c:layout/>'}${group(chart, shapes, lying)}${toAxes(chart, lying, locale)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>`;
  return `${base}<c:chart><c:autoTitleDeleted val="1"/>${plot}${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${letters(12, ink2, locale)}<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

/** The plot leaves the names of its dots room at the left. */
function besideNames({ categories }: NativeChart, width: number): string {
  const widest = Math.max(0, ...categories.map((name) => textWidth(name, 16)));
  const left = Math.min(0.5, (widest + 16) / width);
  const [x, y, w, h] = [left, 0.1, 0.96 - left, 0.74].map((share) => share.toFixed(3));
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${x}"/><c:y val="${y}"/><c:w val="${w}"/><c:h val="${h}"/></c:manualLayout></c:layout>`;
}

function letters(size: number, colour: Colour, locale: Locale): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${languageOf(locale)} sz="${size * 100}" b="0">${paint(colour)}${themeFonts}</a:defRPr></a:pPr><a:endParaRPr ${languageOf(locale)}/></a:p></c:txPr>`;
}

const [along, measured] = [`<c:axId val="${axisId.along}"/>`, `<c:axId val="${axisId.measured}"/>`];

/** The series on their axes; of dots the first axis lies, so it is the one that measures. */
function group({ kind, series, categories }: NativeChart, shapes: string, lying: boolean): string {
  if (kind === 'line')
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${shapes}<c:marker val="1"/>${along}${measured}</c:lineChart>`;
  if (kind === 'dot')
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${shapes}${measured}${along}</c:scatterChart>`;
  // Where each category has one bar at most, the empty places of the other series would push it aside.
  const alone = categories.every(
    (_, at) => series.filter(({ values }) => (values[at] ?? null) !== null).length < 2,
  );
  return `<c:barChart><c:barDir val="${lying ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${shapes}<c:gapWidth val="${categories.length < 4 ? 140 : 60}"/><c:overlap val="${alone ? 100 : 0}"/>${along}${measured}</c:barChart>`;
}
