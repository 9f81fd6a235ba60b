/** A table's dimensions as typed arrays of fine bins, taken out in windows that are spread over the table. */

import { quoteName } from '../engine/quote.ts';
import { type Asker, type Dimension, readSql, writeCodes } from './brush-dimension.ts';

export interface Binned {
  readonly table: string;
  readonly dimensions: readonly Dimension[];
  /** Rows in all. */
  readonly total: number;
  /** Stretches of row numbers that the table is read in; null for a view. */
  readonly windows: number | null;
  /** Rows that are in the arrays, in the order of the windows; equal to `total` when whole. */
  ready: number;
  /** By dimension: the fine bin of each row. */
  readonly codes: readonly Uint8Array[];
}

// A row group of DuckDB: a window that is not one would read two.
const windowRows = 122_880;

/** Room for the rows of a table, empty as yet. */
export async function openBinned(
  ask: Asker,
  table: string,
  dimensions: readonly Dimension[],
): Promise<Binned> {
  const from = quoteName(table);
  const counted = await ask(`select count(*)::double as n from ${from}`);
  const total = Number(counted.columns[0]?.get(0) ?? 0);
  // Rows that were deleted leave gaps in the numbers of the others; a view has none and is read in one go.
  const numbered = await ask(`select max(rowid)::double as last from ${from}`).catch(() => null);
  const last = numbered ? Number(numbered.columns[0]?.get(0) ?? -1) : null;
  const windows = last === null ? null : Math.ceil((last + 1) / windowRows);
  const codes = dimensions.map(() => new Uint8Array(total));
  return { table, dimensions, total, windows, ready: 0, codes };
}

/**
 * Fills the arrays window by window, in an order that makes every beginning of it a sample spread over the
 * whole table. Calls back after each window; stops at the signal.
 */
export async function fillBinned(
  ask: Asker,
  binned: Binned,
  onWindow: () => void,
  signal?: AbortSignal,
): Promise<void> {
  const { table, dimensions, codes } = binned;
  const list = dimensions.map((dimension, at) => `${readSql(dimension)} as c${at}`).join(', ');
  const fetchWindow = (window: number) => {
    const from = window * windowRows;
    const where = binned.windows === null ? '' : ` where rowid >= ${from} and rowid < ${from + windowRows}`;
    return ask(`select ${list} from ${quoteName(table)}${where}`);
  };
  const windows = spread(binned.windows ?? 1);
  // The engine answers the next window while the page takes in this one.
  let coming = windows[0] === undefined ? null : fetchWindow(windows[0]);
  for (const next of [...windows.slice(1), null]) {
    if (!coming) return;
    const answer = await coming;
    signal?.throwIfAborted();
    coming = next === null ? null : fetchWindow(next);
    // A failure is met when its turn has come.
    coming?.catch(() => undefined);
    answer.columns.forEach((column, at) => {
      let place = binned.ready;
      for (const values of column.vectors()) {
        writeCodes(dimensions[at] as Dimension, values, codes[at] as Uint8Array, place);
        place += values.length;
      }
    });
    binned.ready += answer.rowCount;
    answer.release?.();
    onWindow();
  }
}

/** 0 … count − 1 in bit-reversed order: each beginning is spread evenly. */
export function spread(count: number): readonly number[] {
  const bits = Math.ceil(Math.log2(Math.max(1, count)));
  const order: number[] = [];
  for (let at = 0; at < 2 ** bits; at++) {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit++) if (at & (1 << bit)) reversed |= 1 << (bits - 1 - bit);
    if (reversed < count) order.push(reversed);
  }
  return order;
}
