/** How a band of figures stands on a page: in lanes, and the room that it will take, so that a browser may leave it unlaid while it is out of view. */

import { sizeOf } from '../share/picture.ts';
import { textWidth } from '../text/width.ts';
import { plateWidths } from './figure-widths.ts';
import type { Answered, View } from './view.ts';

// Of the style sheet: a band's air and heading, a figure's source and links, the gap between figures.
const bandHead = 95;
const figureFoot = 65;
const gap = 51;

/** One column on a phone and on a tablet, two from 900 px on; the columns' widths are those of common screens. */
const ways = {
  phone: { drawn: plateWidths.phone, shown: 358, most: 440, across: 1 },
  column: { drawn: plateWidths.column, shown: 740, most: 680, across: 1 },
  page: { drawn: plateWidths.column, shown: 566, most: 680, across: 2 },
} as const;
/** A figure alone stands across the page. */
const alone = { drawn: plateWidths.page, shown: 1178, most: 1178 } as const;

/**
 * Two lanes of nearly equal height, no place beside a short figure left bare; each read from above, the first before
 * the second, so that a phone shows the figures in their order. A figure alone is the only lane.
 */
export function toLanes(view: View, figures: readonly Answered[]): readonly (readonly Answered[])[] {
  if (figures.length < 2) return figures.map((one) => [one]);
  const heights = figures.map((answered) => figureHeight(view, answered, ways.page));
  const uneven = (cut: number) =>
    Math.abs(laneHeight(heights.slice(0, cut)) - laneHeight(heights.slice(cut)));
  const cuts = figures.slice(1).map((_, at) => at + 1);
  const best = cuts.reduce((least, cut) => (uneven(cut) < uneven(least) ? cut : least), 1);
  return [figures.slice(0, best), figures.slice(best)];
}

/**
 * Heights as custom properties, `--phone`, `--column` and `--page`, for the style sheet to choose from.
 * @param more titles that the band lists besides
 */
export function bandPlace(
  view: View,
  figures: readonly Answered[],
  more: readonly string[] = [],
): Record<string, string> {
  const heights = Object.entries(ways).map(([name, way]) => {
    const lanes = way.across === 2 ? toLanes(view, figures) : [figures];
    const widths = way.across === 2 && figures.length === 1 ? alone : way;
    const tallest = Math.max(
      0,
      ...lanes.map((lane) => laneHeight(lane.map((answered) => figureHeight(view, answered, widths)))),
    );
    const list = more.reduce(
      (sum, title) => sum + lines(title, 16, way.shown * way.across - 40) * 27,
      more.length && 90,
    );
    return [`--${name}`, `${Math.round(bandHead + tallest + list)}px`];
  });
  return Object.fromEntries(heights);
}

function laneHeight(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, gap * Math.max(0, heights.length - 1));
}

function figureHeight(
  { site, locale }: View,
  answered: Answered,
  { drawn, shown, most }: { drawn: number; shown: number; most: number },
): number {
  const { figure, rows } = answered;
  const { width, height } = sizeOf(site.draw(answered, locale, drawn));
  const title = lines(figure.title(rows, locale), 19.2, shown) * 27;
  const subtitle = lines(figure.subtitle(rows, locale), 14.4, shown) * 23 + 16;
  return title + subtitle + (height * Math.min(shown, most)) / width + figureFoot;
}

function lines(words: string, size: number, width: number): number {
  return Math.ceil(textWidth(words, size * 0.96) / width);
}
