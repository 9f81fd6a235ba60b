/** The 31 provincial-level regions of the mainland as equal tiles, one grid a scope; a scope that names none is only its dashed squares. */

import { provinces } from '../text/provinces.ts';
import { empty } from './empty.ts';
import type { Frame } from './frame.ts';
import { asMark, colourOf, type Mark } from './mark.ts';
import { element, group, surface } from './svg.ts';
import { lines, paragraph, text } from './text.ts';

export interface Scope extends Mark {
  readonly heading: string;
  /** GB/T 2260 codes of the regions that the text names. */
  readonly named: readonly string[];
  /** How many more it counts without naming them. */
  readonly unnamed: number;
  /** What is said below the grid. */
  readonly note: string;
}

/** Their codes where they stand: neighbours stay neighbours where a grid allows it. */
const grid = [
  '                  23',
  '         15 11 21 22',
  '65 62 64 14 13 12',
  '   63 61 41 37',
  '54 51 50 42 34 32 31',
  '   53 52 43 36 33',
  '      45 44 35',
  '         46',
];
const regions = grid.flatMap((line, row) =>
  [...line.matchAll(/\d\d/g)].flatMap(({ 0: digits, index }) => {
    const province = provinces.find(({ code }) => code === digits);
    return province ? [{ ...province, row, column: index / 3 }] : [];
  }),
);

const bold = { size: 13, bold: true } as const;
const small = { size: 11, fill: 'var(--ink-2)' } as const;
const gutter = 24;
const space = 2;
const perRow = 10;
/** Tiles of grids one below the other: two lines of small letters, not squares, or four grids are a wall on a phone. */
const lowTile = 28;

export function tiles(frame: Frame, scopes: readonly Scope[]): SVGSVGElement {
  if (scopes.length === 0) return empty(frame);
  const { document, width } = frame;
  const columns = Math.max(1, Math.floor((width + gutter) / (248 + gutter)));
  const wide = (width - gutter * (columns - 1)) / columns;
  const side = Math.min(46, Math.floor(wide / 7));
  const tile = { side, tall: columns === 1 ? Math.min(side, lowTile) : side };
  const split = columns < scopes.length;
  const parts: SVGElement[] = [];
  let y = 0;
  // Grids in one row, bare strips in the next, unless all stand side by side.
  const [grids, strips] = [
    scopes.filter(({ named }) => named.length > 0),
    scopes.filter(({ named }) => named.length === 0),
  ];
  for (const kind of split ? [grids, strips] : [[...grids, ...strips]]) {
    // Strips need half the width of a grid: below a single grid two stand side by side.
    const abreast = columns === 1 && kind === strips ? 2 : columns;
    const own = (width - gutter * (abreast - 1)) / abreast;
    for (let at = 0; at < kind.length; at += abreast) {
      const row = kind.slice(at, at + abreast);
      const head = Math.max(...row.map(({ heading }) => paragraph(heading, own, bold).height)) + 8;
      const blocks = row.map((scope) => drawScope(frame, scope, tile, own, head));
      blocks.forEach(({ drawn }, column) => {
        parts.push(group(document, column * (own + gutter), y, drawn));
      });
      y += Math.max(...blocks.map(({ height }) => height)) + gutter;
    }
  }
  return surface(frame, y - gutter + 4, ...parts);
}

interface Tile {
  readonly side: number;
  readonly tall: number;
}

function drawScope(frame: Frame, scope: Scope, tile: Tile, wide: number, head: number) {
  const { document } = frame;
  const grid = scope.named.length > 0 ? tile.tall * 8 + 4 : 0;
  const step = stripStep(tile.side, wide);
  const strip = Math.ceil(scope.unnamed / perRow) * step;
  const note = paragraph(scope.note, wide, small);
  const marks = group(
    document,
    0,
    head,
    ...(grid > 0 ? [drawGrid(frame, scope, tile)] : []),
    drawUnnamed(frame, scope, step, grid),
  );
  const drawn = group(
    document,
    0,
    0,
    lines(document, paragraph(scope.heading, wide, bold), 0, 0, { ...bold, fill: colourOf(scope.domain) }),
    asMark(marks, scope),
    lines(document, note, 0, head + grid + strip + 6, small),
  );
  return { drawn, height: head + grid + strip + 6 + note.height };
}

function drawGrid({ document, locale }: Frame, scope: Scope, { side, tall }: Tile): SVGGElement {
  const colour = colourOf(scope.domain);
  const drawn = regions.flatMap(({ column, row, code, zh, letters }) => {
    const named = scope.named.includes(code);
    const box = { x: column * side, y: row * tall, width: side - space, height: tall - space };
    const style = {
      bold: named,
      anchor: 'middle',
      fill: named ? 'var(--paper)' : 'var(--ink-3)',
    } as const;
    const [x, y] = [column * side + (side - space) / 2, row * tall + (tall - space) / 2];
    const tile = element(document, 'rect', {
      ...box,
      fill: named ? colour : 'none',
      stroke: named ? colour : 'var(--rule)',
    });
    if (locale === 'en') return [tile, text(document, letters, x, y, style)];
    // 黑龙江 and 内蒙古 stand in two lines where one would touch the rim.
    const size = [12, 11].find((each) => zh.length * each + 2 <= side - space);
    return size
      ? [tile, text(document, zh, x, y, { ...style, size })]
      : [
          tile,
          text(document, zh.slice(0, -1), x, y - 6.5, { ...style, size: 11 }),
          text(document, zh.slice(-1), x, y + 6.5, { ...style, size: 11 }),
        ];
  });
  return group(document, 0.5, 0.5, ...drawn);
}

/** Squares of ten a row, which the eye can count. */
function stripStep(side: number, wide: number): number {
  return Math.floor(Math.min(side * 0.55, wide / perRow));
}

/** As many small dashed squares as regions counted but not named: they stand nowhere on the grid. */
function drawUnnamed({ document }: Frame, scope: Scope, step: number, y: number): SVGGElement {
  const squares = Array.from({ length: scope.unnamed }, (_, index) =>
    element(document, 'rect', {
      x: (index % perRow) * step,
      y: Math.floor(index / perRow) * step,
      width: step - 4,
      height: step - 4,
      fill: 'none',
      stroke: colourOf(scope.domain),
      'stroke-dasharray': '2,2',
    }),
  );
  return group(document, 0.5, y + 0.5, ...squares);
}
