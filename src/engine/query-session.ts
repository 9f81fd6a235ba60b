/** A database that outlives its instances: queries that can be stopped, a restart that brings everything back. */

import { asWork } from '../text/pending-work.ts';
import type { Database, QueryOptions, QueryResult, Row } from './database.ts';
import { isFatal } from './query-error.ts';

export type SessionState = 'starting' | 'ready' | 'running' | 'restarting';

export interface QuerySessionOptions {
  /** Opens a fresh instance; called again after each restart. */
  readonly open: () => Promise<Database>;
  /**
   * Puts back what was imported, in every fresh instance. When that traps the instance, another is opened, to which
   * the same must not be done again.
   */
  readonly restore?: (database: Database) => Promise<void>;
  /** Statements that close an instance for good, run last. */
  readonly harden?: readonly string[];
  readonly onState?: (state: SessionState) => void;
}

export interface SchemaColumn {
  readonly name: string;
  readonly type: string;
}
export interface SchemaTable {
  readonly name: string;
  readonly columns: readonly SchemaColumn[];
}

/** What can be asked: a database of this page, or an engine elsewhere. */
export interface QuerySource {
  /**
   * Answers one statement as `Database.query` does. Throws `QueryError`, or the signal's reason within a second of
   * the signal: an instance that does not heed it is ended.
   */
  query<R extends Row = Row>(sql: string, options?: QueryOptions): Promise<QueryResult<R>>;
  /** The tables and views there are, with their columns in order. */
  schema(): Promise<readonly SchemaTable[]>;
}

export interface QuerySession extends QuerySource {
  /** Lends the database to a job (an import) that no query may cut into. */
  use<T>(job: (database: Database) => Promise<T>): Promise<T>;
  /** Ends the instance and opens a fresh one with the same tables. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

// A query that does not heed its signal within this time is ended with its instance.
const cancelAfterMs = 400;
// A worker that the browser killed says nothing: one that is silent this long is taken for dead.
const silentAfterMs = 2500;
// More tables than these that trap the engine, and something else is wrong with it.
const maxTraps = 8;

class QueryNotCancelled extends Error {}

/** Opens the first instance. Throws what hinders it. */
export async function openQuerySession(options: QuerySessionOptions): Promise<QuerySession> {
  const session = new Session(options);
  await session.start();
  return session;
}

class Session implements QuerySession {
  private readonly options: QuerySessionOptions;
  private current: Promise<Database>;
  private last: Promise<unknown>;

  constructor(options: QuerySessionOptions) {
    this.options = options;
    this.say('starting');
    this.current = this.open();
    this.last = this.current;
  }

  async start(): Promise<void> {
    await this.current;
    this.say('ready');
  }

  query<R extends Row>(sql: string, options: QueryOptions = {}): Promise<QueryResult<R>> {
    return this.use((database) => {
      options.signal?.throwIfAborted();
      const stoppable = options.signal !== undefined || options.limit !== undefined;
      return stoppable ? this.ask<R>(database, sql, options) : database.query<R>(sql);
    });
  }

  use<T>(job: (database: Database) => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      const database = await this.living();
      try {
        return await job(database);
      } catch (error) {
        if (isFatal(error)) void this.renew();
        throw error;
      }
    });
  }

  schema(): Promise<readonly SchemaTable[]> {
    return this.use(readSchema);
  }

  async restart(): Promise<void> {
    await this.inTurn(() => this.renew());
  }

  async close(): Promise<void> {
    const database = await this.current.catch(() => null);
    await database?.close();
  }

  private say(state: SessionState): void {
    this.options.onState?.(state);
  }

  private async open(trapsLeft = maxTraps): Promise<Database> {
    const { open, restore, harden = [] } = this.options;
    const database = await open();
    try {
      await restore?.(database);
      for (const statement of harden) await database.query(statement);
      return database;
    } catch (error) {
      await database.close();
      if (isFatal(error) && trapsLeft > 0) return this.open(trapsLeft - 1);
      throw error;
    }
  }

  /** Ends the instance; what comes next waits for a fresh one. */
  private renew(): Promise<Database> {
    this.say('restarting');
    this.current = this.close()
      .catch(() => undefined)
      .then(() => this.open());
    this.current.then(
      () => this.say('ready'),
      () => undefined,
    );
    return this.current;
  }

  /** One thing at a time: a job waits for the one before it, whatever became of that. */
  private inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = asWork(this.last.then(job, job));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** The instance if it answers, else a fresh one. */
  private async living(): Promise<Database> {
    const database = await this.current.catch(() => this.renew());
    const answered = database.ping().then(
      () => true,
      () => false,
    );
    return (await Promise.race([answered, wait(silentAfterMs, false)])) ? database : this.renew();
  }

  private async ask<R extends Row>(
    database: Database,
    sql: string,
    options: QueryOptions,
  ): Promise<QueryResult<R>> {
    this.say('running');
    let restarting = false;
    try {
      return await Promise.race([database.query<R>(sql, options), notCancelled(options.signal)]);
    } catch (error) {
      restarting = isFatal(error) || error instanceof QueryNotCancelled;
      if (!(error instanceof QueryNotCancelled)) throw error;
      void this.renew();
      throw options.signal?.reason;
    } finally {
      if (!restarting) this.say('ready');
    }
  }
}

/** Rejects when the signal was given and nothing came of it in time. */
function notCancelled(signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const late = () => setTimeout(() => reject(new QueryNotCancelled()), cancelAfterMs);
    signal?.addEventListener('abort', late, { once: true });
  });
}

/** DuckDB's tables and views. */
export const schemaSql =
  "select table_name, column_name, data_type from information_schema.columns where table_schema = 'main' order by table_name, ordinal_position";

/** Asks for table, column and type, a row a column in its order. */
export async function readSchema(
  database: Pick<Database, 'query'>,
  sql = schemaSql,
): Promise<readonly SchemaTable[]> {
  const answer = await database.query(sql);
  const tables = new Map<string, SchemaColumn[]>();
  for (let row = 0; row < answer.rowCount; row++) {
    const [table = '', name = '', type = ''] = answer.columns.map(({ get }) => String(get(row)));
    const columns = tables.get(table) ?? [];
    columns.push({ name, type });
    tables.set(table, columns);
  }
  return [...tables].map(([name, columns]) => ({ name, columns }));
}

function wait<T>(ms: number, value: T): Promise<T> {
  return new Promise((done) => {
    setTimeout(() => done(value), ms);
  });
}
