/**
 * What linked charts have counted at a moment, without a page: every row; the rows under the brushes; and, while the
 * brush of one chart moves, the index from which the others are answered at once.
 */

import type { Brush } from './brush-dimension.ts';
import type { AllCounts, Brushes, Cumulative } from './falcon-index.ts';
import type { RowSource } from './row-source.ts';

export interface Counted {
  /** Of every row, by chart; empty until one is counted. */
  readonly all: readonly Float64Array[];
  /** Under the brushes of the other charts, by chart; null where nothing new was counted. */
  readonly brushed: readonly (Float64Array | null)[];
  /** Rows that all brushes together let through, of those counted. */
  readonly chosen: number;
  /** Share of all rows that is counted, 0 to 1. */
  readonly share: number;
}

export class LinkedCounts {
  brushes: Brushes;
  /** Every row, whatever is brushed: what stands behind the bars. */
  private readonly base: AllCounts;
  private all: readonly Float64Array[] = [];
  private index: Cumulative | null = null;
  private counter: AllCounts | null = null;

  constructor(
    private readonly source: RowSource,
    brushes: Brushes,
  ) {
    this.brushes = brushes;
    this.base = source.openCounts(brushes.map(() => null));
    this.restart(brushes);
  }

  /** Begins the index of a chart, unless it is there; true if it was begun. */
  enter(chart: number, budget: number): boolean {
    if (this.index?.active === chart) return false;
    this.index = this.source.openCumulative(chart, this.brushes);
    this.counter = null;
    this.index.grow(budget);
    return true;
  }

  /** Another brush on a chart. */
  brush(chart: number, brush: Brush | null): void {
    this.brushes = this.brushes.map((old, at) => (at === chart ? brush : old));
  }

  /** Counts every chart afresh under these brushes. */
  restart(brushes: Brushes): void {
    this.brushes = brushes;
    this.index = null;
    this.counter = brushes.some(Boolean) ? this.source.openCounts(brushes) : null;
  }

  /** Counts more rows for at most about `budget` milliseconds, first what the eye waits for. True while rows wait. */
  grow(budget: number): boolean {
    const lead = this.index ?? this.counter ?? this.base;
    const late = this.source.waiting(lead) ? lead : this.base;
    late.grow(budget);
    return this.source.waiting(lead) || this.source.waiting(this.base);
  }

  /** Whether every row of the source stands behind the bars. */
  get whole(): boolean {
    return this.base.counted() === this.source.total;
  }

  /** The other charts under the brush of the active one, as far as the index has come. */
  step(): Counted | null {
    const { index, source, all } = this;
    if (!index || index.counted() === 0) return null;
    const brush = this.brushes[index.active] ?? null;
    return {
      all,
      brushed: this.brushes.map((_, at) => (at === index.active ? null : index.counts(at, brush))),
      chosen: index.chosen(brush),
      share: Math.min(1, index.counted() / Math.max(1, source.total)),
    };
  }

  /** Every chart, from what has been counted so far; null before the first row. */
  view(): Counted | null {
    if (this.base.counted() > 0) this.all = this.base.counts();
    const { index, brushes, all } = this;
    if (index && brushes.some(Boolean)) {
      const others = this.step();
      const { active } = index;
      return (
        others && {
          ...others,
          brushed: others.brushed.map((counts, at) =>
            at === active ? index.counts(at, brushes[active] ?? null) : counts,
          ),
        }
      );
    }
    const from = this.counter ?? this.base;
    if (from.counted() === 0) return null;
    return { all, brushed: from.counts(), chosen: from.chosen(), share: from.counted() / this.source.total };
  }
}
