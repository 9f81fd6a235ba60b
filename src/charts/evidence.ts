/** Every numeral of the text as a square, a row a kind: how many there are, and what each was taken for. */

import { empty } from './empty.ts';
import type { Frame } from './frame.ts';
import { element, group, surface } from './svg.ts';
import { text } from './text.ts';
import { textWidth } from './text-width.ts';

export interface Kind {
  readonly label: string;
  /** How the kind reads in a few words: 作为统计量进入台账. */
  readonly note: string;
  /** Counted in the ledger, or set aside with its reason. */
  readonly counted: boolean;
  readonly numerals: readonly {
    readonly text: string;
    readonly observation: string | null;
    readonly spoken: string;
  }[];
}

const side = 11;
const step = 14;

export function evidence(frame: Frame, kinds: readonly Kind[]): SVGSVGElement {
  if (kinds.length === 0) return empty(frame);
  const { document, width } = frame;
  const left = Math.ceil(Math.max(...kinds.map((kind) => textWidth(kind.label, 12, true)))) + 14;
  const beside = width >= 420;
  const start = beside ? left : 0;
  const fitting = Math.floor((width - start) / step);
  const parts: SVGElement[] = [];
  let y = 2;
  for (const kind of kinds) {
    const said = `${kind.numerals.length}  ${kind.note}`;
    parts.push(text(document, kind.label, 0, y + 8, { bold: true }));
    parts.push(
      text(document, said, beside ? start : textWidth(kind.label, 12, true) + 10, y + 8, {
        fill: 'var(--ink-2)',
      }),
    );
    y += 21;
    const squares = kind.numerals.map(({ observation, spoken }, index) => {
      const square = element(document, 'rect', {
        x: (index % fitting) * step + 0.5,
        y: Math.floor(index / fitting) * step + 0.5,
        width: side,
        height: side,
      });
      square.setAttribute('aria-label', spoken);
      square.setAttribute('role', 'img');
      if (observation) square.setAttribute('data-observation', observation);
      return square;
    });
    const row = group(document, start, y, ...squares);
    row.setAttribute('fill', kind.counted ? 'var(--all)' : 'none');
    row.setAttribute('stroke', kind.counted ? 'var(--all)' : 'var(--ink-3)');
    parts.push(row);
    y += Math.ceil(kind.numerals.length / fitting) * step + 14;
  }
  return surface(frame, y, ...parts);
}
