/** Key numbers of a slide, each under a line in the colour of its domain, with its label and what it moved by. */

import type { KeyNumber, Sheet } from '../../review/slide-layout.ts';
import type { Locale } from '../../text/locale.ts';
import type { Shapes } from './shapes.ts';
import { heightOfLines, linesOf } from './slide-lines.ts';
import { colourOf, ink2 } from './theme.ts';
import { type Box, paint, plain } from './words.ts';

const name = { zh: '数字', en: 'Number' } satisfies Record<Locale, string>;
const gap = 32;
const highest = 210;
/** Points of a number, the largest first. */
const sizes = [40, 36, 32, 28, 26, 24, 22] as const;

/** In rows over a box, each number as large as all of them can be on one line. */
export function putNumbers(
  shapes: Shapes,
  { id }: Sheet,
  list: readonly KeyNumber[],
  room: Box,
  locale: Locale,
): void {
  const across = columnsOf(list.length);
  const down = Math.max(1, Math.ceil(list.length / across));
  const width = (room.width - gap * (across - 1)) / across;
  const height = Math.min(highest, (room.height - gap * (down - 1)) / down);
  // What a box cannot hold a program makes smaller, each box by itself.
  const fits = (size: number) =>
    list.every(
      ({ words, label, detail }) =>
        linesOf(words, width, size) === 1 &&
        heightOfLines([words], width, size) +
          heightOfLines([label], width, 14) +
          heightOfLines([detail], width, 12) +
          8 <=
          height - 12,
    );
  const large = sizes.find(fits) ?? 20;
  list.forEach((number, at) => {
    const x = room.x + (at % across) * (width + gap);
    const y = room.y + Math.floor(at / across) * (height + gap);
    const colour = colourOf(number.domain);
    shapes.line(x, y, width, paint(colour));
    const box = { x, y: y + 12, width, height: height - 12 };
    const paragraphs = [
      plain(number.words, { size: large, bold: true, colour }),
      { ...plain(number.label, { size: 14, colour: 'tx1' }), before: 2 },
      ...(number.detail ? [{ ...plain(number.detail, { size: 12, colour: ink2 }), before: 4 }] : []),
    ];
    const { observation_id, words } = number;
    shapes.words(name[locale], box, paragraphs, 't', { sheet: id, part: 'number', observation_id, words });
  });
}

function columnsOf(count: number): number {
  if (count <= 3) return Math.max(1, count);
  if (count === 4) return 2;
  return count <= 6 ? 3 : 4;
}
