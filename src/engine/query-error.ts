/** Why there is no answer, in words, with what was asked. */

import { errorText, Fault } from '../text/error-message.ts';
import { findErrorPlace, toSentence, unwrapMessage } from './error-place.ts';
import { toChinese } from './objection.ts';

/** `query` is DuckDB's objection, `memory` its want of memory, `engine` a dead instance, `source` an unreadable file. */
export type QueryErrorKind = 'query' | 'memory' | 'engine' | 'source';

export class QueryError extends Fault {
  readonly kind: QueryErrorKind;
  readonly sql: string;
  /** Offset in `sql` (UTF-16 units) that DuckDB points to; null when it points nowhere. */
  readonly place: number | null;
  /** The instance answers nothing more: only a new one does. */
  readonly fatal: boolean;

  /** `zh` where the message is ours; what the engine objects in English has Chinese words by its shape. */
  constructor(
    message: string,
    options: { zh?: string; kind?: QueryErrorKind; sql?: string; cause?: unknown } = {},
  ) {
    const whole = unwrapMessage(message);
    const en = toSentence(whole);
    super({ zh: options.zh ?? toChinese(en), en }, { cause: options.cause });
    this.name = 'QueryError';
    this.fatal = options.kind === 'engine' || isTrap(options.cause);
    this.kind = options.kind ?? kindOf(whole, this.fatal);
    this.sql = options.sql ?? '';
    this.place = findErrorPlace(whole, this.sql);
  }
}

/** What was thrown while `sql` was asked, as a `QueryError`; a cancel stays what it is. */
export function toQueryError(error: unknown, sql = ''): Error {
  if (error instanceof QueryError || error instanceof DOMException) return error;
  const { zh, en } = errorText(error);
  return new QueryError(en, { ...(zh === en ? {} : { zh }), sql, cause: error });
}

/** The instance that threw this is of no more use. */
export function isFatal(error: unknown): boolean {
  return error instanceof QueryError && error.fatal;
}

function kindOf(message: string, fatal: boolean): QueryErrorKind {
  if (/out of memory|memory limit|bad_alloc|Array buffer allocation/i.test(message)) return 'memory';
  return fatal ? 'engine' : 'query';
}

/** A trap of the WebAssembly module leaves the instance unusable. */
function isTrap(error: unknown): boolean {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return /RuntimeError|table index is out of bounds|memory access out of bounds|unreachable|null function|Out of memory: wasm/i.test(
    message,
  );
}
