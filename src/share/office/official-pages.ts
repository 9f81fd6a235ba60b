/**
 * The pages of an official document, parted so that they leave the least empty: an exact search over where pages end and
 * where each figure stands, by counted heights.
 */

/** A block as tall as it is: lines of words, or a figure between the least it can be read at and the most it may grow to. */
export interface Extent {
  /** Pixels. */
  readonly height: number;
  /** Absent: it is as tall as it is. */
  readonly least?: number;
  /** Absent: it grows no taller. */
  readonly most?: number;
  /** Pixels of notes at the foot of its page. */
  readonly foot?: number;
  /** It stands on the page of what follows. */
  readonly keepNext?: boolean;
}

/** A figure that may stand in one of some places. */
export interface Floating {
  readonly extent: Extent;
  /** Before which line, rising, the first its own; and what it costs to stand there. */
  readonly places: ReadonlyArray<{ readonly line: number; readonly cost: number }>;
}

export interface Page {
  /** The lines and the figures that stand on pages before. */
  readonly lines: number;
  readonly figures: number;
  /** Before which line each of its figures stands. */
  readonly places: readonly number[];
}

export interface Pages {
  /** Of each page but the last the square of the part that is empty, and what figures cost where they stand. */
  readonly cost: number;
  readonly pages: readonly Page[];
}

/** The page of a document. */
export interface Paper {
  /** Pixels of its text. */
  readonly height: number;
  /** Pixels from line to line of its grid. */
  readonly line: number;
}

/** The rule over the notes of a page, and what an estimate may be wrong by: so much stays free under a figure. */
const [noteRule, doubt] = [16, 44];
/** What stays free of a page with a figure: heights are rounded, by every program in its own way. */
const rounding = 4;
/** What it costs to draw the figures of a page as tall as they may be, in squares of an empty part of a page. */
const grown = 0.002;

const isDrawn = ({ least }: Extent): boolean => least !== undefined;

/** How tall everything of a page is, its notes at its foot among it. */
export interface Load {
  readonly height: number;
  readonly least: number;
  readonly most: number;
  readonly foot: number;
}

const nothing: Load = { height: 0, least: 0, most: 0, foot: 0 };

function add(load: Load, { height, least = height, most = height, foot = 0 }: Extent): Load {
  return {
    height: load.height + height,
    least: load.least + Math.min(height, least),
    most: load.most + Math.max(height, most),
    foot: load.foot + foot,
  };
}

export function loadOf(extents: readonly Extent[]): Load {
  return extents.reduce(add, nothing);
}

/** Pixels of the lines behind the last figure; null where there is none. */
export function underLast(extents: readonly Extent[]): number | null {
  const last = extents.findLastIndex(isDrawn);
  return last < 0 ? null : loadOf(extents.slice(last + 1)).height;
}

/** @param under pixels of the lines behind the last figure of a page; null for a page without one */
function freeUnder(under: number | null): number {
  return under === null ? 0 : Math.max(rounding, doubt - under);
}

/** Over notes LibreOffice leaves room for whole lines of the grid alone. */
function roomOver(foot: number, { height, line }: Paper): number {
  return foot === 0 ? height : Math.floor((height - foot - noteRule) / line) * line;
}

/**
 * The height that a page is drawn at: figures lower where it has no room for them, taller where it would end empty.
 * @param under pixels of the lines behind its last figure; null for a page without one
 * @param used pixels of it that are taken
 */
export function drawnHeight(
  load: Load,
  under: number | null,
  page: Paper,
  used: number,
  isLast: boolean,
): number {
  const full = roomOver(load.foot, page) - used - freeUnder(under);
  return Math.max(load.least, Math.min(isLast ? load.height : load.most, full));
}

/** What stands on a page while it is filled. */
interface Filling {
  readonly line: number;
  readonly figure: number;
  readonly load: Load;
  /** Pixels behind its last figure. */
  readonly under: number | null;
  /** Something follows on this page, since what stands last keeps it. */
  readonly isOpen: boolean;
  /** Of the first unit, which stands on a page of its own when it is taller. */
  readonly isFirst: boolean;
  readonly cost: number;
  readonly places: readonly number[];
}

interface Start {
  readonly cost: number;
  readonly page: Page | null;
  readonly from: string;
}

const keyOf = (line: number, figure: number, isFigure: boolean) => `${line} ${figure} ${isFigure ? 1 : 0}`;

/**
 * @param lines what keeps its order: words, and figures that stay
 * @param figures in their order; none passes another
 * @param used pixels of the first page that are taken
 */
export function partPages(
  lines: readonly Extent[],
  figures: readonly Floating[],
  page: Paper,
  used = 0,
): Pages {
  const starts = new Map<string, Start>();
  for (const isFigure of nextOf(0, 0)) starts.set(keyOf(0, 0, isFigure), { cost: 0, page: null, from: '' });
  const all = lines.length + figures.length;
  let end: Start = { cost: all === 0 ? 0 : Number.POSITIVE_INFINITY, page: null, from: '' };
  // A page ends behind where it begins: the beginnings in the order of what stands before them.
  for (let placed = 0; placed < all; placed++)
    for (
      let figure = Math.max(0, placed - lines.length);
      figure <= Math.min(placed, figures.length);
      figure++
    )
      for (const isFigure of [false, true]) goOn(placed - figure, figure, isFigure);
  const pages: Page[] = [];
  for (let one: Start | undefined = end; one?.page; one = starts.get(one.from)) pages.unshift(one.page);
  return { cost: end.cost, pages };

  /** Whether a line or a figure comes next. */
  function nextOf(line: number, figure: number): readonly boolean[] {
    const isPassed = line < lines.length && mayPass(figure, line);
    return [...(isPassed ? [false] : []), ...(canStand(figure, line) ? [true] : [])];
  }

  function canStand(figure: number, line: number): boolean {
    return figures[figure]?.places.some((place) => place.line === line) ?? false;
  }

  function mayPass(figure: number, line: number): boolean {
    return figure >= figures.length || (figures[figure]?.places.at(-1)?.line ?? 0) > line;
  }

  /** Every page that begins there, and where the next one does. */
  function goOn(line: number, figure: number, isFigure: boolean): void {
    const from = keyOf(line, figure, isFigure);
    const start = starts.get(from);
    if (!start) return;
    const taken = line + figure === 0 ? used : 0;
    for (const filling of fillingsFrom(line, figure, isFigure, taken)) {
      const isLast = filling.line + filling.figure === all;
      const drawn = drawnHeight(filling.load, filling.under, page, taken, isLast);
      const { height, most, foot } = filling.load;
      const rest = page.height - taken - drawn - foot - (foot > 0 ? noteRule : 0);
      const growth = drawn > height ? (grown * (drawn - height)) / (most - height) : 0;
      const empty = isLast ? 0 : growth + (Math.max(0, rest) / page.height) ** 2;
      const next = {
        cost: start.cost + filling.cost + empty,
        page: { lines: line, figures: figure, places: filling.places },
        from,
      };
      if (isLast && next.cost < end.cost) end = next;
      if (isLast) continue;
      for (const second of nextOf(filling.line, filling.figure)) {
        if (stillFits(filling, second, drawn + taken)) continue;
        const key = keyOf(filling.line, filling.figure, second);
        if (next.cost < (starts.get(key)?.cost ?? Number.POSITIVE_INFINITY)) starts.set(key, next);
      }
    }
  }

  /** A program never ends a page before what still has room. */
  function stillFits({ line, figure, load }: Filling, isFigure: boolean, height: number): boolean {
    const unit = unitAt(line, figure, isFigure);
    return height + unit.load.least + unit.free <= roomOver(load.foot + unit.load.foot, page);
  }

  /** What stands together from there, and what stays free under it. */
  function unitAt(line: number, figure: number, isFigure: boolean): { load: Load; free: number } {
    const own: Extent = (isFigure ? figures[figure]?.extent : lines[line]) ?? { height: 0 };
    const load = add(nothing, own);
    const next = canStand(figure, line + 1);
    if (isFigure || !own.keepNext || !(next || line + 1 < lines.length))
      return { load, free: isDrawn(own) ? doubt : 0 };
    const kept = unitAt(line + 1, figure, next);
    return { load: add(load, kept.load), free: kept.free };
  }

  /** All ways to fill a page that begins there, cheapest of each kind. */
  function fillingsFrom(line: number, figure: number, isFigure: boolean, taken: number): Iterable<Filling> {
    const first: Filling = {
      line,
      figure,
      load: nothing,
      under: null,
      isOpen: true,
      isFirst: true,
      cost: 0,
      places: [],
    };
    const found = new Map<string, Filling>();
    let edge = isFigure ? [withFigure(first)] : [withLine(first)];
    while (edge.length > 0) {
      const next = new Map<string, Filling>();
      for (const one of edge) {
        const { load, under } = one;
        const needed = taken + load.least + freeUnder(under);
        const isOver = needed > roomOver(load.foot, page);
        if (isOver && !one.isFirst) continue;
        const key = `${one.line} ${one.figure} ${under}`;
        if (!one.isOpen) found.set(key, one);
        if (isOver && !one.isOpen) continue;
        for (const isNext of nextOf(one.line, one.figure)) {
          const step = isNext ? withFigure(one) : withLine(one);
          const other = `${step.line} ${step.figure} ${step.under} ${step.isOpen}`;
          if (step.cost < (next.get(other)?.cost ?? Number.POSITIVE_INFINITY)) next.set(other, step);
        }
      }
      edge = [...next.values()];
    }
    return found.values();
  }

  function withLine(before: Filling): Filling {
    const extent = lines[before.line] as Extent;
    const under = before.under === null ? null : before.under + extent.height;
    return {
      ...before,
      line: before.line + 1,
      load: add(before.load, extent),
      under: isDrawn(extent) ? 0 : under,
      isOpen: extent.keepNext === true && before.line + 1 + before.figure < lines.length + figures.length,
      isFirst: before.isFirst && before.isOpen,
    };
  }

  function withFigure(before: Filling): Filling {
    const { extent, places } = figures[before.figure] as Floating;
    const cost = places.find((place) => place.line === before.line)?.cost ?? 0;
    return {
      ...before,
      figure: before.figure + 1,
      load: add(before.load, extent),
      under: 0,
      isOpen: false,
      isFirst: before.isFirst && before.isOpen,
      cost: before.cost + cost,
      places: [...before.places, before.line],
    };
  }
}
