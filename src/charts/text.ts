/** Lines of text in a chart, and the room they take. */

import * as d3 from 'd3';
import { textWidth, wrapText } from '../text/width.ts';
import { element, group } from './svg.ts';

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly serif?: boolean;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A rim of paper that keeps the words legible over a hairline. */
  readonly halo?: boolean;
}

const lineHeight = 1.35;

/** One line of text; `y` is the middle of the line. */
export function text(
  document: Document,
  words: string,
  x: number,
  y: number,
  style: TextStyle = {},
): SVGTextElement {
  const size = style.size ?? 12;
  return element(
    document,
    'text',
    {
      x,
      y: y + size * 0.36,
      'font-size': size === 12 ? null : size,
      'font-weight': style.bold ? 700 : null,
      'font-family': style.serif ? 'var(--serif)' : null,
      fill: style.fill ?? null,
      'text-anchor': style.anchor && style.anchor !== 'start' ? style.anchor : null,
      ...(style.halo ? { 'paint-order': 'stroke', stroke: 'var(--paper)', 'stroke-width': 3 } : {}),
    },
    words,
  );
}

export interface Paragraph {
  readonly lines: readonly string[];
  readonly height: number;
}

/** Wrapped to `width`; where the last line would be a word alone, all lines are set as even as they go. */
export function paragraph(words: string, width: number, style: TextStyle = {}): Paragraph {
  const size = style.size ?? 12;
  const set = (room: number) => wrapText(words, room, size, style.bold);
  const full = set(width);
  const lonely = full.length > 1 && textWidth(full.at(-1) ?? '', size, style.bold) < width / 4;
  const rooms = lonely ? d3.range(width / full.length, width, size / 2) : [];
  // A narrower room never takes fewer lines.
  const least = d3.bisector((each: number) => -set(each).length).left(rooms, -full.length);
  const room = rooms[least] ?? width;
  const lines = room === width ? full : set(room);
  return { lines, height: lines.length * size * lineHeight };
}

/** Wrapped lines from `y` downwards. */
export function lines(
  document: Document,
  { lines }: Paragraph,
  x: number,
  y: number,
  style: TextStyle = {},
): SVGGElement {
  const step = (style.size ?? 12) * lineHeight;
  return group(
    document,
    0,
    0,
    ...lines.map((line, index) => text(document, line, x, y + step * (index + 0.5), style)),
  );
}
