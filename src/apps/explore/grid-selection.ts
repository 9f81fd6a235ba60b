/** Which cells of a grid are chosen: the rectangle between the cell that the keys stand on and an anchor. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  readonly at: Place;
  readonly anchor: Place;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export const firstCell: Selection = { at: { row: 0, column: 0 }, anchor: { row: 0, column: 0 } };

/** Of a rectangle of cells, all inclusive. */
export interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function edgesOf({ at, anchor }: Selection): Edges {
  return {
    top: Math.min(at.row, anchor.row),
    bottom: Math.max(at.row, anchor.row),
    left: Math.min(at.column, anchor.column),
    right: Math.max(at.column, anchor.column),
  };
}

export function isChosen(selection: Selection, row: number, column: number): boolean {
  const { top, bottom, left, right } = edgesOf(selection);
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function wholeGrid({ rows, columns }: GridSize): Selection {
  return { anchor: firstCell.anchor, at: { row: rows - 1, column: columns - 1 } };
}

/** The selection once the keys stand on another place; it grows from its anchor when `extend`. */
export function moveTo(selection: Selection, place: Place, size: GridSize, extend: boolean): Selection {
  const at = {
    row: Math.max(0, Math.min(size.rows - 1, place.row)),
    column: Math.max(0, Math.min(size.columns - 1, place.column)),
  };
  return { at, anchor: extend ? selection.anchor : at };
}

/**
 * Where a key leads, perhaps outside of the grid; null for a key that leads nowhere.
 * @param page rows that a page holds
 * @param far with Ctrl or ⌘: Home and End lead to the first and last row too
 */
export function placeAfter(
  key: string,
  { row, column }: Place,
  size: GridSize,
  page: number,
  far: boolean,
): Place | null {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'PageDown':
      return { row: row + page, column };
    case 'PageUp':
      return { row: row - page, column };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? size.rows - 1 : row, column: size.columns - 1 };
    default:
      return null;
  }
}
