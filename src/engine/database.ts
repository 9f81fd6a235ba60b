/** The seam between questions and answers: SQL in, columns out; one side for a browser, one for Node. */

/**
 * Dates and moments are ISO text, spans and times of day DuckDB's text, NULL is null. A number is a number where a
 * double holds it exactly and its digits as text where not; lists, structs and bytes are text.
 */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** The published tables as CSV text, by table name. */
export type Tables = Readonly<Record<string, string>>;

/** What a column's values are to a grid or a chart. */
export type Kind = 'number' | 'date' | 'time' | 'text' | 'boolean' | 'other';

export interface ResultColumn {
  readonly name: string;
  readonly kind: Kind;
  /** Holds whole numbers only. */
  readonly integer: boolean;
  /** As DuckDB names it; of a nested one the outermost: LIST, STRUCT. */
  readonly type: string;
  readonly get: (row: number) => Cell;
  /** A column of DOUBLE or an unsigned integer without a NULL as it lies in memory, batch by batch. */
  readonly vectors: () => readonly (Float64Array | Uint32Array | Uint16Array | Uint8Array)[];
}

export interface QueryResult<R extends Row = Row> {
  readonly sql: string;
  /** The engine elsewhere that answered, by its address; absent where it is the page's own. */
  readonly engine?: string;
  readonly columns: readonly ResultColumn[];
  readonly rowCount: number;
  /** False when more rows were there than were asked for. */
  readonly complete: boolean;
  /** From asking to the last row, in milliseconds. */
  readonly ms: number;
  /**
   * The rows as records. Throws a `RangeError` for a number that a double cannot hold and a `TypeError` for a nested
   * or binary column: both must be cast in the query.
   */
  readonly rows: () => readonly R[];
  /** Gives the memory of the rows back at once, not when the browser finds it unused; nothing is read afterwards. */
  readonly release: () => void;
}

export interface QueryOptions {
  /** Stops the query: it then fails with the signal's reason. */
  readonly signal?: AbortSignal;
  /** At most this many rows are read. */
  readonly limit?: number;
}

export interface Database {
  /**
   * Answers one statement. With a signal or a limit the rows come batch by batch, with pauses in which the query can
   * be stopped; without either they come in one go. Throws `QueryError`.
   */
  query<R extends Row = Row>(sql: string, options?: QueryOptions): Promise<QueryResult<R>>;
  /** Lets SQL read a file under a name. A `Blob` of the reader's machine is not copied. */
  register(name: string, content: string | Uint8Array | Blob): Promise<void>;
  unregister(name: string): Promise<void>;
  /** Makes a table of an Arrow IPC stream. */
  insertArrow(table: string, stream: Uint8Array): Promise<void>;
  /** Resolves at once while the instance lives. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
