/** The 31 provincial-level regions of the mainland as equal tiles, one grid a scope; a scope that names none is only its dashed squares. */

import type { Locale } from '../text/locale.ts';
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

// column, row, GB/T 2260 code, names, the letters of ISO 3166-2:CN; neighbours stay neighbours where a grid allows it.
const regions: readonly (readonly [number, number, string, string, string, string])[] = [
  [6, 0, '23', '黑龙江', 'Heilongjiang', 'HL'],
  [3, 1, '15', '内蒙古', 'Inner Mongolia', 'NM'],
  [4, 1, '11', '北京', 'Beijing', 'BJ'],
  [5, 1, '21', '辽宁', 'Liaoning', 'LN'],
  [6, 1, '22', '吉林', 'Jilin', 'JL'],
  [0, 2, '65', '新疆', 'Xinjiang', 'XJ'],
  [1, 2, '62', '甘肃', 'Gansu', 'GS'],
  [2, 2, '64', '宁夏', 'Ningxia', 'NX'],
  [3, 2, '14', '山西', 'Shanxi', 'SX'],
  [4, 2, '13', '河北', 'Hebei', 'HE'],
  [5, 2, '12', '天津', 'Tianjin', 'TJ'],
  [1, 3, '63', '青海', 'Qinghai', 'QH'],
  [2, 3, '61', '陕西', 'Shaanxi', 'SN'],
  [3, 3, '41', '河南', 'Henan', 'HA'],
  [4, 3, '37', '山东', 'Shandong', 'SD'],
  [0, 4, '54', '西藏', 'Tibet', 'XZ'],
  [1, 4, '51', '四川', 'Sichuan', 'SC'],
  [2, 4, '50', '重庆', 'Chongqing', 'CQ'],
  [3, 4, '42', '湖北', 'Hubei', 'HB'],
  [4, 4, '34', '安徽', 'Anhui', 'AH'],
  [5, 4, '32', '江苏', 'Jiangsu', 'JS'],
  [6, 4, '31', '上海', 'Shanghai', 'SH'],
  [1, 5, '53', '云南', 'Yunnan', 'YN'],
  [2, 5, '52', '贵州', 'Guizhou', 'GZ'],
  [3, 5, '43', '湖南', 'Hunan', 'HN'],
  [4, 5, '36', '江西', 'Jiangxi', 'JX'],
  [5, 5, '33', '浙江', 'Zhejiang', 'ZJ'],
  [2, 6, '45', '广西', 'Guangxi', 'GX'],
  [3, 6, '44', '广东', 'Guangdong', 'GD'],
  [4, 6, '35', '福建', 'Fujian', 'FJ'],
  [3, 7, '46', '海南', 'Hainan', 'HI'],
];

/** The name of a provincial-level region by its code: 11, 110000 or CN-BJ; undefined for any other code. */
export function regionName(code: string, locale: Locale): string | undefined {
  const found = regions.find(
    ([, , digits, , , letters]) => code === digits || code === `${digits}0000` || code === `CN-${letters}`,
  );
  return locale === 'zh' ? found?.[3] : found?.[4];
}

const bold = { size: 13, bold: true } as const;
const small = { size: 11, fill: 'var(--ink-2)' } as const;
const gutter = 24;
const space = 2;
const perRow = 10;

export function tiles(frame: Frame, scopes: readonly Scope[]): SVGSVGElement {
  if (scopes.length === 0) return empty(frame);
  const { document, width } = frame;
  const columns = Math.max(1, Math.floor((width + gutter) / (248 + gutter)));
  const wide = (width - gutter * (columns - 1)) / columns;
  const side = Math.min(46, Math.floor(wide / 7));
  const split = columns < scopes.length;
  const parts: SVGElement[] = [];
  let y = 0;
  // Grids in one row, bare strips in the next, unless all stand side by side.
  const [grids, strips] = [
    scopes.filter(({ named }) => named.length > 0),
    scopes.filter(({ named }) => named.length === 0),
  ];
  for (const kind of split ? [grids, strips] : [[...grids, ...strips]]) {
    for (let at = 0; at < kind.length; at += columns) {
      const row = kind.slice(at, at + columns);
      const head = Math.max(...row.map(({ heading }) => paragraph(heading, wide, bold).height)) + 8;
      const blocks = row.map((scope) => drawScope(frame, scope, side, wide, head));
      blocks.forEach(({ drawn }, column) => {
        parts.push(group(document, column * (wide + gutter), y, drawn));
      });
      y += Math.max(...blocks.map(({ height }) => height)) + gutter;
    }
  }
  return surface(frame, y - gutter + 4, ...parts);
}

function drawScope(frame: Frame, scope: Scope, side: number, wide: number, head: number) {
  const { document } = frame;
  const grid = scope.named.length > 0 ? side * 8 + 4 : 0;
  const strip = Math.ceil(scope.unnamed / perRow) * stripStep(side);
  const note = paragraph(scope.note, wide, small);
  const marks = group(
    document,
    0,
    head,
    ...(grid > 0 ? [drawGrid(frame, scope, side)] : []),
    drawUnnamed(frame, scope, side, grid),
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

function drawGrid({ document, locale }: Frame, scope: Scope, side: number): SVGGElement {
  const colour = colourOf(scope.domain);
  const drawn = regions.flatMap(([column, row, code, zh, , letters]) => {
    const named = scope.named.includes(code);
    const box = { x: column * side, y: row * side, width: side - space, height: side - space };
    const style = {
      bold: named,
      anchor: 'middle',
      fill: named ? 'var(--paper)' : 'var(--ink-3)',
    } as const;
    const [x, y] = [column * side + (side - space) / 2, row * side + (side - space) / 2];
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
function stripStep(side: number): number {
  return Math.floor(side * 0.55);
}

/** As many small dashed squares as regions counted but not named: they stand nowhere on the grid. */
function drawUnnamed({ document }: Frame, scope: Scope, side: number, y: number): SVGGElement {
  const step = stripStep(side);
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
