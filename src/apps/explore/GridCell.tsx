import type { MouseEvent } from 'react';
import type { Cell } from '../../engine/database.ts';
import type { Locale } from '../../text/locale.ts';
import { cellText } from './grid-rows.ts';
import type { GridColumn } from './use-grid-columns.ts';

const words = { sentence: { zh: '看原句', en: 'Open its sentence' } };

export const cellId = (row: number, position: number): string => `cell-${row}-${position}`;

interface GridCellProps {
  readonly locale: Locale;
  readonly row: number;
  readonly shown: GridColumn;
  readonly cell: Cell;
  readonly chosen: boolean;
  /** The keys stand on it. */
  readonly here: boolean;
  readonly onMouseDown: (event: MouseEvent) => void;
}

export function GridCell({ locale, row, shown, cell, chosen, here, onMouseDown }: GridCellProps) {
  const { column, position, pinned, style } = shown;
  const numeric = column.kind === 'number';
  const marks = [
    'cell',
    numeric ? 'numeric' : '',
    pinned ? 'pinned' : '',
    chosen ? 'chosen' : '',
    here ? 'here' : '',
    cell === null ? 'null' : '',
  ];
  return (
    <td
      id={cellId(row, position)}
      tabIndex={-1}
      aria-colindex={position + 1}
      className={marks.filter(Boolean).join(' ')}
      style={style}
      onMouseDown={onMouseDown}
    >
      {column.name === 'observation_id' && typeof cell === 'string' ? (
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
        cellText(cell, numeric ? locale : undefined)
      )}
    </td>
  );
}
