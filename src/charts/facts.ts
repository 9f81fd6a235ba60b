/** Numbers that share no unit and so no axis: each as the text prints it, with what it counts. */

import { empty } from './empty.ts';
import type { Frame } from './frame.ts';
import { asMark, colourOf, type Mark } from './mark.ts';
import { element, group, surface } from './svg.ts';
import { lines, paragraph, text } from './text.ts';
import { textWidth } from './text-width.ts';

export interface Fact extends Mark {
  readonly label: string;
  /** When, or within what. */
  readonly note: string;
}

const big = { size: 22, bold: true, serif: true } as const;
const gutter = 28;

export function facts(frame: Frame, items: readonly Fact[]): SVGSVGElement {
  if (items.length === 0) return empty(frame);
  const { document, width } = frame;
  const widest = Math.max(...items.map((item) => textWidth(item.words, big.size, true)));
  const columns = Math.min(
    items.length,
    Math.max(1, Math.floor((width + gutter) / (Math.max(widest, 160) + gutter))),
  );
  const wide = (width - gutter * (columns - 1)) / columns;
  const parts: SVGElement[] = [];
  let y = 0;
  for (let at = 0; at < items.length; at += columns) {
    const row = items.slice(at, at + columns).map((item) => ({
      item,
      label: paragraph(item.label, wide),
      note: paragraph(item.note, wide, { size: 11 }),
    }));
    parts.push(element(document, 'path', { d: `M0,${Math.round(y) + 0.5}H${width}`, stroke: 'var(--rule)' }));
    for (const [column, { item, label, note }] of row.entries()) {
      const block = group(
        document,
        column * (wide + gutter),
        y + 10,
        element(document, 'rect', {
          width: wide,
          height: 44 + label.height + note.height,
          fill: 'none',
          'pointer-events': 'all',
        }),
        text(document, item.words, 0, 16, { ...big, fill: colourOf(item.domain) }),
        lines(document, label, 0, 34),
        lines(document, note, 0, 36 + label.height, { size: 11, fill: 'var(--ink-3)' }),
      );
      parts.push(asMark(block, item));
    }
    y += Math.max(...row.map(({ label, note }) => label.height + note.height)) + 62;
  }
  return surface(frame, y, ...parts);
}
