/** The analyst's engine: the ledger and what was brought along, queries that can be stopped, a restart that keeps both. */

import type { Tables } from './engine.ts';
import { toWords, unwrapWords } from './error-place.ts';
import { isTrap } from './query-error.ts';
import { type Batch, type QueryResult, releaseBatches, toColumns } from './query-result.ts';
import { openSession, type Session } from './wasm.ts';

export type SessionState = 'starting' | 'ready' | 'running' | 'restarting';

export interface QuerySessionOptions {
  readonly module: Blob;
  readonly workerUrl: string;
  readonly tables: Tables;
  /**
   * Puts back what was brought along, in every fresh instance. When that traps the instance, another is opened,
   * to which the same must not be done again.
   */
  readonly restore?: (session: Session) => Promise<void>;
  /** Statements that close an instance for good, run last. */
  readonly harden?: readonly string[];
  readonly onState?: (state: SessionState) => void;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** At most this many rows are taken; Infinity by default. */
  readonly limit?: number;
  /** A short query that need not be stopped: answered in one go, without the pauses in which one could be. */
  readonly brief?: boolean;
}

export interface SchemaColumn {
  readonly name: string;
  readonly type: string;
}
export interface SchemaTable {
  readonly name: string;
  readonly columns: readonly SchemaColumn[];
}

export interface QuerySession {
  /** Answers one statement. Throws `DeskError`, or an `AbortError` within a second of the signal. */
  run(sql: string, options?: RunOptions): Promise<QueryResult>;
  /** Lends the session to a job (an import) that no query may cut into. */
  use<T>(job: (session: Session) => Promise<T>): Promise<T>;
  schema(): Promise<readonly SchemaTable[]>;
  /** Ends the instance and opens a fresh one with the same tables. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Why a query was not answered: `query` in DuckDB's words, `engine` when the instance is gone. */
export class DeskError extends Error {
  readonly kind: 'query' | 'engine' | 'memory';
  readonly raw: string;

  constructor(kind: DeskError['kind'], raw: string) {
    const words = unwrapWords(raw);
    super(toWords(words));
    this.name = 'DeskError';
    this.kind = kind;
    this.raw = words;
  }
}

// A query that does not heed a polite word within this time is ended with its instance.
const cancelAfterMs = 400;

// More tables than these that trap the engine, and something else is wrong with it.
const maxTraps = 8;

export async function openQuerySession(options: QuerySessionOptions): Promise<QuerySession> {
  const onState = options.onState ?? (() => undefined);
  const open = async (left = maxTraps): Promise<Session> => {
    const session = await openSession(options.module, options);
    try {
      await Promise.race([prepare(session, options), session.died]);
      return session;
    } catch (error) {
      await session.end();
      if (isTrap(error) && left > 0) return open(left - 1);
      throw error;
    }
  };
  onState('starting');
  let session = open();
  let last: Promise<unknown> = session;
  await session;
  onState('ready');

  const restart = () => {
    onState('restarting');
    const old = session;
    session = old
      .then((gone) => gone.end())
      .catch(() => undefined)
      .then(() => open());
    session.then(
      () => onState('ready'),
      () => undefined,
    );
    return session;
  };
  /** One thing at a time: a job waits for the one before it, whatever became of that. */
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const turn = last.then(job, job);
    last = turn.catch(() => undefined);
    return turn;
  };
  const use = <T>(job: (session: Session) => Promise<T>): Promise<T> =>
    inTurn(async () => {
      const found = await session.catch(restart);
      // A worker that the browser killed says nothing: idle as it is now, it would answer at once.
      const current = (await isAlive(found)) ? found : await restart();
      try {
        return await Promise.race([job(current), current.died]);
      } catch (error) {
        throw await outcomeOf(error, current);
      }
    });
  const outcomeOf = async (error: unknown, current: Session): Promise<unknown> => {
    if (error instanceof DOMException || error instanceof DeskError) return error;
    const words = error instanceof Error ? error.message : String(error);
    const dead = isTrap(error) || (await Promise.race([isDead(current), wait(0, false)]));
    const memory = /out of memory|memory limit|bad_alloc|Array buffer allocation/i.test(words);
    if (dead) void restart();
    return new DeskError(memory ? 'memory' : dead ? 'engine' : 'query', words);
  };

  return {
    run: (sql, { signal, limit = Number.POSITIVE_INFINITY, brief = false } = {}) =>
      use(async (current) => {
        signal?.throwIfAborted();
        if (brief) return askBriefly(current, sql);
        onState('running');
        let obeyed = false;
        try {
          const answer = await Promise.race([
            ask(current, sql, limit, signal).catch((error) => settle(current, error, signal)),
            stopped(current, signal),
          ]);
          obeyed = true;
          return answer;
        } catch (error) {
          obeyed = !isTrap(error) && !(error instanceof QueryNotCancelled);
          if (error instanceof QueryNotCancelled) void restart();
          if (isTrap(error) || !signal?.aborted) throw error;
          throw new DOMException('cancelled', 'AbortError');
        } finally {
          if (obeyed) onState('ready');
        }
      }),
    use,
    schema: () => use(readSchema),
    restart: async () => {
      await inTurn(async () => restart());
    },
    close: async () => {
      const open = await session.catch(() => null);
      await open?.end();
    },
  };
}

async function prepare(session: Session, { restore, harden = [] }: QuerySessionOptions): Promise<void> {
  await restore?.(session);
  for (const statement of harden) await session.connection.query(statement);
}

class QueryNotCancelled extends Error {}

/** Rejects when the signal was given and the instance did not heed it in time. */
function stopped({ connection }: Session, signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener(
      'abort',
      () => {
        connection.cancelSent().catch(() => undefined);
        setTimeout(() => reject(new QueryNotCancelled()), cancelAfterMs);
      },
      { once: true },
    );
  });
}

/**
 * Throws what ended a query; for a cancelled one only when its connection has answered another. Cancelled while
 * it builds the table of a join, a connection may report so and then never finish the next query.
 */
async function settle({ connection }: Session, error: unknown, signal?: AbortSignal): Promise<never> {
  if (!signal?.aborted || isTrap(error)) throw error;
  await connection.query('select 1').catch((second) => {
    if (isTrap(second)) throw second;
  });
  throw error;
}

async function ask(
  { connection }: Session,
  sql: string,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<QueryResult> {
  const start = performance.now();
  // A finished reader forgets its schema.
  const reader = await (await connection.send(sql, true)).open();
  const fields = reader.schema.fields;
  const batches: Batch[] = [];
  let rows = 0;
  let complete = true;
  for await (const batch of reader) {
    signal?.throwIfAborted();
    if (rows >= limit && batch.numRows > 0) {
      complete = false;
      break;
    }
    const taken = rows + batch.numRows > limit ? batch.slice(0, limit - rows) : batch;
    if (taken.numRows < batch.numRows) complete = false;
    batches.push(taken);
    rows += taken.numRows;
    if (!complete) break;
  }
  const columns = toColumns(fields, batches);
  return { sql, columns, rowCount: rows, complete, ms: performance.now() - start };
}

async function askBriefly({ connection }: Session, sql: string): Promise<QueryResult> {
  const start = performance.now();
  const table = await connection.query(sql);
  const columns = toColumns(table.schema.fields, table.batches);
  return {
    sql,
    columns,
    rowCount: table.numRows,
    complete: true,
    ms: performance.now() - start,
    release: () => releaseBatches(table.batches, table.schema.fields.length),
  };
}

async function readSchema({ connection }: Session): Promise<readonly SchemaTable[]> {
  const answer = await connection.query(
    "select table_name, column_name, data_type from information_schema.columns where table_schema = 'main' order by table_name, ordinal_position",
  );
  const found = new Map<string, SchemaColumn[]>();
  for (const row of answer.toArray()) {
    const table = String(row.table_name);
    const columns = found.get(table) ?? [];
    columns.push({ name: String(row.column_name), type: String(row.data_type) });
    found.set(table, columns);
  }
  return [...found].map(([name, columns]) => ({ name, columns }));
}

async function isAlive({ database, died }: Session): Promise<boolean> {
  const answered = database.getVersion().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, died.catch(() => false), wait(2500, false)]);
}

async function isDead({ died }: Session): Promise<boolean> {
  return died.catch(() => true);
}

function wait<T>(ms: number, value: T): Promise<T> {
  return new Promise((done) => {
    setTimeout(() => done(value), ms);
  });
}
