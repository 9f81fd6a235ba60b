/** What a row of a figure's answer is: how it is read in a table, what it rests on, whether a filter narrows it. */

import type { Row } from '../../engine/database.ts';
import type { Locale, Text } from '../../text/locale.ts';

export interface RowKind<R extends Row = Row> {
  /** Whether the rows are facts, of which a filter hides some. */
  readonly filterable: boolean;
  /** The columns of the table under the figure, in their order. */
  readonly columns: readonly RowColumn<R>[];
  /** The rows in few columns, for a slide's notes, a report and a brief. */
  brief(rows: readonly R[], locale: Locale): WordTable;
  /** What a row without an observation rests on. */
  reference?(row: R): Reference | null;
}

export interface RowColumn<R extends Row = Row> {
  /** What the column tells; its words are made of one or more columns of the SQL's answer. */
  readonly name: string;
  readonly label: Text;
  readonly numeric?: boolean;
  /** Shown only where the rows differ in it, or where one has something else than this. */
  readonly usual?: Text;
  cell(row: R, locale: Locale): string;
}

export interface WordTable {
  readonly columns: readonly string[];
  /** Words as a reader sees them, a cell a column. */
  readonly rows: ReadonlyArray<readonly string[]>;
}

type Reference = { readonly event_id: string } | { readonly article_id: string };

/** The words of some of a row's own columns, empty where one is null. */
export function plainColumn(
  name: string,
  label: Text,
  more: Pick<RowColumn, 'numeric' | 'usual'> = {},
): RowColumn {
  return { name, label, ...more, cell: (row) => String(row[name] ?? '') };
}
