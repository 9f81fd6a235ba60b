/** What a column of the ledger is, and the type of a row that follows from its columns. */

import type { Text } from '../text/locale.ts';

/** Frictionless field types, and what each is in SQL. */
export const sqlTypes = { string: 'VARCHAR', number: 'DOUBLE', integer: 'BIGINT', date: 'DATE' } as const;
export type ColumnType = keyof typeof sqlTypes;

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly meaning: Text;
  readonly required?: true;
  readonly unique?: true;
  /** The words a cell may hold. */
  readonly oneOf?: readonly string[];
  /** `table.column` that a cell must be found in. */
  readonly references?: string;
}

export interface Table {
  readonly name: string;
  readonly title: Text;
  readonly columns: readonly Column[];
}

type Check = Omit<Column, 'name' | 'type' | 'meaning'>;

const field =
  <const T extends ColumnType>(type: T) =>
  <const N extends string, const C extends Check = object>(name: N, zh: string, en: string, check?: C) =>
    ({ name, type, meaning: { zh, en }, ...check }) as {
      readonly name: N;
      readonly type: T;
      readonly meaning: Text;
    } & C;
export const string = field('string');
export const number = field('number');
export const integer = field('integer');
export const date = field('date');
export const key = { required: true, unique: true } as const;
export const required = { required: true } as const;

/** Keeps the exact names and words of a table, from which its row type follows. */
export const table = <const T extends Table>(columns: T): T => columns;

type Cell<C extends Column> = C['type'] extends 'number' | 'integer'
  ? number
  : C extends { oneOf: readonly (infer Word)[] }
    ? Word
    : string;

/** A row as its columns say: an optional cell may be `null`. */
export type RowOf<T extends Table> = {
  readonly [C in T['columns'][number] as C['name']]: C extends { required: true } ? Cell<C> : Cell<C> | null;
};
