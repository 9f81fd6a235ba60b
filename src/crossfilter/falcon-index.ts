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

/** @param brushes what the other charts have brushed; the active chart's own is ignored */
export function openCumulative(binned: Binned, active: number, brushes: Brushes): Cumulative {
  const { dimensions, codes } = binned;
  const own = dimensions[active];
  const ownCodes = codes[active];
  if (!own || !ownCodes) throw new RangeError(`no such dimension: ${active}`);
  const width = fineOf(own) + 1;
  const passive = dimensions.map((dimension, at) => (at === active ? null : openTable(dimension, width)));
  const masks = dimensions.map((dimension, at) => {
    const brush = brushes[at];
    return at === active || !brush ? null : maskOf(dimension, brush);
  });
  // Of the rows that the others' brushes let through, how many lie in each fine bin of the active chart.
  const tally = new Uint32Array(width);
  const tallied = new Uint32Array(width + 1);
  let summed = -1;

  const count = (from: number, to: number) => {
    const brushed = masks.flatMap((mask, at) => (mask ? [{ mask, at, codes: codes[at] ?? ownCodes }] : []));
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
    const brushed = masks.flatMap((mask, at) => (mask ? [{ mask, codes: codes[at] ?? ownCodes }] : []));
    for (let row = from; row < to; row++) {
      if (brushed.length > 0 && brushed.some((each) => !each.mask[each.codes[row] ?? 0])) continue;
      const code = ownCodes[row] ?? 0;
      tally[code] = (tally[code] ?? 0) + 1;
    }
  };
  const { counted, grow, scaled } = openPrefix(binned, (from, to) => {
    count(from, to);
    countOwn(from, to);
  });
  const sum = () => {
    if (summed === counted()) return;
    for (const table of passive) table?.sum();
    for (let at = 0; at < width; at++) tallied[at + 1] = (tallied[at] ?? 0) + (tally[at] ?? 0);
    summed = counted();
  };

  return {
    active,
    counted,
    grow,
    counts(dimension, brush) {
      sum();
      return (passive[dimension]?.read(own, brush) ?? toBars(own, tally)).map(scaled);
    },
    chosen(brush) {
      sum();
      const ends = stretches(own, brush);
      return scaled(ends.reduce((n, [from, to]) => n + (tallied[to] ?? 0) - (tallied[from] ?? 0), 0));
    },
  };
}

/** The rows counted so far, from the first on. `scaled` makes of a count among them an estimate for all. */
function openPrefix(binned: Binned, count: (from: number, to: number) => void) {
  let done = 0;
  return {
    counted: () => done,
    grow(budget: number): boolean {
      const until = performance.now() + budget;
      while (done < binned.ready) {
        const to = Math.min(binned.ready, done + chunk);
        count(done, to);
        done = to;
        if (performance.now() >= until) break;
      }
      return done >= binned.total;
    },
    scaled: (value: number) => (done > 0 && done < binned.total ? (value * binned.total) / done : value),
  };
}

/** Counts by the active chart's fine bins (rows) and one other chart's bars (columns), and their sums. */
function openTable(dimension: Dimension, width: number) {
  const bars = dimension.bars + 1;
  const bar = barOf(dimension);
  const cells = new Uint32Array(width * bars);
  const sums = new Uint32Array((width + 1) * bars);
  return {
    cells,
    bar,
    bars,
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
  const { dimensions, codes } = binned;
  const masks = dimensions.map((dimension, at) => {
    const brush = brushes[at];
    return brush ? maskOf(dimension, brush) : null;
  });
  const fine = dimensions.map((dimension) => new Float64Array(fineOf(dimension) + 1));
  const brushed = masks.flatMap((mask, at) => (mask ? [{ mask, at }] : []));
  let passed = 0;
  const { counted, grow, scaled } = openPrefix(binned, (from, to) => {
    if (brushed.length === 0) passed += to - from;
    else {
      for (let row = from; row < to; row++) {
        if (brushed.every((each) => each.mask[codes[each.at]?.[row] ?? 0])) passed++;
      }
    }
    fine.forEach((found, at) => {
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
  return {
    counted,
    grow,
    chosen: () => scaled(passed),
    counts: () => dimensions.map((dimension, at) => toBars(dimension, fine[at] ?? []).map(scaled)),
  };
}
