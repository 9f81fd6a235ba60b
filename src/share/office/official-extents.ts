/** The order of an official document's blocks and how much of its page each takes, by counted characters. */

import type { NativeChart } from '../../figures/kit/native-chart.ts';
import type { Letter } from '../../review/letter.ts';
import { hanWidth } from '../../text/width.ts';
import { type Extent, fitExtents } from './official-fit.ts';
import { orderFigures, type Part } from './official-order.ts';
import type { Block } from './official-plan.ts';
import { pageHeight, textWidth } from './official-styles.ts';
import { pixel, sizes, twips } from './word.ts';

/** CSS pixels of a figure within the text. */
export const figureRoom = { width: textWidth / pixel, height: 620 } as const;

const page = pageHeight / pixel;
/** From line to line of 22 on a page, each of 28 characters of which a paragraph leaves two free. */
const [line, across, indent] = [page / 22, 28, 2] as const;
/** Pixels above a figure, a line of its caption, of its sources and of a note, and what sources keep free under them. */
const [above, captionLine, sourceLine, noteLine, under] = [8, 27, 18, 16, 11] as const;
/** Characters of a note or of sources in a line. */
const small = Math.floor(textWidth / 20 / sizes.小五);

/** A picture is drawn as it is read on paper: much smaller its letters are too small. */
const leastScale = 0.8;

const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil(hanWidth(text) / width));

/** Lying bars need a line each; everything else the same. Pixels: as it reads best, and the least. */
function chartHeights({ kind, categories }: NativeChart): readonly [height: number, least: number] {
  if (kind === 'line') return [280, 190];
  const most = Math.min(figureRoom.height, Math.max(280, 90 + 36 * categories.length));
  return [most, Math.min(most, Math.max(200, 60 + 18 * categories.length))];
}

/** A picture's size within the text, at most its own. */
export function pictureSize(picture: { readonly width: number; readonly height: number }, scale = 1) {
  const own = Math.min(1, figureRoom.width / picture.width, figureRoom.height / picture.height);
  return { width: picture.width * own * scale, height: picture.height * own * scale };
}

/** What stands under a figure. */
const footOf = (caption: string, sources: string): number =>
  captionLine * linesOf(caption, 37) + (sources ? sourceLine * linesOf(sources, small) + under : 0);

/** One extent a line of words, one a figure with its caption and sources. */
function extentsOf(block: Block, sources: string): readonly Extent[] {
  if (block.kind === 'heading') {
    const count = linesOf(block.text, across - indent);
    return Array.from({ length: count }, () => ({ height: line, keepNext: true }));
  }
  if (block.kind === 'prose') {
    const text = block.pieces.map(([words]) => words).join('');
    const count = Math.max(1, Math.ceil((hanWidth(text) + indent) / across));
    const foot = block.pieces.reduce(
      (all, [, statement]) => all + (statement ? noteLine * linesOf(`00 ${statement.citation}。`, small) : 0),
      0,
    );
    return Array.from({ length: count }, (_, at) => ({ height: line, foot: at === count - 1 ? foot : 0 }));
  }
  const rest = above + footOf(block.caption, sources);
  const [height, least] =
    block.kind === 'figure' && block.figure.chart
      ? chartHeights(block.figure.chart)
      : [1, leastScale].map(
          (scale) => pictureSize(block.kind === 'figure' ? block.figure.paper : block.picture, scale).height,
        );
  return [{ height: rest + (height ?? 0), least: rest + (least ?? 0) }];
}

/** The blocks in the order they are written in, and how tall figures and pictures are drawn. */
export interface OfficialLayout {
  readonly blocks: readonly Block[];
  /** Pixels, without what stands under them. */
  readonly heights: ReadonlyMap<Block, number>;
}

/**
 * @param sourcesOf the line of sources under a figure; empty for none
 * @param ending lines behind the last block that stand on its page
 */
export function layOutOfficial(
  title: string,
  { head, addressee }: Letter,
  blocks: readonly Block[],
  sourcesOf: (block: Block) => string,
  ending: number,
): OfficialLayout {
  const titled = 44 * linesOf(title, textWidth / 20 / sizes.二号) + (addressee ? 2 * line : 0);
  const used = (head ? twips(35) / pixel + 64 + 5 * line : 0) + titled;
  const kept: Extent = { height: line, keepNext: true };
  const closing = Array.from({ length: ending }, (_, at) => (at < ending - 1 ? kept : { height: line }));
  const parts = blocks.map((block, at) => {
    const extents = extentsOf(block, sourcesOf(block));
    const stays = ending > 0 && at === blocks.length - 1 && block.kind === 'prose';
    return {
      kind: kindOf(block),
      extents: stays ? extents.map((one) => ({ ...one, keepNext: true })) : extents,
    };
  });
  const order = orderFigures(parts, page, used, closing);
  const ordered = order.flatMap((at) => blocks[at] ?? []);
  const each = order.map((at) => parts[at]?.extents ?? []);
  const heights = fitExtents([...each.flat(), ...closing], page, used);
  let at = 0;
  return {
    blocks: ordered,
    heights: new Map(
      ordered.flatMap((block, index) => {
        const height = heights[at] ?? 0;
        at += each[index]?.length ?? 0;
        if (block.kind !== 'figure' && block.kind !== 'picture') return [];
        return [[block, height - above - footOf(block.caption, sourcesOf(block))] as const];
      }),
    ),
  };
}

function kindOf(block: Block): Part['kind'] {
  if (block.kind === 'heading') return block.level === 1 ? 'section' : 'heading';
  return block.kind === 'prose' ? 'prose' : 'figure';
}
