/** One time plane: a value axis from zero, dated marks with their bounds, rules where something changed. */

import * as Plot from '@observablehq/plot';
import * as d3 from 'd3';
import type { Frame } from './frame.ts';
import { type Box, type Label, placeLabels } from './label.ts';
import { asMark, colourOf, drawMark, type Mark, markRadius, openSides, tickReach } from './mark.ts';
import { element, group } from './svg.ts';
import { lines, paragraph, text } from './text.ts';
import { textWidth } from './text-width.ts';
import { timeTicks, toDate, valueTicks } from './ticks.ts';

export interface DatedMark extends Mark {
  /** First day of what it counts; null where the source gives none. */
  readonly from: string | null;
  /** The day it speaks of, or the last day of its period. */
  readonly date: string;
  /** Marks with the same word are one series and are joined; a null stands alone. */
  readonly join: string | null;
}

/** A change of rules or scope: a rule across the plane, explained in words below the chart by its key. */
export interface Change {
  readonly key: string;
  readonly date: string;
  /** What it ends has no sourced beginning: the rule carries an open tick towards the past. */
  readonly openBefore: boolean;
}

export interface Plane {
  readonly heading: string | null;
  /** What the axis counts: 张, cards. */
  readonly unit: string;
  readonly marks: readonly DatedMark[];
  readonly shape: 'line' | 'step' | 'stem' | 'span';
  readonly format: (value: number) => string;
  /** Values are whole things; no tick stands between two. */
  readonly whole: boolean;
  readonly changes: readonly Change[];
  /** First and last day of the time axis, and the largest value, where planes share them. */
  readonly span: readonly [string, string] | null;
  readonly largest: number | null;
  /** Fills under a step line and carries it on to this day. */
  readonly until: string | null;
}

const size = 12;
const bottom = 26;

/** Draws the plane into `width` × `height` (heading included) with its upper left corner at 0,0. */
export function plane(frame: Frame, spec: Plane, width: number, height: number): SVGGElement {
  const { document, locale } = frame;
  const heading = paragraph(spec.heading ?? '', width, { size: 13, bold: true });
  const top = heading.height + (spec.changes.length > 0 ? 36 : 26);
  const largest = spec.largest ?? d3.max(spec.marks, (mark) => mark.high ?? mark.value) ?? 0;
  const values = valueTicks(largest, height - top - bottom, spec.whole);
  const [first, last] = spec.span ?? spanOf(spec);
  const time = timeTicks(toDate(first), toDate(last), width - 60, locale);
  const half = Math.ceil((d3.max(time.ticks, (tick) => textWidth(time.format(tick), size)) ?? 0) / 2);
  const left = Math.ceil(
    Math.max(half, (d3.max(values, (value) => textWidth(spec.format(value), size)) ?? 0) + 10),
  );
  const right = Math.max(12, half + 1);
  const [from, to] = time.domain;
  const plot = Plot.plot({
    document,
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: bottom,
    x: { type: 'utc', domain: [from, to] },
    y: { type: 'linear', domain: [0, values.at(-1) ?? 1] },
    marks: [
      Plot.gridY(values, { stroke: 'var(--rule)', strokeOpacity: 1 }),
      Plot.axisY(values, { tickSize: 0, tickFormat: spec.format, label: null, fill: 'var(--ink-3)' }),
      Plot.axisX(time.ticks, {
        tickFormat: time.format,
        label: null,
        fill: 'var(--ink-3)',
        stroke: 'var(--ink-3)',
      }),
      Plot.ruleX(
        spec.changes.map((change) => toDate(change.date)),
        { stroke: 'var(--ink-3)', strokeDasharray: '2,3' },
      ),
      ...joined(spec).flatMap((series) => lineMarks(spec, series)),
    ],
  });
  const x = (date: string) => plot.scale('x')?.apply(toDate(date)) as number;
  const y = (value: number) => plot.scale('y')?.apply(value) as number;
  const ground = element(document, 'g', { 'text-anchor': 'middle', 'aria-hidden': 'true' });
  for (const child of [...plot.children]) if (child.localName !== 'style') ground.append(child);
  return group(
    document,
    0,
    0,
    ground,
    lines(document, heading, 0, 0, { size: 13, bold: true }),
    text(document, spec.unit, 0, heading.height + 8, { size: 11, fill: 'var(--ink-3)' }),
    ...spec.changes.flatMap((change) => drawChange(document, change, x(change.date), top)),
    ...spec.marks.map((mark) => drawDated(document, spec, mark, x, y)),
    ...labelled(frame, spec, x, y, { x0: left - 2, y0: heading.height + 1, x1: width, y1: height - bottom }),
  );
}

function spanOf({ marks, shape, until }: Plane): readonly [string, string] {
  const wide = shape === 'stem' || shape === 'span';
  const starts = marks.map((mark) => (wide && mark.from ? mark.from : mark.date));
  const days = [...starts, ...marks.map((mark) => mark.date), ...(until ? [until] : [])].sort();
  return [days[0] ?? '2019-01-01', days.at(-1) ?? '2020-12-31'];
}

function joined(spec: Plane): readonly (readonly DatedMark[])[] {
  const byDay = [...spec.marks].sort((a, b) => (a.date < b.date ? -1 : 1));
  const series = d3.group(byDay, (mark) => mark.join);
  series.delete(null);
  return [...series.values()];
}

function lineMarks(spec: Plane, series: readonly DatedMark[]): readonly Plot.Markish[] {
  const last = series.at(-1);
  if (!last || (spec.shape !== 'line' && spec.shape !== 'step')) return [];
  const points = series.map((mark) => [toDate(mark.date), mark.value] as const);
  const ended = spec.until ? [...points, [toDate(spec.until), last.value] as const] : points;
  const stroke = colourOf(last.domain);
  const curve = spec.shape === 'step' ? 'step-after' : 'linear';
  const dash = series.every((mark) => mark.near) ? { strokeDasharray: '4,3' } : {};
  return [
    ...(spec.until ? [Plot.areaY(ended, { x: '0', y: '1', curve, fill: stroke, fillOpacity: 0.1 })] : []),
    Plot.line(ended, { curve, stroke, strokeWidth: 1.75, ...dash }),
  ];
}

type Scale<T> = (value: T) => number;

/** Where a mark stands: at its day, or amid its period where it is a stem over a longer one. */
function middle(spec: Plane, mark: DatedMark, x: Scale<string>): number {
  const wide = mark.from && (spec.shape === 'stem' || spec.shape === 'span');
  return wide && mark.from ? (x(mark.from) + x(mark.date)) / 2 : x(mark.date);
}

function drawDated(
  document: Document,
  spec: Plane,
  mark: DatedMark,
  x: Scale<string>,
  y: Scale<number>,
): SVGGElement {
  const colour = colourOf(mark.domain);
  const [zero, at, centre] = [y(0), y(mark.value), middle(spec, mark, x)];
  if (spec.shape === 'span' && mark.from) {
    const [start, end] = [x(mark.from), x(mark.date)];
    const bar = { x: start + 0.5, y: at, width: Math.max(3, end - start - 1), height: zero - at };
    const fill = mark.near ? { fill: 'var(--paper)', stroke: colour } : { fill: colour };
    return asMark(group(document, 0, 0, element(document, 'rect', { ...bar, ...fill })), mark);
  }
  const glyph = drawMark(document, mark, centre, at, 'up');
  const stroke = (d: string) => element(document, 'path', { d, stroke: colour, fill: 'none' });
  if (spec.shape === 'stem') glyph.prepend(stroke(`M0,0V${Math.round(zero - at)}`));
  if (spec.shape === 'stem' && mark.from) {
    const half = Math.round(centre - x(mark.from));
    glyph.prepend(stroke(`M${-half},-3v6M${-half},0H${half}M${half},-3v6`));
  }
  if (mark.bound === 'range' && mark.low !== null && mark.high !== null) {
    const [below, above] = [Math.round(y(mark.low) - at), Math.round(y(mark.high) - at)];
    glyph.prepend(stroke(`M-4,${below}h8M0,${below}V${above}M-4,${above}h8`));
  }
  return glyph;
}

function drawChange(document: Document, change: Change, x: number, top: number): readonly SVGElement[] {
  const key = text(document, change.key, x, top - 8, {
    size: 11,
    bold: true,
    anchor: 'middle',
    fill: 'var(--ink-2)',
  });
  const open = element(document, 'path', {
    d: `M${Math.round(x) - 6},${top - 8}h-10m3,-3l-3,3l3,3`,
    fill: 'none',
    stroke: 'var(--ink-3)',
  });
  return change.openBefore ? [key, open] : [key];
}

function labelled(
  { document, locale }: Frame,
  spec: Plane,
  x: Scale<string>,
  y: Scale<number>,
  within: Box,
): readonly SVGElement[] {
  const own = locale === 'zh' ? '本文 ' : 'article: ';
  const last = d3.greatest(spec.marks, (a, b) => d3.ascending(a.date, b.date));
  const items = spec.marks
    .filter((mark) => isTold(mark, spec))
    .map((mark) => {
      const words = mark.article ? own + mark.words : mark.words;
      const label: Label = {
        x: middle(spec, mark, x),
        y: y(mark.value),
        width: textWidth(words, size, mark.article) + 2,
        height: size * 1.2,
        clear: clearOf(spec, mark),
        first: mark.article || mark === last,
      };
      return { mark, words, label };
    });
  const bodies = spec.marks.map((mark) => bodyOf(spec, mark, x, y));
  const changes = spec.changes.map(({ date }) => ({
    x0: x(date) - 6,
    x1: x(date) + 6,
    y0: within.y0,
    y1: within.y0 + 34,
  }));
  const unit = { x0: 0, x1: textWidth(spec.unit, 11) + 4, y0: within.y0 - 1, y1: within.y0 + 16 };
  const paths = joined(spec).map((series) => series.map((mark) => [x(mark.date), y(mark.value)] as const));
  const rules = spec.changes.map(
    ({ date }) =>
      [
        [x(date), within.y0],
        [x(date), within.y1],
      ] as const,
  );
  const places = placeLabels(
    items.map((item) => item.label),
    within,
    [...bodies, ...changes, unit],
    [...paths, ...rules],
  );
  return items.flatMap(({ mark, words }, index) => {
    const place = places[index];
    if (!place) return [];
    const style = { anchor: 'middle', bold: mark.article, halo: true } as const;
    const drawn = text(document, words, place.x, place.y, style);
    drawn.setAttribute('aria-hidden', 'true');
    return [drawn];
  });
}

/** A mark that repeats the one before it says nothing new; a batch and the article's own are always labelled. */
function isTold(mark: DatedMark, { marks, shape }: Plane): boolean {
  if (mark.article || shape === 'stem' || shape === 'span') return true;
  const earlier = marks.filter((other) => other.date < mark.date);
  const before = d3.greatest(earlier, (a, b) => d3.ascending(a.date, b.date));
  return before?.value !== mark.value || before.bound !== mark.bound;
}

/** The room a mark itself takes, which no label may cover. */
function bodyOf(spec: Plane, mark: DatedMark, x: Scale<string>, y: Scale<number>): Box {
  const [at, centre, clear] = [y(mark.value), middle(spec, mark, x), clearOf(spec, mark)];
  if (spec.shape === 'span' && mark.from) return { x0: x(mark.from), x1: x(mark.date), y0: at, y1: y(0) };
  const y1 = spec.shape === 'stem' ? y(0) : at + clear.down;
  return { x0: centre - clear.side, x1: centre + clear.side, y0: at - clear.up, y1 };
}

function clearOf(spec: Plane, mark: DatedMark): Label['clear'] {
  const { above, below } = openSides(mark.bound);
  const side = spec.shape === 'span' ? 0 : mark.article ? 8 : markRadius + 1;
  return { up: above ? tickReach : side, down: below ? tickReach : side, side };
}
