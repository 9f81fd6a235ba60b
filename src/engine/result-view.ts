/** A query's rows sorted and filtered by the engine: all of them, however few were taken into the page. */

import type { ResultColumn } from './database.ts';
import { quoteName, quoteText } from './quote.ts';

export const conditions = ['contains', 'equals', 'above', 'below', 'missing', 'present'] as const;
export type Condition = (typeof conditions)[number];

export interface Filter {
  /** Place of the column in the answer, from 0. */
  readonly column: number;
  readonly condition: Condition;
  /** What is compared with, as typed; of no matter to `missing` and `present`. */
  readonly value: string;
}

export interface Sorting {
  readonly column: number;
  readonly down: boolean;
}

export interface ResultView {
  readonly sorting: Sorting | null;
  readonly filters: readonly Filter[];
}

/** Whether a statement is a question, which may be asked again and within another. */
export function isQuestion(sql: string): boolean {
  return /^(?:\s|--[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/|\()*(?:select|with|from|values|table|pivot|unpivot)\b/i.test(
    sql,
  );
}

/** The view as a query of its own; columns are named by their places, because two may have one name. */
export function viewSql(
  sql: string,
  columns: readonly ResultColumn[],
  { sorting, filters }: ResultView,
): string {
  const list = columns.map(({ name }, at) => `c${at} as ${quoteName(name)}`).join(', ');
  const where = filters.flatMap((filter) => {
    const column = columns[filter.column];
    return column ? [filterSql(filter, column)] : [];
  });
  const order = sorting ? `\norder by c${sorting.column} ${sorting.down ? 'desc' : 'asc'} nulls last` : '';
  return `select ${list}\nfrom ${namedSql(sql, columns)}${where.length > 0 ? `\nwhere ${where.join('\n  and ')}` : ''}${order}`;
}

/** A query as a table whose columns are c0, c1, … */
export function namedSql(sql: string, columns: readonly ResultColumn[]): string {
  return `(${sql}\n) as answer(${columns.map((_, at) => `c${at}`).join(', ')})`;
}

function filterSql({ column: at, condition, value }: Filter, { kind, type }: ResultColumn): string {
  const cell = `c${at}`;
  if (condition === 'missing') return `${cell} is null`;
  if (condition === 'present') return `${cell} is not null`;
  if (condition === 'contains') return `contains(lower(${cell}::varchar), lower(${quoteText(value)}))`;
  const sign = { equals: '=', above: '>', below: '<' }[condition];
  // A number is compared as the number it is, with all its digits; what is none fits no row.
  const number = /^(FLOAT|DOUBLE)$/.test(type) ? 'double' : 'decimal(38,10)';
  if (kind === 'number')
    return `${cell} ${sign} try_cast(${quoteText(value.replace(/[,，]/g, ''))} as ${number})`;
  if (kind === 'date')
    return `${cell} ${sign} try_cast(${quoteText(value)} as ${type === 'DATE' ? 'date' : 'timestamp'})`;
  return `${cell}::varchar ${sign} ${quoteText(value)}`;
}
