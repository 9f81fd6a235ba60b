/** A share of the row groups of Parquet files, as one worker reads and counts it. */

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
import { fetchPages } from '../../import/parquet-column.ts';
import type { RowGroup } from '../../import/parquet-table.ts';
import { errorText, Fault } from '../../text/error-message.ts';

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
  /** In the order in which they are read. */
  readonly groups: readonly RowGroup[];
  /** One for each segment of a group. */
  readonly dimensions: readonly Dimension[];
  readonly post: (counted: Counted) => void;
  /** Lets messages in; resolves in a later turn. */
  readonly breathe: () => Promise<void>;
}

// Counting holds a worker no longer than this before it listens, in milliseconds, and tells no more often than that.
const budget = 20;
const pace = 80;
// Row groups whose bytes are on their way while those before are read.
const ahead = 2;

/** Reads the groups and counts their rows as they come. `count` asks for another count at any time. */
export function openShare(options: ShareOptions) {
  const { groups, dimensions, post, breathe } = options;
  const total = groups.reduce((sum, { rows }) => sum + rows, 0);
  const codes = dimensions.map(() => new Uint8Array(total));
  const binned: Binned = { table: '', dimensions, total, windows: null, ready: 0, codes };
  const base = counterOf(binned, null);
  let asked: Counter | null = null;
  let working: Promise<void> | null = null;
  const left = [...groups];
  const coming: { readonly group: RowGroup; readonly pages: ReturnType<typeof fetchGroup> }[] = [];
  const writers = dimensions.map((dimension, at) => runWriter(dimension, codes[at] as Uint8Array));

  const next = () => {
    while (coming.length < ahead && left.length > 0) {
      const group = left.shift() as RowGroup;
      const pages = fetchGroup(group);
      // A failure is met when its turn has come.
      pages.catch(() => undefined);
      coming.push({ group, pages });
    }
    return coming.shift();
  };
  const readGroup = async ({ group, pages }: (typeof coming)[number]) => {
    try {
      for (const [at, read] of (await pages).entries()) {
        let place = binned.ready;
        read((page) => {
          writers[at]?.(page, place);
          place += page.rows;
        });
        checkRows(dimensions[at]?.column ?? '', place - binned.ready, group.rows);
      }
    } catch (error) {
      const { zh, en } = errorText(error);
      throw new Fault({ zh: `${zh}（${group.path}）`, en: `${en} (${group.path})` }, { cause: error });
    }
    binned.ready += group.rows;
  };
  const work = async () => {
    while (true) {
      const counter = asked?.waits() ? asked : base.waits() ? base : null;
      if (counter) counter.grow(post);
      else {
        const group = next();
        if (group === undefined) return;
        await readGroup(group);
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
      coming.length = 0;
    },
  };
}

/** All columns of a group at the same time: at an address each is a request of its own. */
function fetchGroup({ segments }: RowGroup) {
  return Promise.all(segments.map(fetchPages));
}

function checkRows(column: string, read: number, stated: number): void {
  if (read === stated) return;
  throw new Fault({
    zh: `文件已损坏：${column}有${read}行，而标明的是${stated}行`,
    en: `damaged file: ${column} has ${read} rows where ${stated} are stated`,
  });
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
