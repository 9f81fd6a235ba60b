/** The room that a band of figures will take, so that a browser may leave it unlaid while it is out of view. */

import { sizeOf } from '../share/picture.ts';
import { textWidth } from '../text/width.ts';
import { plateWidths } from '../ui/figure-widths.ts';
import type { Answered, View } from '../ui/view.ts';

// Of the style sheet: a band's air and heading, a figure's source and links, the gap between figures.
const bandHead = 95;
const figureFoot = 65;
const gap = 51;

/** One column on a phone and on a tablet, two from 1184 px on; the columns' widths are those of common screens. */
const ways = {
  phone: { drawn: plateWidths.phone, shown: 358, most: 440, across: 1 },
  column: { drawn: plateWidths.column, shown: 740, most: 680, across: 1 },
  page: { drawn: plateWidths.column, shown: 566, most: 680, across: 2 },
} as const;

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
    const each = figures.map((answered, index) => {
      const wide = way.across === 2 && index === figures.length - 1 && index % 2 === 0;
      return wide
        ? figureHeight(view, answered, { ...way, drawn: plateWidths.page, shown: 1178, most: 1178 })
        : figureHeight(view, answered, way);
    });
    const rows = each.flatMap((height, index) =>
      index % way.across === 0 ? Math.max(height, each[index + way.across - 1] ?? 0) : [],
    );
    const list = more.reduce(
      (sum, title) => sum + lines(title, 16, way.shown * way.across - 40) * 27,
      more.length && 90,
    );
    const height = rows.reduce((sum, row) => sum + row, bandHead + gap * (rows.length - 1) + list);
    return [`--${name}`, `${Math.round(height)}px`];
  });
  return Object.fromEntries(heights);
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
