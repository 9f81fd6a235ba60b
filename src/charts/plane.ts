/** One time plane: a value axis from zero, dated marks with their bounds, rules where something changed. */

import * as Plot from '@observablehq/plot';
import * as d3 from 'd3';
import { textWidth } from '../text/width.ts';
import type { Frame } from './frame.ts';
import { asMark, colourOf, drawMark } from './mark.ts';
import { planeLabels, upwards } from './plane-labels.ts';
import { element, group } from './svg.ts';
import { lines, paragraph, text } from './text.ts';
import { timeTicks, toDate, valueTicks } from './ticks.ts';
import {
  type Change,
  type DatedMark,
  joined,
  middle,
  type Plane,
  type Scales,
  spanOf,
} from './time-plane.ts';

const size = 12;
const bottom = 26;
const headingStyle = { size: 13, bold: true } as const;

/** Pixels that the heading of a plane takes at a width. */
export function headingHeight({ heading }: Plane, width: number): number {
  return paragraph(heading ?? '', width, headingStyle).height;
}

/**
 * Draws the plane into `width` × `height` with its upper left corner at 0,0; the upper `head` pixels are its
 * heading's, as many as its neighbours' need.
 */
export function plane(frame: Frame, spec: Plane, width: number, height: number, head: number): SVGGElement {
  const { document, locale } = frame;
  const heading = paragraph(spec.heading ?? '', width, headingStyle);
  // One line for the unit and the keys of changes, apart from the labels of marks.
  const keys = spec.changes.length > 0;
  const ceiling = head + (keys ? 18 : 1);
  const largest = spec.largest ?? d3.max(spec.marks, (mark) => mark.high ?? mark.value) ?? 0;
  const smallest = d3.min(spec.marks, (mark) => mark.low ?? mark.value) ?? 0;
  const values = valueTicks(largest, height - head - 26 - bottom, spec.whole, smallest);
  const top = topOf(spec, values.at(-1) ?? 1, ceiling, head + 26, height - bottom);
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
    y: { type: 'linear', domain: [values[0] ?? 0, values.at(-1) ?? 1] },
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
  const scales: Scales = {
    x: (date) => plot.scale('x')?.apply(toDate(date)) as number,
    y: (value) => plot.scale('y')?.apply(value) as number,
  };
  const unitBox = { x0: 0, x1: textWidth(spec.unit, 11) + 4, y0: head, y1: head + 17 };
  const valueBoxes = values.map((value) => {
    const at = scales.y(value);
    return { x0: left - 10 - textWidth(spec.format(value), size), x1: left - 4, y0: at - 8, y1: at + 8 };
  });
  const ground = element(document, 'g', { 'text-anchor': 'middle', 'aria-hidden': 'true' });
  for (const child of [...plot.children]) if (child.localName !== 'style') ground.append(child);
  return group(
    document,
    0,
    0,
    ground,
    lines(document, heading, 0, head - heading.height, headingStyle),
    text(document, spec.unit, 0, head + 8, { size: 11, fill: 'var(--ink-3)' }),
    ...spec.changes.flatMap((change) => drawChange(document, change, scales.x(change.date), head + 8, top)),
    ...spec.marks.map((mark) => drawDated(document, spec, mark, scales)),
    ...planeLabels(
      frame,
      spec,
      scales,
      {
        x0: 0,
        y0: ceiling,
        x1: width,
        y1: height - bottom,
      },
      [unitBox, ...valueBoxes],
    ),
  );
}

/** Where the highest tick stands: so far down that the highest mark keeps its open tick and its label above it. */
function topOf(spec: Plane, reach: number, ceiling: number, least: number, foot: number): number {
  const needs = spec.marks.map((mark) => {
    const share = mark.value / reach;
    const needed = ceiling + upwards(spec, mark) + size * 1.2 + 4;
    // The mark is at foot - share * (foot - top), which shall be `needed` at least.
    return share === 0 ? least : foot - (foot - needed) / share;
  });
  return Math.round(Math.min(Math.max(least, ...needs), least + 28));
}

function lineMarks(spec: Plane, series: readonly DatedMark[]): readonly Plot.Markish[] {
  const last = series.at(-1);
  if (!last || (spec.shape !== 'line' && spec.shape !== 'step')) return [];
  const points = series.map((mark) => [toDate(mark.date), mark.value] as const);
  const begun = spec.since ? [[toDate(spec.since), 0] as const, ...points] : points;
  const ended = spec.until ? [...begun, [toDate(spec.until), last.value] as const] : begun;
  const stroke = colourOf(last.domain);
  const curve = spec.shape === 'step' ? 'step-after' : 'linear';
  const dash = series.every((mark) => mark.near) ? { strokeDasharray: '4,3' } : {};
  return [
    ...(spec.until ? [Plot.areaY(ended, { x: '0', y: '1', curve, fill: stroke, fillOpacity: 0.1 })] : []),
    Plot.line(ended, { curve, stroke, strokeWidth: 1.75, ...dash }),
  ];
}

function drawDated(document: Document, spec: Plane, mark: DatedMark, { x, y }: Scales): SVGGElement {
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

/** The key above, the rule from it down to the plane (which draws its own part). */
function drawChange(
  document: Document,
  change: Change,
  x: number,
  y: number,
  top: number,
): readonly SVGElement[] {
  const key = text(document, change.key, x, y, {
    size: 11,
    bold: true,
    anchor: 'middle',
    fill: 'var(--ink-2)',
  });
  const rule = element(document, 'path', {
    d: `M${x},${top}V${Math.round(y) + 8}`,
    stroke: 'var(--ink-3)',
    'stroke-dasharray': '2,3',
  });
  const open = element(document, 'path', {
    d: `M${Math.round(x) - 6},${Math.round(y)}h-10m3,-3l-3,3l3,3`,
    fill: 'none',
    stroke: 'var(--ink-3)',
  });
  return change.openBefore ? [rule, key, open] : [rule, key];
}
