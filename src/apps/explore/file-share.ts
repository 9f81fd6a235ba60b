/** A share of a Parquet file's row groups, as one worker reads and counts it. */

import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import type { Binned } from '../../crossfilter/bins.ts';
import type { Dimension } from '../../crossfilter/brush-dimension.ts';
import { runWriter } from '../../crossfilter/column-codes.ts';
import {
  type Brushes,
  type Cells,
  emptyCells,
  emptyTally,
  growCells,
  growTally,
  type Tally,
} from '../../crossfilter/falcon-index.ts';
import { type PlainColumn, readPages } from '../../import/parquet-column.ts';
import { Fault } from '../../text/error-message.ts';

/** What is to be counted: all charts, or the others beside the one under the pointer. */
export interface Count {
  /** Answers carry it; a later one takes the place of the one before. */
  readonly id: number;
  readonly active: number | null;
  readonly brushes: Brushes;
}

/** What a share has counted so far, of `base` (every row, whatever is brushed) and of the last count. */
export type Counted =
  | { readonly kind: 'base'; readonly tally: Tally }
  | { readonly kind: 'tally'; readonly id: number; readonly tally: Tally }
  | { readonly kind: 'cells'; readonly id: number; readonly cells: Cells };

export interface ShareOptions {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  /** Row groups of this share, in the order in which they are read. */
  readonly groups: readonly number[];
  readonly columns: readonly PlainColumn[];
  /** One for each column. */
  readonly dimensions: readonly Dimension[];
  readonly post: (counted: Counted) => void;
  /** Lets messages in; resolves in a later turn. */
  readonly breathe: () => Promise<void>;
}

// Counting holds a worker no longer than this before it listens, in milliseconds, and tells no more often than that.
const budget = 20;
const pace = 80;

/** Reads the groups and counts their rows as they come. `count` asks for another count at any time. */
export function openShare(options: ShareOptions) {
  const { file, metadata, groups, columns, dimensions, post, breathe } = options;
  const rowsOf = (group: number) => Number(metadata.row_groups[group]?.num_rows ?? 0);
  const total = groups.reduce((sum, group) => sum + rowsOf(group), 0);
  const codes = dimensions.map(() => new Uint8Array(total));
  const binned: Binned = { table: '', dimensions, total, windows: null, ready: 0, codes };
  const base = counterOf(binned, null);
  let asked: Counter | null = null;
  let working: Promise<void> | null = null;
  const left = [...groups];
  const writers = dimensions.map((dimension, at) => runWriter(dimension, codes[at] as Uint8Array));

  const readGroup = async (group: number) => {
    for (const [at, column] of columns.entries()) {
      let place = binned.ready;
      await readPages(file, metadata, group, column, (page) => {
        writers[at]?.(page, place);
        place += page.rows;
      });
      const read = place - binned.ready;
      if (read !== rowsOf(group))
        throw new Fault({
          zh: `文件已损坏：${column.name}有${read}行，而标明的是${rowsOf(group)}行`,
          en: `damaged file: ${column.name} has ${read} rows where ${rowsOf(group)} are stated`,
        });
    }
    binned.ready += rowsOf(group);
  };
  const work = async () => {
    while (true) {
      const counter = asked?.waits() ? asked : base.waits() ? base : null;
      if (counter) counter.grow(post);
      else {
        const next = left.shift();
        if (next === undefined) return;
        await readGroup(next);
      }
      await breathe();
    }
  };
  const start = () => {
    working ??= work().finally(() => {
      working = null;
    });
    return working;
  };
  return {
    /** Resolves when every row is read and counted. */
    read: start,
    /** Resolves when the rows that are there are counted. */
    count: (count: Count): Promise<void> => {
      asked = counterOf(binned, count);
      return start();
    },
    /** Reads no further; what is here is still counted. */
    halt: () => {
      left.length = 0;
    },
  };
}

interface Counter {
  waits(): boolean;
  grow(post: ShareOptions['post']): void;
}

function counterOf(binned: Binned, count: Count | null): Counter {
  const { dimensions } = binned;
  const brushes = count?.brushes ?? dimensions.map(() => null);
  const cells = count && count.active !== null ? emptyCells(dimensions, count.active) : null;
  const tally = cells ? null : emptyTally(dimensions);
  const into = (cells ?? tally) as Cells | Tally;
  const grow =
    cells && count && count.active !== null
      ? growCells(binned, count.active, brushes, cells)
      : growTally(binned, brushes, tally as Tally);
  const told = (): Counted => {
    if (!count) return { kind: 'base', tally: tally as Tally };
    return cells
      ? { kind: 'cells', id: count.id, cells }
      : { kind: 'tally', id: count.id, tally: tally as Tally };
  };
  let posted = 0;
  return {
    waits: () => into.counted < binned.ready,
    grow(post) {
      grow(budget);
      const now = performance.now();
      if (into.counted < binned.ready && now - posted < pace) return;
      posted = now;
      post(told());
    },
  };
}
