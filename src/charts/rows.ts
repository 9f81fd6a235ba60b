/** Rows in groups, one mark a row, on a scale along the top: the ground of `magnitudes` and `bars`. */

import * as d3 from 'd3';
import { openSides } from '../text/bound.ts';
import { textWidth } from '../text/width.ts';
import { empty } from './empty.ts';
import type { Frame } from './frame.ts';
import { asMark, colourOf, drawMark, type Mark, tickReach } from './mark.ts';
import { type RowName, rowLabels } from './row-label.ts';
import { element, group, surface } from './svg.ts';
import { text } from './text.ts';

export interface RowMark extends Mark, RowName {
  /** The group it stands in: a domain, a year. */
  readonly group: string;
}

export interface Scale {
  /** First and last tick are the ends of the axis. */
  readonly ticks: readonly number[];
  readonly log: boolean;
  readonly format: (value: number) => string;
  /** Filled from zero, or a dot where a length would mean nothing. */
  readonly shape: 'bar' | 'dot';
}

const axisHeight = 24;
const groupHeight = 30;

export function rows(frame: Frame, marks: readonly RowMark[], scale: Scale): SVGSVGElement {
  if (marks.length === 0) return empty(frame);
  const { document, width } = frame;
  const labels = rowLabels(frame, marks);
  const [first, last] = [scale.ticks[0] ?? 0, scale.ticks.at(-1) ?? 1];
  const start = labels.left + (scale.shape === 'dot' ? 10 : 0);
  const half = (value: number) => textWidth(scale.format(value), 11) / 2;
  const from = Math.max(start, half(first) + 1);
  const end = width - Math.max(10, half(last) + 1, scale.shape === 'bar' ? widestWords(marks) + 26 : 0);
  const along = scale.log ? d3.scaleLog() : d3.scaleLinear();
  const x = along.domain([first, last]).range([from, end]);
  const parts: SVGElement[] = [];
  const beside = labels.left > 0;
  // Names above their rows are not crossed: there the grid stands beside each mark alone.
  const tracks: string[] = [];
  let y = axisHeight;
  for (const [name, members] of d3.group(marks, (mark) => mark.group)) {
    const colour = colourOf(members[0]?.domain ?? 'all');
    if (name) {
      parts.push(text(document, name, 0, y + groupHeight / 2 + 2, { size: 13, bold: true, fill: colour }));
      y += groupHeight;
    }
    for (const mark of members) {
      const tall = labels.tall(mark);
      const middle = beside ? y + tall / 2 : y + labels.above(mark) + 11;
      parts.push(labels.draw(mark, beside ? y + 4 : y));
      parts.push(drawRow(document, mark, scale, x, middle, width, from));
      tracks.push(`${Math.round(middle) - 9}v18`);
      y += tall + (beside ? 2 : 6);
    }
  }
  const shown = spaced(scale, x);
  const ground = element(document, 'g', { 'aria-hidden': 'true' });
  const stretches = beside ? [`${axisHeight}V${Math.round(y)}`] : [`${axisHeight - 4}v4`, ...tracks];
  const grid = scale.ticks
    .flatMap((value) => stretches.map((stretch) => `M${Math.round(x(value)) + 0.5},${stretch}`))
    .join('');
  ground.append(element(document, 'path', { d: grid, stroke: 'var(--rule)' }));
  for (const value of shown) {
    const style = { size: 11, fill: 'var(--ink-3)', anchor: 'middle' } as const;
    ground.append(text(document, scale.format(value), x(value), axisHeight - 12, style));
  }
  return surface(frame, y + 4, ground, ...parts);
}

function widestWords(marks: readonly RowMark[]): number {
  return Math.max(0, ...marks.map((mark) => textWidth(mark.words)));
}

/** Ticks whose labels do not touch: the first always, then every one that has room. */
function spaced(scale: Scale, x: (value: number) => number): readonly number[] {
  const shown: number[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const value of scale.ticks) {
    const half = textWidth(scale.format(value), 11) / 2;
    if (x(value) - half < free) continue;
    shown.push(value);
    free = x(value) + half + 10;
  }
  return shown;
}

function drawRow(
  document: Document,
  mark: RowMark,
  scale: Scale,
  x: (value: number) => number,
  y: number,
  width: number,
  from: number,
): SVGGElement {
  const at = x(mark.value);
  // The words of a fall stand right of zero, where its bar is not.
  const edge = scale.shape === 'bar' ? Math.max(at, x(0)) : at;
  const { above } = openSides(mark.bound);
  const words = textWidth(mark.words);
  const clear = above ? tickReach + 5 : 11;
  const right = edge + clear + words <= width;
  const style = { halo: true, anchor: right ? 'start' : 'end' } as const;
  const said = text(document, mark.words, right ? edge + clear : at - 11, y, style);
  said.setAttribute('aria-hidden', 'true');
  if (scale.shape === 'dot') {
    const guide = element(document, 'path', {
      d: `M${Math.round(from)},${Math.round(y)}H${width}`,
      stroke: 'var(--rule)',
    });
    return group(document, 0, 0, guide, drawMark(document, mark, at, y, 'right'), said);
  }
  const colour = colourOf(mark.domain);
  const fill = mark.near ? { fill: 'var(--paper)', stroke: colour } : { fill: colour };
  const bar = element(document, 'rect', {
    x: Math.min(at, x(0)),
    y: y - 6,
    width: Math.max(1, Math.abs(at - x(0))),
    height: 12,
    ...fill,
  });
  const tick = `M${at},${y}h${tickReach - 3}m-3,-3l3,3l-3,3`;
  const open = element(document, 'path', { d: tick, fill: 'none', stroke: colour, 'stroke-width': 1.25 });
  return group(document, 0, 0, asMark(group(document, 0, 0, bar, ...(above ? [open] : [])), mark), said);
}
