/** Labels on a time plane: which marks speak, and where their words find room. */

import * as d3 from 'd3';
import { openSides } from '../text/bound.ts';
import { textWidth } from '../text/width.ts';
import type { Frame } from './frame.ts';
import { type Box, type Label, placeLabels } from './label.ts';
import { markRadius, tickReach } from './mark.ts';
import { text } from './text.ts';
import { type DatedMark, joined, middle, type Plane, type Scales } from './time-plane.ts';

const size = 12;

/** The words beside the marks, and the article's own in bold; a mark whose label finds no room keeps its spoken one. */
export function planeLabels(
  { document, locale }: Frame,
  spec: Plane,
  scales: Scales,
  within: Box,
  taken: readonly Box[],
): readonly SVGElement[] {
  const { x, y } = scales;
  const own = locale === 'zh' ? '本文 ' : 'article: ';
  const [earliest, last] = [d3.least, d3.greatest].map((end) =>
    end(spec.marks, (a, b) => d3.ascending(a.date, b.date)),
  );
  // Where several marks are the article's, the first says so and the rings say the rest.
  const named = d3.least(
    spec.marks.filter((mark) => mark.article),
    (a, b) => d3.ascending(a.date, b.date),
  );
  const items = spec.marks
    .filter((mark) => isTold(mark, spec))
    // The article's own choose their places before all others.
    .sort((a, b) => Number(b.article) - Number(a.article))
    .map((mark) => {
      const words = mark === named ? own + mark.words : mark.words;
      const label: Label = {
        x: middle(spec, mark, x),
        y: y(mark.value),
        width: textWidth(words, size, mark.article) + 2,
        height: size * 1.2,
        clear: clearOf(spec, mark),
        first: mark.article || mark === earliest || mark === last || spec.shape === 'span',
      };
      return { mark, words, label };
    });
  const bodies = spec.marks.map((mark) => bodyOf(spec, mark, scales));
  const paths = joined(spec).map((series) => pathOf(spec, series, scales));
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
    [...bodies, ...taken],
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

/**
 * A mark that repeats the one before it says nothing new, nor one that the article's repeats, nor 5.4亿 at the
 * place of 逾5.4亿; a batch and the article's own are always labelled.
 */
function isTold(mark: DatedMark, { marks, shape }: Plane): boolean {
  if (mark.article || shape === 'stem' || shape === 'span') return true;
  const byDay = [...marks].sort((a, b) => d3.ascending(a.date, b.date));
  const at = byDay.indexOf(mark);
  const [before, after] = [byDay[at - 1], byDay[at + 1]];
  const isSame = (other: DatedMark | undefined) =>
    other !== undefined && other.value === mark.value && other.words === mark.words;
  const outspoken = byDay.some(
    (other) =>
      other.value === mark.value &&
      other.bound !== 'exact' &&
      mark.bound === 'exact' &&
      other.date.slice(0, 7) === mark.date.slice(0, 7),
  );
  return !outspoken && !isSame(before) && !(isSame(after) && after?.article);
}

/** The line through a series as it is drawn, corners of steps included. */
function pathOf(
  { shape, since, until }: Plane,
  series: readonly DatedMark[],
  { x, y }: Scales,
): readonly (readonly [number, number])[] {
  const start = since ? [{ date: since, value: 0 }] : [];
  const last = series.at(-1);
  const end = until && last ? [{ date: until, value: last.value }] : [];
  const points = [...start, ...series, ...end];
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    const corner = shape === 'step' && before ? [[x(point.date), y(before.value)] as const] : [];
    return [...corner, [x(point.date), y(point.value)] as const];
  });
}

/** The room above the middle of a mark that its ring or open tick takes. */
export function upwards(spec: Plane, mark: DatedMark): number {
  return clearOf(spec, mark).up;
}

/** The room a mark itself takes, which no label may cover. */
function bodyOf(spec: Plane, mark: DatedMark, { x, y }: Scales): Box {
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
