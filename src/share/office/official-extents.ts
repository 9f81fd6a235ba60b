/** The order of an official document's blocks and how much of its page each takes, by counted characters. */

import type { NativeChart } from '../../figures/kit/native-chart.ts';
import type { Letter } from '../../review/letter.ts';
import { hanWidth } from '../../text/width.ts';
import { fitExtents } from './official-fit.ts';
import { breakLines } from './official-lines.ts';
import { orderFigures, type Part } from './official-order.ts';
import type { Extent } from './official-pages.ts';
import type { Block } from './official-plan.ts';
import { pageHeight, textWidth } from './official-styles.ts';
import { pixel, sizes, twips } from './word.ts';

/** CSS pixels of a figure within the text. */
export const figureRoom = { width: textWidth / pixel, height: 620 } as const;

/** From line to line of 22 on a page, each of 28 characters of which a paragraph leaves two free. */
const [line, across, indent] = [pageHeight / pixel / 22, 28, 2] as const;
const page = { height: pageHeight / pixel, line } as const;
/** Pixels above a figure, a line of its caption, of its sources and of a note, and what sources keep free under them. */
const [above, captionLine, sourceLine, noteLine, under] = [8, 80 / 3, 52 / 3, 16, 32 / 3] as const;
/** Characters of a note or of sources in a line. */
const small = Math.floor(textWidth / 20 / sizes.小五);

/** A picture is drawn as it is read on paper: much smaller its letters are too small, much larger it shouts. */
const [leastScale, mostScale] = [0.8, 1.25];

interface Size {
  readonly width: number;
  readonly height: number;
}

const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil(hanWidth(text) / width));

/** How tall a figure is drawn, in pixels: as it reads best, the least, and the most where its page would end empty. */
interface Heights {
  readonly height: number;
  readonly least: number;
  readonly most: number;
}

/** Lying bars need a line each; everything else the same. */
function chartHeights({ kind, categories }: NativeChart): Heights {
  if (kind === 'line') return { height: 280, least: 190, most: 400 };
  const height = Math.min(figureRoom.height, Math.max(280, 90 + 36 * categories.length));
  const least = Math.min(height, Math.max(200, 60 + 18 * categories.length));
  return { height, least, most: Math.min(figureRoom.height, Math.max(400, Math.round(height * 1.25))) };
}

/** A picture grows as far as the text is wide. */
function pictureHeights(picture: Size): Heights {
  const { width, height } = pictureSize(picture);
  const most = Math.min(mostScale, figureRoom.width / width, figureRoom.height / height);
  return { height, least: height * leastScale, most: height * most };
}

/** A picture's size within the text, at most its own. */
export function pictureSize(picture: Size, scale = 1): Size {
  const own = Math.min(1, figureRoom.width / picture.width, figureRoom.height / picture.height);
  return { width: picture.width * own * scale, height: picture.height * own * scale };
}

/** What stands under a figure. */
const footOf = (caption: string, sources: string): number =>
  captionLine * linesOf(caption, 37) + (sources ? sourceLine * linesOf(sources, small) + under : 0);

/** One extent a line of words, one a figure with its caption and sources. */
function extentsOf(block: Block, sources: string): readonly Extent[] {
  if (block.kind === 'heading') {
    const { count } = breakLines([[block.text, null]], across, indent);
    return Array.from({ length: count }, () => ({ height: line, keepNext: true }));
  }
  if (block.kind === 'prose') {
    const { count, notes } = breakLines(block.pieces, across, indent);
    const cited = block.pieces.flatMap(([, statement]) => (statement ? [statement.citation] : []));
    const feet = cited.map((citation) => noteLine * linesOf(`00 ${citation}。`, small));
    return Array.from({ length: count }, (_, at) => {
      const foot = feet.reduce((all, one, note) => all + (notes[note] === at ? one : 0), 0);
      return { height: line, foot };
    });
  }
  const rest = above + footOf(block.caption, sources);
  const { height, least, most } =
    block.kind === 'figure' && block.figure.chart
      ? chartHeights(block.figure.chart)
      : pictureHeights(block.kind === 'figure' ? block.figure.paper : block.picture);
  return [{ height: rest + height, least: rest + least, most: rest + most }];
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
  const used = headHeight(head) + titled;
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

/** Points of the letters of a red head. */
export function headSize(head: string): number {
  return Math.min(48, Math.floor(textWidth / 20 / hanWidth(head)));
}

/** 35 mm, the head as high as its letters stand in their line, its number two lines below over a rule, and two lines. */
function headHeight(head: string): number {
  const points = 20 / pixel;
  return head ? twips(35) / pixel + headSize(head) * 1.45 * points + 5 * line + ruleHeight * points : 0;
}

/** Points of the red rule with what keeps it from the number. */
const ruleHeight = 12.5;

function kindOf(block: Block): Part['kind'] {
  if (block.kind === 'heading') return block.level === 1 ? 'section' : 'heading';
  return block.kind === 'prose' ? 'prose' : 'figure';
}
