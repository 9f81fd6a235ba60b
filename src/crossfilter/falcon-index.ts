/**
 * Falcon's index (Moritz, Howe, Heer 2019): for the chart under the pointer, counts of every other chart's
 * bars up to each place a brush may end. A step of the brush is then two look-ups a bar, however many rows
 * there are. The index is built from a prefix of the rows and grows: until it has all of them its counts
 * are an estimate, scaled up.
 */

import type { Binned } from './bins.ts';
import { type Brush, type Dimension, fineOf } from './brush-dimension.ts';

/** By dimension; null where nothing is brushed. */
export type Brushes = readonly (Brush | null)[];

export interface Cumulative {
  readonly active: number;
  /** Counts more rows for at most about `budget` milliseconds. True when nothing is left to count. */
  grow(budget: number): boolean;
  /** Rows counted so far. */
  readonly counted: () => number;
  /**
   * Counts of a chart's bars (the last is for missing values) under the active chart's brush; the active
   * chart's own stand under the others' brushes alone.
   */
  counts(dimension: number, brush: Brush | null): Float64Array;
  /** Rows that the others' brushes and this one of the active chart let through. */
  chosen(brush: Brush | null): number;
}

const chunk = 1 << 16;

/** What has been counted for a chart under the pointer; of several workers they add up. */
export interface Cells {
  counted: number;
  /** By fine bin of the active chart: rows that the others' brushes let through. */
  readonly tally: Uint32Array;
  /** By dimension, null for the active one: fine bins of the active chart (rows) by bars of this one (columns). */
  readonly cells: readonly (Uint32Array | null)[];
}

/** What has been counted for all charts; of several workers they add up. */
export interface Tally {
  counted: number;
  /** Rows that all brushes let through. */
  passed: number;
  /** By dimension: rows in each fine bin that the others' brushes let through. */
  readonly fine: readonly Float64Array[];
}

export function emptyCells(dimensions: readonly Dimension[], active: number): Cells {
  const own = dimensions[active];
  if (!own) throw new RangeError(`no such dimension: ${active}`);
  const width = fineOf(own) + 1;
  const cells = dimensions.map(({ bars }, at) =>
    at === active ? null : new Uint32Array(width * (bars + 1)),
  );
  return { counted: 0, tally: new Uint32Array(width), cells };
}

export function emptyTally(dimensions: readonly Dimension[]): Tally {
  return { counted: 0, passed: 0, fine: dimensions.map((each) => new Float64Array(fineOf(each) + 1)) };
}

/** Makes `sum` the sum of the parts. */
export function addCells(sum: Cells, parts: readonly Cells[]): void {
  sum.counted = parts.reduce((n, part) => n + part.counted, 0);
  addUp(
    sum.tally,
    parts.map((part) => part.tally),
  );
  sum.cells.forEach((cells, at) => {
    if (!cells) return;
    addUp(
      cells,
      parts.map((part) => part.cells[at] ?? []),
    );
  });
}

/** Makes `sum` the sum of the parts. */
export function addTallies(sum: Tally, parts: readonly Tally[]): void {
  sum.counted = parts.reduce((n, part) => n + part.counted, 0);
  sum.passed = parts.reduce((n, part) => n + part.passed, 0);
  sum.fine.forEach((fine, at) => {
    addUp(
      fine,
      parts.map((part) => part.fine[at] ?? []),
    );
  });
}

function addUp(sum: Uint32Array | Float64Array, parts: readonly ArrayLike<number>[]): void {
  sum.fill(0);
  for (const part of parts)
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (part[at] ?? 0);
}

/** @param brushes what the other charts have brushed; the active chart's own is ignored */
export function openCumulative(binned: Binned, active: number, brushes: Brushes): Cumulative {
  const cells = emptyCells(binned.dimensions, active);
  const grow = growCells(binned, active, brushes, cells);
  return { ...readCells(binned.dimensions, binned.total, active, cells), grow };
}

/** The counting behind an index: gives `grow`, which adds more rows to the cells. */
export function growCells(
  binned: Binned,
  active: number,
  brushes: Brushes,
  into: Cells,
): (budget: number) => boolean {
  const { dimensions, codes } = binned;
  const ownCodes = codes[active];
  if (!ownCodes) throw new RangeError(`no such dimension: ${active}`);
  const { tally } = into;
  const passive = dimensions.map((dimension, at) => {
    const cells = into.cells[at];
    return cells ? { cells, bar: barOf(dimension), bars: dimension.bars + 1 } : null;
  });
  const masks = dimensions.map((dimension, at) => {
    const brush = brushes[at];
    return at === active || !brush ? null : maskOf(dimension, brush);
  });
  const brushed = masks.flatMap((mask, at) => (mask ? [{ mask, at, codes: codes[at] ?? ownCodes }] : []));

  const count = (from: number, to: number) => {
    passive.forEach((table, at) => {
      const of = codes[at];
      if (!table || !of) return;
      const { cells, bar, bars } = table;
      const others = brushed.filter((each) => each.at !== at);
      const [one, ...rest] = others;
      if (!one) {
        for (let row = from; row < to; row++) {
          const cell = (ownCodes[row] ?? 0) * bars + (bar[of[row] ?? 0] ?? 0);
          cells[cell] = (cells[cell] ?? 0) + 1;
        }
        return;
      }
      for (let row = from; row < to; row++) {
        if (!one.mask[one.codes[row] ?? 0]) continue;
        if (rest.length > 0 && rest.some((each) => !each.mask[each.codes[row] ?? 0])) continue;
        const cell = (ownCodes[row] ?? 0) * bars + (bar[of[row] ?? 0] ?? 0);
        cells[cell] = (cells[cell] ?? 0) + 1;
      }
    });
  };
  const countOwn = (from: number, to: number) => {
    for (let row = from; row < to; row++) {
      if (brushed.length > 0 && brushed.some((each) => !each.mask[each.codes[row] ?? 0])) continue;
      const code = ownCodes[row] ?? 0;
      tally[code] = (tally[code] ?? 0) + 1;
    }
  };
  return growing(binned, into, (from, to) => {
    count(from, to);
    countOwn(from, to);
  });
}

/** The answers of an index, from cells that may still grow. @param total rows there will be in all */
export function readCells(
  dimensions: readonly Dimension[],
  total: number,
  active: number,
  cells: Cells,
): Omit<Cumulative, 'grow'> {
  const own = dimensions[active] as Dimension;
  const width = fineOf(own) + 1;
  const passive = cells.cells.map((each, at) => {
    const dimension = dimensions[at];
    return each && dimension ? openTable(dimension, width, each) : null;
  });
  const tallied = new Uint32Array(width + 1);
  const scaled = scaling(cells, total);
  let summed = -1;
  const sum = () => {
    if (summed === cells.counted) return;
    for (const table of passive) table?.sum();
    for (let at = 0; at < width; at++) tallied[at + 1] = (tallied[at] ?? 0) + (cells.tally[at] ?? 0);
    summed = cells.counted;
  };
  return {
    active,
    counted: () => cells.counted,
    counts(dimension, brush) {
      sum();
      return (passive[dimension]?.read(own, brush) ?? toBars(own, cells.tally)).map(scaled);
    },
    chosen(brush) {
      sum();
      const ends = stretches(own, brush);
      return scaled(ends.reduce((n, [from, to]) => n + (tallied[to] ?? 0) - (tallied[from] ?? 0), 0));
    },
  };
}

/** Counts the rows after those counted so far, for about `budget` milliseconds; true when none is left of all. */
function growing(binned: Binned, into: { counted: number }, count: (from: number, to: number) => void) {
  return (budget: number): boolean => {
    const until = performance.now() + budget;
    while (into.counted < binned.ready) {
      const to = Math.min(binned.ready, into.counted + chunk);
      count(into.counted, to);
      into.counted = to;
      if (performance.now() >= until) break;
    }
    return into.counted >= binned.total;
  };
}

/** Makes of a count among the rows counted so far an estimate for all. */
function scaling(of: { readonly counted: number }, total: number): (value: number) => number {
  return (value) => (of.counted > 0 && of.counted < total ? (value * total) / of.counted : value);
}

/** Cells with their sums up to each fine bin of the active chart. */
function openTable(dimension: Dimension, width: number, cells: Uint32Array) {
  const bars = dimension.bars + 1;
  const sums = new Uint32Array((width + 1) * bars);
  return {
    sum() {
      for (let at = 0; at < cells.length; at++) sums[at + bars] = (sums[at] ?? 0) + (cells[at] ?? 0);
    },
    read(own: Dimension, brush: Brush | null): Float64Array {
      const found = new Float64Array(bars);
      const add = (from: number, to: number) => {
        for (let at = 0; at < bars; at++) {
          found[at] = (found[at] ?? 0) + (sums[to * bars + at] ?? 0) - (sums[from * bars + at] ?? 0);
        }
      };
      for (const [from, to] of stretches(own, brush)) add(from, to);
      return found;
    },
  };
}

/** The fine bins that a brush lets through, as half-open stretches; the last bin holds what is missing. */
function stretches(own: Dimension, brush: Brush | null): readonly (readonly [number, number])[] {
  const fine = fineOf(own);
  if (!brush) return [[0, fine + 1]];
  if (brush.kind === 'stretch') return [[Math.min(brush.from, fine), Math.min(brush.to, fine)]];
  return brush.bars.map(
    (bar) => [bar * own.parts, bar === own.bars ? fine + 1 : (bar + 1) * own.parts] as const,
  );
}

/** The bar of each fine bin. */
function barOf(dimension: Dimension): Uint16Array {
  const fine = fineOf(dimension);
  return Uint16Array.from({ length: fine + 1 }, (_, at) =>
    at === fine ? dimension.bars : Math.floor(at / dimension.parts),
  );
}

/** Counts of fine bins as counts of bars. */
function toBars(dimension: Dimension, fine: ArrayLike<number>): Float64Array {
  const bar = barOf(dimension);
  const found = new Float64Array(dimension.bars + 1);
  for (let code = 0; code < fine.length; code++) {
    const to = bar[code] ?? 0;
    found[to] = (found[to] ?? 0) + (fine[code] ?? 0);
  }
  return found;
}

/** 1 for the fine bins that a brush lets through. */
function maskOf(dimension: Dimension, brush: Brush): Uint8Array {
  const fine = fineOf(dimension);
  const bar = barOf(dimension);
  return Uint8Array.from({ length: fine + 1 }, (_, at) =>
    brush.kind === 'stretch'
      ? Number(at >= brush.from && at < Math.min(brush.to, fine))
      : Number(brush.bars.includes(bar[at] ?? 0)),
  );
}

export interface AllCounts {
  /** As in `Cumulative`. */
  grow(budget: number): boolean;
  counted(): number;
  /** Counts of every chart's bars under the brushes of the others, from the rows counted so far. */
  counts(): readonly Float64Array[];
  /** Rows that all brushes together let through. */
  chosen(): number;
}

/** Counts afresh under any brushes: for the first view, a clear, an undo. */
export function openCounts(binned: Binned, brushes: Brushes): AllCounts {
  const tally = emptyTally(binned.dimensions);
  const grow = growTally(binned, brushes, tally);
  return { ...readTally(binned.dimensions, binned.total, tally), grow };
}

/** The counting behind `openCounts`: gives `grow`, which adds more rows to the tally. */
export function growTally(binned: Binned, brushes: Brushes, into: Tally): (budget: number) => boolean {
  const { dimensions, codes } = binned;
  const masks = dimensions.map((dimension, at) => {
    const brush = brushes[at];
    return brush ? maskOf(dimension, brush) : null;
  });
  const brushed = masks.flatMap((mask, at) => (mask ? [{ mask, at }] : []));
  return growing(binned, into, (from, to) => {
    if (brushed.length === 0) into.passed += to - from;
    else {
      for (let row = from; row < to; row++) {
        if (brushed.every((each) => each.mask[codes[each.at]?.[row] ?? 0])) into.passed++;
      }
    }
    into.fine.forEach((found, at) => {
      const own = codes[at];
      if (!own) return;
      const others = brushed.filter((each) => each.at !== at);
      for (let row = from; row < to; row++) {
        if (others.length > 0 && others.some((each) => !each.mask[codes[each.at]?.[row] ?? 0])) continue;
        const code = own[row] ?? 0;
        found[code] = (found[code] ?? 0) + 1;
      }
    });
  });
}

/** The answers of a tally that may still grow. @param total rows there will be in all */
export function readTally(
  dimensions: readonly Dimension[],
  total: number,
  tally: Tally,
): Omit<AllCounts, 'grow'> {
  const scaled = scaling(tally, total);
  return {
    counted: () => tally.counted,
    chosen: () => scaled(tally.passed),
    counts: () => dimensions.map((dimension, at) => toBars(dimension, tally.fine[at] ?? []).map(scaled)),
  };
}
