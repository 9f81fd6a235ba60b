/** An answer as a chart: one specification, drawn by Plot and written as the Plot code a reader can take along. */

import * as Plot from '@observablehq/plot';
import * as d3 from 'd3';
import type { QueryResult, ResultColumn } from '../engine/database.ts';
import { dayMs } from '../text/calendar.ts';
import type { Locale } from '../text/locale.ts';
import { textWidth } from '../text/width.ts';
import { dateLabel, shortNumber } from './axis-words.ts';
import type { Frame } from './frame.ts';
import { aggregateWords, type ChartChoice } from './result-choice.ts';
import { toCode } from './result-code.ts';
import { type ChartRow, ledgerNames, nominal, toChartRows } from './result-rows.ts';
import { build, type ChartSpec, type MarkSpec, toSpec } from './result-spec.ts';
import { element, group } from './svg.ts';
import { lines, paragraph, text } from './text.ts';
import type { WholeChart } from './whole-chart.ts';

export interface ResultChart {
  readonly svg: SVGSVGElement | HTMLElement;
  /** What is not shown, as a sentence; empty when everything is. */
  readonly left: string;
}

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

/**
 * Draws the rows as chosen, `frame.width` wide, or where they are not all rows those of `whole` that stand for all.
 * Throws Plot's error when a choice cannot be drawn.
 */
export function result(
  frame: Frame,
  answer: QueryResult,
  asked: ChartChoice,
  whole: WholeChart | null = null,
): ResultChart {
  const { locale, width, document } = frame;
  const { rows, columns, choice, left, spec } = toDrawing(answer, asked, locale, whole);
  const names = nominal(columns, choice.y) ? choice.y : null;
  const widest = names
    ? Math.max(40, ...rows.slice(0, 400).map((row) => textWidth(shorten(row[names], width), 12)))
    : 52;
  const key = choice.mark !== 'heat' && nominal(columns, choice.colour) ? choice.colour : null;
  const legend = key ? toLegend(frame, [...new Set(rows.map((row) => String(row[key])))]) : null;
  const said = [...left, ...signWords(rows, ledgerNames({ columns }, choice), locale)];
  const notes = paragraph(said.join(locale === 'zh' ? '' : ' '), width, noteStyle);
  const notesHeight = said.length > 0 ? notes.height + 10 : 0;
  // Plot writes the name of an upright axis along the upper edge.
  const labelled = names ? 0 : 18;
  const height = heightOf(rows, columns, choice);
  const marginTop = 30 + (legend ? legend.height + labelled : 0);
  const svg = Plot.plot({
    ...spec.options,
    document,
    width,
    ...(height === null ? {} : { height: height + marginTop + 40 + notesHeight }),
    marginLeft: Math.min(width * 0.45, widest + 18),
    marginRight: 28,
    marginTop,
    marginBottom: 40 + notesHeight,
    style: { background: 'transparent', fontSize: '12px', fontFamily: 'var(--sans)', overflow: 'visible' },
    x: { labelOffset: 36, ...spec.options.x, ...axisOf('x', { rows, columns, choice, spec, frame }) },
    y: { ...spec.options.y, ...axisOf('y', { rows, columns, choice, spec, frame }) },
    color: legend ? { domain: legend.domain, range: legend.range, unknown: otherColour } : {},
    marks: [
      Plot.ruleX(spec.marks[0]?.mark === 'barX' && !choice.log ? [0] : []),
      ...spec.marks.map((mark) => build(mark, rows)),
    ],
  } as Plot.PlotOptions) as SVGSVGElement | HTMLElement;
  legend?.drawn.setAttribute('transform', `translate(0,${labelled})`);
  if (legend) svg.append(legend.drawn);
  if (said.length > 0) {
    const drawn = lines(document, notes, 0, Number(svg.getAttribute('height')) - notes.height - 2, noteStyle);
    drawn.setAttribute('text-anchor', 'start');
    svg.append(drawn);
  }
  // A group without a role may carry no name; the drawing as a whole has one.
  for (const named of svg.querySelectorAll('g[aria-label]')) named.removeAttribute('aria-label');
  return { svg, left: said.join(locale === 'zh' ? '' : ' ') };
}

/** The same chart with its rows as a module to be pasted where Plot runs. */
export function resultCode(
  answer: QueryResult,
  asked: ChartChoice,
  locale: Locale,
  whole: WholeChart | null = null,
): string {
  const { rows, spec } = toDrawing(answer, asked, locale, whole);
  return toCode(spec, rows);
}

const mostMarkers = 200;

function withoutMarker({ options: { marker: _, ...options }, ...mark }: MarkSpec): MarkSpec {
  return { ...mark, options };
}

function toDrawing(answer: QueryResult, asked: ChartChoice, locale: Locale, whole: WholeChart | null) {
  const read = toChartRows(whole?.answer ?? answer, whole?.choice ?? asked, locale);
  const spec = toSpec(read.columns, read.choice, whole?.intervals);
  const notes = whole?.notes.map((note) => note[locale]) ?? [];
  return {
    ...read,
    left: [...notes, ...read.left],
    spec: {
      ...spec,
      // So many points are a line without points.
      marks:
        spec.reduced === null && read.rows.length > mostMarkers ? spec.marks.map(withoutMarker) : spec.marks,
      reduced: whole?.reduced ?? spec.reduced,
    },
  };
}

const noteStyle = { size: 11, fill: 'var(--ink-2)' } as const;

const signs = {
  bound: { zh: '箭头指向界限开放的一边。', en: 'An arrow points to the side on which a bound is open.' },
  near: {
    zh: '空心：口径相近，不连线。',
    en: 'Hollow: of similar scope, joined by no line.',
  },
};

/** What the signs of a value of the ledger mean, of those that are drawn. */
function signWords(rows: readonly ChartRow[], ledger: readonly string[], locale: Locale): readonly string[] {
  const has = (name: string, test: (word: unknown) => boolean) =>
    ledger.includes(name) && rows.some((row) => test(row[name]));
  return [
    ...(has('bound', (word) => word !== 'exact' && word !== 'about') ? [signs.bound[locale]] : []),
    ...(has('comparability', (word) => word === 'near') ? [signs.near[locale]] : []),
  ];
}

/** A row of a heat map is as high as its words; the others are as high as Plot makes them. */
function heightOf(rows: readonly ChartRow[], columns: readonly ResultColumn[], { mark, y }: ChartChoice) {
  if (mark !== 'heat' || !y || columns.find(({ name }) => name === y)?.kind === 'number') return null;
  return new Set(rows.map((row) => String(row[y]))).size * 24;
}

interface Axes {
  readonly rows: readonly ChartRow[];
  readonly columns: readonly ResultColumn[];
  readonly choice: ChartChoice;
  readonly spec: ChartSpec;
  readonly frame: Frame;
}

/** What an axis is called, and ticks that are told apart. */
function axisOf(name: 'x' | 'y', { rows, columns, choice, spec, frame }: Axes) {
  const { locale, width } = frame;
  const { measured, reduced } = spec;
  const { facet, share, mark } = choice;
  const column = columns.find((each) => each.name === choice[name]);
  const names = measured === 'x';
  if (names && name === 'y') return { tickFormat: (value: unknown) => shorten(value, width), label: null };
  const counted = reduced && mark !== 'heat' && (name === measured || (names && name === 'x'));
  // Rows are counted whatever their column is called.
  const called = counted && reduced === 'count' ? '' : choice[name];
  const label = [counted ? aggregateWords[reduced][locale] : '', called].filter(Boolean).join(' ');
  if (share && name === measured && (mark === 'bar' || mark === 'area')) return { label: `${label} %` };
  const panels = facet ? Math.max(1, new Set(rows.map((row) => row[facet])).size) : 1;
  const said = { label: name === measured ? label : choice[name] };
  if (column?.kind === 'date') return { ...said, ...dates(rows, column.name, width / panels) };
  if (mark === 'heat' && column?.kind !== 'number') return said;
  const years = column && isYears(rows, column) ? yearTicks(rows, column.name, width / panels) : null;
  if (years && !(name === measured && reduced)) return { ...said, ...years };
  if (column?.kind !== 'number' && !(name === measured && reduced)) return said;
  const values = column?.kind === 'number' && !reduced ? numbersOf(rows, column.name) : [];
  const digits = digitsOf(values);
  return { ...said, tickFormat: (value: number) => shortNumber(value, locale, digits) };
}

function numbersOf(rows: readonly ChartRow[], name: string): readonly number[] {
  return rows.flatMap((row) => (typeof row[name] === 'number' ? [row[name]] : []));
}

/** How many digits tell ticks apart that part a stretch of numbers into ten. */
function digitsOf(values: readonly number[]): number {
  const [low = 0, high = 0] = d3.extent(values);
  const most = Math.max(Math.abs(low), Math.abs(high));
  if (most === 0 || high === low) return 3;
  return Math.min(15, Math.max(3, Math.ceil(Math.log10(most / (high - low))) + 2));
}

function isYears(rows: readonly ChartRow[], { name, integer }: ResultColumn): boolean {
  const values = numbersOf(rows, name);
  return integer && values.length > 0 && values.every((value) => value >= 1800 && value <= 2100);
}

/** Whole years, as they are written. */
function yearTicks(rows: readonly ChartRow[], name: string, width: number) {
  const [low = 0, high = 0] = d3.extent(numbersOf(rows, name));
  const ticks = d3.ticks(low, high, Math.max(2, Math.floor(width / 70))).filter(Number.isInteger);
  return { ticks, tickFormat: (year: number) => (Number.isInteger(year) ? String(year) : '') };
}

/** Ticks of an axis of days that say no more than tells them apart. */
function dates(rows: readonly ChartRow[], name: string, width: number) {
  const times = rows.flatMap((row) => (row[name] instanceof Date ? [row[name].getTime()] : []));
  const [first, last] = times.reduce(
    ([low, high], time) => [Math.min(low, time), Math.max(high, time)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const days = (last - first) / dayMs;
  return {
    ticks: Math.max(1, Math.floor(width / 150)),
    tickFormat: (day: Date, _: number, ticks: readonly Date[]) => dateLabel(day, ticks, days),
  };
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

function shorten(value: unknown, width: number): string {
  const said = String(value ?? '');
  const room = width < 480 ? 10 : 22;
  return said.length > room ? `${said.slice(0, room)}…` : said;
}
