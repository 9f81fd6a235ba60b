/** The columns of a grid: their order and widths, which are pinned, and which are in sight. */

import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { QueryResult, ResultColumn } from '../../engine/database.ts';
import type { Locale } from '../../text/locale.ts';
import { textWidth } from '../../text/width.ts';
import { cellText } from './grid-rows.ts';

// Columns drawn beyond both edges.
const overscan = 3;

/** A column in sight. */
export interface GridColumn {
  readonly column: ResultColumn;
  /** Its place in the answer. */
  readonly index: number;
  /** Its place in the grid, where pinned columns stand first. */
  readonly position: number;
  readonly pinned: boolean;
  readonly style: { readonly width: number; readonly left?: number; readonly marginLeft?: number };
}

export function useGridColumns(
  answer: QueryResult,
  locale: Locale,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const [pinned, setPinned] = useState<readonly number[]>([]);
  // Pinned columns stand first, the others keep their order.
  const order = useMemo(() => {
    const rest = answer.columns.map((_, index) => index).filter((index) => !pinned.includes(index));
    return [...pinned, ...rest];
  }, [answer, pinned]);
  const widths = useMemo(
    () => answer.columns.map((column) => widthOf(column, answer.rowCount, locale)),
    [answer, locale],
  );
  const across = useVirtualizer({
    horizontal: true,
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: (position) => widths[order[position] ?? 0] ?? 120,
    overscan,
    rangeExtractor: ({ startIndex, endIndex, count }) => {
      const shown = new Set(pinned.keys());
      const last = Math.min(count - 1, endIndex + overscan);
      for (let at = Math.max(0, startIndex - overscan); at <= last; at++) shown.add(at);
      return [...shown].sort((a, b) => a - b);
    },
  });
  // A pinned column changes which width stands where.
  const layout = order.join();
  useEffect(() => {
    if (layout) across.measure();
  }, [across, layout]);

  const leftOf = (position: number) =>
    order.slice(0, position).reduce((sum, index) => sum + (widths[index] ?? 0), 0);
  const items = across.getVirtualItems();
  // Pinned cells stick to the left edge; the first of the others keeps the room of those out of sight.
  const fixed = leftOf(pinned.length);
  const firstLoose = items.find((item) => item.index >= pinned.length);
  const shown = items.flatMap((item): readonly GridColumn[] => {
    const index = order[item.index] ?? 0;
    const column = answer.columns[index];
    if (!column) return [];
    const pin = item.index < pinned.length;
    const style = {
      width: item.size,
      ...(pin ? { left: leftOf(item.index) } : {}),
      ...(item === firstLoose ? { marginLeft: item.start - fixed } : {}),
    };
    return [{ column, index, position: item.index, pinned: pin, style }];
  });
  return {
    /** Places in the answer, in the order of the grid. */
    order,
    shown,
    width: across.getTotalSize(),
    scrollTo: (position: number) => across.scrollToIndex(position),
    togglePin: (index: number) =>
      setPinned((old) => (old.includes(index) ? old.filter((each) => each !== index) : [...old, index])),
  };
}

/** Wide enough for the name and for what the first rows hold, within reason. */
function widthOf(column: ResultColumn, rows: number, locale: Locale): number {
  let widest = textWidth(column.name, 13, true) + 52;
  for (let row = 0; row < Math.min(rows, 60); row++) {
    const text = cellText(column.get(row), column.kind === 'number' ? locale : undefined);
    widest = Math.max(widest, textWidth(text.slice(0, 60), 13) + 22);
  }
  return Math.round(Math.max(112, Math.min(300, widest)));
}
