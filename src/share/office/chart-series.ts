/** The series of a native chart: cells of its workbook, and how they look. */

import type { NativeChart } from '../../figures/kit/native-chart.ts';
import type { Locale } from '../../text/locale.ts';
import { footOf, isDated } from './chart-axes.ts';
import { label, type ShownAt, shows, toLabels } from './chart-labels.ts';
import { colourOf, ink2 } from './theme.ts';
import { columnName, toSerialDay } from './workbook.ts';
import { escapeXml } from './xml.ts';

type Series = NativeChart['series'][number];

/** The domain's colour; a second series of the domain is lighter, by `least` per cent at least. */
function fillOf(chart: NativeChart, series: Series, at: number, least = 0): string {
  const rank = chart.series.slice(0, at).filter(({ domain }) => domain === series.domain).length;
  const light = Math.max(least, [0, 35, 60, 75][Math.min(rank, 3)] ?? 0);
  const tint = light ? `<a:lumMod val="${(100 - light) * 1000}"/><a:lumOff val="${light * 1000}"/>` : '';
  return `<a:solidFill><a:schemeClr val="${colourOf(series.domain)}">${tint}</a:schemeClr></a:solidFill>`;
}

/** A series with its names, values and the words at its points. */
export function toSeries(
  chart: NativeChart,
  series: Series,
  at: number,
  locale: Locale,
  shown: ShownAt,
): string {
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
export function namesOfDots(chart: NativeChart, locale: Locale): string {
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

/** A line from each point down to zero. */
function stems(fill: string): string {
  return `<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="percentage"/><c:noEndCap val="1"/><c:val val="100"/><c:spPr><a:ln w="19050">${fill}</a:ln></c:spPr></c:errBars>`;
}
