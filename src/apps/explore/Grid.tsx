import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Cell, QueryResult } from '../../engine/database.ts';
import type { Sorting } from '../../engine/result-view.ts';
import type { Summary } from '../../engine/summary.ts';
import type { Locale } from '../../text/locale.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { cellId, GridCell } from './GridCell.tsx';
import { GridFilters } from './GridFilters.tsx';
import { copyText } from './grid-rows.ts';
import { edgesOf, firstCell, isChosen, moveTo, type Place, placeAfter, wholeGrid } from './grid-selection.ts';
import { type GridColumn, useGridColumns } from './use-grid-columns.ts';
import { type Ask, useGridView } from './use-grid-view.ts';

const words = {
  label: { zh: '结果', en: 'Result' },
  copied: { zh: '已复制', en: 'Copied' },
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

interface GridProps {
  readonly answer: QueryResult;
  readonly locale: Locale;
  /** Asks the engine that answered; the same function at every render. */
  readonly ask: Ask;
  /** A query of the reader's waits for the engine. */
  readonly busy: boolean;
  readonly onSql: (sql: string) => void;
}

/** The rows of an answer: only those in sight are drawn, however many there are. */
export function Grid({ answer, locale, ask, busy, onSql }: GridProps) {
  const grid = useGridView(answer, ask, busy, locale);
  const [selection, setSelection] = useState(firstCell);
  const [notice, setNotice] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const columns = useGridColumns(answer, locale, scroller);
  const rows = useVirtualizer({
    count: grid.rows.rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headHeight,
  });
  const { at } = selection;
  const size = { rows: grid.rows.rowCount, columns: columns.order.length };
  const cellAt = (row: number, position: number): Cell =>
    grid.rows.columns[columns.order[position] ?? 0]?.get(grid.order?.[row] ?? row) ?? null;

  const move = (place: Place, extend: boolean) => {
    const next = moveTo(selection, place, size, extend);
    setSelection(next);
    rows.scrollToIndex(next.at.row);
    columns.scrollTo(next.at.column);
  };
  const copy = async () => {
    const names = columns.order.map((index) => answer.columns[index]?.name ?? '');
    await navigator.clipboard.writeText(copyText(edgesOf(selection), names, cellAt));
    setNotice(words.copied[locale]);
    setTimeout(() => setNotice(''), 1600);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const far = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const page = Math.floor(((scroller.current?.clientHeight ?? 300) - headHeight) / rowHeight) - 1;
    const place = placeAfter(event.key, at, size, Math.max(1, page), far);
    const index = columns.order[at.column] ?? 0;
    if (place) move(place, event.shiftKey);
    else if (far && key === 'c') void copy();
    else if (far && key === 'a') setSelection(wholeGrid(size));
    else if (!far && key === 's') grid.toggleSort(index);
    else if (!far && key === 'p') columns.togglePin(index);
    else if (event.key === 'Enter') {
      const row = `[data-row="${at.row}"]`;
      scroller.current?.querySelector<HTMLElement>(`${row} [data-observation]`)?.click();
    } else return;
    event.preventDefault();
  };
  const cellsOf = (row: number) =>
    columns.shown.map((shown) => (
      <GridCell
        key={shown.index}
        locale={locale}
        row={row}
        shown={shown}
        cell={cellAt(row, shown.position)}
        chosen={isChosen(selection, row, shown.position)}
        here={row === at.row && shown.position === at.column}
        onMouseDown={(event) => {
          move({ row, column: shown.position }, event.shiftKey);
          table.current?.focus({ preventScroll: true });
          if (event.shiftKey) event.preventDefault();
        }}
      />
    ));

  const height = rows.getTotalSize() + headHeight;
  return (
    <div className="grid-frame">
      <GridFilters locale={locale} columns={answer.columns} grid={grid} onSql={onSql} />
      <div className="rows" ref={scroller} style={{ height: Math.min(height + 18, 540) }}>
        <table
          className="sheet"
          ref={table}
          {...asGrid(size.rows > 0 ? cellId(at.row, at.column) : undefined)}
          aria-label={words.label[locale]}
          aria-rowcount={size.rows + 1}
          aria-colcount={size.columns}
          aria-describedby="grid-keys"
          onKeyDown={onKeyDown}
          style={{ width: columns.width, height }}
        >
          <Heads
            answer={answer}
            locale={locale}
            shown={columns.shown}
            sorting={grid.view.sorting}
            summaries={grid.summaries}
            onSort={grid.toggleSort}
            onPin={columns.togglePin}
          />
          <tbody>
            {rows.getVirtualItems().map(({ key, index, start }) => (
              <tr
                key={key}
                className="row"
                data-row={index}
                aria-rowindex={index + 2}
                style={{ top: start + headHeight, height: rowHeight, width: columns.width }}
              >
                {cellsOf(index)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="unseen" id="grid-keys">
        {words.keys[locale]}
      </p>
      <p className="hint" role="status">
        {notice || words.keys[locale]}
      </p>
    </div>
  );
}

interface HeadsProps extends Pick<GridProps, 'answer' | 'locale'> {
  readonly shown: readonly GridColumn[];
  readonly sorting: Sorting | null;
  readonly summaries: readonly Summary[] | null;
  readonly onSort: (index: number) => void;
  readonly onPin: (index: number) => void;
}

function Heads({ answer, locale, shown, sorting, summaries, onSort, onPin }: HeadsProps) {
  return (
    <thead className="heads" style={{ height: headHeight }}>
      <tr aria-rowindex={1}>
        {shown.map(({ column, index, position, pinned, style }) => {
          const sorted = sorting?.column === index ? (sorting.down ? 'down' : 'up') : null;
          return (
            <th
              key={index}
              scope="col"
              aria-colindex={position + 1}
              aria-sort={sorted === null ? 'none' : sorted === 'down' ? 'descending' : 'ascending'}
              className={pinned ? 'head pinned' : 'head'}
              style={style}
            >
              <ColumnHead
                answer={answer}
                column={column}
                summary={summaries?.[index] ?? null}
                locale={locale}
                sorted={sorted}
                pinned={pinned}
                onSort={() => onSort(index)}
                onPin={() => onPin(index)}
              />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
