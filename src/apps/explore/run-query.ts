/** One text of SQL, statement by statement, as the event it comes to. */

import type { QueryResult } from '../../engine/database.ts';
import { findLedgerWrite } from '../../engine/ledger-write.ts';
import { QueryError } from '../../engine/query-error.ts';
import type { QuerySource, SchemaTable } from '../../engine/query-session.ts';
import { queryWhole } from '../../engine/query-whole.ts';
import { type Statement, splitStatements } from '../../engine/statements.ts';
import { errorMessage } from '../../text/error-message.ts';
import type { Locale } from '../../text/locale.ts';
import { findTable } from './find-table.ts';
import type { Fault } from './sheets.ts';
import type { Event } from './state.ts';
import type { SessionAccess } from './use-query-session.ts';

// A grid is looked through, a file is taken: more rows than these are for the file.
const maxRows = 100_000;
// These come over a line.
const maxFarRows = 10_000;

const stays = {
  zh: '是这台电脑上的表，不会传到远端；请改在“这台电脑”上运行，或只写远端的表：',
  en: 'a table of this computer, which is not sent to a far engine; ask it here, or name far tables alone: ',
};

export interface Asked {
  readonly session: Pick<SessionAccess<QuerySource>, 'open' | 'refresh'>;
  /** After which it is stopped, from when the engine is there. */
  readonly limitMs?: number;
  /** Of an engine elsewhere: the tables of this page, and those that it has. */
  readonly schemas?: { readonly here: readonly SchemaTable[]; readonly there: readonly SchemaTable[] };
}

/**
 * @param start where the text begins in the editor
 * @param control stops it
 */
export async function runQuery(
  { session, limitMs, schemas }: Asked,
  text: string,
  start: number,
  control: AbortController,
  locale: Locale,
): Promise<Event> {
  const { signal } = control;
  const statements = splitStatements(text);
  let current: Statement | undefined;
  let late = false;
  let clock: ReturnType<typeof setTimeout> | undefined;
  try {
    const opened = await Promise.race([session.open(), aborted(signal)]);
    if (limitMs !== undefined) {
      clock = setTimeout(() => {
        late = true;
        control.abort();
      }, limitMs);
    }
    for (const { text: each, start: from } of statements) {
      const own = schemas && findTable(each, schemas.here, schemas.there);
      if (own) {
        const words = `${stays[locale]}${own.name}`;
        return { kind: 'fail', fault: { kind: 'other', words, at: start + from + own.place } };
      }
      const table = findLedgerWrite(each);
      if (!table) continue;
      const words = `create table my_${table} as from ${table}`;
      return { kind: 'fail', fault: { kind: 'readonly', words, at: start + from } };
    }
    let result: QueryResult | null = null;
    for (const statement of statements) {
      current = statement;
      // What an engine elsewhere says comes as text, and whole.
      result = schemas
        ? await opened.query(statement.text, { signal, limit: maxFarRows })
        : await queryWhole((sql, asked) => opened.query(sql, asked), statement.text, {
            signal,
            limit: maxRows,
          });
    }
    if (!result) return { kind: 'fail', fault: { kind: 'empty', words: '', at: null } };
    if (statements.some(({ text: each }) => /^\s*(create|drop|alter)\b/i.test(each))) await session.refresh();
    return { kind: 'answer', sql: text, result, time: new Date().toISOString() };
  } catch (error) {
    if (signal.aborted)
      return { kind: 'fail', fault: { kind: late ? 'late' : 'cancelled', words: '', at: null } };
    return { kind: 'fail', fault: toFault(error, current, start, locale) };
  } finally {
    clearTimeout(clock);
  }
}

function toFault(error: unknown, statement: Statement | undefined, start: number, locale: Locale): Fault {
  const words = errorMessage(error, locale);
  if (!(error instanceof QueryError)) return { kind: 'other', words, at: null };
  const { kind, place } = error;
  const at = statement && place !== null ? start + statement.start + place : null;
  return { kind, words, at };
}

/** Rejects at the signal: an engine on its way here need not be waited for. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
