/** The seam between questions and answers: SQL in, rows out. */

/** Dates arrive as ISO strings, BIGINT as numbers (an unsafe one is an error), NULL as null. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

export interface Engine {
  /** Answers one SQL text. Throws `QueryError`, whose message carries DuckDB's words and the query. */
  query<R extends Row = Row>(sql: string): Promise<readonly R[]>;
  close(): Promise<void>;
}

/** The published tables as CSV text, by table name. */
export type Tables = Readonly<Record<string, string>>;
