/** A query whose values all come whole: those of types that Arrow cannot carry come as the engine's own text. */

import { errorMessage } from '../text/error-message.ts';
import type { QueryOptions, QueryResult } from './database.ts';
import { quoteName } from './quote.ts';

type Ask = (sql: string, options?: QueryOptions) => Promise<QueryResult>;

// Arrow gets a TIMETZ without its offset, a BIT as padded bytes, and no VARIANT at all.
const uncarried = /\b(TIME WITH TIME ZONE|BIT|VARIANT)\b/;
// As what they arrive, or may arrive within.
const suspects = ['TIME', 'BLOB', 'LIST', 'ARRAY', 'STRUCT', 'MAP', 'UNION'];

/** Asks a statement, and once more with such columns as text if it has any. */
export async function queryWhole(ask: Ask, sql: string, options: QueryOptions): Promise<QueryResult> {
  let refused: unknown = null;
  const answer = await ask(sql, options).catch((error: unknown) => {
    if (!/Unsupported Arrow type/.test(errorMessage(error, 'en'))) throw error;
    refused = error;
    return null;
  });
  if (answer && !answer.columns.some(({ type }) => suspects.includes(type))) return answer;
  const columns = await describe(ask, sql, options);
  if (!columns.some(({ type }) => uncarried.test(type))) {
    if (!answer) throw refused;
    return answer;
  }
  const list = columns.map(({ name, type }, at) => {
    const value = uncarried.test(type) ? `c${at}::varchar` : `c${at}`;
    return `${value} as ${quoteName(name)}`;
  });
  const whole = await ask(
    `select ${list.join(', ')} from (${sql}\n) as whole(${columns.map((_, at) => `c${at}`).join(', ')})`,
    options,
  );
  return {
    ...whole,
    sql,
    columns: whole.columns.map((column, at) => {
      const type = columns[at]?.type ?? column.type;
      return uncarried.test(type) ? { ...column, type } : column;
    }),
  };
}

/** The columns of a query; none for a statement that is no query. */
async function describe(ask: Ask, sql: string, options: QueryOptions) {
  const answer = await ask(`describe ${sql}`, { ...options, limit: 100_000 }).catch(() => null);
  options.signal?.throwIfAborted();
  return Array.from({ length: answer?.rowCount ?? 0 }, (_, row) => ({
    name: String(answer?.columns[0]?.get(row)),
    type: String(answer?.columns[1]?.get(row)),
  }));
}
