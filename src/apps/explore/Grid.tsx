import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Cell, QueryResult, ResultColumn } from '../../engine/database.ts';
import type { Locale } from '../../text/locale.ts';
import { textWidth } from '../../text/width.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { cellText, type Sorting, sortRows, toTabs } from './grid-rows.ts';

const words = {
  label: { zh: '结果', en: 'Result' },
  copied: { zh: '已复制', en: 'Copied' },
  sentence: { zh: '看原句', en: 'Open its sentence' },
  keys: {
    zh: '方向键移动，Shift加方向键选区，Ctrl+C复制，S排序，P固定本列，回车看原句',
    en: 'Arrows move, Shift and arrows select, Ctrl+C copies, S sorts, P pins the column, Enter opens a sentence',
  },
};

const rowHeight = 30;
const headHeight = 104;

/** A table whose cells are walked by keys is a grid, and says which cell the keys stand on. */
const asGrid = (active: string | undefined) => ({
  role: 'grid',
  tabIndex: 0,
  'aria-activedescendant': active,
});

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The rows of an answer: only those in sight are drawn, however many there are. */
export function Grid({ answer, locale }: { answer: QueryResult; locale: Locale }) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [pinned, setPinned] = useState<readonly number[]>([]);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 });
  const [said, setSaid] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);

  const order = useMemo(() => sortRows(answer, sorting), [answer, sorting]);
  // Pinned columns stand first, the others keep their order.
  const columns = useMemo(() => {
    const rest = answer.columns.map((_, index) => index).filter((index) => !pinned.includes(index));
    return [...pinned, ...rest];
  }, [answer, pinned]);
  const widths = useMemo(
    () => answer.columns.map((column) => widthOf(column, answer.rowCount, locale)),
    [answer, locale],
  );
  const rows = useVirtualizer({
    count: answer.rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headHeight,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[columns[index] ?? 0] ?? 120,
    overscan: 3,
    rangeExtractor: (range) => {
      const shown = new Set(pinned.map((_, index) => index));
      for (let index = range.startIndex - 3; index <= range.endIndex + 3; index++) {
        if (index >= 0 && index < range.count) shown.add(index);
      }
      return [...shown].sort((a, b) => a - b);
    },
  });
  // A pinned column changes which width stands where.
  const layout = columns.join();
  useEffect(() => {
    if (layout) across.measure();
  }, [across, layout]);

  const cellAt = (row: number, column: number): Cell =>
    answer.columns[columns[column] ?? 0]?.get(order?.[row] ?? row) ?? null;

  const move = (row: number, column: number, extend: boolean) => {
    const next = {
      row: Math.max(0, Math.min(answer.rowCount - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    };
    setAt(next);
    if (!extend) setAnchor(next);
    rows.scrollToIndex(next.row);
    across.scrollToIndex(next.column);
  };
  const toggleSort = (column: number) =>
    setSorting((old) =>
      old?.column !== column ? { column, down: false } : old.down ? null : { column, down: true },
    );
  const togglePin = (column: number) =>
    setPinned((old) => (old.includes(column) ? old.filter((each) => each !== column) : [...old, column]));

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const page = Math.max(
      1,
      Math.floor(((scroller.current?.clientHeight ?? 300) - headHeight) / rowHeight) - 1,
    );
    const { row, column } = at;
    const far = event.ctrlKey || event.metaKey;
    const steps: Record<string, readonly [number, number]> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      PageDown: [row + page, column],
      PageUp: [row - page, column],
      Home: [far ? 0 : row, 0],
      End: [far ? answer.rowCount - 1 : row, columns.length - 1],
    };
    const step = steps[event.key];
    const index = columns[column] ?? 0;
    if (step) move(step[0], step[1], event.shiftKey);
    else if (far && event.key.toLowerCase() === 'c') void copy();
    else if (far && event.key.toLowerCase() === 'a') {
      setAnchor({ row: 0, column: 0 });
      setAt({ row: answer.rowCount - 1, column: columns.length - 1 });
    } else if (!far && event.key.toLowerCase() === 's') toggleSort(index);
    else if (!far && event.key.toLowerCase() === 'p') togglePin(index);
    else if (event.key === 'Enter') {
      scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"] [data-observation]`)?.click();
    } else return;
    event.preventDefault();
  };

  const copy = async () => {
    const [top, bottom] = [Math.min(at.row, anchor.row), Math.max(at.row, anchor.row)];
    const [left, right] = [Math.min(at.column, anchor.column), Math.max(at.column, anchor.column)];
    const names = columns.slice(left, right + 1).map((index) => answer.columns[index]?.name ?? '');
    const single = top === bottom && left === right;
    const text = single
      ? cellText(cellAt(top, left))
      : toTabs(names, bottom - top + 1, (row, column) => cellAt(top + row, left + column));
    await navigator.clipboard.writeText(text);
    setSaid(words.copied[locale]);
    setTimeout(() => setSaid(''), 1600);
  };

  const shown = across.getVirtualItems();
  const pinnedLeft = (position: number) =>
    columns.slice(0, position).reduce((sum, index) => sum + (widths[index] ?? 0), 0);
  // Pinned cells stick to the left edge; the first of the others keeps the room of those out of sight.
  const fixed = pinnedLeft(pinned.length);
  const firstLoose = shown.find((item) => item.index >= pinned.length);
  const placeOf = (item: { index: number; size: number; start: number }) => ({
    width: item.size,
    ...(item.index < pinned.length ? { left: pinnedLeft(item.index) } : {}),
    ...(item === firstLoose ? { marginLeft: item.start - fixed } : {}),
  });
  const inRange = (row: number, column: number) =>
    row >= Math.min(at.row, anchor.row) &&
    row <= Math.max(at.row, anchor.row) &&
    column >= Math.min(at.column, anchor.column) &&
    column <= Math.max(at.column, anchor.column);

  return (
    <div className="grid-frame">
      <div
        className="rows"
        ref={scroller}
        style={{ height: Math.min(rows.getTotalSize() + headHeight + 18, 540) }}
      >
        <table
          className="sheet"
          ref={table}
          {...asGrid(answer.rowCount > 0 ? `cell-${at.row}-${at.column}` : undefined)}
          aria-label={words.label[locale]}
          aria-rowcount={answer.rowCount + 1}
          aria-colcount={columns.length}
          aria-describedby="grid-keys"
          onKeyDown={onKeyDown}
          style={{ width: across.getTotalSize(), height: rows.getTotalSize() + headHeight }}
        >
          <thead className="heads" style={{ height: headHeight }}>
            <tr aria-rowindex={1}>
              {shown.map((item) => {
                const index = columns[item.index] ?? 0;
                const column = answer.columns[index];
                if (!column) return null;
                const pin = item.index < pinned.length;
                return (
                  <th
                    key={index}
                    scope="col"
                    aria-colindex={item.index + 1}
                    aria-sort={
                      sorting?.column === index ? (sorting.down ? 'descending' : 'ascending') : 'none'
                    }
                    className={pin ? 'head pinned' : 'head'}
                    style={placeOf(item)}
                  >
                    <ColumnHead
                      answer={answer}
                      column={column}
                      locale={locale}
                      sorted={sorting?.column === index ? (sorting.down ? 'down' : 'up') : null}
                      pinned={pin}
                      onSort={() => toggleSort(index)}
                      onPin={() => togglePin(index)}
                    />
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.getVirtualItems().map((row) => (
              <tr
                key={row.key}
                className="row"
                data-row={row.index}
                aria-rowindex={row.index + 2}
                style={{ top: row.start + headHeight, height: rowHeight, width: across.getTotalSize() }}
              >
                {shown.map((item) => {
                  const index = columns[item.index] ?? 0;
                  const column = answer.columns[index];
                  const cell = cellAt(row.index, item.index);
                  const pin = item.index < pinned.length;
                  const here = row.index === at.row && item.index === at.column;
                  const marks = [
                    'cell',
                    column?.kind === 'number' ? 'numeric' : '',
                    pin ? 'pinned' : '',
                    inRange(row.index, item.index) ? 'chosen' : '',
                    here ? 'here' : '',
                    cell === null ? 'null' : '',
                  ];
                  return (
                    <td
                      key={index}
                      id={`cell-${row.index}-${item.index}`}
                      tabIndex={-1}
                      aria-colindex={item.index + 1}
                      className={marks.filter(Boolean).join(' ')}
                      style={placeOf(item)}
                      onMouseDown={(event) => {
                        move(row.index, item.index, event.shiftKey);
                        table.current?.focus({ preventScroll: true });
                        if (event.shiftKey) event.preventDefault();
                      }}
                    >
                      {column?.name === 'observation_id' && typeof cell === 'string' ? (
                        <button
                          type="button"
                          className="plain"
                          tabIndex={-1}
                          data-observation={cell}
                          title={words.sentence[locale]}
                        >
                          {cell}
                        </button>
                      ) : (
                        cellText(cell, column?.kind === 'number' ? locale : undefined)
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="unseen" id="grid-keys">
        {words.keys[locale]}
      </p>
      <p className="hint" role="status">
        {said || words.keys[locale]}
      </p>
    </div>
  );
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
