/** The rows of a figure as a table to be read: quantities, periods and codes in words; what says nothing is left out. */

import type { Row } from '../../engine/database.ts';
import type { Locale } from '../../text/locale.ts';
import type { Figure } from './figure.ts';

export interface FigureTable {
  readonly columns: ReadonlyArray<{
    readonly name: string;
    readonly label: string;
    readonly numeric: boolean;
  }>;
  readonly rows: readonly (readonly string[])[];
  /** The observation that a row stands for, in the order of the rows. */
  readonly observations: readonly (string | null)[];
}

export function toTable(
  { row: kind }: Pick<Figure, 'row'>,
  rows: readonly Row[],
  locale: Locale,
): FigureTable {
  const shown = kind.columns.flatMap(({ name, label, numeric = false, usual, ...column }) => {
    const cells = rows.map((row) => column.cell(row, locale));
    if (cells.every((words) => words === '' || words === usual?.[locale])) return [];
    return [{ column: { name, label: label[locale], numeric }, cells }];
  });
  return {
    columns: shown.map(({ column }) => column),
    rows: rows.map((_, index) => shown.map(({ cells }) => cells[index] ?? '')),
    observations: rows.map(({ observation_id }) =>
      typeof observation_id === 'string' ? observation_id : null,
    ),
  };
}
