/** One measure over time on one plane. */

import type { Footnote } from './footnote.ts';
import type { Frame } from './frame.ts';
import { panels } from './panels.ts';
import type { Plane } from './time-plane.ts';

export function series(frame: Frame, plane: Plane, notes: readonly Footnote[] = []): SVGSVGElement {
  return panels(frame, { planes: [plane], notes });
}
