/** Every numeral of the text as a square, a row a kind: how many there are, what each was taken for, and the words set aside. */

import { domainOf } from '../dataset/domains.ts';
import { phrase } from '../text/phrase.ts';
import { textWidth } from '../text/width.ts';
import { empty } from './empty.ts';
import type { Frame } from './frame.ts';
import { element, group, surface } from './svg.ts';
import { lines, paragraph, text } from './text.ts';

export interface Kind {
  readonly label: string;
  /** How the kind reads in a few words: 作为统计量进入台账. */
  readonly note: string;
  /** Counted in the ledger, or set aside with its reason. */
  readonly counted: boolean;
  /** How many numerals it has. */
  readonly count: number;
  /** Its numerals' words, each once. */
  readonly printed: readonly string[];
  /** A numeral each, or several where the text has too many to show one by one. */
  readonly squares: readonly {
    readonly observation: string | null;
    readonly spoken: string;
  }[];
}

const smallest = 14;
const largest = 20;
/** Words of a kind that stand below its squares. */
const mostPrinted = 120;
const quiet = { size: 11, fill: 'var(--ink-3)' } as const;

export function evidenceSquares(frame: Frame, kinds: readonly Kind[]): SVGSVGElement {
  if (kinds.length === 0) return empty(frame);
  const { document, width, locale } = frame;
  const left = Math.ceil(Math.max(...kinds.map((kind) => textWidth(kind.label, 12, true)))) + 14;
  const beside = width >= 420;
  const start = beside ? left : 0;
  const longest = Math.max(...kinds.map(({ squares }) => squares.length));
  const step = Math.min(largest, Math.max(smallest, Math.floor((width - start) / longest)));
  const side = step - 3;
  // Full rows of fives, which the eye can count.
  const fitting = Math.floor((width - start) / step / 5) * 5;
  const parts: SVGElement[] = [];
  let y = 2;
  for (const kind of kinds) {
    const count = String(kind.count);
    const at = beside ? start : textWidth(kind.label, 12, true) + 10;
    parts.push(text(document, kind.label, 0, y + 8, { bold: true }));
    parts.push(text(document, count, at, y + 8, { bold: true }));
    parts.push(
      text(document, kind.note, at + textWidth(count, 12, true) + 7, y + 8, { fill: 'var(--ink-2)' }),
    );
    y += 21;
    const squares = kind.squares.map(({ observation, spoken }, index) => {
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
    row.setAttribute('fill', kind.counted ? `var(--${domainOf(null).token})` : 'none');
    row.setAttribute('stroke', kind.counted ? `var(--${domainOf(null).token})` : 'var(--ink-3)');
    parts.push(row);
    y += Math.ceil(kind.squares.length / fitting) * step;
    if (!kind.counted) {
      const more = kind.printed.length > mostPrinted ? '…' : '';
      const printed = kind.printed.slice(0, mostPrinted).join(phrase(locale).pause) + more;
      const set = paragraph(printed, width - start, quiet);
      parts.push(lines(document, set, start, y + 1, quiet));
      y += set.height + 2;
    }
    y += 14;
  }
  return surface(frame, y, ...parts);
}
