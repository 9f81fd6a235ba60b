/** The words below a chart that its keys stand for. */

import type { Frame } from './frame.ts';
import { group } from './svg.ts';
import { lines, paragraph, text } from './text.ts';

export interface Footnote {
  readonly key: string;
  readonly words: string;
}

/** The notes one under the other, wrapped to the width of the chart; `height` includes the air above. */
export function footnotes(frame: Frame, notes: readonly Footnote[]): { drawn: SVGGElement; height: number } {
  const { document, width } = frame;
  const style = { size: 11, fill: 'var(--ink-2)' } as const;
  let height = notes.length > 0 ? 8 : 0;
  const drawn = group(document, 0, 0);
  for (const { key, words } of notes) {
    const said = paragraph(words, width - 16, style);
    drawn.append(text(document, key, 0, height + 7.4, { ...style, bold: true }));
    drawn.append(lines(document, said, 14, height, style));
    height += said.height + 3;
  }
  return { drawn, height };
}
