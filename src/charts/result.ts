/** An answer as a chart: one specification, drawn by Plot and written as the Plot code a reader can take along. */

import * as Plot from '@observablehq/plot';
import type { QueryResult, ResultColumn } from '../engine/database.ts';
import { dayMs } from '../text/calendar.ts';
import type { Locale } from '../text/locale.ts';
import { textWidth } from '../text/width.ts';
import { dateLabel, shortNumber } from './axis-words.ts';
import type { Frame } from './frame.ts';
import { type Aggregate, aggregateWords, type ChartChoice } from './result-choice.ts';
import { element, group } from './svg.ts';
import { text } from './text.ts';

export interface ResultChart {
  readonly svg: SVGSVGElement | HTMLElement;
  /** What is not shown, as a sentence; empty when everything is. */
  readonly left: string;
}

type Channels = Readonly<Record<string, string | number | boolean | object>>;
type Options = Readonly<Record<string, unknown>>;

/** A mark by its name in Plot, its transform, its channels; and the plot around it. */
interface Spec {
  readonly mark: 'barX' | 'barY' | 'rectY' | 'dot' | 'lineY' | 'areaY';
  readonly transform: 'groupY' | 'groupX' | 'binX' | null;
  readonly outputs: Channels;
  /** How several values of one place become one; null when each is drawn. */
  readonly reduced: Aggregate | null;
  readonly channels: Channels;
  readonly options: Options;
}

const mostRows = 5000;
const mostNames = 40;
const missing = { zh: '（空）', en: '(missing)' };
// The house's three, then others that are told apart on light and dark.
const colours = [
  'var(--blue)',
  'var(--green)',
  'var(--orange)',
  '#a463f2',
  '#c98500',
  '#e0559b',
  '#2ba6b5',
  '#8a7a5c',
  'var(--ink)',
];
const otherColour = 'var(--ink-3)';
const others = { zh: '其他', en: 'others' };

/** Draws the rows as chosen, `frame.width` wide. Throws Plot's error when a choice cannot be drawn. */
export function result(frame: Frame, answer: QueryResult, choice: ChartChoice): ResultChart {
  const { locale, width } = frame;
  const spec = toSpec(answer.columns, choice);
  const { rows, left } = toRecords(answer, choice, locale);
  const names = nominal(answer.columns, choice.y) ? choice.y : null;
  const widest = names
    ? Math.max(40, ...rows.slice(0, 400).map((row) => textWidth(shorten(row[names], width), 12)))
    : 52;
  const key = nominal(answer.columns, choice.colour) ? choice.colour : null;
  const legend = key ? toLegend(frame, [...new Set(rows.map((row) => String(row[key])))]) : null;
  const { facet } = choice;
  const panels = facet ? Math.max(1, new Set(rows.map((row) => row[facet])).size) : 1;
  // Plot writes the name of an upright axis along the upper edge.
  const labelled = names ? 0 : 18;
  const measured = names ? 'x' : 'y';
  const { reduced } = spec;
  const label = (name: string | null) =>
    [reduced && (name !== choice.x || names) ? aggregateWords[reduced][locale] : '', name]
      .filter(Boolean)
      .join(' ');
  const axis = (name: 'x' | 'y') => {
    const column = answer.columns.find((each) => each.name === choice[name]);
    if (names && name === 'y') return { tickFormat: (value: unknown) => shorten(value, width), label: null };
    const said = { label: name === measured ? label(choice[name]) : choice[name] };
    if (name === measured && (spec.outputs[name] || column?.kind === 'number')) {
      return { ...said, tickFormat: (value: number) => shortNumber(value, locale) };
    }
    if (column?.kind === 'number')
      return { ...said, tickFormat: (value: number) => shortNumber(value, locale) };
    return column?.kind === 'date' ? { ...said, ...dates(rows, column.name, width / panels) } : said;
  };
  const svg = Plot.plot({
    ...spec.options,
    document: frame.document,
    width,
    marginLeft: Math.min(width * 0.45, widest + 18),
    marginRight: 28,
    marginTop: 30 + (legend ? legend.height + labelled : 0),
    marginBottom: 40,
    style: { background: 'transparent', fontSize: '12px', fontFamily: 'var(--sans)', overflow: 'visible' },
    x: { ...(spec.options.x as object), ...axis('x') },
    y: { ...(spec.options.y as object), ...axis('y') },
    ...(legend ? { color: { domain: legend.domain, range: legend.range, unknown: otherColour } } : {}),
    marks: [Plot.ruleX(choice.log && names ? [] : spec.mark === 'barX' ? [0] : []), build(spec, rows)],
  } as Plot.PlotOptions) as SVGSVGElement | HTMLElement;
  legend?.drawn.setAttribute('transform', `translate(0,${labelled})`);
  if (legend) svg.append(legend.drawn);
  // A group without a role may carry no name; the drawing as a whole has one.
  for (const named of svg.querySelectorAll('g[aria-label]')) named.removeAttribute('aria-label');
  return { svg, left };
}

/** Ticks of an axis of days that say no more than tells them apart. */
function dates(rows: readonly Options[], name: string, width: number) {
  const times = rows.flatMap((row) => (row[name] instanceof Date ? [row[name].getTime()] : []));
  const [first, last] = times.reduce(
    ([low, high], time) => [Math.min(low, time), Math.max(high, time)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const days = (last - first) / dayMs;
  return { ticks: Math.max(1, Math.floor(width / 150)), tickFormat: (day: Date) => dateLabel(day, days) };
}

/** The colours with their names in the drawing itself, so that it can leave without a page around it. */
function toLegend(frame: Frame, found: readonly string[]) {
  const domain = found.slice(0, colours.length);
  const range = domain.map((_, at) => colours[at] ?? otherColour);
  let [x, y] = [0, 0];
  const named = found.length > domain.length ? [...domain, others[frame.locale]] : domain;
  const items = named.map((name, at) => {
    const said = shorten(name, frame.width);
    const wide = textWidth(said, 12) + 34;
    if (x > 0 && x + wide > frame.width) [x, y] = [0, y + 18];
    const swatch = element(frame.document, 'rect', {
      x,
      y: y + 3,
      width: 12,
      height: 12,
      fill: range[at] ?? otherColour,
    });
    const label = text(frame.document, said, x + 18, y + 9, { size: 12, fill: 'var(--ink-2)' });
    x += wide;
    return [swatch, label];
  });
  const drawn = group(frame.document, 0, 0, ...items.flat());
  // Plot centres every text that does not say otherwise.
  drawn.setAttribute('text-anchor', 'start');
  return { domain, range, height: y + 22, drawn };
}

/** The same chart as text to be pasted where Plot runs; `rows` are the records of the answer. */
export function resultCode(columns: readonly ResultColumn[], choice: ChartChoice): string {
  const spec = toSpec(columns, choice);
  // The page's own colours mean nothing elsewhere.
  const text = (value: unknown) =>
    JSON.stringify(value)
      .replaceAll('"var(--ink)"', '"currentColor"')
      .replace(/"([A-Za-z_]\w*)":/g, ' $1: ')
      .replaceAll('}', ' }');
  const mark = spec.transform
    ? `Plot.${spec.mark}(rows, Plot.${spec.transform}(${text(spec.outputs)}, ${text(spec.channels)}))`
    : `Plot.${spec.mark}(rows, ${text(spec.channels)})`;
  const options = Object.entries(spec.options).map(([name, value]) => `  ${name}: ${text(value)},\n`);
  return `Plot.plot({\n${options.join('')}  marks: [${mark}]\n})`;
}

function toSpec(columns: readonly ResultColumn[], choice: ChartChoice): Spec {
  const { x, y, colour, facet, log, aggregate } = choice;
  const names = nominal(columns, y);
  const measured = names ? 'x' : 'y';
  const options: Record<string, unknown> = {
    [measured]: {
      grid: true,
      nice: true,
      ...(log ? { type: 'log' } : {}),
      ...(names ? {} : { label: y ?? aggregate }),
    },
    ...(names ? { y: { label: null } } : {}),
    ...(colour ? { color: { legend: true } } : {}),
    ...(facet ? { fx: { label: null } } : {}),
  };
  const filled = choice.mark === 'line' ? 'stroke' : 'fill';
  const channels: Record<string, string | number | boolean | object> = {
    ...(x ? { x } : {}),
    ...(y ? { y } : {}),
    [filled]: colour ?? 'var(--ink)',
    ...(facet ? { fx: facet } : {}),
    tip: true,
    // Names stand in the order in which the query gave them.
    ...(names ? { sort: { y: null } } : nominal(columns, x) ? { sort: { x: null } } : {}),
  };
  const reduce = aggregate === 'none' ? null : aggregate;
  const plain = { channels, options, outputs: {}, transform: null, reduced: null };
  if (choice.mark === 'bar' && names) {
    // A log axis has no zero for a bar to start from.
    if (log && x)
      return reduce
        ? { ...plain, mark: 'dot', transform: 'groupY', outputs: { x: reduce }, reduced: reduce }
        : { ...plain, mark: 'dot' };
    const grouped = reduce ?? (x ? null : 'count');
    return grouped
      ? { ...plain, mark: 'barX', transform: 'groupY', outputs: { x: grouped }, reduced: grouped }
      : { ...plain, mark: 'barX' };
  }
  if (choice.mark === 'bar') {
    const column = columns.find((each) => each.name === x);
    const grouped = reduce ?? (y ? null : 'count');
    if (column && (column.kind === 'number' || column.kind === 'date')) {
      return {
        ...plain,
        mark: 'rectY',
        transform: 'binX',
        outputs: { y: grouped ?? 'sum' },
        reduced: grouped ?? 'sum',
      };
    }
    return grouped
      ? { ...plain, mark: 'barY', transform: 'groupX', outputs: { y: grouped }, reduced: grouped }
      : { ...plain, mark: 'barY' };
  }
  const mark = choice.mark === 'line' ? 'lineY' : choice.mark === 'area' ? 'areaY' : 'dot';
  if (choice.mark === 'line') channels.marker = true;
  if (!reduce) return { ...plain, mark };
  return names && choice.mark === 'dot'
    ? { ...plain, mark, transform: 'groupY', outputs: { x: reduce }, reduced: reduce }
    : { ...plain, mark, transform: 'groupX', outputs: { y: reduce }, reduced: reduce };
}

function build(spec: Spec, rows: readonly Options[]): Plot.Markish {
  const { mark, transform, outputs, channels } = spec;
  const data = [...rows];
  const options = transform ? transforms[transform](outputs, channels) : channels;
  return marks[mark](data, options);
}

const transforms: Record<
  NonNullable<Spec['transform']>,
  (outputs: Channels, channels: Channels) => Options
> = {
  groupX: (outputs, channels) => Plot.groupX(outputs as Plot.GroupOutputs, channels) as Options,
  groupY: (outputs, channels) => Plot.groupY(outputs as Plot.GroupOutputs, channels) as Options,
  binX: (outputs, channels) => Plot.binX(outputs as Plot.BinOutputs, channels as Options) as Options,
};

const marks: Record<Spec['mark'], (rows: Options[], options: Options) => Plot.Markish> = {
  barX: (rows, options) => Plot.barX(rows, options),
  barY: (rows, options) => Plot.barY(rows, options),
  rectY: (rows, options) => Plot.rectY(rows, options),
  dot: (rows, options) => Plot.dot(rows, options),
  lineY: (rows, options) => Plot.lineY(rows, options),
  areaY: (rows, options) => Plot.areaY(rows, options),
};

function nominal(columns: readonly ResultColumn[], name: string | null): boolean {
  const kind = columns.find((column) => column.name === name)?.kind;
  return kind !== undefined && kind !== 'number' && kind !== 'date';
}

function shorten(value: unknown, width: number): string {
  const text = String(value ?? '');
  const room = width < 480 ? 10 : 22;
  return text.length > room ? `${text.slice(0, room)}…` : text;
}

/** The used columns as records, days as dates; no more rows and names than a chart can carry. */
function toRecords(answer: QueryResult, choice: ChartChoice, locale: Locale) {
  const used = answer.columns.filter(({ name }) =>
    [choice.x, choice.y, choice.colour, choice.facet].includes(name),
  );
  const names = nominal(answer.columns, choice.y)
    ? choice.y
    : nominal(answer.columns, choice.x)
      ? choice.x
      : null;
  const seen = new Set<unknown>();
  const rows: Record<string, unknown>[] = [];
  const most = choice.aggregate === 'none' ? mostRows : 100_000;
  let [left, empty, below] = [0, 0, 0];
  for (let row = 0; row < answer.rowCount; row++) {
    const record = Object.fromEntries(
      used.map((column) => {
        const cell = column.get(row);
        // A name that is missing is a place of its own; a measured value that is missing has none.
        if (cell === null)
          return [column.name, nominal(answer.columns, column.name) ? missing[locale] : null];
        return [column.name, column.kind === 'date' ? new Date(String(cell)) : cell];
      }),
    );
    const named = names === null ? null : record[names];
    if (rows.length >= most || (names !== null && !seen.has(named) && seen.size >= mostNames)) {
      left++;
      continue;
    }
    seen.add(named);
    rows.push(record);
    const cells = [choice.x, choice.y].flatMap((name) => (name === null ? [] : [record[name]]));
    if (cells.some((cell) => cell === null || Number.isNaN(cell))) empty++;
    else if (choice.log && Number(record[(names === choice.y ? choice.x : choice.y) ?? '']) <= 0) below++;
  }
  const said = [
    left > 0 &&
      {
        zh: `图里画了前${rows.length}行，另有${left}行没有画；可先在SQL里汇总。`,
        en: `The chart shows the first ${rows.length} rows; ${left} more are not drawn. Sum them up in SQL first.`,
      }[locale],
    empty > 0 &&
      { zh: `${empty}行缺少数值，没有画。`, en: `${empty} rows lack a value and are not drawn.` }[locale],
    below > 0 &&
      {
        zh: `${below}行不大于零，在对数轴上没有位置。`,
        en: `${below} rows are not above zero and have no place on a log axis.`,
      }[locale],
    !unitsApart(answer, choice) &&
      {
        zh: '各行单位不同，图上的长短不能互相比较。',
        en: 'The rows have different units: their sizes cannot be compared with each other.',
      }[locale],
  ];
  return { rows, left: said.filter(Boolean).join(locale === 'zh' ? '' : ' ') };
}

/** False when values of several units lie on one axis; a colour, facet or name by unit keeps them apart. */
function unitsApart(answer: QueryResult, { x, y, colour, facet }: ChartChoice): boolean {
  const unit = answer.columns.find(({ name }) => /^unit(_zh|_en)?$/.test(name));
  if (!unit || ![x, y].some((name) => /^(value|low|high)$/.test(name ?? ''))) return true;
  if ([x, y, colour, facet].includes(unit.name)) return true;
  const found = new Set<unknown>();
  for (let row = 0; row < Math.min(answer.rowCount, 5000); row++) found.add(unit.get(row));
  return found.size < 2;
}
