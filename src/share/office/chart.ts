/** A native chart: bars, lines or points that PowerPoint and WPS draw themselves and a person edits. */

import type { NativeChart } from '../../figures/kit/native-chart.ts';
import type { Locale } from '../../text/locale.ts';
import { textWidth } from '../../text/width.ts';
import { toAxis } from './axis.ts';
import { axisFormat, inUnits } from './chart-units.ts';
import type { Parts } from './parts.ts';
import { colourOf, ink2 } from './theme.ts';
import { languageOf, paint, themeFonts } from './words.ts';
import { columnName, toSerialDay, toWorkbook, type WorkbookCell } from './workbook.ts';
import { declare, escapeXml, xmlHead } from './xml.ts';

type Series = NativeChart['series'][number];

const isoDay = /^\d{4}-\d\d-\d\d$/;
const isNumber = /^-?\d+(\.\d+)?$/;

/** What stands along the first axis: days, numbers, or names. */
function basisOf({ kind, categories }: NativeChart): 'days' | 'numbers' | 'names' {
  if (kind === 'bar' || categories.length === 0) return 'names';
  if (categories.every((name) => isoDay.test(name))) return 'days';
  if (kind === 'line') return 'names';
  return categories.every((name) => isNumber.test(name)) ? 'numbers' : 'names';
}

/** A number for each category where the axis counts; `null` where it names. Points of names stand at 1, 2, 3. */
function positionsOf(chart: NativeChart): readonly number[] | null {
  const basis = basisOf(chart);
  if (basis === 'days') return chart.categories.map(toSerialDay);
  if (basis === 'numbers') return chart.categories.map(Number);
  return chart.kind === 'scatter' ? chart.categories.map((_, at) => at + 1) : null;
}

/**
 * Rows of the workbook, head first, with the unit in its corner. Points of names carry their place in the first column and the names in the last,
 * because a scatter chart takes numbers only.
 */
export function toChartRows(chart: NativeChart): ReadonlyArray<readonly WorkbookCell[]> {
  const days = basisOf(chart) === 'days';
  const positions = positionsOf(chart);
  const tagged = chart.kind === 'scatter' && basisOf(chart) === 'names';
  return [
    [chart.unit || null, ...chart.series.map(({ name }) => name), ...(tagged ? [null] : [])],
    ...chart.categories.map((name, at) => {
      const position = positions?.[at] ?? 0;
      return [
        positions === null ? name : days ? { day: position } : position,
        ...chart.series.map(({ values }) => values[at] ?? null),
        ...(tagged ? [name] : []),
      ];
    }),
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
  adapt = (xml: string) => xml,
): string {
  const chart = inUnits(given, locale);
  const [root] = owner.split('/');
  const target = parts.free(`${root}/charts/chart${name}.xml`);
  const workbook = parts.free(`${root}/embeddings/Microsoft_Excel_Worksheet${name}.xlsx`);
  parts.add(workbook, toWorkbook(toChartRows(chart)));
  parts.add(
    target,
    adapt(toChart(chart, parts.relate(target, 'package', workbook), locale)),
    'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  );
  return parts.relate(owner, 'chart', target);
}

/**
 * @param chart in the units of its axis
 * @param workbook relation id of the embedded workbook
 */
export function toChart(chart: NativeChart, workbook: string, locale: Locale): string {
  const lying = isLying(chart);
  const shapes = chart.series.map((series, at) => toSeries(chart, series, at, locale)).join('');
  const several = chart.series.length > 1;
  const legend = several
    ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${letters(12, ink2, locale)}</c:legend>`
    : '';
  const base = `${xmlHead}<c:chartSpace${declare('c', 'a', 'r')}><c:date1904 val="0"/><c:lang val="${locale === 'zh' ? 'zh-CN' : 'en-US'}"/><c:roundedCorners val="0"/>`;
  const plot = `<c:plotArea><c:layout/>${group(chart, shapes, lying)}${axes(chart, lying, locale)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>`;
  return `${base}<c:chart><c:autoTitleDeleted val="1"/>${plot}${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${letters(12, ink2, locale)}<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

export function letters(size: number, colour: Parameters<typeof paint>[0], locale: Locale): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${languageOf(locale)} sz="${size * 100}" b="0">${paint(colour)}${themeFonts}</a:defRPr></a:pPr><a:endParaRPr ${languageOf(locale)}/></a:p></c:txPr>`;
}

const axisIds = '<c:axId val="111111111"/><c:axId val="222222222"/>';

function group({ kind, series, categories }: NativeChart, shapes: string, lying: boolean): string {
  if (kind === 'line')
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${shapes}<c:marker val="1"/>${axisIds}</c:lineChart>`;
  if (kind === 'scatter')
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${shapes}${axisIds}</c:scatterChart>`;
  // Where each category has one bar at most, the empty places of the other series would push it aside.
  const alone = categories.every(
    (_, at) => series.filter(({ values }) => (values[at] ?? null) !== null).length < 2,
  );
  return `<c:barChart><c:barDir val="${lying ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${shapes}<c:gapWidth val="${categories.length < 4 ? 140 : 60}"/><c:overlap val="${alone ? 100 : 0}"/>${axisIds}</c:barChart>`;
}

/** The domain's colour; a second series of the domain is lighter, by `least` per cent at least. */
function fillOf(chart: NativeChart, series: Series, at: number, least = 0): string {
  const rank = chart.series.slice(0, at).filter(({ domain }) => domain === series.domain).length;
  const light = Math.max(least, [0, 35, 60, 75][Math.min(rank, 3)] ?? 0);
  const tint = light ? `<a:lumMod val="${(100 - light) * 1000}"/><a:lumOff val="${light * 1000}"/>` : '';
  return `<a:solidFill><a:schemeClr val="${colourOf(series.domain)}">${tint}</a:schemeClr></a:solidFill>`;
}

function toSeries(chart: NativeChart, series: Series, at: number, locale: Locale): string {
  const { kind } = chart;
  const column = columnName(at + 1);
  const last = chart.categories.length + 1;
  const fill = fillOf(chart, series, at);
  const title = `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  const head = `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${title}`;
  const positions = positionsOf(chart);
  const along = `Sheet1!$A$2:$A$${last}`;
  const names = positions
    ? numbers(along, positions, basisOf(chart) === 'days' ? 'yyyy\\-mm\\-dd' : 'General')
    : `<c:strRef><c:f>${along}</c:f><c:strCache><c:ptCount val="${chart.categories.length}"/>${chart.categories.map((name, index) => `<c:pt idx="${index}"><c:v>${escapeXml(name)}</c:v></c:pt>`).join('')}</c:strCache></c:strRef>`;
  const values = numbers(
    `Sheet1!$${column}$2:$${column}$${last}`,
    chart.categories.map((_, index) => series.values[index] ?? null),
    'General',
  );
  const labels = toLabels(chart, series, locale);
  if (kind === 'bar')
    return `${head}<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>${labels}<c:cat>${names}</c:cat><c:val>${values}</c:val></c:ser>`;
  const joined = kind === 'line' ? series.joined !== false : series.joined === true;
  const line = `<c:spPr><a:ln w="${joined ? 28575 : 19050}" cap="rnd">${joined ? fill : '<a:noFill/>'}<a:round/></a:ln></c:spPr>`;
  const hollow = series.joined === false && kind === 'line';
  const marker = `<c:marker><c:symbol val="circle"/><c:size val="8"/><c:spPr>${hollow ? fillOf(chart, series, at, 60) : fill}<a:ln w="19050">${fill}</a:ln></c:spPr></c:marker>`;
  const [x, y] = kind === 'line' ? ['cat', 'val'] : ['xVal', 'yVal'];
  return `${head}${line}${marker}${labels}<c:${x}>${names}</c:${x}><c:${y}>${values}</c:${y}><c:smooth val="0"/></c:ser>`;
}

/** A gap is a point left out: a point with an empty value is a fault to PowerPoint. */
function numbers(range: string, values: ReadonlyArray<number | null>, format: string): string {
  const points = values.map((value, at) =>
    value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:numRef><c:f>${range}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

/** What is read at each value, with its bound, as words of its own. */
function toLabels({ kind }: NativeChart, { words, values }: Series, locale: Locale): string {
  const shows = (value: boolean) =>
    `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  const each = (words ?? []).map((text, at) =>
    text === null || (values[at] ?? null) === null
      ? ''
      : `<c:dLbl><c:idx val="${at}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr ${languageOf(locale)} sz="1200">${paint('tx1')}${themeFonts}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${kind === 'bar' ? 'outEnd' : 't'}"/>${shows(true)}</c:dLbl>`,
  );
  return `<c:dLbls>${each.join('')}${shows(false)}</c:dLbls>`;
}

function axes(chart: NativeChart, lying: boolean, locale: Locale): string {
  const basis = basisOf(chart);
  const values = chart.series.flatMap((series) => series.values.filter((value) => value !== null));
  const first = { id: 111111111, across: 222222222, side: lying ? 'l' : 'b' } as const;
  const second = { id: 222222222, across: 111111111, side: lying ? 'b' : 'l' } as const;
  // Ticks of decades carry their unit.
  const title = chart.logarithmic ? (locale === 'zh' ? '对数坐标' : 'log scale') : chart.unit;
  const measured = toAxis('valAx', second, {
    scale: chart.logarithmic ? decades(values) : { orientation: 'minMax' },
    title,
    format: axisFormat(chart, locale),
    grid: true,
    // The first category stands on top of lying bars, so the numbers cross at its far end, which is below.
    crosses: lying ? 'max' : 'autoZero',
    labels: lying ? 'nextTo' : 'low',
    tail: `<c:crossBetween val="${chart.kind === 'bar' || basis === 'names' ? 'between' : 'midCat'}"/>`,
    locale,
  });
  const common = { grid: false, title: '', crosses: 'autoZero', labels: 'low', locale } as const;
  if (chart.kind === 'scatter') {
    const days = basis === 'days';
    return (
      toAxis('valAx', first, {
        ...common,
        scale: { orientation: 'minMax' },
        format: days ? 'yyyy\\-mm' : 'General',
        tail: '<c:crossBetween val="midCat"/>',
      }) + measured
    );
  }
  if (basis === 'days')
    return (
      toAxis('dateAx', first, {
        ...common,
        scale: wholeYears(chart.categories),
        format: 'yyyy',
        tail: `<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/><c:majorUnit val="${yearStep(chart.categories)}"/><c:majorTimeUnit val="years"/>`,
      }) + measured
    );
  return (
    toAxis('catAx', first, {
      ...common,
      scale: { orientation: lying ? 'maxMin' : 'minMax' },
      format: 'General',
      colour: ink2,
      size: chart.categories.length > 8 ? 10 : 12,
      tail: '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/>',
    }) + measured
  );
}

/** From the new year before the first day to the one after the last, so that no point stands on the edge. */
function wholeYears(days: readonly string[]) {
  const years = days.map((day) => Number(day.slice(0, 4)));
  const min = toSerialDay(`${Math.min(...years)}-01-01`);
  return { orientation: 'minMax', min, max: toSerialDay(`${Math.max(...years) + 1}-01-01`) } as const;
}

/** Years from one tick to the next, for about eight of them. */
function yearStep(days: readonly string[]): number {
  const years = days.map((day) => Number(day.slice(0, 4)));
  return Math.max(1, Math.ceil((Math.max(...years) - Math.min(...years)) / 8));
}

/** Whole decades about the values; a bar never starts at its own value. */
function decades(values: readonly number[]) {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return { orientation: 'minMax', logarithmic: true } as const;
  return {
    orientation: 'minMax',
    logarithmic: true,
    min: 10 ** Math.floor(Math.log10(Math.min(...positive) / 1.5)),
    max: 10 ** Math.ceil(Math.log10(Math.max(...positive))),
  } as const;
}
