/** Small planes side by side, one a unit: each with its own axis, so that nothing is compared that cannot be. */

import { empty } from './empty.ts';
import { type Footnote, footnotes } from './footnote.ts';
import type { Frame } from './frame.ts';
import { headingHeight, plane } from './plane.ts';
import { group, surface } from './svg.ts';
import type { Plane } from './time-plane.ts';

export interface Panels {
  readonly planes: readonly Plane[];
  readonly notes: readonly Footnote[];
  /** Planes full of labels stand one below the other up to a page's width. */
  readonly stacked?: boolean;
}

const gutter = 28;
/** Panels one below the other: the heading of the next is air enough, and many are a wall on a phone. */
const belowGutter = 16;

/** One column on a phone, two in a column of text, up to three across a page; the notes fill a place left free. */
export function panels(frame: Frame, spec: Panels): SVGSVGElement {
  const planes = spec.planes.filter((each) => each.marks.length > 0);
  if (planes.length === 0) return empty(frame);
  const { document, width } = frame;
  const least = spec.stacked ? 340 : width < 800 ? 236 : 300;
  const fitting = Math.max(1, Math.floor((width + gutter) / (least + gutter)));
  const columns = balanced(Math.min(fitting, planes.length), planes.length);
  const wide = (width - gutter * (columns - 1)) / columns;
  const single = planes.length === 1;
  const tall = single ? (width < 480 ? 260 : 288) : columns > 1 ? 218 : planes.length === 2 ? 192 : 166;
  const between = columns > 1 ? gutter : belowGutter;
  const rows = Math.ceil(planes.length / columns);
  const foot = rows * tall + (rows - 1) * between;
  const beside = planes.length % columns;
  const free = beside === 0 ? null : beside * (wide + gutter);
  const inside = free === null ? null : footnotes({ ...frame, width: width - free }, spec.notes);
  const fits = inside !== null && inside.height <= tall - 26;
  const { drawn, height } = fits ? inside : footnotes(frame, spec.notes);
  const [x, y] = fits ? [free, foot - tall - 8] : [0, foot];
  drawn.setAttribute('transform', `translate(${x},${y})`);
  const placed = planes.map((each, index) => {
    const x = (index % columns) * (wide + gutter);
    const y = Math.floor(index / columns) * (tall + between);
    const row = planes.slice(index - (index % columns), index - (index % columns) + columns);
    const head = Math.max(...row.map((other) => headingHeight(other, wide)));
    return group(document, x, y, plane(frame, each, wide, tall, head));
  });
  return surface(frame, fits ? foot : foot + height, ...placed, drawn);
}

/** Four panels stand two by two rather than three and one. */
function balanced(columns: number, count: number): number {
  return Math.ceil(count / Math.ceil(count / columns));
}
