/** Where the rows of linked charts come from and are counted: in this thread, or in workers beside it. */

import { type Binned, fillBinned, openBinned } from './bins.ts';
import type { Asker, Dimension } from './brush-dimension.ts';
import { type AllCounts, type Brushes, type Cumulative, openCounts, openCumulative } from './falcon-index.ts';

export interface RowSource {
  readonly total: number;
  /** Rows that this thread has still to count for these counts; none where workers count. */
  waiting(counts: { counted(): number }): boolean;
  openCounts(brushes: Brushes): AllCounts;
  openCumulative(active: number, brushes: Brushes): Cumulative;
  /** Brings the rows; calls back whenever there are more of them, or more of them are counted. */
  fill(onMore: () => void, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** The rows of a table of the engine, counted in this thread. */
export async function openTableRows(
  ask: Asker,
  table: string,
  dimensions: readonly Dimension[],
): Promise<RowSource> {
  const binned: Binned = await openBinned(ask, table, dimensions);
  return {
    total: binned.total,
    waiting: (counts) => counts.counted() < binned.ready,
    openCounts: (brushes) => openCounts(binned, brushes),
    openCumulative: (active, brushes) => openCumulative(binned, active, brushes),
    fill: (onMore, signal) => fillBinned(ask, binned, onMore, signal),
    close: () => undefined,
  };
}
