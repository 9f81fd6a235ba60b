/** Two dates of one thing side by side, a row each: every row runs from zero to its own larger value. */

import { textWidth } from '../text/width.ts';
import { empty } from './empty.ts';
import type { Frame } from './frame.ts';
import { asMark, colourOf, type Mark } from './mark.ts';
import { rowLabels } from './row-label.ts';
import { element, group, surface } from './svg.ts';
import { text } from './text.ts';

export interface Dumbbell {
  readonly label: string;
  readonly unit: string;
  readonly earlier: Mark;
  readonly later: Mark;
  /** 2021年 and 2022年, as read beside the values. */
  readonly days: readonly [string, string];
  /** +1.3%; empty where it cannot be told. */
  readonly change: string;
}

const small = { size: 11, fill: 'var(--ink-3)' } as const;
const tall = 44;

/** The earlier value is hollow; a line leads from it to the later one. Rows share no scale: their units may differ. */
export function dumbbells(frame: Frame, items: readonly Dumbbell[]): SVGSVGElement {
  if (items.length === 0) return empty(frame);
  const { document, width } = frame;
  const labels = rowLabels(frame, items);
  const beside = labels.left > 0;
  const words = items.map(({ earlier, later, days, change }) => [
    `${days[0]} ${earlier.words}`,
    [days[1], later.words, change].filter(Boolean).join(' '),
  ]);
  const from = labels.left + 8;
  const room = Math.max(...words.flat().map((each) => textWidth(each, 11))) + 14;
  const end = Math.max(from + 60, width - room);
  const parts: SVGElement[] = [];
  let y = 0;
  for (const [at, item] of items.entries()) {
    const least = Math.min(0, item.earlier.value, item.later.value);
    const most = Math.max(0, item.earlier.value, item.later.value) || 1;
    const x = (value: number): number => from + ((value - least) / (most - least)) * (end - from);
    const head = beside ? 0 : labels.above(item);
    const high = Math.max(tall, beside ? labels.tall(item) + 8 : 0);
    const middle = y + head + high / 2;
    const [before, after] = [x(item.earlier.value), x(item.later.value)];
    const colour = colourOf(item.later.domain);
    const line = { fill: 'none', stroke: 'var(--rule)' };
    parts.push(
      element(document, 'path', {
        d: `M${Math.round(from)},${Math.round(middle)}H${Math.round(end)}`,
        ...line,
      }),
      element(document, 'path', {
        d: `M${before},${middle}H${after}`,
        fill: 'none',
        stroke: colour,
        'stroke-width': 2,
      }),
      labels.draw(item, beside ? y + 6 : y),
      dot(document, item.earlier, before, middle, {
        fill: 'var(--paper)',
        stroke: colour,
        'stroke-width': 1.5,
      }),
      dot(document, item.later, after, middle, { fill: colour }),
    );
    for (const [line, each] of (words[at] ?? []).entries()) {
      const said = text(
        document,
        each,
        end + 10,
        middle + (line === 0 ? -8 : 8),
        line === 0 ? small : { size: 11 },
      );
      said.setAttribute('aria-hidden', 'true');
      parts.push(said);
    }
    y += head + high;
  }
  return surface(frame, y + 4, ...parts);
}

function dot(
  document: Document,
  mark: Mark,
  x: number,
  y: number,
  style: Readonly<Record<string, string | number>>,
): SVGGElement {
  const ground = element(document, 'circle', { r: 12, fill: 'none', 'pointer-events': 'all' });
  return asMark(group(document, x, y, ground, element(document, 'circle', { r: 4, ...style })), mark);
}
