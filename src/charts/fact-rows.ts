/** Numbers that share no unit and so no axis: each as the text prints it, with what it counts. */

import { textWidth } from '../text/width.ts';
import { empty } from './empty.ts';
import type { Frame } from './frame.ts';
import { asMark, colourOf, type Mark } from './mark.ts';
import { element, group, surface } from './svg.ts';
import { lines, paragraph, text } from './text.ts';

export interface Fact extends Mark {
  readonly label: string;
  /** When, or within what; may be empty. */
  readonly note: string;
  /** The name of its domain, in the domain's colour; not drawn where all are of one. */
  readonly group: string;
}

const big = { size: 22, bold: true, serif: true } as const;
const small = { size: 11, fill: 'var(--ink-3)' } as const;
const gutter = 28;

export function factRows(frame: Frame, items: readonly Fact[]): SVGSVGElement {
  if (items.length === 0) return empty(frame);
  const { document, width } = frame;
  // A long unit goes into a second line rather than taking the other column.
  const widest = Math.min(240, Math.max(160, ...items.map((item) => textWidth(item.words, big.size, true))));
  const columns = Math.min(items.length, Math.max(1, Math.floor((width + gutter) / (widest + gutter))));
  const wide = (width - gutter * (columns - 1)) / columns;
  const isGrouped = new Set(items.map((item) => item.group)).size > 1;
  // Where the words begin, under the name of a domain.
  const head = isGrouped ? 16 : 4;
  const parts: SVGElement[] = [];
  let y = 0;
  for (let at = 0; at < items.length; at += columns) {
    const row = items.slice(at, at + columns).map((item) => ({
      item,
      words: paragraph(item.words, wide, big),
      label: paragraph(item.label, wide),
      note: paragraph(item.note, wide, small),
    }));
    const tall =
      head + Math.max(...row.map(({ words, label, note }) => words.height + label.height + note.height));
    parts.push(element(document, 'path', { d: `M0,${Math.round(y) + 0.5}H${width}`, stroke: 'var(--rule)' }));
    for (const [column, { item, words, label, note }] of row.entries()) {
      const block = group(
        document,
        column * (wide + gutter),
        y + 10,
        element(document, 'rect', { width: wide, height: tall + 4, fill: 'none', 'pointer-events': 'all' }),
        ...(isGrouped
          ? [text(document, item.group, 0, 6, { size: 11, bold: true, fill: colourOf(item.domain) })]
          : []),
        lines(document, words, 0, head, { ...big, fill: colourOf(item.domain) }),
        lines(document, label, 0, words.height + head + 2),
        lines(document, note, 0, words.height + label.height + head + 4, small),
      );
      parts.push(asMark(block, item));
    }
    y += tall + 30;
  }
  return surface(frame, y, ...parts);
}
