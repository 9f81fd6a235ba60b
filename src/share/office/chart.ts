/** A native chart: bars, lines or dots that PowerPoint and WPS draw themselves and a person edits. */

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
/** A line whose categories are no days stands on their names. */
function isDated({ kind, categories }: NativeChart): boolean {
  return kind === 'line' && categories.length > 0 && categories.every((name) => isoDay.test(name));
}

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

/** Pixels; without a height it is as low as a chart beside text may be. */
export interface ShownAt {
  readonly width: number;
  readonly height?: number | undefined;
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
  const plot = `<c:plotArea>${dots ? besideNames(chart, width) : '<c:layout/>'}${group(chart, shapes, lying)}${axes(chart, lying, locale)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>`;
  return `${base}<c:chart><c:autoTitleDeleted val="1"/>${plot}${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${letters(12, ink2, locale)}<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

/** The plot leaves the names of its dots room at the left. */
function besideNames({ categories }: NativeChart, width: number): string {
  const widest = Math.max(0, ...categories.map((name) => textWidth(name, 16)));
  const left = Math.min(0.5, (widest + 16) / width);
  const [x, y, w, h] = [left, 0.1, 0.96 - left, 0.74].map((share) => share.toFixed(3));
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${x}"/><c:y val="${y}"/><c:w val="${w}"/><c:h val="${h}"/></c:manualLayout></c:layout>`;
}

export function letters(size: number, colour: Parameters<typeof paint>[0], locale: Locale): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${languageOf(locale)} sz="${size * 100}" b="0">${paint(colour)}${themeFonts}</a:defRPr></a:pPr><a:endParaRPr ${languageOf(locale)}/></a:p></c:txPr>`;
}

const axisIds = '<c:axId val="111111111"/><c:axId val="222222222"/>';

function group({ kind, series, categories }: NativeChart, shapes: string, lying: boolean): string {
  if (kind === 'line')
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${shapes}<c:marker val="1"/>${axisIds}</c:lineChart>`;
  if (kind === 'dot')
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${shapes}<c:axId val="222222222"/><c:axId val="111111111"/></c:scatterChart>`;
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

function toSeries(chart: NativeChart, series: Series, at: number, locale: Locale, shown: ShownAt): string {
  const { kind, categories } = chart;
  const column = columnName(at + 1);
  const last = categories.length + 1;
  const fill = fillOf(chart, series, at);
  const title = `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  const head = `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${title}`;
  const values = numbers(
    `Sheet1!$${column}$2:$${column}$${last}`,
    categories.map((_, index) => series.values[index] ?? null),
    'General',
  );
  const labels = toLabels(chart, at, locale, shown);
  if (kind === 'dot')
    return `${head}${dotted(fill, fill)}${labels}<c:xVal>${values}</c:xVal><c:yVal>${ranks(chart)}</c:yVal><c:smooth val="0"/></c:ser>`;
  const { form = 'line' } = series;
  const along = `Sheet1!$A$2:$A$${last}`;
  const names = isDated(chart)
    ? numbers(along, categories.map(toSerialDay), 'yyyy\\-mm\\-dd')
    : `<c:strRef><c:f>${along}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${categories.map((name, index) => `<c:pt idx="${index}"><c:v>${escapeXml(name)}</c:v></c:pt>`).join('')}</c:strCache></c:strRef>`;
  const points = `${labels}${form === 'stem' ? stems(fill) : ''}<c:cat>${names}</c:cat><c:val>${values}</c:val>`;
  if (kind === 'bar') return `${head}<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>${points}</c:ser>`;
  const inside = series.near ? fillOf(chart, series, at, 60) : fill;
  const looks =
    form === 'line' || form === 'step'
      ? `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln></c:spPr>${marker(inside, fill)}`
      : dotted(inside, fill);
  return `${head}${looks}${form === 'step' ? corners(series) : ''}${points}<c:smooth val="0"/></c:ser>`;
}

const marker = (inside: string, edge: string): string =>
  `<c:marker><c:symbol val="circle"/><c:size val="8"/><c:spPr>${inside}<a:ln w="19050">${edge}</a:ln></c:spPr></c:marker>`;

/** Dots that no line joins. */
const dotted = (inside: string, edge: string): string =>
  `<c:spPr><a:ln w="19050" cap="rnd"><a:noFill/><a:round/></a:ln></c:spPr>${marker(inside, edge)}`;

/** The points of steps that nothing is read at have no dot. */
function corners({ values, words = [] }: Series): string {
  return values
    .map((value, at) =>
      value === null || (words[at] ?? null) !== null
        ? ''
        : `<c:dPt><c:idx val="${at}"/><c:marker><c:symbol val="none"/></c:marker><c:bubble3D val="0"/></c:dPt>`,
    )
    .join('');
}

function ranks({ categories, series }: NativeChart): string {
  const column = columnName(series.length + 1);
  return numbers(
    `Sheet1!$${column}$2:$${column}$${categories.length + 1}`,
    categories.map((_, at) => at + 1),
    'General',
  );
}

/** A scatter chart has no axis of names: they are the labels of points at the foot of the axis. */
function namesOfDots(chart: NativeChart, locale: Locale): string {
  const { categories, series } = chart;
  const [at, column] = [series.length, columnName(series.length + 2)];
  const foot = footOf(chart);
  const labels = categories.map((name, index) => label(index, name, 'l', ink2, locale)).join('');
  const feet = numbers(
    `Sheet1!$${column}$2:$${column}$${categories.length + 1}`,
    categories.map(() => foot),
    'General',
  );
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker><c:dLbls>${labels}${shows(false)}</c:dLbls><c:xVal>${feet}</c:xVal><c:yVal>${ranks(chart)}</c:yVal><c:smooth val="0"/></c:ser>`;
}

/** A gap is a point left out: a point with an empty value is a fault to PowerPoint. */
function numbers(range: string, values: ReadonlyArray<number | null>, format: string): string {
  const points = values.map((value, at) =>
    value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:numRef><c:f>${range}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

const shows = (value: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** Words of its own at a point; a program wraps them early unless told not to. */
function label(
  at: number,
  text: string,
  place: 'outEnd' | 't' | 'b' | 'l' | 'r',
  colour: Parameters<typeof paint>[0],
  locale: Locale,
): string {
  return `<c:dLbl><c:idx val="${at}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r><a:rPr ${languageOf(locale)} sz="1200">${paint(colour)}${themeFonts}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${place}"/>${shows(true)}</c:dLbl>`;
}

/** What is read at each value, with its bound, as words of its own. */
function toLabels(chart: NativeChart, at: number, locale: Locale, shown: ShownAt): string {
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

/** A line from each point down to zero. */
function stems(fill: string): string {
  return `<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="percentage"/><c:noEndCap val="1"/><c:val val="100"/><c:spPr><a:ln w="19050">${fill}</a:ln></c:spPr></c:errBars>`;
}

function axes(chart: NativeChart, lying: boolean, locale: Locale): string {
  const { kind, logarithmic } = chart;
  const across = lying || kind === 'dot';
  const first = { id: 111111111, across: 222222222, side: across ? 'l' : 'b' } as const;
  const second = { id: 222222222, across: 111111111, side: across ? 'b' : 'l' } as const;
  // Ticks of decades carry their unit.
  const title = logarithmic ? (locale === 'zh' ? '对数坐标' : 'log scale') : chart.unit;
  const measured = (crossBetween: string) =>
    toAxis('valAx', second, {
      scale: logarithmic ? decades(chart) : fromZero(chart),
      title,
      format: axisFormat(chart, locale),
      grid: true,
      // The first category stands on top, so the numbers cross at its far end, which is below.
      crosses: across ? 'max' : 'autoZero',
      labels: across ? 'nextTo' : 'low',
      tail: `<c:crossBetween val="${crossBetween}"/>`,
      locale,
    });
  const common = { grid: false, title: '', crosses: 'autoZero', labels: 'low', locale } as const;
  if (kind === 'dot')
    return (
      measured('midCat') +
      toAxis('valAx', first, {
        ...common,
        crosses: 'min',
        labels: 'none',
        scale: { orientation: 'maxMin', min: 0, max: chart.categories.length + 1 },
        format: 'General',
        tail: '<c:crossBetween val="midCat"/>',
      })
    );
  if (isDated(chart))
    return (
      toAxis('dateAx', first, {
        ...common,
        scale: amidYears(chart.span ?? chart.categories),
        format: 'yyyy',
        tail: `<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/><c:majorUnit val="${yearStep(chart.span ?? chart.categories, chart.span ? 4 : 8)}"/><c:majorTimeUnit val="years"/>`,
      }) + measured('midCat')
    );
  return (
    toAxis('catAx', first, {
      ...common,
      scale: { orientation: lying ? 'maxMin' : 'minMax' },
      format: 'General',
      colour: ink2,
      size: chart.categories.length > 8 ? 10 : 12,
      tail: '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/>',
    }) + measured('between')
  );
}

/** A year is written amid it, so that a day near its end is read as its own year's. */
function amidYears(days: readonly string[]) {
  const ordered = days.toSorted();
  const [first = '', last = ''] = [ordered[0], ordered.at(-1)];
  const [from, to] = [first, last].map((day) => Number(day.slice(0, 4))) as [number, number];
  const min = toSerialDay(`${first.slice(5) < '07-01' ? from - 1 : from}-07-01`);
  return {
    orientation: 'minMax',
    min,
    max: toSerialDay(`${last.slice(5) > '07-01' ? to + 1 : to}-07-01`),
  } as const;
}

/** Years from one tick to the next, for about so many of them. */
function yearStep(days: readonly string[], ticks: number): number {
  const years = days.map((day) => Number(day.slice(0, 4)));
  return Math.max(1, Math.ceil((Math.max(...years) - Math.min(...years)) / ticks));
}

/** As on the page: a number is read by how far it stands from zero. */
function fromZero({ series }: NativeChart) {
  const isAbove = series.every(({ values }) => values.every((value) => (value ?? 0) >= 0));
  return { orientation: 'minMax', ...(isAbove ? { min: 0 } : {}) } as const;
}

/** Whole decades about the values; a dot never stands on the foot of its axis. */
function decades({ series }: NativeChart) {
  const positive = series.flatMap(({ values }) =>
    values.filter((value) => value !== null && value > 0),
  ) as number[];
  if (positive.length === 0) return { orientation: 'minMax', logarithmic: true, min: 1, max: 10 } as const;
  return {
    orientation: 'minMax',
    logarithmic: true,
    min: 10 ** Math.floor(Math.log10(Math.min(...positive) / 1.5)),
    max: 10 ** Math.ceil(Math.log10(Math.max(...positive))),
  } as const;
}

/** Where the axis of dots begins. */
function footOf(chart: NativeChart): number {
  return chart.logarithmic ? decades(chart).min : 0;
}
