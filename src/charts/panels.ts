/** Small planes side by side, one a unit: each with its own axis, so that nothing is compared that cannot be. */

import type { Plane } from './dated.ts';
import { empty } from './empty.ts';
import { type Footnote, footnotes } from './footnote.ts';
import type { Frame } from './frame.ts';
import { plane } from './plane.ts';
import { group, surface } from './svg.ts';

export interface Panels {
  readonly planes: readonly Plane[];
  readonly notes: readonly Footnote[];
  /** Planes full of labels stand one below the other up to a page's width. */
  readonly stacked?: boolean;
}

const gutter = 28;

/** One column on a phone, two in a column of text, up to four across a page. */
export function panels(frame: Frame, spec: Panels): SVGSVGElement {
  const planes = spec.planes.filter((each) => each.marks.length > 0);
  if (planes.length === 0) return empty(frame);
  const { document, width } = frame;
  const fitting = Math.max(1, Math.floor((width + gutter) / ((spec.stacked ? 340 : 236) + gutter)));
  const columns = balanced(Math.min(fitting, planes.length), planes.length);
  const wide = (width - gutter * (columns - 1)) / columns;
  const tall = columns === 1 && planes.length > 1 ? 184 : planes.length > 1 ? 210 : width < 480 ? 236 : 280;
  const rows = Math.ceil(planes.length / columns);
  const { drawn, height } = footnotes(frame, spec.notes);
  const foot = rows * tall + (rows - 1) * gutter;
  drawn.setAttribute('transform', `translate(0,${foot})`);
  const placed = planes.map((each, index) => {
    const x = (index % columns) * (wide + gutter);
    const y = Math.floor(index / columns) * (tall + gutter);
    return group(document, x, y, plane(frame, each, wide, tall));
  });
  return surface(frame, foot + height, ...placed, drawn);
}

/** Four panels stand two by two rather than three and one. */
function balanced(columns: number, count: number): number {
  return Math.ceil(count / Math.ceil(count / columns));
}
