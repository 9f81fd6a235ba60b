/** What stands in a chart's place when no row answers: words, never an empty frame. */

import type { Frame } from './frame.ts';
import { element, surface } from './svg.ts';
import { lines, paragraph } from './text.ts';

const words = {
  zh: '这个筛选范围内没有记录。放宽时间、领域或核对状态后再看。',
  en: 'No record matches this filter. Widen the period, the domain or the review state to see it.',
};

export function empty(frame: Frame): SVGSVGElement {
  const { document, width, locale } = frame;
  const said = paragraph(words[locale], Math.min(width - 32, 420));
  const height = said.height + 48;
  return surface(
    frame,
    height,
    element(document, 'path', { d: `M0,.5H${width}M0,${height - 0.5}H${width}`, stroke: 'var(--rule)' }),
    lines(document, said, 16, 24, { fill: 'var(--ink-2)' }),
  );
}
